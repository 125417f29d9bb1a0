"""From a workshop's state to its lines: what each got, how broad that is, and what people object to."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from workshop.core.model.disclosure import support_axes
from workshop.core.model.entities import Actor, Decision, Insight, Round, Theme
from workshop.core.model.merging import placed_together
from workshop.core.model.positions import place_on_board
from workshop.core.model.rounds import deciding_round
from workshop.core.model.tallies import ballot_count
from workshop.core.model.totals import lines_stand, room_of
from workshop.core.model.visibility import (
    EVERYBODY,
    counting_group,
    facilitates,
    in_harvest,
    knows_result,
    marked_excluded,
    sees_decisions,
    sees_original,
    sees_votes,
    voice_of,
)
from workshop.core.model.workshop import Workshop

from .breadth import Axis, without_lone_share
from .lines import HarvestInsight, Line, Objections, Outcome, Support, deciding_support
from .order import ranked

NO_OBJECTIONS = Objections(0, ())


class Collector:
    """A workshop as a reader may see it, and what all its lines are measured against: who took part, the rounds, which
    of them decides.
    """

    def __init__(self, workshop: Workshop, viewer: Actor) -> None:
        self.workshop, self.viewer = workshop, viewer
        self.rounds = outcomes(workshop)
        self.decides = deciding(workshop, self.rounds)
        # One table for all figures: who took part is counted as lines are, or the difference would tell who changed.
        self.population = room_of(workshop, workshop.rounds[self.decides.id] if self.decides else None)
        self.people = self.population.people
        self.objections = objections(workshop, viewer)
        self.additions = additions(workshop, viewer)
        self.insights = sorted(
            (card for card in workshop.insights.values() if in_harvest(workshop, card, viewer)), key=place_on_board
        )
        self.themes = sorted(
            (theme for theme in workshop.themes.values() if in_harvest(workshop, theme, viewer)), key=place_on_board
        )
        self.excluded = marked_excluded(workshop)

    def lines(self, category: str) -> tuple[Line, ...]:
        """Themes and loose cards by the support of the deciding vote; when level, in the order of the board."""
        inside = self.cards_by_theme(category)
        lines = [
            self.line(theme, inside[theme.id])
            for theme in self.themes
            if theme.category == category and theme.is_in_play and (inside[theme.id] or self.supports(theme.id))
        ]
        return ranked([*lines, *(self.line(card, [card]) for card in inside[None])], self.decides)

    def parked(self, category: str) -> tuple[Line, ...]:
        """Parked themes with their cards, and parked cards, in the order of the board. Nothing is counted of them."""
        inside = self.cards_by_theme(category)
        themes = [theme for theme in self.themes if theme.category == category and not theme.is_in_play]
        cards = [card for card in self.insights if card.category == category and not card.is_in_play]
        lines = [self.line(theme, inside[theme.id]) for theme in themes] + [self.line(card, [card]) for card in cards]
        return tuple(
            replace(
                line,
                support=None,
                supports=(),
                axes=(),
                cards=tuple(replace(card, supports=()) for card in line.cards),
                parked=target.parked,
            )
            for line, target in zip(lines, [*themes, *cards], strict=True)
        )

    def cards_by_theme(self, category: str) -> dict[str | None, list[Insight]]:
        """Theme, or None → the cards in it that aren't parked, as they lie."""
        inside: dict[str | None, list[Insight]] = defaultdict(list)
        for card in self.insights:
            if card.category == category and card.is_in_play:
                inside[counting_group(self.workshop, card)].append(card)
        return inside

    def line(self, target: Insight | Theme, cards: list[Insight]) -> Line:
        """A theme with these cards, or a card and itself. Where a vote could have reached it, nothing is 0."""
        supports, placed = self.supports(target.id), placed_together(self.workshop, target)
        decided = deciding_support(self.decides, supports, all(card.late for card in cards))
        return Line(
            target.id,
            target.category,
            target.title if isinstance(target, Theme) else None,
            decided,
            supports,
            self.axes(target.id, decided),
            tuple(placed.sections),
            tuple(placed.criteria),
            self.objections.get(target.id, NO_OBJECTIONS),
            tuple(self.card(card) for card in cards),
            tuple(placed.purposes),
            self.decision(target),
            target.hands,
            additions=self.additions.get(target.id, ()),
            note=target.note,
        )

    def card(self, card: Insight, same_as: str | None = None) -> HarvestInsight:
        """With those that lie under it, each of which says under which number (`same_as`)."""
        under = [] if same_as else [each for each in self.workshop.merged_under(card) if self.shows(each)]
        placed = placed_together(self.workshop, card)
        return HarvestInsight(
            card.id,
            card.number,
            card.text,
            card.late,
            card.id in self.excluded,
            card.original if sees_original(card, EVERYBODY) else None,
            card.source,
            card.people,
            tuple(placed.sections),
            tuple(placed.criteria),
            self.supports(card.id),
            self.objections.get(card.id, NO_OBJECTIONS),
            tuple(placed.purposes),
            self.decision(card),
            card.hands,
            tuple(self.card(each, card.number) for each in under),
            same_as,
            self.additions.get(card.id, ()),
            card.note,
            card.is_withheld,
            card.origin,
        )

    def shows(self, card: Insight) -> bool:
        """Also a merged card, whose words stand under another, is for facilitators alone where it is withheld."""
        return facilitates(self.viewer) or not card.is_withheld

    def decision(self, target: Insight | Theme) -> Decision | None:
        """None where none was taken, or this reader may not know yet."""
        return target.decision if sees_decisions(self.workshop, self.viewer) else None

    def supports(self, target: str) -> tuple[Support, ...]:
        """What a target got in each round that may be shown, where it got anything."""
        tallies = [(outcome, self.workshop.rounds[id].tallies.get(target)) for id, outcome in self.rounds.items()]
        return tuple(
            Support(outcome, tally.people, tally.votes)
            for outcome, tally in tallies
            if tally and tally.people and outcome.ballots is not None
        )

    def axes(self, target: str, decided: Support | None) -> tuple[Axis, ...]:
        """Empty where nobody supports it, or others do than when those who did were taken down."""
        if decided is None or not decided.people:
            return ()
        round = self.workshop.rounds[decided.round.id]
        if round.totals:
            axes = round.totals.lines.get(target, ()) if lines_stand(round, target) else ()
        else:
            axes = support_axes(self.workshop, round.tallies[target].options, decided.people, self.population)
        return tuple(map(without_lone_share, axes))


def outcomes(workshop: Workshop) -> dict[str, Outcome]:
    """Id → round, of those in which somebody voted, in the order in which they were opened."""
    rounds = [round for round in workshop.rounds.values() if round.votes and somebody_voted(workshop, round)]
    return {round.id: outcome(workshop, round) for round in rounds}


def somebody_voted(workshop: Workshop, round: Round) -> bool:
    """While it is blind also who took all dots back, or had them back: or it would tell where they lay."""
    return bool(ballot_count(workshop, round) or (round.answers and not knows_result(round, EVERYBODY)))


def outcome(workshop: Workshop, round: Round) -> Outcome:
    """`ballots` is None while it may not be told, or there were too few."""
    title = workshop.find_stage(round.stage).title
    count = ballot_count(workshop, round) if sees_votes(round, EVERYBODY) else None
    present = None if round.late else round.present
    return Outcome(round.id, title, round.blind, round.late, round.run, count, round.few, present, round.stage)


def deciding(workshop: Workshop, rounds: dict[str, Outcome]) -> Outcome | None:
    """The round that ranks the harvest, as everybody's screen ranks: what only facilitators know ranks nothing."""
    round = deciding_round(workshop, EVERYBODY)
    return rounds.get(round.id) if round else None


def objections(workshop: Workshop, viewer: Actor) -> dict[str, Objections]:
    """By the target that is told. Like votes, those from a blind round are told once it is revealed.

    Who saw a problem in two cards that say the same is one person, with both texts.
    """
    texts_by_person: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for objection in workshop.objections.values():
        if in_harvest(workshop, objection, viewer):
            texts_by_person[workshop.top(objection.target)][voice_of(workshop, objection)].append(objection.text)
    return {target: told_objections(people.values()) for target, people in texts_by_person.items()}


def additions(workshop: Workshop, viewer: Actor) -> dict[str, tuple[str, ...]]:
    """By the target that is told, in the order in which they came."""
    texts: dict[str, tuple[str, ...]] = {}
    for addition in workshop.additions.values():
        if in_harvest(workshop, addition, viewer):
            target = workshop.top(addition.target)
            texts[target] = (*texts.get(target, ()), addition.text)
    return texts


def told_objections(people: Collection[list[str]]) -> Objections:
    """`people`: of each person what they say, "" for no reason; several of one person are one text."""
    texts = ("\n".join(filter(None, own)) for own in people)
    return Objections(len(people), tuple(filter(None, texts)))
