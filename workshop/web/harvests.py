"""The harvest to read and to take along, for facilitators, and for anyone with the code once it is published."""

from threading import Lock
from weakref import WeakKeyDictionary

from flask import Blueprint, Response, current_app, request

from ..core import Refused, Workshop
from ..harvest import FORMATS, VOTERS, Harvest, harvest, tell
from ..harvest.phrases import Phrases
from ..live.room import Room
from ..translations import LANGUAGES, Words
from . import access, addresses
from .access import open_room
from .pages import shell

harvests = Blueprint("harvests", __name__)


@harvests.get("/<code>/harvest.<ending>")
def download(code: str, ending: str) -> Response:
    room = open_room(code)
    may_read(room)
    if ending not in FORMATS:
        raise Refused("no_such_format", known=", ".join(f".{known}" for known in FORMATS))
    form = FORMATS[ending]
    # A long report takes seconds to write; nobody's phone waits for it.
    content = current_app.extensions["in_thread"](form.render, gathered(room), words_for(room))
    name = f'attachment; filename="oogst-{room.code}.{ending}"'
    return Response(content, content_type=form.mimetype, headers={"Content-Disposition": name})


@harvests.get("/<code>/harvest")
def page(code: str) -> str:
    room = open_room(code)
    may_read(room)
    found, workshop = gathered(room), room.workshop
    words = words_for(room)
    about = {
        "as": "facilitator" if facilitates(workshop) else "visitor",
        "code": room.code,
        **addresses.of(room.code),
        "published": bool(workshop.published),
        "stage": found.made.stage_title,
        "day": Phrases(found, words).day(),
        "profile": workshop.plan["profile"],
        "formats": list(FORMATS),
        "voters": VOTERS,
        "harvest": tell(found),
    }
    return shell("harvest", words.language, about, title=workshop.title, question=workshop.plan["question"])


def may_read(room: Room) -> None:
    if room.workshop.published:
        return
    try:
        access.facilitator(room.workshop)
    except Refused as no:
        if access.bearer() or no.code not in ("bad_key", "not_allowed"):
            raise
        # Nothing is wrong with the link: it will work once the harvest is published.
        raise Refused(no.code, no.field, why="harvest_unpublished") from no


def gathered(room: Room) -> Harvest:
    """As it is now for facilitators, as it was published for everybody else.

    Whoever could read it as it comes about would see in it what each late vote, and each answer that changes, changes.
    """
    if facilitates(room.workshop):
        with room.lock:
            return harvest(room.workshop)
    return current_app.extensions["published"].harvest(room, room.workshop.published)


def facilitates(workshop: Workshop) -> bool:
    return any(reader.role == "facilitator" for reader in access.recognised(workshop, "facilitator", access.ORGANISER))


class PublishedHarvests:
    """The last that was read of each workshop: anybody with the code may ask, and making it reads the whole log."""

    def __init__(self) -> None:
        self.kept = WeakKeyDictionary[Room, tuple[tuple[str, int], Harvest]]()
        self.making = WeakKeyDictionary[Room, Lock]()

    def harvest(self, room: Room, seq: int) -> Harvest:
        with self.making.setdefault(room, Lock()):  # a hall that asks at once has it made once
            which, found = self.kept.get(room, (None, None))
            if which != (room.log, seq) or found is None:
                found = harvest(room.as_it_was(seq))
                self.kept[room] = (room.log, seq), found
            return found


def words_for(room: Room) -> Words:
    """In the language asked for, else the workshop's; never the browser's, so that everybody gets the same file."""
    language = request.args.get("lang") or room.workshop.language
    if language not in LANGUAGES:
        raise Refused("no_such_language", "lang", known=", ".join(LANGUAGES))
    return Words(language)
