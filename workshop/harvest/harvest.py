"""The outcome of a workshop, computed from its state once; each format renders it. Same log, same harvest."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from workshop.core.model.disclosure import count_writers
from workshop.core.model.entities import Actor, Insight, OutcomeOfAction
from workshop.core.model.events import Origin
from workshop.core.model.joining import joined_count, joined_organisations
from workshop.core.model.visibility import EVERYBODY, FACILITATORS, Thing, in_harvest, sees_earlier, status
from workshop.core.model.workshop import Workshop
from workshop.core.plan import Purpose, Use

from .breadth import Axis
from .collect import Collector
from .interventions import Intervention, interventions
from .lines import HarvestInsight, Line, Outcome
from .order import ranked
from .rankings import RankedLine, broad_lines, other_voices, too_few_to_tell
from .ratings import RatedRound, rated_rounds
from .tensions import LinesInTension, tensions


@dataclass(frozen=True, slots=True)
class AsOf:
    """When in the life of the workshop: the `seq` it had, its state, and the stage it was in.

    `seal`: of the log up to there, by which it can be checked years later; "" where nobody told it.
    """

    seq: int
    state: str
    stage: str | None
    stage_title: str | None
    review_until: str | None
    seal: str = ""


@dataclass(frozen=True, slots=True)
class WorkshopInfo:
    """The workshop itself. `created`, `began` (its first stage) and `ended` are moments; `timezone`: where their days
    are read. `delete_after_days`: so long after its end all of it is kept.

    `uses`: where the harvest goes. `purposes`: what lines may be placed for; without a title there is a word for it.

    `rehearsal`: what is in it was made up.
    """

    code: str
    title: str
    question: str
    purpose: str
    language: str
    timezone: str
    created: str
    began: str | None
    min_cell: int
    uses: tuple[Use, ...]
    rehearsal: bool
    purposes: tuple[Purpose, ...] = ()
    ended: str | None = None
    delete_after_days: int = 0


@dataclass(frozen=True, slots=True)
class HarvestCategory:
    """A question of the plan and its lines, the most supported first. `letter` begins the numbers of its cards."""

    id: str
    letter: str
    title: str
    short: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Destination:
    """A section of the call or a criterion of its assessment, and what goes there: lines, and cards on their own.

    `weight`: of a criterion beside the others; 0 where none is set.
    """

    id: str
    title: str
    question: str
    lines: tuple[Line | HarvestInsight, ...]
    weight: int = 0


@dataclass(frozen=True, slots=True)
class ActionItem:
    """Who (a role) does what, by when, and the first step. `of`: the number of the line or card that it comes from.

    `joined`: how many people take part; `organisations`: those that may be named.
    """

    id: str
    of: str | None
    what: str
    who: str
    when: str | None
    first_step: str | None
    joined: int | None = None
    organisations: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class EarlierItem:
    """An action that an earlier harvest left open, as it stood there, and what came of it; None: nobody asked."""

    id: str
    what: str
    who: str
    when: str | None
    first_step: str | None
    organisations: tuple[str, ...] | None
    origin: Origin
    outcome: OutcomeOfAction | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class StageTime:
    """A step that was held: the `minutes` that it took, those that were planned, and the cards that came in it."""

    id: str
    title: str
    minutes: int
    planned: int
    cards: int


@dataclass(frozen=True, slots=True)
class Omitted:
    """What no harvest tells, as counts: hidden (reason → how many, "" where none given), taken back, still sealed.
    `waiting`: for a facilitator, where cards did. `withheld`: what facilitators' own harvest tells, and no other.
    """

    hidden: dict[str, int]
    withdrawn: int
    sealed: int
    waiting: int | None = None
    withheld: int | None = None


@dataclass(frozen=True, slots=True)
class Excluded:
    """Who joined in this span of time counts nowhere."""

    joined_from: str
    joined_to: str


@dataclass(frozen=True, slots=True)
class Harvest:
    """Everything that a format may tell. What may not be told (small counts, hidden words, blind totals) isn't here.

    `too_few`: `broad` is empty because too few people voted to tell. `wrote`: how many people wrote in the session, as
    far as that may be told: as many as took part where all but a few did.
    """

    moment: AsOf
    workshop: WorkshopInfo
    people: int
    axes: tuple[Axis, ...]
    rounds: tuple[Outcome, ...]
    decides: Outcome | None
    categories: tuple[HarvestCategory, ...]
    broad: tuple[RankedLine, ...]
    too_few: bool
    other: tuple[RankedLine, ...]
    parked: tuple[Line, ...]
    actions: tuple[ActionItem, ...]
    sections: tuple[Destination, ...]
    criteria: tuple[Destination, ...]
    unplaced: tuple[Line, ...]
    insights: tuple[HarvestInsight, ...]
    left_out: Omitted
    excluded: tuple[Excluded, ...] = ()
    not_counted: int = 0
    ratings: tuple[RatedRound, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    timeline: tuple[StageTime, ...] = ()
    tensions: tuple[LinesInTension, ...] = ()
    earlier: tuple[EarlierItem, ...] = ()
    wrote: int | None = None

    @property
    def every_line(self) -> list[Line]:
        """By question, and then those that are parked."""
        return [*(line for category in self.categories for line in category.lines), *self.parked]

    @property
    def rounds_beside(self) -> list[Outcome]:
        """What is told of a line beside the vote that decides: late votes, and runs before it; without it, all."""
        decides = self.decides
        return [round for round in self.rounds if decides is None or round.late or round.comes_before(decides)]

    @property
    def unrevealed(self) -> list[Outcome]:
        """Blind rounds that nobody was shown. Late votes are part of the same ballot, and aren't announced apart."""
        return [round for round in self.rounds if round.ballots is None and not round.late]


def harvest(workshop: Workshop, viewer: Actor = EVERYBODY, seal: str = "") -> Harvest:
    """The harvest of a workshop as it is now, for who reads it. Pure: no clock, no disk. `seal`: of its log."""
    plan, gathering = workshop.plan, Collector(workshop, viewer)
    categories = tuple(
        HarvestCategory(category.id, category.letter, category.title, category.short, gathering.lines(category.id))
        for category in plan.categories
    )
    lines, decides = [line for category in categories for line in category.lines], gathering.decides
    parked = tuple(line for category in plan.categories for line in gathering.parked(category.id))
    broad = broad_lines(lines, gathering.population, decides)
    return Harvest(
        moment(workshop, seal),
        workshop_info(workshop),
        gathering.people,
        gathering.population.axes,
        tuple(gathering.rounds.values()),
        decides,
        categories,
        broad,
        too_few_to_tell(lines, broad, gathering.population, decides),
        other_voices(lines, broad, decides),
        parked,
        actions(workshop, viewer),
        tuple(
            Destination(section.id, section.title, "", going_to("sections", section.id, lines, decides))
            for section in plan.sections
        ),
        tuple(
            Destination(each.id, each.title, each.question, going_to("criteria", each.id, lines, decides), each.weight)
            for each in plan.criteria
        ),
        ranked([line for line in lines if not goes_somewhere(line)], decides),
        by_number([category.id for category in categories], [*lines, *parked]),
        left_out(workshop),
        tuple(Excluded(*span) for span in workshop.excluded_spans),
        sum(person.excluded and not person.trial for person in workshop.people.values()),
        rated_rounds(workshop, lines),
        interventions(workshop),
        timeline(workshop),
        tensions(workshop, lines),
        earlier(workshop),
        count_writers(workshop),
    )


def moment(workshop: Workshop, seal: str) -> AsOf:
    """Of when it is: the last event that a harvest can tell of, and the stage the room was in."""
    stage = workshop.stage
    title = stage.title if stage else None
    return AsOf(workshop.harvest_seq, workshop.state, stage.id if stage else None, title, workshop.review_until, seal)


def workshop_info(workshop: Workshop) -> WorkshopInfo:
    """What stands on the first page, whatever happened since the workshop was created."""
    plan = workshop.plan
    return WorkshopInfo(
        workshop.code,
        workshop.title,
        plan.question,
        plan.purpose,
        workshop.language,
        plan.timezone,
        workshop.created,
        workshop.began,
        plan.privacy.min_cell,
        plan.uses,
        workshop.rehearsal,
        plan.line_purposes,
        workshop.ended_at,
        plan.privacy.delete_after_days,
    )


def timeline(workshop: Workshop) -> tuple[StageTime, ...]:
    """The steps that have ended, in the plan's order: how long one takes that goes on, only a clock knows."""
    rounds = workshop.rounds
    insights = [card for card in workshop.insights.values() if in_harvest(workshop, card) and card.round in rounds]
    cards = Counter(rounds[card.round].stage for card in insights if not card.late)
    return tuple(
        StageTime(stage.id, stage.title, round(workshop.spent[stage.id] / 60), stage.minutes, cards[stage.id])
        for stage in workshop.plan.stages
        if stage.id in workshop.spent
    )


def actions(workshop: Workshop, viewer: Actor) -> tuple[ActionItem, ...]:
    """In the order in which they were added."""
    return tuple(
        ActionItem(
            action.id,
            number_of(workshop, action.theme, viewer) if action.theme else None,
            action.what,
            action.who,
            action.when,
            action.first_step,
            joined_count(workshop, action) or None,
            tuple(joined_organisations(workshop, action)) or None,
        )
        for action in workshop.actions.values()
        if in_harvest(workshop, action, viewer)
    )


def earlier(workshop: Workshop) -> tuple[EarlierItem, ...]:
    """In the order in which they came along; without those that are hidden."""
    return tuple(
        EarlierItem(
            action.id,
            action.what,
            action.who,
            action.when,
            action.first_step,
            tuple(action.organisations) or None,
            action.origin,
            action.outcome,
            action.reason,
        )
        for action in workshop.earlier.values()
        if sees_earlier(action, EVERYBODY)
    )


def number_of(workshop: Workshop, target: str, viewer: Actor) -> str | None:
    """What a shown theme or card is called; None for what the harvest leaves out."""
    thing = workshop.target(workshop.top(target))
    if not in_harvest(workshop, thing, viewer):
        return None
    return thing.number if isinstance(thing, Insight) else thing.id


def going_to(kind: str, place: str, lines: list[Line], decides: Outcome | None) -> tuple[Line | HarvestInsight, ...]:
    """Lines, and cards of lines that go there by themselves, ranked."""
    return ranked([entry for line in lines for entry in goes_to(line, kind, place)], decides)


def goes_to(line: Line, kind: str, place: str) -> list[Line | HarvestInsight]:
    """What of a line goes to a place: the line, or else those cards of a theme that were placed there on their own."""
    if place in getattr(line, kind):
        return [line]
    return [card for card in line.cards if place in getattr(card, kind)] if line.title is not None else []


def goes_somewhere(line: Line) -> bool:
    """It goes somewhere, or one of its cards does."""
    return bool(line.sections or line.criteria) or any(card.sections or card.criteria for card in line.cards)


def by_number(categories: list[str], lines: Iterable[Line]) -> tuple[HarvestInsight, ...]:
    """Every insight, by category and number, as one would look it up."""
    cards = [(categories.index(line.category), int(card.number[1:]), card) for line in lines for card in line.all_cards]
    return tuple(card for _, _, card in sorted(cards, key=lambda entry: entry[:2]))


def is_kept_back(workshop: Workshop, thing: Thing) -> bool:
    """In facilitators' own harvest and no other: by itself, with its theme, or with the card under which it lies."""
    top = workshop.insights[workshop.top(thing.id)] if isinstance(thing, Insight) else thing
    withheld = thing.is_withheld or top.is_withheld
    return withheld and not thing.trial and in_harvest(workshop, top, FACILITATORS)


def left_out(workshop: Workshop) -> Omitted:
    """Of each only how many: hidden by reason, taken back, sealed, waiting, withheld. A trial's cards are none."""
    own = [workshop.insights[workshop.top(card.id)] for card in workshop.insights.values() if not card.trial]
    others = (workshop.themes, workshop.objections, workshop.additions, workshop.actions)
    everything = [*own, *(thing for things in others for thing in things.values())]
    reasons = Counter(thing.reason or "" for thing in everything if status(thing) == "hidden")
    cards = Counter(status(card) for card in own)
    return Omitted(
        dict(sorted(reasons.items(), key=lambda reason: (-reason[1], reason[0]))),
        cards["gone"],
        cards["sealed"],
        cards["waiting"] or None,
        sum(is_kept_back(workshop, thing) for thing in workshop.things()) or None,
    )
