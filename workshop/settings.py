"""What an installation may choose, read from flags and WORKSHOP_* variables, and the organiser's key."""

import difflib
import hmac
import os
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from .paths import DATA, INSTALLED, PLANS

ALL_INTERFACES = ("0.0.0.0", "::")


class UserError(Exception):
    """Something only the person at the keyboard can put right; a sentence a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One installation's choices. Empty text means: not chosen."""

    host: str = "127.0.0.1"
    port: int = 8000
    data: Path = DATA
    database: Path | None = None
    plans: Path = PLANS
    public_url: str = ""
    proxies: int = 0
    organiser_key: str = field(default="", repr=False)
    async_mode: str = "eventlet"
    dev: bool = False
    organisation: str = ""
    contact: str = ""

    @property
    def database_file(self) -> Path:
        """Where SQLite keeps the log, and what belongs to it beside it: behind a link too."""
        return (self.database or self.data / "oogst.db").resolve()


def plan_folders(settings: Settings) -> tuple[Path, Path | None]:
    """Where the organiser's own session plans lie, and beside them those that an installation brings along.

    Those go with the next version, so that an own one lies with the data, unless a folder was chosen.
    """
    return (settings.data / "plans", PLANS) if INSTALLED and settings.plans == PLANS else (settings.plans, None)


def local_address(settings: Settings, lan_ip: str | None) -> str:
    """Where this machine reaches the server; `lan_ip` where phones are to reach it too."""
    host = lan_ip or "127.0.0.1" if settings.host in ALL_INTERFACES else settings.host
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"


class Setting(NamedTuple):
    """How a person sets one field of Settings; no flag for what doesn't belong in a list of processes."""

    field: str
    flag: str | None
    read: Callable[[str], Any]
    help: str

    @property
    def variable(self) -> str:
        """The environment variable that sets it: WORKSHOP_PORT for `port`."""
        return f"WORKSHOP_{self.field.upper()}"


def whole_number(minimum: int, maximum: int) -> Callable[[str], int]:
    """What reads one from text; it raises ValueError that says what it takes."""

    def read(text: str) -> int:
        if not re.fullmatch(r"\d{1,9}", text, re.ASCII) or not minimum <= int(text) <= maximum:
            raise ValueError(f"a whole number from {minimum} to {maximum}")
        return int(text)

    return read


def web_address(text: str) -> str:
    """An address without its last slash.

    >>> web_address("https://oogst.example.org/")
    'https://oogst.example.org'
    """
    try:
        parts = urlsplit(text)
        valid = parts.scheme in ("http", "https") and parts.hostname and parts.path in ("", "/")
        valid = valid and not parts.query and not parts.fragment and (parts.port is None or parts.port > 0)
    except ValueError:
        valid = False
    if not valid:
        raise ValueError("an address without a path, such as https://oogst.example.org")
    return text.rstrip("/")


def sqlite_file(text: str) -> Path:
    """Raises ValueError for the address of another kind of database."""
    if "://" in text:
        raise ValueError("the path of an SQLite file; this version has no other database")
    return Path(text)


def one_of(*names: str) -> Callable[[str], str]:
    """What reads one of these names; it raises ValueError that lists them."""

    def read(text: str) -> str:
        if text not in names:
            raise ValueError(" or ".join(names))
        return text

    return read


def yes_or_no(text: str) -> bool:
    """1 or 0; raises ValueError for all else."""
    if text not in ("0", "1"):
        raise ValueError("1 or 0")
    return text == "1"


SETTINGS = (
    Setting("host", "--host", str, "Address to listen on."),
    Setting("port", "--port", whole_number(0, 65535), "Port to listen on; 0 takes a free one."),
    Setting("data", "--data", Path, "Folder for database, keys and backups."),
    Setting("database", "--database", sqlite_file, "SQLite file, when it isn't in the data folder."),
    Setting("plans", "--plans", Path, "Folder with session plans."),
    Setting("public_url", "--public-url", web_address, "What the QR code shows, else the request's own address."),
    Setting("proxies", None, whole_number(0, 9), "How many proxies in front are trusted."),
    Setting("organiser_key", None, str, "The organiser's key, else one is made at the first start."),
    Setting("async_mode", "--async-mode", one_of("eventlet", "threading"), "How phones are served side by side."),
    Setting("dev", None, yes_or_no, "1 serves scripts and stylesheets as they are written."),
    Setting("organisation", None, str, "Who holds sessions here, as the page about privacy says it."),
    Setting("contact", None, str, "Whom people may ask about what is kept of them: an address."),
)


def read_settings(flags: Mapping[str, str | None], environ: Mapping[str, str]) -> Settings:
    """Flags by field name go before variables; an empty one counts as not set. Raises UserError."""
    chosen = {}
    for setting in SETTINGS:
        for name, text in ((setting.flag, flags.get(setting.field)), (setting.variable, environ.get(setting.variable))):
            if text:
                try:
                    chosen[setting.field] = setting.read(text)
                except ValueError as expected:
                    raise UserError(f"{name} is {text!r}; it takes {expected}.") from None
                break
    return Settings(**chosen)


def unknown_variables(environ: Mapping[str, str]) -> list[str]:
    """A sentence for each WORKSHOP_ variable that sets nothing.

    >>> unknown_variables({"WORKSHOP_PROT": "80"})
    ['WORKSHOP_PROT sets nothing; did you mean WORKSHOP_PORT?']
    """
    known = [setting.variable for setting in SETTINGS]
    sentences = []
    for name in sorted(name for name in environ if name.startswith("WORKSHOP_") and name not in known):
        nearest = difflib.get_close_matches(name, known, 1)
        sentences.append(f"{name} sets nothing; " + (f"did you mean {nearest[0]}?" if nearest else "it is not known."))
    return sentences


class OrganiserKey:
    """The one key that starts workshops. The file is read again when it changes, so that `link --new` works at once."""

    def __init__(self, folder: Path, configured: str = "") -> None:
        """Makes a key in the folder when there is none and none is given. Raises OSError."""
        self.file = folder / "organiser.key"
        self.configured = configured
        self._read = ((0, 0), "")
        if not configured and not (self.file.exists() and self.read()):
            self.renew()

    def matches(self, key: str | None) -> bool:
        """Takes the same time whatever the key is."""
        return hmac.compare_digest((key or "").encode("utf-8", "replace"), self.current().encode())

    def current(self) -> str:
        """The key that counts now. While there is none, one that nobody has: an emptied file lets nobody in."""
        try:
            return self.configured or self.read() or secrets.token_urlsafe()
        except OSError:
            return secrets.token_urlsafe()

    def read(self) -> str:
        """The key as its file has it now; the file is read anew when it changed. Raises OSError."""
        stat = self.file.stat()
        version = (stat.st_mtime_ns, stat.st_ino)
        if self._read[0] != version:
            self._read = (version, self.file.read_text(encoding="ascii", errors="ignore").strip())
        return self._read[1]

    def renew(self) -> None:
        """A new key; whoever had the old one is out. Raises OSError."""
        fresh = self.file.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as out:
            out.write(secrets.token_urlsafe(24) + "\n")
        fresh.replace(self.file)

    def link(self, base_url: str) -> str:
        """The sign-in link; the key stands behind the # because browsers don't send that part to anybody."""
        return f"{base_url}/signin#{quote(self.current(), safe='')}"
