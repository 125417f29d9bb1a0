"""Where a session starts from: what the harvest of an earlier one can bring along, and what of it was chosen."""

import json
from collections.abc import Sequence
from typing import Any, cast

from flask import current_app

from ..core import Refused, Workshop
from ..core.model.visibility import EVERYBODY
from ..core.plan import Category, Data, in_language
from ..harvest.earlier import Offer, OfferedCategory
from .access import current_access, open_room


class CategoryFor(OfferedCategory):
    """`into`: the category of the new session that is the same one; None: none is."""

    into: str | None


def offer_of(code: str) -> Offer:
    """Of the session as it is now, as anybody may read it; made by a process beside this one, from the log."""
    room = open_room(code)
    with room.reading() as workshop:
        seq, language = workshop.seq, workshop.language
    job = {"code": room.code, "seq": seq, "role": EVERYBODY.role, "form": "offer", "language": language}
    content = current_app.extensions["harvest_files"].make(**job)
    return cast(Offer, json.loads(content))


def offer_for(offered: Offer, own: Sequence[Category]) -> dict[str, Any]:
    """The offer with, of each question, the category of the new session that is the same; and all of those (`into`)."""
    categories = [CategoryFor(**each, into=same_in(own, each)) for each in offered["categories"]]
    into = [{"id": each.id, "title": each.short} for each in own]
    return {**offered, "into": into, "categories": categories}


def same_in(categories: Sequence[Category], offered: OfferedCategory) -> str | None:
    """By its id, else by what it is called."""
    name = offered["title"].casefold()
    by_id = (each.id for each in categories if each.id == offered["id"])
    by_name = (each.id for each in categories if name in (each.short.casefold(), each.title.casefold()))
    return next(by_id, next(by_name, None))


def chosen(choice: dict[str, Any], plan: Data) -> dict[str, list[Any]]:
    """What `bring_along` takes, of what somebody chose: {"code", "lines": {number: category}, "actions": [id]}.

    What the harvest doesn't tell any more is left out, for it may have been hidden meanwhile.
    Refuses: malformed, unknown_category, unknown_workshop.
    """
    code, lines, actions = choice.get("code"), choice.get("lines", {}), choice.get("actions", [])
    if not (isinstance(code, str) and isinstance(lines, dict) and isinstance(actions, list)):
        raise Refused("malformed", "earlier")
    known = {category.id for category in in_language(plan, None).categories}
    if not all(isinstance(category, str) and category in known for category in lines.values()):
        raise Refused("unknown_category", "earlier")
    offered = offer_of(code)
    every_line = (line for category in offered["categories"] for line in category["lines"])
    return {
        "lines": [
            {"category": lines[number], "text": line["text"], "origin": line["origin"]}
            for line in every_line
            if (number := line["origin"]["number"]) in lines
        ],
        "actions": [action for action in offered["actions"] if action["id"] in actions],
    }


def sessions_before(workshop: Workshop) -> list[str]:
    """The codes of the sessions from which something came along."""
    cards = [card.origin for card in workshop.insights.values() if card.origin]
    return sorted({origin["code"] for origin in (*cards, *(action.origin for action in workshop.earlier.values()))})


def still_there(codes: Sequence[str]) -> list[str]:
    """Those of these sessions that weren't deleted: a page leads to their harvest."""
    return [code for code in codes if current_access().rooms.get(code)]
