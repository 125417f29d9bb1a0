"""What would come of a list of cards, before it comes in: read here, judged by the rules that judge it then."""

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, request

from ..core import Refused
from ..core.limits import IMPORTED
from ..core.model.workshop import Workshop
from ..core.subjects.insights import checked_card
from ..harvest.card_list import COLUMNS, CardList, read_list
from ..translations import LANGUAGES, Words
from . import access, language
from .access import open_room
from .problems import message_for
from .request_body import no_store

card_lists = Blueprint("card_lists", __name__, url_prefix="/api/workshops/<code>/cards")
card_lists.after_request(no_store)


@card_lists.post("/check")
def check_cards(code: str) -> dict[str, Any]:
    """`?columns=text,,note&head=1&category=`. Refuses: bad_key, not_allowed, too_large, bad_list, too_many_cards."""
    room = open_room(code)
    access.require_facilitator_of(room)
    read = read_list(request.get_data())
    if not read.rows:
        raise Refused("too_many_cards", n=IMPORTED)
    columns, head = read.guess(column_names())
    if "columns" in request.args:
        columns, head = request.args["columns"].split(","), request.args.get("head") == "1"
    with room.reading() as workshop:
        cards = list(judged(workshop, read, columns, head))
    if not 1 <= len(cards) <= IMPORTED:
        raise Refused("too_many_cards", n=IMPORTED)
    return {"text": read.text, "columns": columns, "head": head, "example": read.example, "cards": cards}


def judged(workshop: Workshop, read: CardList, columns: list[str], head: bool) -> Iterator[dict[str, Any]]:
    """Each card with its row, and with the `problem` for which it would be refused."""
    categories = workshop.plan.categories
    named = {name.casefold(): each.id for each in categories for name in (each.title, each.short, each.id)}
    for row, card in read.cards(columns, head, named, request.args.get("category", "")):
        about = {"row": row, **card}
        try:
            checked_card(workshop, card, row)
        except Refused as refusal:
            about["problem"] = message_for(refusal, language.preferred_language())
        yield about


def column_names() -> dict[str, str]:
    """What the head of a column can say, in each language → what that column holds."""
    called = {name: name for name in COLUMNS}
    for reads in LANGUAGES:
        called |= {Words(reads)(f"facilitate.column_{name}").casefold(): name for name in COLUMNS}
    return called
