"""What people do of their own accord: who writes which card, who supports what. Always the same for the same people.

The demo plays its script by this, and a rehearsal whatever plan it has (lives.py).
"""

from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import TypeVar

from .script import Placeholder, Script, ScriptInsight, ScriptPerson

DOTS = 3  # a category
Choice = TypeVar("Choice")

ABSENT = 2  # people who are there and don't vote
AFFINITY = 30  # times stronger is the draw of what is dear to somebody's kind of organisation
CARDS_EACH = 3  # a category, as the plan allows
RATERS = 24
RATED_EACH = 5  # lines; the others they pass by


def assign_authors(
    people: Sequence[ScriptPerson], cards: Sequence[ScriptInsight], rng: Random, each: int = CARDS_EACH
) -> dict[Placeholder, int]:
    """Card → its author's number: everybody writes about as many, and nobody more than `each` of a category."""
    author_of: dict[Placeholder, int] = {}
    written = {person.number: 0 for person in people}
    written_in_category: dict[tuple[int, str], int] = {}
    for card in cards:
        free = [number for number in written if written_in_category.get((number, card.category), 0) < each]
        number = min(free, key=lambda number: (written[number], rng.random()))
        written[number] += 1
        written_in_category[number, card.category] = written_in_category.get((number, card.category), 0) + 1
        author_of[card.name] = number
    return author_of


def supporters(people: Iterable[ScriptPerson], appeal: float, rng: Random) -> list[int]:
    """Who supports a card in the open, reading along."""
    return [person.number for person in people if rng.random() < 0.04 + appeal / 110]


def assign_dots(script: Script, rng: Random) -> dict[int, list[Placeholder]]:
    """Voter's number → what they give a dot, in the order of giving."""
    categories = dict.fromkeys(target.category for target in script.targets)
    return {
        person.number: [name for category in categories for name in choose_targets(script, person, category, rng)]
        for person in script.people[:-ABSENT]
    }


def choose_targets(script: Script, person: ScriptPerson, category: str, rng: Random) -> list[Placeholder]:
    """In the order of giving, each once; what draws more is likelier, most of all what is dear to their kind."""
    targets = [target for target in script.targets if target.category == category]
    draws = {
        each.name: each.appeal * (AFFINITY if each.dear_to and each.dear_to == person.kind else 1) for each in targets
    }
    return give(draws, DOTS, rng)


def give(draws: Mapping[Choice, float], dots: int, rng: Random) -> list[Choice]:
    """What somebody gives a dot to, in the order of giving, each once: `draws` says how strongly each draws.

    Not everybody gives all they have.
    """
    remaining, chosen = dict(draws), []
    for _ in range(min(dots if rng.random() < 0.85 else dots - 1, len(remaining))):
        choice = rng.choices(list(remaining), list(remaining.values()))[0]
        chosen.append(choice)
        del remaining[choice]
    return chosen


def assign_marks(script: Script, scales: dict[str, int], rng: Random) -> list[tuple[int, Placeholder, dict[str, int]]]:
    """Who says what of which line, in the order of saying. `scales`: scale → how many values it has."""
    weighed = [target for target in script.targets if scales.keys() <= target.weighs.keys()]
    marked = []
    for person in rng.sample(script.people, RATERS):
        for target in rng.sample(weighed, RATED_EACH):
            marks = {scale: mark(target.weighs[scale], values, rng) for scale, values in scales.items()}
            marked.append((person.number, target.name, marks))
    rng.shuffle(marked)
    return marked


def mark(weight: float, values: int, rng: Random) -> int:
    """A value near where most people put it."""
    return min(values - 1, max(0, round(rng.gauss(weight, 0.25) * (values - 1))))
