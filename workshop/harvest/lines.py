"""What a harvest consists of: themes with their cards, and cards that stand alone, each with who supports it."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.core.model.entities import Decision
from workshop.core.model.events import Origin, PlacedFor

from .breadth import Axis


@dataclass(frozen=True, slots=True)
class Outcome:
    """A round of votes. `ballots`: people who gave a dot or said they were done; None while it is blind, or `few`.

    `present`: people who were seen connected in it, at most.
    """

    id: str
    title: str
    blind: bool
    late: bool
    run: int
    ballots: int | None
    few: bool = False
    present: int | None = None
    stage: str = ""

    def comes_before(self, other: "Outcome") -> bool:
        """Whether it is an earlier round of the same stage."""
        return self.stage == other.stage and not (self.late or other.late) and self.run < other.run

    @property
    def too_many(self) -> bool:
        """More ballots than people were seen."""
        return self.present is not None and (self.ballots or 0) > self.present


@dataclass(frozen=True, slots=True)
class Support:
    """What one line got in one round: people, and their dots."""

    round: Outcome
    people: int
    dots: int


@dataclass(frozen=True, slots=True)
class Objections:
    """How many people see a problem here, and what those who said why wrote."""

    people: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HarvestInsight:
    """An insight, verbatim. `original`: what its author wrote, where a facilitator changed it.

    `excluded`: its author counts nowhere, one of at least `min_cell` people of whom that holds. `withheld`: it is in
    facilitators' own harvest alone.

    `merged`: the cards that say the same and lie under it; of each of those `same_as` is its number.
    `additions`: what people added to it in the talk, in their words; `note`: what a facilitator says of that.
    `origin`: of one that an earlier harvest brought along, which nobody wrote here.
    """

    id: str
    number: str
    text: str
    late: bool
    excluded: bool
    original: str | None
    source: str | None
    people: int | None
    sections: tuple[str, ...]
    criteria: tuple[str, ...]
    supports: tuple[Support, ...]
    objections: Objections
    purposes: tuple[PlacedFor, ...] = ()
    decision: Decision | None = None
    hands: int = 0
    merged: tuple["HarvestInsight", ...] = ()
    same_as: str | None = None
    additions: tuple[str, ...] = ()
    note: str | None = None
    withheld: bool = False
    origin: Origin | None = None

    @property
    def name(self) -> str:
        """What people call it where it stands on its own: its words."""
        return self.text


@dataclass(frozen=True, slots=True)
class Line:
    """A theme, or a card in no theme. `support`: in the deciding vote; `supports`: in each, in the order of rounds.

    `purposes`: what it is for in the sections and criteria, where that was said; `decision`: None while it is open;
    `hands`: people without a phone who stand behind it, apart from every vote;
    `parked`: the reason for which it stands apart from the vote. `additions`, `note`: as of a card.
    """

    id: str
    category: str
    title: str | None
    support: Support | None
    supports: tuple[Support, ...]
    axes: tuple[Axis, ...]
    sections: tuple[str, ...]
    criteria: tuple[str, ...]
    objections: Objections
    cards: tuple[HarvestInsight, ...]
    purposes: tuple[PlacedFor, ...] = ()
    decision: Decision | None = None
    hands: int = 0
    parked: str | None = None
    additions: tuple[str, ...] = ()
    note: str | None = None

    @property
    def all_cards(self) -> list[HarvestInsight]:
        """Each followed by those that lie under it."""
        return [each for card in self.cards for each in (card, *card.merged)]

    @property
    def name(self) -> str:
        """What people call it: the theme's sentence, or the words of the card."""
        return self.cards[0].text if self.title is None else self.title

    @property
    def number(self) -> str:
        """How it can be traced: the card's number, or the theme's id."""
        return self.cards[0].number if self.title is None else self.id


def deciding_support(decides: Outcome | None, supports: Iterable[Support], late: bool) -> Support | None:
    """What a line got in the deciding vote. What came after the session (`late`) was never voted on there; all else got
    nothing where nobody gave it anything."""
    support = next((support for support in supports if support.round is decides), None)
    return Support(decides, 0, 0) if support is None and decides is not None and not late else support


def purpose_at(entry: Line | HarvestInsight, kind: str, place: str) -> str | None:
    """What a line, or a card placed on its own, is for in a place; None where nobody said."""
    at_place = (each["purpose"] for each in entry.purposes if (each["kind"], each["place"]) == (kind, place))
    return next(at_place, None)
