"""What the page is drawn from: the harvest as data, and the chapters that it shows as the document has them."""

import json
from collections.abc import Iterable
from typing import Any

from workshop.translations import Words

from .as_json import as_data, questions
from .blocks import Block, Heading, Item, Listing, Paragraph
from .document import Parts
from .harvest import Harvest
from .spans import Text

CHAPTERS = ("short", "missing", "how")

Json = dict[str, Any]


def page_content(harvest: Harvest, words: Words) -> str:
    """Two lines of JSON: {"stage", "day", "beside", "unrevealed", "profile", "chapters"}, and the harvest as in
    harvest.json."""
    parts = Parts(harvest, words)
    about = {
        "stage": harvest.moment.stage_title,
        "day": parts.day(),
        "beside": [round.id for round in harvest.rounds_beside],
        "unrevealed": [round.title for round in harvest.unrevealed],
        "profile": profile(harvest),
        "chapters": {each.id: blocks(each.blocks) for each in parts.chapters() if each.id in CHAPTERS},
    }
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in (about, as_data(harvest)))


def profile(harvest: Harvest) -> list[Json]:
    """[{"id", "title", "total", "options": [{"id", "name"}]}]: of the check-in, with what has a figure."""
    return [
        {
            "id": axis.id,
            "title": axis.title,
            "total": axis.total,
            "options": [{"id": id, "name": name} for id, name in question["names"].items()],
        }
        for axis, question in zip(harvest.axes, questions(harvest), strict=True)
    ]


def blocks(blocks: Iterable[Block]) -> list[Json]:
    """In their order, without those that the page draws by itself."""
    return [data for block in blocks if (data := as_block(block))]


def as_block(block: Block) -> Json | None:
    """{"heading": text, "level"}, {"paragraph": text, "leads"} or {"list": [item]}."""
    match block:
        case Heading(level, text):
            return {"heading": spans(text), "level": level}
        case Paragraph(text, keeps):
            return {"paragraph": spans(text), "leads": keeps}
        case Listing(items):
            return {"list": list(map(item, items))}
    return None


def item(item: Item) -> Json:
    """{"text", "under": [a line each]}, each as pieces."""
    return {"text": spans(item.text), "under": list(map(spans, item.under))}


def spans(text: Text) -> list[Json]:
    """[{"text"}, …], each with what applies: `typed`, `strong`, `to`."""
    return [{name: value for name, value in span._asdict().items() if value} for span in text]
