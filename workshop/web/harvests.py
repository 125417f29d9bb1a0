"""The harvest to read and to take along, for facilitators, and for anyone with the code once it is published."""

import json
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from flask import Blueprint, Response, current_app, request

from ..core import Refused, Workshop
from ..core.model.visibility import EVERYBODY, FACILITATORS, harvest_for
from ..core.views.summary import ImportedHarvest
from ..harvest import FORMATS, VOTERS, BadTemplate, Format, is_part
from ..live.room import Room
from ..translations import LANGUAGES, Words
from . import access, links
from .access import open_room
from .cached_response import CachedResponse, LruCache, cached_response
from .earlier import sessions_before, still_there
from .imports import imported_harvest, make_import
from .page import Page
from .pages import shell, workshop_language

Result = TypeVar("Result")

harvests = Blueprint("harvests", __name__)

MAX_RENDERINGS = 64
Variant = tuple[str, ...]  # an ending, a language, a template's digest; of the page ("") the address that is asked


class Version(NamedTuple):
    """Which harvest somebody reads: of the log up to `seq`, as seen in this `role`.

    `erased`: the `seq` of the last event that erased something.
    `withheld`: what nobody may read any more, also where it was published before.
    """

    seq: int
    role: str
    erased: int
    withheld: tuple[str, ...] = ()


Render = Callable[[Version], CachedResponse]


@harvests.get("/<code>/harvest.<ending>")
def download(code: str, ending: str) -> Response:
    """`?only=` a chapter, a place or a line, of what is read as text."""
    if about := imported_harvest(code):
        return download_import(about, ending)
    room = open_room(code)
    with room.reading() as workshop:
        require_reader(workshop)
    only, template = asked_part(ending), template_of(FORMATS[ending])
    words = words_for(workshop_language(room))
    with room.reading() as workshop:
        if only and not is_part(workshop, only):  # at no cost: to make one takes a process
            raise Refused("unknown_target", "only")

    def render(version: Version) -> CachedResponse:
        make = partial(file_content, room, version, ending, words)
        return in_thread(cached_response, wanted_part(make, ending, only), FORMATS[ending].mimetype)

    digest = sha256(template.read_bytes() if template else b"").hexdigest()
    return attached(rendered(room, (ending, words.language, digest, only), render), room.code, ending, only)


def download_import(about: ImportedHarvest, ending: str) -> Response:
    """The file is called as it was where it came from, for one points at another by that name."""
    only, words = asked_part(ending), words_for(about.language)
    content = wanted_part(partial(make_import, about, ending, words.language), ending, only)
    rendering = in_thread(cached_response, content, FORMATS[ending].mimetype)
    return attached(rendering, about.session, ending, only)


def asked_part(ending: str) -> str:
    """`?only=`, of a file that there is. Raises Refused."""
    if ending not in FORMATS:
        raise Refused("no_such_format", known=", ".join(f".{known}" for known in FORMATS))
    only = request.args.get("only", "")
    if only and ending != "md":
        raise Refused("malformed", "only")
    return only


def wanted_part(make: Callable[..., bytes], ending: str, only: str) -> bytes:
    """What a file holds, in the organiser's house style. Raises Refused."""
    try:
        return make(only=only, template=str(template_of(FORMATS[ending]) or ""))
    except BadTemplate as refusal:
        raise Refused("bad_template", file=FORMATS[ending].template) from refusal


def attached(rendering: CachedResponse, code: str, ending: str, only: str) -> Response:
    """As a file to keep, named after its session. Raises Refused where there is no such part."""
    if only and not rendering.plain:
        raise Refused("unknown_target", "only")
    answer = rendering.respond()
    answer.headers["Content-Disposition"] = f'attachment; filename="oogst-{code}.{ending}"'
    return answer


def template_of(file_format: Format) -> Path | None:
    """The organiser's own, in the data folder; None where there is none."""
    name = file_format.template
    file: Path = current_app.extensions["settings"].data.resolve() / name
    return file if name and file.is_file() else None


@harvests.get("/<code>/harvest")
def page(code: str) -> Response:
    """Facilitators read it as it is now, anyone else as it was published. Refuses: bad_key, not_allowed before that."""
    if about := imported_harvest(code):
        return page_of_import(about)
    room = open_room(code)
    with room.reading() as workshop:
        require_reader(workshop)
        before = sessions_before(workshop)
    words, earlier = words_for(workshop_language(room)), still_there(before)

    def render(version: Version) -> CachedResponse:
        content = page_content(room, version, words)
        with room.reading() as workshop:
            reader = "facilitator" if is_facilitator(workshop) else "visitor"
            more: Page = {"as": reader, "published": bool(workshop.published)}
            headings = {"title": workshop.title, "question": workshop.plan.question}
        more |= {"earlier": list(earlier)} if earlier else {}
        return in_thread(cached_response, render_page(room.code, content, words, more, headings))

    return rendered(room, ("", words.language, links.base_url(), *earlier), render).respond()


def page_of_import(about: ImportedHarvest) -> Response:
    """As every harvest page, and around it that it came as a file; what is in it nobody changes."""
    words = words_for(about.language)
    content = make_import(about, "page", words.language).decode()
    more: Page = {"as": access.ORGANISER, "published": False, "imported": {"at": about.at, "code": about.session}}
    question: str = json.loads(content.split("\n")[1])["workshop"]["question"]
    drawn = render_page(about.code, content, words, more, {"title": about.title, "question": question})
    return in_thread(cached_response, drawn).respond()


def page_content(room: Room, version: Version, words: Words) -> str:
    """What the page is drawn from, which is most of it, whatever the address that is asked."""

    def make() -> str:
        return file_content(room, version, "page", words).decode()

    if version.role == FACILITATORS.role:
        return make()
    return published_cache().contents.get((room.history, version, words.language), make)


def render_page(code: str, content: str, words: Words, more: Page, headings: dict[str, str]) -> str:
    """`content`: as harvest/as_page.py makes it; `more`: who reads, whether others may, and where it may lead."""
    first, harvest = content.split("\n")
    about: Page = json.loads(first)
    urls = links.workshop_links(code)
    page_data: Page = {
        "code": code,
        "join_url": urls["join_url"],
        "screen_url": urls["screen_url"],
        "harvest_url": urls["harvest_url"],
        **about,
        "formats": list(FORMATS),
        "voters": VOTERS,
    }
    return shell("harvest", words.language, page_data | more, {"harvest": harvest}, **headings)


def require_reader(workshop: Workshop) -> None:
    """Anyone once it is published, facilitators always. Refuses: bad_key, not_allowed."""
    if harvest_for(workshop, EVERYBODY):
        return
    try:
        access.require_facilitator(workshop)
    except Refused as refusal:
        if access.bearer_token() or refusal.code not in ("bad_key", "not_allowed"):
            raise
        # Nothing is wrong with the link: it will work once the harvest is published.
        raise Refused(refusal.code, refusal.field, why="harvest_unpublished") from refusal


def rendered(room: Room, variant: Variant, render: Render) -> CachedResponse:
    """As it is now for facilitators, as it was published for everybody else.

    Whoever could read it as it comes about would see in it what each late vote, and each answer that changes, changes.
    """
    with room.reading() as workshop:
        require_reader(workshop)
        seq = harvest_for(workshop, FACILITATORS) if is_facilitator(workshop) else 0
        version = Version(seq, FACILITATORS.role, workshop.erased_seq)
    return render(version) if seq else published_cache().get(room, variant, render)


def file_content(room: Room, version: Version, form: str, words: Words, **more: str | int) -> bytes:
    """Made by a process beside this one, from the log, so that nobody waits for it but who asks."""
    content: bytes = current_app.extensions["harvest_files"].make(
        code=room.code,
        seq=version.seq,
        role=version.role,
        withheld=version.withheld,
        form=form,
        language=words.language,
        **more,
    )
    return content


def withheld(workshop: Workshop) -> tuple[str, ...]:
    """Ids of what is left out now: it goes out of a harvest that was published before, too."""
    return tuple(thing.id for thing in workshop.things() if thing.is_withheld)


def in_thread(work: Callable[..., Result], *args: object) -> Result:
    """Where it stops nobody."""
    result: Result = current_app.extensions["in_thread"](work, *args)
    return result


def published_cache() -> "PublishedCache":
    """Of the app that answers this request."""
    cache: PublishedCache = current_app.extensions["published"]
    return cache


def is_facilitator(workshop: Workshop) -> bool:
    """By any key or cookie that the request shows, also beside a participant's."""
    return any(
        reader.role == "facilitator" for reader in access.identify_all(workshop, "facilitator", access.ORGANISER)
    )


class PublishedCache:
    """What was read last: anybody with the code may ask, and to make it takes a process that reads the whole log.

    Each is made once for what it shows, its form and language; a hall that asks at once waits for that one. Where
    something was erased, what was made before is forgotten.
    """

    def __init__(self) -> None:
        self.locks = WeakKeyDictionary[Room, Lock]()
        self.renderings = LruCache[CachedResponse](MAX_RENDERINGS)
        self.contents = LruCache[str](MAX_RENDERINGS // 4)

    def get(self, room: Room, variant: Variant, render: Render) -> CachedResponse:
        """One at a time for a workshop: who comes second finds what the first had made. Refuses as `require_reader`."""
        with self.locks.setdefault(room, Lock()):
            with room.reading() as workshop:
                require_reader(workshop)  # it may have been taken back meanwhile
                version = Version(
                    harvest_for(workshop, EVERYBODY), EVERYBODY.role, workshop.erased_seq, withheld(workshop)
                )
            for cache in (self.renderings, self.contents):
                cache.forget(lambda key: key[0] == room.history and key[1].erased < version.erased)
            return self.renderings.get((room.history, version, variant), lambda: render(version))


def words_for(own: str) -> Words:
    """In the language asked for, else the workshop's own; never the browser's: everybody gets the same file."""
    language = request.args.get("lang") or own
    if language not in LANGUAGES:
        raise Refused("no_such_language", "lang", known=", ".join(LANGUAGES))
    return Words(language)
