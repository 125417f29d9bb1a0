"""From settings to a running server: everything that can be wrong is said before the first phone comes."""

import codecs
import errno
import gc
import io
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

import segno

from workshop.machine import capacity_warnings, lan_address, raise_open_files
from workshop.paths import HOW_TO_START, INSTALLED, STATIC
from workshop.plans.files import folders_of
from workshop.plans.reading import PlanFolderError, mistakes_in, plan_files
from workshop.settings import (
    ALL_INTERFACES,
    OrganiserKey,
    Settings,
    UserError,
    local_address,
    plan_folders,
    unknown_variables,
)
from workshop.store.event_store import StoreError
from workshop.store.files import make_private
from workshop.transport.connections import MAX_CONNECTIONS, MAX_PER_ADDRESS, ConnectionLimiter
from workshop.transport.server import RESERVED_FILES, Engine, listen, serve_until_stopped

LOOPBACK = ("127.0.0.1", "::1", "localhost")


Announce = Callable[..., None]


def serve(settings: Settings, lan: bool, engine: Engine, announce: Announce | None = None) -> int:
    """Serves until told to stop. Raises UserError for what only the person who starts it can put right.

    `announce` is told where it serves, and the organiser's key, once phones can come; without one the terminal tells.
    """
    for sentence in unknown_variables(os.environ):
        warn(sentence)
    check_pages(settings.dev)
    make_data_folder(settings.data)
    for folder in folders_of(*plan_folders(settings)):
        check_plans(folder)
    listener = listening_socket(settings)
    settings = replace(settings, port=listener.getsockname()[1])
    lan_ip = lan_address() if settings.host in ALL_INTERFACES else None
    if lan and lan_ip and not settings.public_url:
        settings = replace(settings, public_url=f"http://{lan_ip}:{settings.port}")
    with data_lock(settings):
        # Here, for it brings most of what there is to load: `check` and `link` answer without.
        from workshop.app import create_app
        from workshop.web.access import client_address

        try:
            app = create_app(settings, engine.in_thread, engine.make_lock)
        except StoreError as error:
            raise UserError(str(error)) from error
        except OSError as error:
            raise UserError(f"{error.filename} can't be used: {error.strerror}.") from error
        files = raise_open_files()
        for sentence in capacity_warnings(settings.data, files):
            warn(sentence)
        here_only = not lan_ip and not settings.public_url and settings.host in LOOPBACK + ALL_INTERFACES
        if lan and here_only:
            warn("This machine has no address on a network, so phones can't reach it; join one and start again.")
        base_url = settings.public_url or local_address(settings, lan_ip)
        with suppress(OSError):  # `link` can do without
            (settings.data / "address").write_text(base_url + "\n", encoding="utf-8")
        (announce or print_addresses)(base_url, app.extensions["organiser"], here_only=here_only, lan=lan)
        max_connections = max(RESERVED_FILES, min(MAX_CONNECTIONS, files - RESERVED_FILES))
        # Behind a proxy all come from its address.
        limiter = ConnectionLimiter(
            max_connections,
            max_connections if settings.proxies else MAX_PER_ADDRESS,
            lambda ip: client_address({"REMOTE_ADDR": ip}),
        )
        gc.freeze()  # and never looks through what was loaded: main() left it off until here
        gc.enable()
        code = serve_until_stopped(engine, listener, app, limiter)
        app.extensions["rooms"].close()
        return code


def check_pages(dev: bool) -> None:
    """There is something for pages to load, or UserError."""
    if dev and INSTALLED:
        raise UserError("WORKSHOP_DEV=1 is for a clone: an installation has no scripts as they are written.")
    if not dev and not (STATIC / "built" / "manifest.json").exists():
        raise UserError("What the pages load has not been made yet; `make setup` makes it.")


def make_data_folder(folder: Path) -> None:
    """The folder is there and can be written, or UserError. Others on this machine don't look into it."""
    probe = folder / f".written-{os.getpid()}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        raise UserError(f"The data folder {folder} can't be written: {error.strerror}.") from error


def check_plans(folder: Path) -> None:
    """Says which session plans have mistakes; workshops that exist need none of them."""
    try:
        plans = plan_files(folder)
    except PlanFolderError as error:
        return warn(f"{error} Until then no workshop can be started.")
    if not plans:
        warn(f"The folder {folder} has no session plan, so no workshop can be started.")
    for plan in plans:
        if mistakes := mistakes_in(plan):
            more = f" (and {len(mistakes) - 1} more: see `check`)" if len(mistakes) > 1 else ""
            warn(f"{mistakes[0]}{more}. This plan can't be started.")


def listening_socket(settings: Settings) -> socket.socket:
    """Raises UserError that says what is in the way."""
    try:
        return listen(settings.host, settings.port)
    except OSError as error:
        place = f"{settings.host}, port {settings.port}"
        if error.errno == errno.EADDRINUSE:
            raise UserError(f"Something already listens on {place}; stop it, or choose another with --port.") from error
        raise UserError(f"Can't listen on {place}: {error.strerror}.") from error


@contextmanager
def data_lock(
    settings: Settings, message: str = "Another server already uses {database}; stop it, or choose --data."
) -> Iterator[None]:
    """Held as long as the server runs: a second one on the same log would tell its phones another story.

    On a file beside the database, and on the database: that one can be reached by another name, and a file that looks
    left behind is soon tidied away.
    """
    database = settings.database_file
    with ExitStack() as locks:
        for file, mode in ((database.with_suffix(".lock"), "a"), (database, "rb")):
            try:
                if mode == "rb":
                    make_private(file)
                flock(locks.enter_context(file.open(mode)), LOCK_EX | LOCK_NB)
            except BlockingIOError:
                raise UserError(message.format(database=database)) from None
            except OSError as error:
                raise UserError(f"The database's folder {file.parent} can't be written: {error.strerror}.") from error
        yield


def print_addresses(base_url: str, key: OrganiserKey, *, here_only: bool, lan: bool) -> None:
    """Tells the person at the keyboard where to go, and how phones get here."""
    if key.configured:
        print(f"Organiser   {base_url}/signin  (with the key from WORKSHOP_ORGANISER_KEY)")
    else:
        print(f"Organiser   {key.link(base_url)}")
    hint = "" if lan or not here_only else f"  (this machine only; for phones: {HOW_TO_START.format('--lan')})"
    print(f"Phones      {base_url}{hint}")
    if lan and not here_only:
        print(qr_for_terminal(base_url))
    print("Stop with Ctrl+C.", flush=True)


def qr_for_terminal(address: str) -> str:
    """Drawn light on dark, and told so to a terminal: one with a light theme would turn it inside out."""
    output = io.StringIO()
    segno.make(address, micro=False).terminal(out=output, compact=True)
    if codecs.lookup(sys.stdout.encoding or "ascii").name != "utf-8":
        return "(This terminal can't show a QR code.)"
    before, after = ("\x1b[97;40m", "\x1b[0m") if sys.stdout.isatty() else ("", "")
    return "\n".join(f"{before}{line}{after}" for line in output.getvalue().strip("\n").split("\n"))


def warn(sentence: str) -> None:
    """One line to the terminal, beside what the server prints for people."""
    print(f"Warning: {sentence}", file=sys.stderr)
