"""The lines of a harvest: themes with their cards, and cards that stand alone, each with who supports it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workshop.core.support import ballots
from workshop.core.things import Insight, Objection, Round, Theme
from workshop.core.workshop import Workshop

from .breadth import Axis, Room, support


@dataclass(frozen=True, slots=True)
class Outcome:
    """A round of votes. `ballots`: people who gave a dot or said they were done; None while it is blind."""

    id: str
    title: str
    blind: bool
    late: bool
    ballots: int | None


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
class Card:
    """An insight, verbatim. `original`: what its author wrote, where a facilitator changed it."""

    id: str
    number: str
    text: str
    late: bool
    original: str | None
    source: str | None
    people: int | None
    sections: tuple[str, ...]
    criteria: tuple[str, ...]
    supports: tuple[Support, ...]
    objections: Objections


@dataclass(frozen=True, slots=True)
class Line:
    """A theme, or a card in no theme. `support`: in the deciding vote; `supports`: in each, in the order of rounds."""

    id: str
    category: str
    title: str | None
    support: Support | None
    supports: tuple[Support, ...]
    axes: tuple[Axis, ...]
    sections: tuple[str, ...]
    criteria: tuple[str, ...]
    objections: Objections
    cards: tuple[Card, ...]

    @property
    def name(self) -> str:
        """What people call it: the theme's sentence, or the words of the card."""
        return self.cards[0].text if self.title is None else self.title

    @property
    def number(self) -> str:
        """How it can be traced: the card's number, or the theme's id."""
        return self.cards[0].number if self.title is None else self.id


def outcomes(workshop: Workshop) -> dict[str, Outcome]:
    """The rounds in which somebody voted, in the order in which they were opened."""
    rounds = [round for round in workshop.rounds.values() if round.votes and ballots(workshop, round)]
    return {round.id: outcome(workshop, round) for round in rounds}


def outcome(workshop: Workshop, round: Round) -> Outcome:
    shown = round.revealed or not round.blind
    title, late = workshop.stage_called(round.stage)["title"], round.id.endswith(".late")
    return Outcome(round.id, title, round.blind, late, ballots(workshop, round) if shown else None)


def deciding(workshop: Workshop, rounds: dict[str, Outcome]) -> Outcome | None:
    """The round that ranks the harvest: the last of the deciding stage that may be shown; late votes rank nothing."""
    stage = workshop.deciding_stage()
    shown = [
        outcome
        for outcome in rounds.values()
        if stage
        and not outcome.late
        and outcome.ballots is not None
        and workshop.rounds[outcome.id].stage == stage["id"]
    ]
    return shown[-1] if shown else None


def lines_of(workshop: Workshop, category: str, rounds: dict[str, Outcome], room: Room) -> tuple[Line, ...]:
    """Themes by the support of the deciding vote, then loose cards; when equal, in the order of the board."""
    decides = deciding(workshop, rounds)
    cards = [card for card in in_harvest(workshop.insights.values()) if card.category == category]
    themes = sorted((theme for theme in workshop.themes.values() if theme.category == category), key=place_on_board)
    lines = []
    for theme in themes:
        inside = [card for card in cards if card.theme == theme.id]
        if theme.shown and (inside or supports(workshop, theme.id, rounds)):
            lines.append(line(workshop, theme, inside, rounds, decides, room))
    loose = [line(workshop, card, [card], rounds, decides, room) for card in cards if workshop.group_of(card) is None]
    return (*sorted(lines, key=by_support), *sorted(loose, key=by_support))


def in_harvest(insights: Iterable[Insight]) -> list[Insight]:
    """What is shown, but for what was only tried out, in the order of the board."""
    return sorted((card for card in insights if card.shown and not card.trial), key=place_on_board)


def place_on_board(thing: Insight | Theme) -> tuple[float, int]:
    return thing.position, int(thing.id[1:])


def by_support(line: Line) -> tuple[int, int]:
    return (-line.support.people, -line.support.dots) if line.support else (0, 0)


def line(
    workshop: Workshop,
    target: Insight | Theme,
    cards: list[Insight],
    rounds: dict[str, Outcome],
    decides: Outcome | None,
    room: Room,
) -> Line:
    found = supports(workshop, target.id, rounds)
    decided = next((support for support in found if support.round is decides), None)
    # What came after the session was never voted on there; all else got nothing.
    if decided is None and decides is not None and not all(card.late for card in cards):
        decided = Support(decides, 0, 0)
    return Line(
        target.id,
        target.category,
        target.title if isinstance(target, Theme) else None,
        decided,
        found,
        axes_of(workshop, target.id, decides, room) if decided and decided.people else (),
        tuple(target.sections),
        tuple(target.criteria),
        objections(workshop, target.id),
        tuple(card(workshop, insight, rounds) for insight in cards),
    )


def supports(workshop: Workshop, target: str, rounds: dict[str, Outcome]) -> tuple[Support, ...]:
    """What a target got in each round that may be shown, where it got anything."""
    tallies = [(outcome, workshop.rounds[id].tallies.get(target)) for id, outcome in rounds.items()]
    return tuple(
        Support(outcome, tally.people, tally.dots)
        for outcome, tally in tallies
        if tally and tally.people and outcome.ballots is not None
    )


def axes_of(workshop: Workshop, target: str, decides: Outcome | None, room: Room) -> tuple[Axis, ...]:
    if decides is None:
        return ()
    tally = workshop.rounds[decides.id].tallies[target]
    profile: list[dict[str, Any]] = workshop.plan["profile"]
    return tuple(support(question, tally.options.get(question["id"], {}), tally.people, room) for question in profile)


def card(workshop: Workshop, insight: Insight, rounds: dict[str, Outcome]) -> Card:
    return Card(
        insight.id,
        insight.number,
        insight.text,
        insight.late,
        insight.original,
        insight.source,
        insight.people,
        tuple(insight.sections),
        tuple(insight.criteria),
        supports(workshop, insight.id, rounds),
        objections(workshop, insight.id),
    )


def objections(workshop: Workshop, target: str) -> Objections:
    """Like votes, those from a blind round are told once it is revealed."""
    told = [objection for objection in workshop.objections.values() if objection.target == target]
    told = [objection for objection in told if may_be_told(workshop, objection)]
    return Objections(len(told), tuple(objection.text for objection in told if objection.text))


def may_be_told(workshop: Workshop, objection: Objection) -> bool:
    round = workshop.rounds[objection.round] if objection.round else None
    open_to_all = round is None or round.revealed or not round.blind
    return open_to_all and not (objection.hidden or objection.gone or objection.trial)
