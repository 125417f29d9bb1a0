"""The draft of the text, for facilitators: the page on which they write it, and what they take along of it."""

from flask import Blueprint, Response, request

from ..core import Actor, Refused
from ..core.model.visibility import FACILITATORS
from ..harvest import ASSESSMENT_FORMATS, DRAFT_FORMATS, FILES, BadTemplate
from ..harvest.assessment import CANDIDATES, MOST_CANDIDATES
from ..live.room import Room
from . import access
from .access import open_room
from .harvests import Version, file_content, template_of, words_for
from .pages import Answer, facilitators_page, workshop_language, workshop_page

drafts = Blueprint("drafts", __name__)


@drafts.get("/<code>/draft")
def page(code: str) -> Answer:
    """Who shows no key gets a page that asks for it."""

    def render(room: Room, me: Actor) -> str:
        return workshop_page("draft", room, "facilitator", {"me": me.id})

    return facilitators_page(code, "draft", render)


@drafts.get("/<code>/draft.<ending>")
def download_draft(code: str, ending: str) -> Response:
    """`?lang=`. Refuses: bad_key, not_allowed, no_such_format."""
    return attached(facilitated(code), require_format(f"draft.{ending}", list(DRAFT_FORMATS)))


@drafts.get("/<code>/assessment.<ending>")
def download_assessment(code: str, ending: str) -> Response:
    """`?candidates=8`: how many sheets."""
    room = facilitated(code)
    return attached(room, require_format(f"assessment.{ending}", list(ASSESSMENT_FORMATS)), candidates=candidates())


def require_format(form: str, known: list[str]) -> str:
    """Refuses: no_such_format, with those there are."""
    if form not in known:
        raise Refused("no_such_format", known=", ".join(known))
    return form


def candidates() -> int:
    """So many sheets of an assessor's form. Refuses: malformed."""
    number = request.args.get("candidates", str(CANDIDATES))
    if not (number.isascii() and number.isdecimal() and 1 <= int(number[:9]) <= MOST_CANDIDATES):
        raise Refused("malformed", "candidates", takes=f"1 … {MOST_CANDIDATES}")
    return int(number)


def facilitated(code: str) -> Room:
    """The room, for who facilitates it. Refuses: unknown_workshop, bad_key, not_allowed."""
    room = open_room(code)
    access.require_facilitator_of(room)
    return room


def attached(room: Room, form: str, **options: int) -> Response:
    """The file as the log has it now."""
    with room.reading() as workshop:
        version = Version(workshop.seq, FACILITATORS.role, workshop.erased_seq)
    words, template = words_for(workshop_language(room)), template_of(FILES[form])
    try:
        content = file_content(room, version, form, words, template=str(template or ""), **options)
    except BadTemplate as refusal:
        raise Refused("bad_template", file=FILES[form].template) from refusal
    answer = Response(content, content_type=FILES[form].mimetype)
    answer.headers["Content-Disposition"] = f'attachment; filename="oogst-{room.code}-{form}"'
    return answer
