"""The session plans as an organiser keeps them: files in a folder that others may edit too, in their own editors.

A version is the hash of a file's bytes. Who saves says which version they changed; somebody who was faster has made
another of it, and then nothing is written. A file appears whole or not at all: it is moved to its place.
"""

import hashlib
import os
import re
import secrets
import stat
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ..core import Refused
from ..core.plan import PlanError
from ..durable import fsync, move_durably
from .reading import PlanFolderError, all_plans, as_text, content_of, data_in, plan_called, plan_files, printable
from .writing import Data, plan_text

LONGEST = 60  # characters of a slug


@dataclass(frozen=True, slots=True)
class PlanFile:
    """One plan as it lies on the disk. `fixed`: it can't be changed here, only copied."""

    slug: str
    content: bytes
    fixed: bool

    @property
    def version(self) -> str:
        """Of its content alone: an edit that is taken back is the same version again."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def text(self) -> str:
        """Refuses: plan_mistakes, where it isn't UTF-8."""
        with explained():
            return as_text(self.content, self.file)

    @property
    def data(self) -> Data:
        """What it says, without defaults. Refuses: plan_mistakes, where it isn't TOML."""
        with explained():
            return data_in(self.text, self.file)

    @property
    def file(self) -> str:
        """What it is called in its folder, and when it is downloaded."""
        return f"{self.slug}.toml"


class Plans:
    """The plans that can be chosen: the organiser's `own`, and where the product is installed also those that it brings
    (`shipped`), which the next version overwrites and nobody else does.
    """

    def __init__(self, own: Path, shipped: Path | None, lock: Callable[[], AbstractContextManager[object]]) -> None:
        self.own, self.shipped = own, shipped
        self.lock = lock()

    def folders(self) -> list[Path]:
        """Where plans are read from; one of an earlier folder hides one of the same name in a later one."""
        return folders_of(self.own, self.shipped)

    def find(self, slug: object) -> Path:
        """Refuses: unknown_plan."""
        for folder in self.folders():
            with suppress(PlanFolderError):
                for file in plan_files(folder):
                    if printable(file.stem) == slug:
                        return file
        raise Refused("unknown_plan", "plan")

    def outlines(self) -> list[Data]:
        """What an organiser chooses from; those that can only be copied say `fixed`."""
        outlines: dict[str, Data] = {}
        for folder in self.folders():
            for plan in all_plans(folder):
                outlines.setdefault(plan["slug"], plan | ({"fixed": True} if folder == self.shipped else {}))
        return list(outlines.values())

    def read(self, slug: object) -> Data:
        """A plan with all defaults. Refuses: unknown_plan, plan_mistakes."""
        return plan_called(self.find(slug).parent, slug)

    def open(self, slug: object) -> PlanFile:
        """Refuses: unknown_plan, plan_mistakes (a file that can't be read)."""
        file = self.find(slug)
        with explained():
            content = content_of(file, printable(file.name))
        # Behind a link lies somebody else's file, or one of another folder.
        return PlanFile(printable(file.stem), content, fixed=file.parent == self.shipped or file.is_symlink())

    def save(self, slug: str, plan: Data, version: str) -> PlanFile:
        """The plan in its file, which keeps what stands beside it there.

        Refuses: unknown_plan, plan_fixed, plan_changed (it has another version now), plan_not_written.
        """
        from .editing import edited  # takes 10 ms, for those who change a plan

        with self.lock:
            current = self.changeable(slug, version)
            text = edited(current.text, plan)
            mark = b"\xef\xbb\xbf" if current.content.startswith(b"\xef\xbb\xbf") else b""
            return self.write(current, mark + text.encode())

    def put(self, slug: str, content: bytes, version: str) -> PlanFile:
        """A whole file in the place of one. Refuses as `save` does."""
        with self.lock:
            return self.write(self.changeable(slug, version), content)

    def changeable(self, slug: str, version: str | None) -> PlanFile:
        """Without a version, any will do. Refuses: unknown_plan, plan_fixed, plan_changed (with what it is `now`)."""
        current = self.open(slug)
        if current.fixed:
            raise Refused("plan_fixed", "plan")
        if version is not None and current.version != version:
            raise Refused("plan_changed", "version", now=current)
        return current

    def write(self, current: PlanFile, content: bytes) -> PlanFile:
        """With the lock. Nothing is written where it is the same. Refuses: plan_not_written."""
        if content != current.content:
            file = self.find(current.slug)
            with written_down():
                replace(file, content, stat.S_IMODE(file.stat().st_mode))
        return PlanFile(current.slug, content, fixed=False)

    def add(self, name: str, content: bytes) -> PlanFile:
        """A new file, named after `name` (a title, or another slug). Refuses: plan_not_written."""
        with self.lock, written_down():
            if self.shipped is not None:
                self.own.mkdir(mode=0o700, parents=True, exist_ok=True)
            slug = self.free(slug_of(name))
            file = self.own / f"{slug}.toml"
            file.open("xb").close()  # nobody else takes that name meanwhile
            try:
                replace(file, content, stat.S_IMODE(file.stat().st_mode))
            except OSError:
                file.unlink(missing_ok=True)
                raise
            return PlanFile(slug, content, fixed=False)

    def make(self, plan: Data, name: str) -> PlanFile:
        """The same for a plan that has no file yet."""
        return self.add(name, plan_text(plan).encode())

    def delete(self, slug: str, version: str | None = None) -> None:
        """Whatever it says now, where no version is told. Refuses as `save` does."""
        with self.lock:
            self.changeable(slug, version)
            with written_down():
                file = self.find(slug)
                file.unlink()
                fsync(file.parent)

    def free(self, slug: str) -> str:
        """The name itself, or the first `name-2`, `name-3` … that no file has in any folder, however capitalised."""
        used = {file.stem.lower() for folder in self.folders() if folder.is_dir() for file in plan_files(folder)}
        numbered = (f"{slug}-{nr}" for nr in range(2, len(used) + 3))
        return next(each for each in (slug, *numbered) if each not in used)


def folders_of(own: Path, shipped: Path | None) -> list[Path]:
    """Those that are there; an own one beside the shipped is made when somebody saves a first plan."""
    if shipped is None:
        return [own]
    return [own, shipped] if own.is_dir() else [shipped]


def slug_of(name: str) -> str:
    """What a file is called after a title.

    >>> slug_of("Cocreatie: één oproep, 18 regio's"), slug_of("…"), slug_of("mijn-plan")
    ('cocreatie-een-oproep-18-regio-s', 'plan', 'mijn-plan')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))[:LONGEST].strip("-") or "plan"


@contextmanager
def explained() -> Iterator[None]:
    """What is wrong with a file, as a refusal: plan_mistakes."""
    try:
        yield
    except PlanError as error:
        raise Refused("plan_mistakes", "plan", mistakes=error.mistakes) from error


@contextmanager
def written_down() -> Iterator[None]:
    """A disk that says no says why, in a refusal: plan_not_written."""
    try:
        yield
    except (OSError, PlanFolderError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise Refused("plan_not_written", "plan", reason=reason or "?") from error


def replace(file: Path, content: bytes, mode: int) -> None:
    """Raises OSError; then the file is as it was."""
    fresh = file.with_name(f".{secrets.token_hex(8)}.new")  # a name with a dot in front is no plan
    try:
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as out:
            os.fchmod(out.fileno(), mode)
            out.write(content)
        move_durably(fresh, file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
