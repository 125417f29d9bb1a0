"""What it costs to look through five hundred cards: for those that say the same, for the groups in which they belong,
and for those that resemble a card that somebody is writing."""

import json
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from workshop.core import Actor, Corpus, board_of, cards_since, decide, evolve, look_through, similar
from workshop.core.model.workshop import Workshop
from workshop.core.plan import read_plan
from workshop.live.likeness import Likeness

ROOT = Path(__file__).parent.parent
CARDS, THEMES, TRIES = 500, 30, 9
NOW = "2026-11-24T19:00:00.000Z"
TYPED = "Wij willen dat de bib op zaterdag langer open blijft, ook voor wie overdag werkt en geen auto heeft"


class Costs(NamedTuple):
    """Seconds of processor, the best of some tries: proposals where the server has just started and nothing was taken
    in yet; taking all in, at each tick as much as in `piece`; the first proposals after that, and those where a card
    changed since; and what resembles a card that is being written."""

    cold: float
    taken_in: float
    piece: float
    first: float
    proposals: float
    similar: float


def costs_of_likeness() -> Costs:
    workshop, lead = filled(), Actor("facilitator", "f1")
    cold, taken_in, piece, first, proposals, typed = [], [], [], [], [], []
    for number in range(TRIES):
        cold.append(seconds(lambda: propose(Corpus(), workshop, 0)))
        likeness = Likeness(lambda work: work())
        likeness.note(workshop)
        pieces = []
        while likeness.noted or likeness.unfinished:
            pieces.append(seconds(likeness.take_in))
        taken_in.append(sum(pieces))
        piece.append(max(pieces))
        first.append(seconds(likeness.to_propose(workshop)))
        corpus = likeness.corpus
        before = workshop.seq
        for event in decide(workshop, {"do": "edit_insight", "insight": "i7", "text": f"{TYPED} {number}"}, lead, NOW):
            evolve(workshop, event)
        proposals.append(seconds(partial(propose, corpus, workshop, before)))
        typed.append(seconds(partial(similar, corpus, TYPED)))
    return Costs(*map(min, (cold, taken_in, piece, first, proposals, typed)))


def propose(corpus: Corpus, workshop: Workshop, seq: int) -> None:
    corpus.update(cards_since(workshop, seq))
    look_through(corpus, board_of(workshop))


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


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
