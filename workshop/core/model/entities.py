"""What a workshop consists of: people, cards, themes, rounds of votes, objections, actions."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from .breadth import Axis, Population
from .events import Origin, PlacedFor

Part = tuple[str, ...]
DotsByRound = dict[str, dict[str, int]]
Withheld = Literal["author", "facilitator"]
OutcomeOfAction = Literal["done", "open", "dropped"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks or looks: a role, and the id of that participant or facilitator."""

    role: str
    id: str = ""


@dataclass(slots=True)
class Participant:
    """A participant. `answers`: question → the chosen options, for those questions that were answered.

    `objections`: target → the one on it, also where it was taken back. `newest`: the last `seq` in `touched`.
    `event_count`: how many came of what this person did. `excluded`: came in when nobody should (subjects/door.py).
    `blocked`: writes nothing for now (subjects/writing.py).
    `erased`: no person, but what stands in the log where a person stood (erasure.py).
    """

    id: str
    trial: bool = False
    name: str | None = None
    answers: dict[str, list[str]] = field(default_factory=dict)
    insights: list[str] = field(default_factory=list)
    objections: dict[str, str] = field(default_factory=dict)
    touched: dict[Part, int] = field(default_factory=dict)
    newest: int = 0
    event_count: int = 0
    joined: str | None = None
    excluded: bool = False
    blocked: bool = False
    erased: bool = False

    @property
    def counts(self) -> bool:
        """In the figures of a room and behind targets. A trial, and who was excluded or erased, is in none."""
        return not (self.trial or self.excluded or self.erased)


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a line: `adopted`, `partly`, `not` or `later`, and why."""

    decision: str
    reason: str | None


@dataclass(slots=True, kw_only=True)
class Moderated:
    """What can be folded away (`hidden`, for this `reason`). `removed`: taken back, or removed.

    `sealed`: nobody but its author sees it yet. `waiting`: nor anybody but a facilitator, until one passes it.
    `merged_into`: the card that says the same, under which this one lies (merging.py).
    `created_seq`: the one it came with. `trial`: its author only tries. `reports`: person → why they reported it.
    `settled`: so many of these, the first, were dealt with. `cleared`: a facilitator looked at what it says.
    `withheld`: by whose wish only its author and facilitators see it, though it counts (withholding.py).
    `shown_to`: the roles that saw it at some time, which have to hear when it is there no more. `excluded`: its author,
    who can't be told any more, counted nowhere.
    """

    created_seq: int = 0
    trial: bool = False
    sealed: bool = False
    waiting: bool = False
    hidden: bool = False
    removed: bool = False
    merged_into: str | None = None
    excluded: bool = False
    reason: str | None = None
    reports: dict[str, str] = field(default_factory=dict)
    settled: int = 0
    cleared: bool = False
    withheld: Withheld | None = None
    shown_to: set[str] = field(default_factory=set)

    @property
    def is_visible(self) -> bool:
        """Neither hidden, sealed, waiting, gone nor under another card. What is withheld is visible, too."""
        return self.merged_into is None and not (self.hidden or self.sealed or self.waiting or self.removed)

    @property
    def is_withheld(self) -> bool:
        """By itself, or with the theme that it lies in."""
        return self.withheld is not None

    @property
    def open_reports(self) -> list[str]:
        """Why, of those that no facilitator dealt with; in an order that says nothing."""
        return sorted(list(self.reports.values())[self.settled :])


@dataclass(slots=True, kw_only=True)
class DotTarget(Moderated):
    """What takes dots, and goes to sections and criteria. `parked`: the reason for which it stands apart from the vote.

    `returned_dots`: round → person → dots that were given back. `hands`: people without a phone who stand behind it.
    `askers`: people who ask what it means. `note`: what a facilitator says of it in a sentence.
    """

    parked: str | None = None
    hands: int = 0
    note: str | None = None
    sections: list[str] = field(default_factory=list)
    criteria: list[str] = field(default_factory=list)
    purposes: list[PlacedFor] = field(default_factory=list)
    decision: Decision | None = None
    returned_dots: DotsByRound = field(default_factory=dict)
    askers: set[str] = field(default_factory=set)

    @property
    def is_in_play(self) -> bool:
        """Visible and not parked itself; the theme that a card lies in may be (`is_parked`)."""
        return self.is_visible and self.parked is None


@dataclass(slots=True)
class Insight(DotTarget):
    """One idea, verbatim.

    `number`: "" while it is sealed. `mix`: what nobody but its author can know, by which sealed cards are mixed.
    `original`: the first wording, where a facilitator mended it. `mended_for`: the reason ("" where none is told), and
    nobody else than its author and facilitators reads what stood there; None: nothing speaks against that.
    `gathered`: the cards that lie, or lay, under it, at any depth; `own_dots`: round → person → the dots it had by
    itself when cards were merged (merging.py).
    `same`: card → people who find that it says the same (remarks.py). `theme_withheld`: the theme that it lies in is.
    `origin`: of a line that an earlier harvest brought along; it is nobody's, and nobody's input (bringing.py).
    """

    id: str
    number: str
    category: str
    text: str
    by: str
    round: str
    position: float
    mix: str = ""
    original: str | None = None
    mended_for: str | None = None
    theme: str | None = None
    source: str | None = None
    people: int | None = None
    late: bool = False
    gathered: list[str] = field(default_factory=list)
    own_dots: DotsByRound = field(default_factory=dict)
    same: dict[str, set[str]] = field(default_factory=dict)
    origin: Origin | None = None
    theme_withheld: bool = False

    @property
    def is_withheld(self) -> bool:
        """By itself, or with the theme that it lies in."""
        return self.theme_withheld or self.withheld is not None


@dataclass(slots=True)
class Theme(DotTarget):
    """Insights (ids) of one category that people put together and named with a sentence; nobody's own.

    `recognised`: author of one of them → whether that sentence says what they meant (recognition.py).
    """

    by: ClassVar = ""

    id: str
    category: str
    title: str
    position: float
    keywords: str | None = None
    recognised: dict[str, bool] = field(default_factory=dict)
    insights: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Objection(Moderated):
    """Somebody sees a problem in a target. `round`: where it was said in a round with votes, which may be blind.

    `same_voice`: of somebody who can't be told any more, another objection of theirs.
    """

    id: str
    target: str
    text: str
    round: str | None
    by: str
    same_voice: str | None = None


@dataclass(slots=True)
class Addition(Moderated):
    """What somebody added to a target while the room spoke of it."""

    id: str
    target: str
    text: str
    by: str


@dataclass(slots=True)
class Tension:
    """Two lines (ids, as they were tied) that pull against each other; `text`: a facilitator's sentence on what pulls.

    Between which lines it stands now follows from where those are (tensions.py).
    """

    id: str
    lines: list[str]
    text: str | None
    removed: bool = False


@dataclass(slots=True)
class Action(Moderated):
    """Who (a role) does what, by when, and the first step. `theme`: the theme or card that it comes from.

    `after`: how many seconds its stage had lasted. `joined`: who takes part → the organisation that the report may
    name, and `joined_places`: at which place among all who ever did. Of who can't be told any more there is only how
    many they are (`erased_people`) and, by those places, which of the organisations they named still stand.
    `erased_names` are also of who left, at their `left_places`. `hidden_places`: those whose organisation a facilitator
    took off, and why. `looked_places`: the first so many, at which a facilitator looked.
    """

    id: str
    theme: str | None
    what: str
    who: str
    when: str | None
    first_step: str | None
    by: str
    after: int | None = None
    joined: dict[str, str | None] = field(default_factory=dict)
    joined_places: dict[str, int] = field(default_factory=dict)
    places: int = 0
    erased_people: int = 0
    erased_names: dict[int, str] = field(default_factory=dict)
    left_places: dict[str, list[int]] = field(default_factory=dict)
    standing_places: list[int] = field(default_factory=list)
    hidden_places: dict[int, str | None] = field(default_factory=dict)
    looked_places: int = 0


@dataclass(slots=True)
class EarlierAction:
    """An action that an earlier harvest left open and that is asked after here, as it stood there.

    `outcome`: what came of it, None before anybody asked; `reason`: why it was dropped. `hidden`: facilitators alone
    see it.
    """

    id: str
    what: str
    who: str
    when: str | None
    first_step: str | None
    organisations: list[str]
    origin: Origin
    outcome: OutcomeOfAction | None = None
    reason: str | None = None
    hidden: bool = False


@dataclass(slots=True)
class Clause:
    """A paragraph of the draft, for a place of `kind` `sections` or `criteria`, and the lines that it answers.

    `revision`: the `seq` of the event that gave it this text.
    """

    id: str
    kind: str
    place: str
    position: float
    text: str
    lines: list[str]
    revision: int
    removed: bool = False


@dataclass(slots=True)
class Tally:
    """Who stands behind one target in one round.

    `people`: how many. `dots`: given to the target itself. `options`: question → option → how many of these people
    chose it. `insights_by_person`: of a theme that counts by its cards (tallies.py), person → how many they gave a dot.
    `marks`: scale → value → how many gave it, told of the `disclosed_scales`, where more than a few did; who agrees
    stands behind the target (marks.py).
    """

    dots: int = 0
    people: int = 0
    options: dict[str, dict[str, int]] = field(default_factory=dict)
    insights_by_person: dict[str, int] = field(default_factory=dict)
    marks: dict[str, dict[int, int]] = field(default_factory=dict)
    disclosed_scales: set[str] = field(default_factory=set)

    @property
    def votes(self) -> int:
        """Dots; of a theme that counts by its cards, people."""
        return self.dots or self.people


@dataclass(slots=True)
class RoomDisclosure:
    """What was told last of the room's answers to a question (disclosure.py).

    `people` there were, who chose options as in `counts`; `steps`: the counts that were told, each moving by a group.
    """

    people: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=dict)
    axis: Axis | None = field(default=None, compare=False)
    absent: tuple[str, ...] | None = field(default=None, compare=False)


@dataclass(slots=True)
class RoundDisclosure:
    """From what the breadth of a round's targets was told last (disclosure.py): it moves for all of them at once.

    `people` there were, their answers `counts` by question and option; `tallies`: target → who stood behind it then.
    """

    people: int
    counts: dict[str, dict[str, int]]
    tallies: dict[str, Tally] = field(default_factory=dict)
    population: Population | None = field(default=None, compare=False)
    breadth: dict[str, dict[str, int | None]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What is told for good of the people behind both of two `lines` in a round (overlaps.py).

    `people`: how many; None where that isn't told. It held of so many behind `each` and so many `ballots`.
    `ids`: the lines, and the cards in and under them.
    """

    lines: tuple[str, str]
    people: int | None
    each: tuple[int, int]
    ballots: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoundTotals:
    """What is known of who voted in a round, as numbers. `voted`: somebody gave a dot at some time.

    `tallies`: target → people and dots; `marks`: target → scale → value → how many, of the scales that were told;
    `breadth`: as it was told.
    `people` took part, as `participation` says; `lines`: target → who stood behind it. As much as a harvest may show;
    None and empty for a round that ranks no harvest. `overlaps`: as they were told.
    """

    ballots: int
    voted: bool
    revealed: bool
    few: bool
    tallies: dict[str, tuple[int, int]]
    marks: dict[str, dict[str, dict[int, int]]]
    breadth: dict[str, dict[str, int | None]]
    people: int
    participation: tuple[Axis, ...] | None
    lines: dict[str, tuple[Axis, ...]]
    overlaps: tuple[Overlap, ...] = ()


@dataclass(slots=True)
class Round:
    """One run of a stage. Opened again it gets a new one, `stemmen.2`; late votes have theirs, `stemmen.late`.

    `votes`, `rates`: whether it takes dots, or marks. `on`: what they go to.
    `run`: the how manieth of its stage, late ones apart. `ended`: the `seq` at which it stopped
    taking dots, 0 while it takes them. `previewed`: blind, and facilitators were shown how it stands.
    `review_over`: the review in which these late votes were given has ended. `few`: too few late ballots to be told.
    `present`: how many people were seen connected when it began, or ended.
    `unveiled`: the targets whose counts the room was shown while the others' are still to come.
    `dots`: person → target → dots that count now; `marks`: person → target → scale → value. `answers`: person → their
    answers at their first dot or mark. `voted`: people with one. `posted`: category → cards. `disclosed`: how broad
    targets were (disclosure.py), but for those `changed_targets` since. `erased_ballots`: of people who can't be told
    any more; `totals`: what was taken down before they went (totals.py). `overlaps`: what was told of two lines at
    once, in that order.
    """

    id: str
    stage: str
    votes: bool
    blind: bool
    on: str = ""
    run: int = 1
    late: bool = False
    rates: bool = False
    revealed: bool = False
    previewed: bool = False
    unveiled: tuple[str, ...] = ()
    review_over: bool = False
    few: bool = False
    present: int | None = None
    ended: int = 0
    dots: dict[str, dict[str, int]] = field(default_factory=dict)
    marks: dict[str, dict[str, dict[str, int]]] = field(default_factory=dict)
    answers: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    tallies: dict[str, Tally] = field(default_factory=dict)
    voted: set[str] = field(default_factory=set)
    done: set[str] = field(default_factory=set)
    posted: dict[str, int] = field(default_factory=dict)
    disclosed: RoundDisclosure | None = None
    changed_targets: set[str] = field(default_factory=set)
    erased_ballots: int = 0
    totals: RoundTotals | None = None
    overlaps: list[Overlap] = field(default_factory=list)

    @property
    def has_ballots(self) -> bool:
        """It takes dots or marks, or took them."""
        return self.votes or self.rates

    @property
    def is_closed(self) -> bool:
        """It takes no dots any more, for good."""
        return self.revealed or self.previewed or bool(self.unveiled)

    @property
    def needs_new_round(self) -> bool:
        """Somebody was shown how it stands before the whole room was: its stage can't go on with it."""
        return self.is_closed and not self.revealed

    @property
    def is_public(self) -> bool:
        """How it stands is known in the room."""
        return self.revealed or not self.blind
