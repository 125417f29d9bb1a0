"""The session plans in their folder, read when asked for: an edit works for the next workshop, not for running ones."""

import os
import stat
from math import isfinite
from pathlib import Path
from typing import Any

from ..core import Refused
from ..core.plan import PLAN, Data, Mistakes, PlanError, checked, in_language, read_plan, read_toml
from ..translations import LANGUAGES

MAX_SIZE = 1_000_000  # bytes; the shipped plan has 20,000
SAVE_AS_UTF8 = "save the file as UTF-8 text"


class PlanFolderError(Exception):
    """The folder with session plans can't be looked into; a sentence for whoever runs the server."""


def plan_files(folder: Path) -> list[Path]:
    """What in a folder is meant as a session plan. A name that begins with a dot isn't: macOS leaves those everywhere.

    Raises:
        PlanFolderError: it isn't there, or can't be read.
    """
    try:
        files = [file for file in folder.iterdir() if file.suffix.lower() == ".toml" and file.name[0] != "."]
    except FileNotFoundError:
        raise PlanFolderError(f"There is no folder {folder} with session plans; --plans says where it is.") from None
    except OSError as error:
        raise PlanFolderError(f"The folder {folder} with session plans can't be read: {error.strerror}.") from error
    return sorted(files)


def all_plans(folder: Path) -> list[dict[str, Any]]:
    """What an organiser chooses from; a plan with mistakes is there with its mistakes, and so is a folder without."""
    try:
        return [outline(file) for file in plan_files(folder)]
    except PlanFolderError as error:
        return [{"slug": "", "title": str(folder), "mistakes": [str(error)]}]


def outline(file: Path) -> dict[str, Any]:
    """{"slug", "title", "question", "language", "categories": how many, "stages": [{"id", "title", "minutes"}],
    "insights": how many}, or {"slug", "title", "mistakes": [sentences]}.
    """
    slug = printable(file.stem)
    try:
        plan = in_language(read_file(file))
    except PlanError as error:
        return {"slug": slug, "title": slug, "mistakes": error.mistakes}
    return {
        "slug": slug,
        "title": plan.title,
        "question": plan.question,
        "language": plan.language,
        "categories": len(plan.categories),
        "stages": [{"id": stage.id, "title": stage.title, "minutes": stage.minutes} for stage in plan.stages],
        "insights": len(plan.insights),
    }


def plan_called(folder: Path, slug: object) -> Data:
    """A plan as its file has it, checked, with all defaults. Refuses: unknown_plan, plan_mistakes."""
    try:
        file = next((file for file in plan_files(folder) if printable(file.stem) == slug), None)
    except PlanFolderError:
        file = None
    if file is None:
        raise Refused("unknown_plan", "plan")
    try:
        return read_file(file)
    except PlanError as error:
        raise Refused("plan_mistakes", "plan", mistakes=error.mistakes) from error


def mistakes_in(file: Path, name: str | None = None) -> list[str]:
    """What is wrong in a session plan, a sentence each."""
    try:
        read_file(file, name)
    except PlanError as error:
        return error.mistakes
    return []


def read_file(file: Path, name: str | None = None) -> Data:
    """Raises PlanError, also for a file that can't be read; its sentences begin with `name`."""
    name = printable(name or file.name)
    return read_plan(as_text(content_of(file, name), name), name, LANGUAGES)


def data_in(text: str, name: str) -> dict[str, Any]:
    """What a plan's TOML says, unchecked but for its shape: tables and lists stand where the format has them.

    Raises:
        PlanError: it isn't TOML, or no form could show it.
    """
    mistakes = Mistakes(name, LANGUAGES)
    data = read_toml(text, mistakes)
    if data is not None and not has_shape(data, PLAN):
        checked(data, mistakes)
    if data is None or mistakes.messages:
        raise PlanError(mistakes.messages)
    return data


def has_shape(value: object, field: object) -> bool:
    """Whether a list or a table is where the format has one, and nothing that JSON has no word for (a date, NaN)."""
    fields, item = getattr(field, "fields", None), getattr(field, "kind", None)
    if isinstance(value, dict):
        return item is None and all(has_shape(each, (fields or {}).get(key)) for key, each in value.items())
    if isinstance(value, list):
        return fields is None and all(has_shape(each, item) for each in value)
    is_plain = isinstance(value, (str, bool, int)) or (isinstance(value, float) and isfinite(value))
    return fields is None and item is None and is_plain


def content_of(file: Path, name: str) -> bytes:
    """Raises PlanError for what can't be read, is no file, or is too large."""
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise PlanError([f"{name}: this is no file"])
        if status.st_size > MAX_SIZE:
            raise PlanError([f"{name}: this is too large for a session plan: {status.st_size / 1_000_000:.1f} MB"])
        return file.read_bytes()
    except OSError as error:
        hint = " (a link that leads nowhere)" if file.is_symlink() and isinstance(error, FileNotFoundError) else ""
        raise PlanError([f"{name}: {error.strerror}{hint}"]) from error


def as_text(content: bytes, name: str) -> str:
    """UTF-8, with or without a byte order mark. Raises PlanError for another encoding."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:2]:
        raise PlanError([f"{name}: this is UTF-16 text; {SAVE_AS_UTF8}"])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        character = content[error.start : error.start + 1].decode("cp1252", "replace")
        reading = f"{character!r} in Windows-1252, but not UTF-8"
        raise PlanError([f"{name}: line {line}, column {column} is {reading}; {SAVE_AS_UTF8}"]) from error


def printable(file: str) -> str:
    """A file's name that can be written down, also where its bytes are no text."""
    return os.fsencode(file).decode("utf-8", "replace")
