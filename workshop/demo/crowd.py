"""What forty people do of their own accord: who writes which card, who supports what. Always the same."""

from collections.abc import Sequence
from random import Random

from .script import Card, Named, Person, Script, Target

DOTS = 3  # a category
ABSENT = 2  # people who are there and don't vote
DEAR = 30  # times stronger is the draw of what is dear to somebody's kind of organisation
CARDS_EACH = 3  # a category, as the plan allows


def writers(script: Script, cards: Sequence[Card], chance: Random) -> dict[Named, int]:
    """Whose card each is: everybody writes about as many, and nobody more of a category than may be."""
    wrote: dict[Named, int] = {}
    all_of = {person.number: 0 for person in script.people}
    of_category: dict[tuple[int, str], int] = {}
    for card in cards:
        free = [number for number in all_of if of_category.get((number, card.category), 0) < CARDS_EACH]
        number = min(free, key=lambda number: (all_of[number], chance.random()))
        all_of[number] += 1
        of_category[number, card.category] = of_category.get((number, card.category), 0) + 1
        wrote[card.name] = number
    return wrote


def supporters(script: Script, pull: float, chance: Random) -> list[int]:
    """Who supports a card in the open, reading along."""
    return [person.number for person in script.people if chance.random() < 0.04 + pull / 110]


def dots(script: Script, chance: Random) -> dict[int, list[Named]]:
    """What each voter gives a dot, in the order of giving."""
    categories = dict.fromkeys(target.category for target in script.targets)
    return {
        person.number: [name for category in categories for name in chosen(script, person, category, chance)]
        for person in script.people[:-ABSENT]
    }


def chosen(script: Script, person: Person, category: str, chance: Random) -> list[Named]:
    left: list[Target] = [target for target in script.targets if target.category == category]
    given = []
    # Not everybody gives all they have.
    for _ in range(DOTS if chance.random() < 0.85 else DOTS - 1):
        draws = [each.pull * (DEAR if each.dear_to and each.dear_to == person.kind else 1) for each in left]
        given.append(left.pop(chance.choices(range(len(left)), draws)[0]).name)
    return given
