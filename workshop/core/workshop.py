"""The state of a workshop, as its events made it, and look-ups that refuse by themselves.

Each part of it that a device can see remembers the `seq` that last touched it (`touched`, oldest first), so that what
changed since any moment costs what changed and not the whole workshop. What only one participant sees is remembered
with that person.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from .refused import Refused

Part = tuple[str, ...]
State = Literal["waiting", "open", "review", "closed"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks or looks: a role, and the id of that participant or facilitator."""

    role: str
    id: str = ""


@dataclass(slots=True)
class Person:
    """A participant. `answers`: question → the chosen options, for those questions that were answered."""

    id: str
    trial: bool = False
    name: str | None = None
    answers: dict[str, list[str]] = field(default_factory=dict)
    insights: list[str] = field(default_factory=list)
    objections: dict[str, str] = field(default_factory=dict)
    touched: dict[Part, int] = field(default_factory=dict)


@dataclass(slots=True)
class Insight:
    """One idea, verbatim. `born`: the `seq` of its posting. `held`: round → person → dots that hiding gave back."""

    id: str
    number: str
    category: str
    text: str
    by: str
    round: str
    position: int
    born: int = 0
    original: str | None = None
    theme: str | None = None
    sections: list[str] = field(default_factory=list)
    criteria: list[str] = field(default_factory=list)
    source: str | None = None
    people: int | None = None
    late: bool = False
    trial: bool = False
    sealed: bool = False
    hidden: bool = False
    withdrawn: bool = False
    reason: str | None = None
    held: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def shown(self) -> bool:
        return not (self.hidden or self.sealed or self.withdrawn)


@dataclass(slots=True)
class Theme:
    """Insights of one category that a person put together and named with a sentence."""

    id: str
    category: str
    title: str
    position: int
    born: int = 0
    keywords: str | None = None
    sections: list[str] = field(default_factory=list)
    criteria: list[str] = field(default_factory=list)
    hidden: bool = False
    reason: str | None = None
    held: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def shown(self) -> bool:
        return not self.hidden


@dataclass(slots=True)
class Tally:
    """Dots on one target in one round. `options`: question → option → how many of these people chose it."""

    dots: int = 0
    people: int = 0
    options: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Round:
    """One run of a stage. Opened again it gets a new one, `stemmen.2`; late votes have theirs, `stemmen.late`.

    `given`: person → target → dots that count now. `ballots`: people with a dot or who said they are done.
    """

    id: str
    stage: str
    votes: bool
    blind: bool
    revealed: bool = False
    given: dict[str, dict[str, int]] = field(default_factory=dict)
    tallies: dict[str, Tally] = field(default_factory=dict)
    voted: set[str] = field(default_factory=set)
    done: set[str] = field(default_factory=set)
    posted: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Workshop:
    """Everything the log says, folded. Times are moments (moment.py); ids are those of protocol.md."""

    code: str = ""
    slug: str = ""
    title: str = ""
    language: str = "nl"
    created: str = ""
    plan: dict[str, Any] = field(default_factory=dict)
    seq: int = 0
    state: State = "waiting"
    published: bool = False
    review_until: str | None = None
    stage: dict[str, Any] | None = None
    round: Round | None = None
    started_at: str | None = None
    ends_at: str | None = None
    paused: float | None = None
    cards: str = "live"
    spent: dict[str, float] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    keys: dict[str, Actor] = field(default_factory=dict)
    facilitators: dict[str, str] = field(default_factory=dict)
    options: dict[str, dict[str, int]] = field(default_factory=dict)
    insights: dict[str, Insight] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    rounds: dict[str, Round] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)
    touched: dict[Part, int] = field(default_factory=dict)
    touched_people: dict[str, int] = field(default_factory=dict)

    # ---- ids

    def next_id(self, kind: str, ahead: int = 0) -> str:
        """The next id of a kind (`p i t o a f`); `ahead` of it for a rule that makes several at once."""
        return f"{kind}{self.last.get(kind, 0) + 1 + ahead}"

    def took_id(self, id: str) -> None:
        """Remember that an id, or a card's number (`S7`), has been given out."""
        kind, number = id[0], int(id[1:])
        self.last[kind] = max(self.last.get(kind, 0), number)

    # ---- look-ups

    def stage_called(self, id: str) -> dict[str, Any]:
        for stage in self.plan["stages"]:
            if stage["id"] == id:
                return stage
        raise Refused("unknown_stage", "stage")

    def category_called(self, id: str) -> dict[str, Any]:
        for category in self.plan["categories"]:
            if category["id"] == id:
                return category
        raise Refused("unknown_category", "category")

    def insight(self, id: str, actor: Actor, field: str = "insight") -> Insight:
        """The insight if it exists for this actor: a sealed card for its author only, a withdrawn one for nobody."""
        insight = self.insights.get(id)
        if insight is None or not exists_for(insight, actor):
            raise Refused("unknown_target", field)
        return insight

    def target(self, id: str, actor: Actor | None = None, field: str = "target") -> Insight | Theme:
        """The theme or insight with this id; with an actor, only if it exists for that one."""
        thing = self.themes.get(id) or self.insights.get(id)
        if thing is None or (actor and not exists_for(thing, actor)):
            raise Refused("unknown_target", field)
        return thing

    def shown_in(self, theme: str) -> int:
        """How many shown cards a theme holds."""
        return sum(card.shown for card in self.insights.values() if card.theme == theme)

    def votes_at(self) -> tuple[dict[str, Any], Round] | None:
        """The stage whose rules for votes hold now, and the round that takes them."""
        if self.state == "open" and self.stage and self.round and self.stage.get("votes"):
            return self.stage, self.round
        if self.state == "review" and (stage := self.deciding_stage()):
            return stage, self.rounds[f"{stage['id']}.late"]
        return None

    def posts_at(self) -> dict[str, Any] | None:
        """The stage whose rules for posts hold now."""
        if self.state == "open" and self.stage and self.stage.get("posts"):
            return self.stage
        if self.state == "review":
            return next((stage for stage in self.plan["stages"] if stage.get("posts")), None)
        return None

    def deciding_stage(self) -> dict[str, Any] | None:
        """The stage whose votes rank the harvest: the one that says `decides`, else the last that takes votes."""
        voting = [stage for stage in self.plan["stages"] if stage.get("votes")]
        deciding = [stage for stage in voting if stage["votes"]["decides"]]
        return (deciding or voting or [None])[-1]

    def latest_round(self, stage: str) -> Round | None:
        """The last round of a stage, late votes left out."""
        rounds = [round for round in self.rounds.values() if round.stage == stage and not round.id.endswith(".late")]
        return rounds[-1] if rounds else None

    # ---- what was touched

    def touch(self, *part: str) -> None:
        self.touched.pop(part, None)
        self.touched[part] = self.seq

    def touch_person(self, id: str, *part: str) -> None:
        """Something changed that only this participant sees."""
        person = self.people.get(id)
        if person:
            person.touched.pop(part, None)
            person.touched[part] = self.seq
            self.touched_people.pop(id, None)
            self.touched_people[id] = self.seq

    def touch_target(self, target: Insight | Theme) -> None:
        """All parts of a card or theme, for whoever may see it from now on; a card's author may be the only one.

        Of a sealed card nobody else ever had anything, so nobody else hears that it changed.
        """
        if isinstance(target, Insight) and not target.shown:
            self.touch_person(target.by, "insight", target.id)
            if target.sealed:
                return
        self.touch("theme" if isinstance(target, Theme) else "insight", target.id)
        self.touch("place", target.id)
        for round in self.rounds.values():
            if target.id in round.tallies:
                self.touch("votes", target.id, round.id)


def exists_for(target: Insight | Theme, actor: Actor) -> bool:
    if isinstance(target, Insight):
        if target.withdrawn:
            return False
        if actor.role == "participant" and actor.id == target.by:
            return True
        if target.sealed:
            return False
    return not target.hidden or actor.role == "facilitator"
