"""The harvest to read and to take along, for facilitators, and for anyone with the code once it is published."""

import json
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Lock
from weakref import WeakKeyDictionary

from flask import Blueprint, Response, current_app, request

from ..core import Refused, Workshop
from ..core.model.visibility import EVERYBODY, harvest_for
from ..harvest import FORMATS, VOTERS, BadTemplate, Format, Harvest, harvest, tell
from ..harvest.phrases import Phrases
from ..live.room import Room
from ..translations import LANGUAGES, Words
from . import access, addresses
from .access import open_room
from .packed import Packed, Shelf, packed
from .page import Page
from .pages import language_of, shell

harvests = Blueprint("harvests", __name__)

KEPT = 64  # renderings
Kind = tuple[str, ...]  # an ending, a language, a template's digest; of the page ("") the address that is asked


@harvests.get("/<code>/harvest.<ending>")
def download(code: str, ending: str) -> Response:
    room = open_room(code)
    with room.reading() as workshop:
        may_read(workshop)
    if ending not in FORMATS:
        raise Refused("no_such_format", known=", ".join(f".{known}" for known in FORMATS))
    form, words = FORMATS[ending], words_for(room)
    template = template_of(form)
    write = partial(form.render, template=template) if template else form.render

    def render(found: Harvest) -> Packed:
        # A long report takes seconds to write; nobody's phone waits for it.
        try:
            return packed(current_app.extensions["in_thread"](write, found, words), form.mimetype)
        except BadTemplate as no:
            raise Refused("bad_template", file=form.template) from no

    answer = made(room, (ending, words.language, sha256(template or b"").hexdigest()), render).answer()
    answer.headers["Content-Disposition"] = f'attachment; filename="oogst-{room.code}.{ending}"'
    return answer


def template_of(form: Format) -> bytes | None:
    """The organiser's own, from the data folder; None where there is none."""
    file: Path = current_app.extensions["settings"].data / form.template
    return file.read_bytes() if file.is_file() else None


@harvests.get("/<code>/harvest")
def page(code: str) -> Response:
    room = open_room(code)
    with room.reading() as workshop:
        may_read(workshop)
    words = words_for(room)
    kind = ("", words.language, addresses.base())
    return made(room, kind, lambda found: packed(page_of(room, found, words))).answer()


def page_of(room: Room, found: Harvest, words: Words) -> str:
    links = addresses.of(room.code)
    about: Page = {
        "code": room.code,
        "join_url": links["join_url"],
        "screen_url": links["screen_url"],
        "harvest_url": links["harvest_url"],
        "stage": found.made.stage_title,
        "day": Phrases(found, words).day(),
        "formats": list(FORMATS),
        "voters": VOTERS,
        "unrevealed": [round.title for round in found.unrevealed],
    }
    with room.reading() as workshop:
        about["as"] = "facilitator" if facilitates(workshop) else "visitor"
        about |= {
            "published": bool(workshop.published),
            "profile": [question.as_data() for question in workshop.plan.profile],
        }
        shown = {"title": workshop.title, "question": workshop.plan.question}
    return shell("harvest", words.language, about, {"harvest": told(room, found)}, **shown)


def may_read(workshop: Workshop) -> None:
    if harvest_for(workshop, EVERYBODY):
        return
    try:
        access.facilitator(workshop)
    except Refused as no:
        if access.bearer() or no.code not in ("bad_key", "not_allowed"):
            raise
        # Nothing is wrong with the link: it will work once the harvest is published.
        raise Refused(no.code, no.field, why="harvest_unpublished") from no


def made(room: Room, kind: Kind, render: Callable[[Harvest], Packed]) -> Packed:
    """As it is now for facilitators, as it was published for everybody else.

    Whoever could read it as it comes about would see in it what each late vote, and each answer that changes, changes.
    """
    with room.reading() as workshop:
        may_read(workshop)
        found = harvest(workshop) if facilitates(workshop) else None
    return render(found) if found else published().made(room, kind, render)


def told(room: Room, found: Harvest) -> str:
    """The harvest as JSON text, which is most of the page, whatever the address that is asked."""
    with room.reading() as workshop:
        live = facilitates(workshop)
    return json.dumps(tell(found), ensure_ascii=False) if live else published().told(room, found)


def published() -> "PublishedHarvests":
    kept: PublishedHarvests = current_app.extensions["published"]
    return kept


def facilitates(workshop: Workshop) -> bool:
    return any(reader.role == "facilitator" for reader in access.recognised(workshop, "facilitator", access.ORGANISER))


class PublishedHarvests:
    """What was read last: anybody with the code may ask, and to make it takes reading the whole log and 50 ms and more.

    Each is made once for what it shows (`seq`), its form and language; a hall that asks at once waits for that one.
    """

    def __init__(self) -> None:
        self.kept = WeakKeyDictionary[Room, tuple[tuple[str, int], Harvest]]()
        self.making = WeakKeyDictionary[Room, Lock]()
        self.shelf = Shelf[Packed](KEPT)
        self.texts = Shelf[str](KEPT // 4)

    def made(self, room: Room, kind: Kind, render: Callable[[Harvest], Packed]) -> Packed:
        with self.making.setdefault(room, Lock()):
            with room.reading() as workshop:
                may_read(workshop)  # it may have been taken back meanwhile
                seq = harvest_for(workshop, EVERYBODY)
            found = self.harvest(room, seq)
            return self.shelf.get((room.log, found.made.seq, kind), lambda: render(found))

    def harvest(self, room: Room, seq: int) -> Harvest:
        which, found = self.kept.get(room, (None, None))
        if which != (room.log, seq) or found is None:
            found = harvest(room.as_it_was(seq))
            self.kept[room] = (room.log, seq), found
        return found

    def told(self, room: Room, found: Harvest) -> str:
        return self.texts.get((room.log, found.made.seq), lambda: json.dumps(tell(found), ensure_ascii=False))


def words_for(room: Room) -> Words:
    """In the language asked for, else the workshop's; never the browser's, so that everybody gets the same file."""
    language = request.args.get("lang") or language_of(room)
    if language not in LANGUAGES:
        raise Refused("no_such_language", "lang", known=", ".join(LANGUAGES))
    return Words(language)
