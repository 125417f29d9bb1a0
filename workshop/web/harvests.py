"""The harvest to read and to take along, for facilitators, and for anyone with the code once it is published."""

import json
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TypeVar
from weakref import WeakKeyDictionary

from flask import Blueprint, Response, current_app, request

from ..core import Refused, Workshop
from ..core.model.visibility import EVERYBODY, FACILITATORS, harvest_for
from ..harvest import FORMATS, VOTERS, BadTemplate, Format, Harvest, as_data, harvest
from ..harvest.phrases import Phrases
from ..live.room import Room
from ..translations import LANGUAGES, Words
from . import access, links
from .access import open_room
from .cached_response import CachedResponse, LruCache, cached_response
from .page import Page
from .pages import shell, workshop_language

Made = TypeVar("Made")

harvests = Blueprint("harvests", __name__)

MAX_RENDERINGS = 64
Variant = tuple[str, ...]  # an ending, a language, a template's digest; of the page ("") the address that is asked


@harvests.get("/<code>/harvest.<ending>")
def download(code: str, ending: str) -> Response:
    room = open_room(code)
    with room.reading() as workshop:
        require_reader(workshop)
    if ending not in FORMATS:
        raise Refused("no_such_format", known=", ".join(f".{known}" for known in FORMATS))
    file_format, words = FORMATS[ending], words_for(room)
    template = template_of(file_format)
    write = partial(file_format.render, template=template) if template else file_format.render

    def render(result: Harvest) -> CachedResponse:
        try:
            return cached_response(in_thread(write, result, words), file_format.mimetype)
        except BadTemplate as refusal:
            raise Refused("bad_template", file=file_format.template) from refusal

    answer = rendered(room, (ending, words.language, sha256(template or b"").hexdigest()), render).respond()
    answer.headers["Content-Disposition"] = f'attachment; filename="oogst-{room.code}.{ending}"'
    return answer


def template_of(file_format: Format) -> bytes | None:
    """The organiser's own, from the data folder; None where there is none."""
    file: Path = current_app.extensions["settings"].data / file_format.template
    return file.read_bytes() if file.is_file() else None


@harvests.get("/<code>/harvest")
def page(code: str) -> Response:
    room = open_room(code)
    with room.reading() as workshop:
        require_reader(workshop)
    words = words_for(room)
    variant = ("", words.language, links.base_url())
    return rendered(room, variant, lambda result: cached_response(render_page(room, result, words))).respond()


def render_page(room: Room, result: Harvest, words: Words) -> str:
    urls = links.workshop_links(room.code)
    page_data: Page = {
        "code": room.code,
        "join_url": urls["join_url"],
        "screen_url": urls["screen_url"],
        "harvest_url": urls["harvest_url"],
        "stage": result.moment.stage_title,
        "day": Phrases(result, words).day(),
        "formats": list(FORMATS),
        "voters": VOTERS,
        "unrevealed": [round.title for round in result.unrevealed],
    }
    with room.reading() as workshop:
        page_data["as"] = "facilitator" if is_facilitator(workshop) else "visitor"
        page_data |= {
            "published": bool(workshop.published),
            "profile": [question.as_data() for question in workshop.plan.profile],
        }
        headings = {"title": workshop.title, "question": workshop.plan.question}
    return shell("harvest", words.language, page_data, {"harvest": harvest_json(room, result)}, **headings)


def require_reader(workshop: Workshop) -> None:
    if harvest_for(workshop, EVERYBODY):
        return
    try:
        access.require_facilitator(workshop)
    except Refused as refusal:
        if access.bearer_token() or refusal.code not in ("bad_key", "not_allowed"):
            raise
        # Nothing is wrong with the link: it will work once the harvest is published.
        raise Refused(refusal.code, refusal.field, why="harvest_unpublished") from refusal


def rendered(room: Room, variant: Variant, render: Callable[[Harvest], CachedResponse]) -> CachedResponse:
    """As it is now for facilitators, as it was published for everybody else.

    Whoever could read it as it comes about would see in it what each late vote, and each answer that changes, changes.
    """
    with room.reading() as workshop:
        require_reader(workshop)
        # The lock keeps it as it is meanwhile; who is in another room goes on.
        result = in_thread(harvest, workshop, FACILITATORS) if is_facilitator(workshop) else None
    return render(result) if result else published_cache().get(room, variant, render)


def harvest_json(room: Room, result: Harvest) -> str:
    """The harvest as JSON text, which is most of the page, whatever the address that is asked."""
    with room.reading() as workshop:
        is_live = is_facilitator(workshop)
    return json.dumps(as_data(result), ensure_ascii=False) if is_live else published_cache().harvest_json(room, result)


def in_thread(work: Callable[..., Made], *args: object) -> Made:
    """Where it stops nobody: half a second for a large session, and its files take longer."""
    result: Made = current_app.extensions["in_thread"](work, *args)
    return result


def published_cache() -> "PublishedCache":
    cache: PublishedCache = current_app.extensions["published"]
    return cache


def is_facilitator(workshop: Workshop) -> bool:
    return any(
        reader.role == "facilitator" for reader in access.identify_all(workshop, "facilitator", access.ORGANISER)
    )


class PublishedCache:
    """What was read last: anybody with the code may ask, and to make it takes reading the whole log and 50 ms and more.

    Each is made once for what it shows (`seq`), its form and language; a hall that asks at once waits for that one.
    """

    def __init__(self) -> None:
        self.harvests = WeakKeyDictionary[Room, tuple[tuple[str, int], Harvest]]()
        self.locks = WeakKeyDictionary[Room, Lock]()
        self.renderings = LruCache[CachedResponse](MAX_RENDERINGS)
        self.json_texts = LruCache[str](MAX_RENDERINGS // 4)

    def get(self, room: Room, variant: Variant, render: Callable[[Harvest], CachedResponse]) -> CachedResponse:
        with self.locks.setdefault(room, Lock()):
            with room.reading() as workshop:
                require_reader(workshop)  # it may have been taken back meanwhile
                seq = harvest_for(workshop, EVERYBODY)
            result = self.harvest(room, seq)
            return self.renderings.get((room.history, result.moment.seq, variant), lambda: render(result))

    def harvest(self, room: Room, seq: int) -> Harvest:
        version, result = self.harvests.get(room, (None, None))
        if version != (room.history, seq) or result is None:
            result = in_thread(harvest, room.as_of(seq))
            self.harvests[room] = (room.history, seq), result
        return result

    def harvest_json(self, room: Room, result: Harvest) -> str:
        return self.json_texts.get(
            (room.history, result.moment.seq), lambda: json.dumps(as_data(result), ensure_ascii=False)
        )


def words_for(room: Room) -> Words:
    """In the language asked for, else the workshop's; never the browser's, so that everybody gets the same file."""
    language = request.args.get("lang") or workshop_language(room)
    if language not in LANGUAGES:
        raise Refused("no_such_language", "lang", known=", ".join(LANGUAGES))
    return Words(language)
