"""What it costs to look through five hundred cards for those that say the same and the groups in which they belong."""

import json
import time
from pathlib import Path
from random import Random

from workshop.core import Actor, decide, evolve, proposals
from workshop.core.model.workshop import Workshop
from workshop.core.plan import read_plan
from workshop.core.views.proposals import corpus_of

ROOT = Path(__file__).parent.parent
CARDS, THEMES, TRIES = 500, 30, 5
NOW = "2026-11-24T19:00:00.000Z"


def seconds_to_propose() -> float:
    """The best of some tries, each from the beginning: as after a card that changed."""
    workshop = filled()
    took = []
    for _ in range(TRIES):
        corpus_of.cache_clear()
        began = time.process_time()
        proposals(workshop)
        took.append(time.process_time() - began)
    return min(took)


def filled() -> Workshop:
    """Five hundred sentences of words that people used, a third of them in thirty groups."""
    files = sorted((ROOT / "tests" / "core" / "cards").iterdir())
    said = [card["text"] for file in files for card in json.loads(file.read_text("utf-8"))["cards"]]
    chance, words = Random(2), [word for text in said for word in text.split()]
    texts = said + [" ".join(chance.sample(words, 10)) for _ in range(CARDS - len(said))]
    workshop, lead = Workshop(), Actor("facilitator", "f1")
    plan = read_plan((ROOT / "sessions" / "oproep-organisatienetwerken.toml").read_text("utf-8"), "oproep.toml")

    def ask(actor: Actor, do: str, **fields: object) -> None:
        for event in decide(workshop, {"do": do, **fields}, actor, NOW):
            evolve(workshop, event)

    ask(Actor("organiser"), "create_workshop", code="KP74MX", slug="proef", plan=plan, language="nl")
    categories = [category.id for category in workshop.plan.categories]
    for number, text in enumerate(texts):
        ask(lead, "post_insight", category=categories[number % len(categories)], text=text[:200])
    for number in range(THEMES):
        category = categories[number % len(categories)]
        cards = [card.id for card in workshop.insights.values() if card.category == category and card.theme is None]
        ask(lead, "add_theme", category=category, title=chance.choice(said)[:80], insights=chance.sample(cards, 5))
    return workshop
