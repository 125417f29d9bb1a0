"""`run.py purge`: what plans promise about people's words, done now instead of when the server comes to it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from .live.clock import Clock
from .live.retention import OPERATOR, Retention, Term
from .live.rooms import Rooms
from .store.copies import copy
from .store.event_store import StoreError
from .store.purging import confirm
from .store.sqlite import SqliteStore


@contextmanager
def retention_of(database: Path) -> Iterator[Retention]:
    """On a database that no server uses. Raises StoreError."""
    with closing(SqliteStore(database)) as store:
        yield Retention(Rooms(store, Clock().now, lambda *_: None, in_thread=lambda work: work(), spawn=lambda _: None))


def due_in(database: Path) -> list[Term]:
    """What is to be done by now, whoever uses the database meanwhile. Raises StoreError."""
    try:
        with TemporaryDirectory(prefix="oogst-reading-") as folder:
            copy(database, opened := Path(folder) / database.name)
            with retention_of(opened) as retention:
                return retention.due()
    except OSError as error:
        raise StoreError(f"{database} can't be read: {error}.") from error


def carry_out(database: Path) -> list[Term]:
    """Does what is due, until nothing is. Raises StoreError."""
    with retention_of(database) as retention:
        done: list[Term] = []
        while due := retention.due():
            for term in due:
                retention.note(term.workshop, term.what, OPERATOR)
            if not (now := retention.look()):
                break
            done += now
        retention.rooms.try_wipe()
        return done


def leave_to_server(database: Path, due: list[Term]) -> None:
    """The server looks once a minute whether somebody said so. Raises StoreError."""
    confirm(database, [(term.workshop, term.what) for term in due], OPERATOR)
