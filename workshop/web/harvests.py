"""The harvest to read and to take along, for facilitators, and for anyone with the code once it is published."""

from flask import Blueprint, Response, current_app, request

from ..core import Refused
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
    readers = access.recognised(workshop, "facilitator", access.ORGANISER)
    words = words_for(room)
    about = {
        "as": "facilitator" if any(reader.role == "facilitator" for reader in readers) else "visitor",
        "code": room.code,
        **addresses.of(room.code),
        "published": workshop.published,
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
    with room.lock:
        return harvest(room.workshop)


def words_for(room: Room) -> Words:
    """In the language asked for, else the workshop's; never the browser's, so that everybody gets the same file."""
    language = request.args.get("lang") or room.workshop.language
    if language not in LANGUAGES:
        raise Refused("no_such_language", "lang", known=", ".join(LANGUAGES))
    return Words(language)
