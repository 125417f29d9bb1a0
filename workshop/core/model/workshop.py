"""The state of a workshop, as its events made it, and look-ups that refuse by themselves.

Each part of it that a device can see remembers the `seq` that last touched it (`touched`, oldest first), so that what
changed since any moment costs what changed and not the whole workshop. What only one participant sees is remembered
with that person.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..plan import Category, Plan, Ratings, Stage, Votes
from ..refused import Refused
from .entities import (
    Action,
    Actor,
    Addition,
    Clause,
    EarlierAction,
    Insight,
    Objection,
    Part,
    Participant,
    RoomDisclosure,
    Round,
    Tension,
    Theme,
)
from .visibility import Thing, exists_for, is_merged

if TYPE_CHECKING:
    from .acts import Act
    from .breadth import Axis
    from .record import ModerationEntry
    from .totals import Totals

State = Literal["waiting", "open", "review", "closed"]
NO_PLAN = Plan(format=1, language="nl", title="", question="", categories=(), stages=())  # before the first event


class Ballot(NamedTuple):
    """Votes are taken: by these rules of a stage, in this round of it."""

    votes: Votes
    round: Round


class Rating(NamedTuple):
    """Marks are taken: on these scales of a stage, in this round of it."""

    ratings: Ratings
    round: Round


@dataclass(slots=True)
class Workshop:
    """Everything the log says, folded. Times are moments (timestamps.py); ids are those of protocol.md."""

    code: str = ""
    slug: str = ""
    title: str = ""
    language: str = "nl"
    created: str = ""
    began: str | None = None
    plan: Plan = NO_PLAN
    seq: int = 0
    state: State = "waiting"
    published: int = 0  # the `seq` of what anyone may read; 0: nobody but facilitators may
    rehearsal: bool = False
    rehearses: str = ""  # the code of the session of which it is a copy
    when: str | None = None  # people meet, in the plan's time zone
    place: str | None = None
    archived: bool = False
    door: str = "open"
    knocks: tuple[str, ...] = ()  # who waits at the door, the first first, by a hash of what their device made up
    admitted: frozenset[str] = frozenset()  # of those who waited: they may come in
    paused_posts: bool = False  # participants write nothing for now
    blocks: tuple[str, ...] = ()  # cards whose author writes nothing for now
    excluded_spans: list[tuple[str, str]] = field(default_factory=list)  # who joined then is excluded
    past_exclusions: list[frozenset[str]] = field(default_factory=list)  # who was excluded at some time
    review_until: str | None = None
    stage: Stage | None = None
    round: Round | None = None
    started_at: str | None = None
    ends_at: str | None = None
    paused: float | None = None
    cards: str = "live"
    spotlight: str | None = None
    scene: str = "stage"
    spent: dict[str, float] = field(default_factory=dict)
    people: dict[str, Participant] = field(default_factory=dict)
    keys: dict[str, Actor] = field(default_factory=dict)
    facilitators: dict[str, str] = field(default_factory=dict)
    options: dict[str, dict[str, int]] = field(default_factory=dict)
    disclosed: dict[str, RoomDisclosure] = field(default_factory=dict)
    activity: dict[str, dict[str, int]] = field(default_factory=dict)  # question → option → who wrote or voted, as told
    answered_since: dict[str, set[str]] = field(default_factory=dict)
    insights: dict[str, Insight] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    objections: dict[str, Objection] = field(default_factory=dict)
    additions: dict[str, Addition] = field(default_factory=dict)
    thumbs: dict[str, str] = field(default_factory=dict)  # person → whether to go on with what the room speaks of
    tensions: dict[str, Tension] = field(default_factory=dict)
    actions: dict[str, Action] = field(default_factory=dict)
    earlier: dict[str, EarlierAction] = field(default_factory=dict)  # that an earlier harvest left open
    clauses: dict[str, Clause] = field(default_factory=dict)  # of the draft
    rounds: dict[str, Round] = field(default_factory=dict)
    last_ids: dict[str, int] = field(default_factory=dict)
    acts: list["Act"] = field(default_factory=list)  # of facilitators, those that can be taken back, newest last
    moderation: list["ModerationEntry"] = field(default_factory=list)  # what facilitators did with what people wrote
    ended_at: str | None = None  # its session, with its review
    unlinked: bool = False  # nobody can be told from it any more
    erased_writers: int = 0  # who wrote, of those who can't be told any more
    participation: "tuple[Axis, ...] | None" = None  # who took part, taken down when nobody could be told any more
    published_totals: "Totals | None" = None  # what was counted when it was published (totals.py)
    harvest_seq: int = 0  # of the last event that a harvest can tell of
    erased_seq: int = 0  # of the last event that erased something; what was made of the log before holds it still
    dismissed: frozenset[tuple[str, str]] = frozenset()  # what isn't proposed again: two cards, or a card and a theme
    undoing: int = 0  # so many events that come take back what was done
    last_now: dict[str, object] = field(default_factory=dict)  # what holds, as it was told last (views/now.py)
    rankings: dict[Part, list[str]] = field(default_factory=dict, compare=False)  # worked out already (ranking.py)
    last_tensions: dict[Part, object] = field(default_factory=dict)  # and of tensions (views/tensions.py)
    touched: dict[Part, int] = field(default_factory=dict)

    # ---- ids

    def next_id(self, kind: str, ahead: int = 0) -> str:
        """The next id of a kind (`p i t o d a e b c f`); `ahead` of it for a rule that makes several at once."""
        return f"{kind}{self.last_ids.get(kind, 0) + 1 + ahead}"

    def register_id(self, id: str) -> None:
        """Remember that an id, or a card's number (`S7`), has been given out."""
        kind, number = id[0], int(id[1:])
        self.last_ids[kind] = max(self.last_ids.get(kind, 0), number)

    def grant(self, key: str | None, actor: Actor) -> None:
        """Who shows this key (its hash) is that one; None: it was erased."""
        if key:
            self.keys[key] = actor

    def revoke(self, id: str) -> None:
        """All keys of this person or facilitator stop working."""
        self.keys = {key: actor for key, actor in self.keys.items() if actor.id != id}

    # ---- look-ups

    def find_stage(self, id: str) -> Stage:
        """Refuses: unknown_stage."""
        for stage in self.plan.stages:
            if stage.id == id:
                return stage
        raise Refused("unknown_stage", "stage")

    def find_category(self, id: str) -> Category:
        """Refuses: unknown_category."""
        for category in self.plan.categories:
            if category.id == id:
                return category
        raise Refused("unknown_category", "category")

    def insight(self, id: str, actor: Actor, field: str = "insight") -> Insight:
        """The insight if it exists for this actor: a sealed card for its author only, a withdrawn one for nobody."""
        insight = self.insights.get(id)
        if insight is None:
            raise Refused("unknown_target", field)
        self.check_exists(insight, actor, field)
        return insight

    def theme(self, id: str) -> Theme:
        """The theme that is there, also hidden. Refuses: unknown_target."""
        theme = self.themes.get(id)
        if theme is None or theme.removed:
            raise Refused("unknown_target", "theme")
        return theme

    def target(self, id: str, actor: Actor | None = None, field: str = "target") -> Insight | Theme:
        """The theme or insight with this id; with an actor, only if it exists for that one."""
        thing = self.themes.get(id) or self.insights.get(id)
        if thing is None:
            raise Refused("unknown_target", field)
        if actor:
            self.check_exists(thing, actor, field)
        return thing

    def check_exists(self, thing: Thing, actor: Actor, field: str) -> None:
        """Refuse what doesn't exist for this actor, and what lies under a card that does: that one stands for it."""
        if is_merged(thing) and (exists_for(thing, actor) or exists_for(self.insights[self.top(thing.id)], actor)):
            raise Refused("merged", field)
        if not exists_for(thing, actor):
            raise Refused("unknown_target", field)

    def top(self, id: str) -> str:
        """The card that stands for this one: the uppermost of those that it was merged into, else itself."""
        insight = self.insights.get(id)
        return self.top(insight.merged_into) if insight and insight.merged_into else id

    def merged_under(self, insight: Insight) -> list[Insight]:
        """The cards that lie under it now, at any depth."""
        cards = (self.insights[id] for id in insight.gathered)
        return [card for card in cards if insight.id in self.above(card)]

    def above(self, insight: Insight) -> list[str]:
        """The cards that it lies under, the nearest first."""
        into = insight.merged_into
        return [into, *self.above(self.insights[into])] if into else []

    def thing(self, id: str) -> Thing | None:
        """The card, theme, objection or action with this id, whoever may see it."""
        thing = self.insights.get(id) or self.themes.get(id) or self.objections.get(id)
        return thing or self.additions.get(id) or self.actions.get(id)

    @property
    def is_discussed(self) -> bool:
        """The room speaks of one line after the other (subjects/talk.py)."""
        return self.state == "open" and self.stage is not None and self.stage.kind == "discuss"

    @property
    def is_read(self) -> bool:
        """The room reads cards now, and says what it notices (subjects/reading.py)."""
        return self.state == "open" and self.stage is not None and self.stage.kind == "group"

    def things(self) -> "Iterator[Thing]":
        """All that people write, whoever may see it."""
        yield from self.insights.values()
        yield from self.themes.values()
        yield from self.objections.values()
        yield from self.additions.values()
        yield from self.actions.values()

    def visible_count(self, theme: Theme) -> int:
        """How many cards a theme holds that are shown and not parked."""
        return sum(self.insights[id].is_in_play for id in theme.insights)

    def current_ballot(self) -> Ballot | None:
        """The rules for votes that hold now, and the round that takes them."""
        if self.state == "open" and self.stage and self.stage.votes and self.round:
            return Ballot(self.stage.votes, self.round)
        stage = self.deciding_stage() if self.state == "review" else None
        late = self.late_round(stage.id) if stage else None
        return Ballot(stage.votes, late) if stage and stage.votes and late else None

    def current_rating(self) -> Rating | None:
        """The scales on which marks are given now, and the round that takes them."""
        if self.state == "open" and self.stage and self.stage.ratings and self.round:
            return Rating(self.stage.ratings, self.round)
        return None

    def ballot_round(self) -> Round | None:
        """The round that takes dots or marks now, or is shown as such."""
        current = self.current_ballot() or self.current_rating()
        return current.round if current else None

    def active_round(self) -> Round | None:
        """The round in which people say now that they are done."""
        ballot = self.current_ballot()
        return ballot.round if ballot else self.round

    def vote_rules(self, round: Round) -> Votes:
        """The rules of a round that takes, or took, votes."""
        votes = self.find_stage(round.stage).votes
        assert votes is not None
        return votes

    def rating_rules(self, round: Round) -> Ratings:
        """The rules of a round that takes, or took, marks."""
        ratings = self.find_stage(round.stage).ratings
        assert ratings is not None
        return ratings

    def latest_marks(self) -> Round | None:
        """The round whose marks people see as theirs: the one that runs, else the last that took some."""
        if self.round and self.round.rates:
            return self.round
        return next((round for round in reversed(self.rounds.values()) if round.rates), None)

    def posting_stage(self) -> Stage | None:
        """The stage whose rules for posts hold now."""
        if self.state == "open" and self.stage and self.stage.posts:
            return self.stage
        if self.state == "review":
            return next((stage for stage in self.plan.stages if stage.posts), None)
        return None

    def deciding_stage(self) -> Stage | None:
        """The stage whose votes rank the harvest: the one that says `decides`, else the last that takes votes."""
        voting = [stage for stage in self.plan.stages if stage.votes]
        deciding = [stage for stage in voting if stage.votes and stage.votes.decides]
        return next(reversed(deciding or voting), None)

    def latest_round(self, stage: str) -> Round | None:
        """The last round of a stage, late votes left out."""
        rounds = self.session_rounds(stage)
        return rounds[-1] if rounds else None

    def session_rounds(self, stage: str) -> list[Round]:
        """Those of the session itself, without those of a review."""
        return [round for round in self.rounds.values() if round.stage == stage and not round.late]

    def round_before(self, round: Round) -> str | None:
        """The id of the round of the same stage that this one followed on, late votes left out."""
        earlier = [each for each in self.session_rounds(round.stage) if each.run < round.run]
        return max(((each.run, each.id) for each in earlier), default=(0, None))[1]

    def late_round(self, stage: str) -> Round | None:
        """The round of late votes that a review goes on with: nobody has seen how it stands."""
        late = (round for round in self.rounds.values() if round.stage == stage and round.late)
        return next((round for round in late if not round.revealed), None)

    # ---- what was touched

    def touch(self, *part: str) -> None:
        """Something changed that more than one person sees (changes.py knows what)."""
        self.touched.pop(part, None)
        self.touched[part] = self.seq

    def touch_person(self, id: str, *part: str) -> None:
        """Something changed that only this participant sees."""
        person = self.people.get(id)
        if person:
            person.touched.pop(part, None)
            person.touched[part] = person.newest = self.seq


def joined_within(workshop: Workshop, spans: list[tuple[str, str]]) -> frozenset[str]:
    """Who joined in one of these spans of time, both ends included."""
    people = workshop.people.values() if spans else ()
    return frozenset(person.id for person in people if is_within(person.joined, spans))


def is_within(moment: str | None, spans: list[tuple[str, str]]) -> bool:
    """Both ends included. A moment that isn't known lies in none."""
    return moment is not None and any(begin <= moment <= end for begin, end in spans)
