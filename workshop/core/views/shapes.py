"""The shapes of what a device is told (docs/protocol.md, "State of a device"), for who makes it and who reads it.

A patch holds any part of a state: what isn't in it stays as it was, and None says that there is no such thing any more.
In a whole state nothing is None. docs/messages.schema.json is made of these.
"""

from typing import Annotated, Literal, TypedDict

from ..model.entities import OutcomeOfAction
from ..model.events import Origin, PlacedFor
from ..model.visibility import Status
from ..model.watch import Watched
from ..model.workshop import State
from ..plan import Category, Criterion, Data, Posts, Purpose, Question, Section, Stage, Use

Counts = dict[str, int]
Breadth = dict[str, int | None]  # question → from how many of its options people come
Marks = dict[str, list[int] | None]  # scale → how many people gave each of its values
Budgets = dict[str, int | None]  # dots, by category or for the whole stage


class SpanView(TypedDict):
    """Who joined in it counts nowhere; both moments are included."""

    joined_from: str
    joined_to: str


class WorkshopView(TypedDict, total=False):
    """The workshop itself. `show`: what screens show instead of the stage. `knocking`: so many wait at the door.
    `ajar`: it may stand so, for the plan has a passphrase. `rehearses`: the code of the session that
    it is a copy of."""

    code: str
    title: str
    question: str
    language: str
    state: State
    door: str
    ajar: bool | None
    knocking: int | None
    paused: bool | None
    excluded: list[SpanView] | None
    published: bool
    published_seq: int | None
    rehearsal: bool | None
    rehearses: str | None
    review_until: str | None
    when: str | None
    place: str | None
    unlinked: bool | None
    show: str | None


class PlanView(TypedDict):
    """What devices need of the plan."""

    purpose: str
    uses: Annotated[list[Data], Use]
    categories: Annotated[list[Data], Category]
    profile: Annotated[list[Data], Question]
    sections: Annotated[list[Data], Section]
    criteria: Annotated[list[Data], Criterion]
    purposes: Annotated[list[Data], Purpose]
    rules: str
    stages: Annotated[list[Data], Stage]
    notice: str
    min_cell: int
    names: str
    unlink_after_days: int
    delete_after_days: int


class StageView(TypedDict):
    """Where the room is. `paused`: seconds left on a clock that stands still."""

    id: str
    round: str
    kind: str
    started_at: str | None
    ends_at: str | None
    paused: float | None
    cards: str | None
    blind: bool | None
    revealed: bool | None
    spotlight: str | None
    thumbs: Counts | None


class VotesView(TypedDict):
    """What votes take now, and in which round. `budget_of`: category → the budget that a dot on something of it is
    taken from."""

    on: str
    dots: int
    per: str
    max_per_target: int
    blind: bool
    round: str
    revealed: bool
    budgets: Budgets | None
    budget_of: dict[str, str] | None
    support: bool
    before: list[str]


class RatingsView(TypedDict):
    """What marks are given to now, and in which round; on which scales, the stage of the plan says."""

    on: str
    blind: bool
    round: str
    revealed: bool


class TopicsView(TypedDict):
    """How many lines the room talks about, and which (ids), in this order; None before a round decides."""

    topics: int
    include_contested: bool
    lines: list[str] | None


class NowView(TypedDict, total=False):
    """What holds at this moment."""

    posts: Annotated[Data, Posts] | None
    votes: VotesView | None
    ratings: RatingsView | None
    objections: bool | None
    additions: bool | None
    actions: bool | None
    reading: bool | None
    blind: bool | None
    decides: str | None
    support: str | None
    topics: TopicsView
    reveal: str | None
    anew: list[str]


class RoundView(TypedDict, total=False):
    """A round that takes, or took, votes. `before`: the one of the same stage that it follows on."""

    stage: str
    run: int
    blind: bool
    revealed: bool
    closed: bool | None
    unveiled: list[str] | None
    late: bool | None
    before: str | None
    few: bool | None
    present: int | None


class ParticipationView(TypedDict, total=False):
    """Who is in, as far as that may be told, by question.

    `absent`: options of nobody here. `active`: of an option, how many wrote or voted.
    """

    people: int
    breadth: Breadth
    counts: dict[str, dict[str, int | None]]
    absent: dict[str, list[str]] | None
    active: dict[str, Counts] | None


class DecisionView(TypedDict):
    """What was decided of a line, and why."""

    decision: str
    reason: str | None


class WatchView(TypedDict, total=False):
    """Why a facilitator is asked to look at it: what it holds, and how many people reported it, with what they said."""

    watch: list[Watched] | None
    reports: int | None
    whys: list[str] | None


class TargetView(WatchView, total=False):
    """What lies on the board and takes dots: where it lies, and by round what it got.

    `asks`: how many ask what it means; `same`: card → how many find that it says the same.
    """

    category: str
    status: Status | None
    reason: str | None
    parked: str | None
    position: float
    sections: list[str]
    criteria: list[str]
    purposes: list[PlacedFor] | None
    decision: DecisionView | None
    hands: int | None
    votes: Counts | None
    supporters: Counts | None
    breadth: dict[str, Breadth | None] | None
    ratings: dict[str, Marks] | None
    note: str | None
    asks: int | None
    same: dict[str, int | None]


class MergedView(TypedDict):
    """A card that says the same as the one under which it lies, as it was written. `withheld`: facilitators alone are
    told it."""

    number: str
    text: str
    withheld: bool | None


class InsightView(TargetView, total=False):
    """A card. `apart`: from the vote and every count, for it is parked, or the theme is that it lies in."""

    number: str | None
    text: str
    original: str | None
    mended_for: str | None
    source: str | None
    people: int | None
    origin: Origin | None
    late: bool | None
    trial: bool | None
    excluded: bool | None
    by: str | None
    theme: str | None
    apart: bool | None
    merged: dict[str, MergedView | None] | None
    into: str | None


class ThemeView(TargetView, total=False):
    """A group of cards."""

    title: str
    keywords: str | None
    recognised: dict[str, int] | None


class ClauseView(TypedDict):
    """A paragraph of the draft, for a place, and the lines that it answers. `revision`: of its text."""

    kind: str
    place: str
    position: float
    text: str
    lines: list[str]
    revision: int


class CommentView(WatchView):
    """What somebody wrote of a target."""

    target: str
    text: str
    status: Status | None
    reason: str | None


class ObjectionView(CommentView):
    """Somebody sees a problem in a target."""


class AdditionView(CommentView):
    """What somebody added to a target in the talk."""


class TensionView(TypedDict):
    """Two lines that pull against each other. `both`: by round that decides, how many stand behind both. `rests`: for
    now it isn't between two lines that take part in the vote."""

    lines: list[str]
    text: str | None
    both: dict[str, int | None] | None
    rests: bool | None


class HiddenNameView(TypedDict):
    """An organisation that takes part and that a facilitator took off, and why."""

    name: str
    reason: str | None


class UnnamedView(TypedDict):
    """The organisation that this person named was taken off, and why."""

    reason: str | None


class ActionView(WatchView):
    """Who does what, by when, and the first step."""

    theme: str | None
    what: str
    who: str
    when: str | None
    first_step: str | None
    after: int | None
    joined: int | None
    organisations: list[str] | None
    hidden_names: list[HiddenNameView] | None
    status: Status | None
    reason: str | None


class EarlierView(TypedDict):
    """An action that an earlier harvest left open, and what came of it."""

    what: str
    who: str
    when: str | None
    first_step: str | None
    organisations: list[str] | None
    origin: Origin
    outcome: OutcomeOfAction | None
    reason: str | None
    status: Literal["hidden"] | None


class MendedView(TypedDict):
    """A facilitator mended one's own card: what stood there first, and why."""

    original: str
    reason: str | None


class MeView(TypedDict, total=False):
    """What only this participant sees. `votes`: by round and target; `ratings`: by target and scale, in the latest
    round that takes marks. `blocked`: writes nothing for now. `voted`: in the session, whose review takes late dots."""

    participant: str
    profile: dict[str, str | list[str] | None]
    name: str | None
    trial: bool | None
    insights: dict[str, bool | None]
    actions: dict[str, bool | None]
    joined: dict[str, str | bool | None]
    unnamed: dict[str, UnnamedView | None]
    objections: dict[str, str | None]
    additions: dict[str, bool | None]
    thumb: str | None
    asks: dict[str, bool | None]
    recognised: dict[str, bool | None]
    same: dict[str, dict[str, bool | None]]
    votes: dict[str, Counts]
    ratings: dict[str, dict[str, int | None]]
    dots_left: Budgets | None
    cards_left: Counts | None
    voted: bool | None
    done: bool
    blocked: bool | None
    mended: dict[str, MendedView | None]


class ActView(TypedDict):
    """What facilitators did and can take back: from which `seq` on, by which command, with what (ids)."""

    act: int
    do: str
    targets: list[str]


class Progress(TypedDict):
    """How far the room is: cards by category, people who gave a dot, people who are done."""

    posted: Counts
    voted: int
    done: int


class Patch(TypedDict, total=False):
    """What changed, or a whole state."""

    workshop: WorkshopView
    plan: PlanView
    stage: StageView
    now: NowView
    spent: Counts
    acts: list[ActView]
    blocks: list[str]
    rounds: dict[str, RoundView]
    ballots: Counts
    participation: ParticipationView
    insights: dict[str, InsightView | None]
    themes: dict[str, ThemeView | None]
    objections: dict[str, ObjectionView | None]
    additions: dict[str, AdditionView | None]
    tensions: dict[str, TensionView | None]
    actions: dict[str, ActionView | None]
    earlier: dict[str, EarlierView | None]
    clauses: dict[str, ClauseView | None]
    me: MeView
