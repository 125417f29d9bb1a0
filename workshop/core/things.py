"""What a workshop consists of: people, cards, themes, rounds of votes, objections, actions."""

from dataclasses import dataclass, field

Part = tuple[str, ...]
Held = dict[str, dict[str, int]]


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
    position: float
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
    held: Held = field(default_factory=dict)

    @property
    def gone(self) -> bool:
        return self.withdrawn

    @property
    def shown(self) -> bool:
        return not (self.hidden or self.sealed or self.withdrawn)


@dataclass(slots=True)
class Theme:
    """Insights (ids) of one category that people put together and named with a sentence."""

    id: str
    category: str
    title: str
    position: float
    born: int = 0
    keywords: str | None = None
    insights: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    criteria: list[str] = field(default_factory=list)
    hidden: bool = False
    removed: bool = False
    reason: str | None = None
    held: Held = field(default_factory=dict)

    @property
    def gone(self) -> bool:
        return self.removed

    @property
    def shown(self) -> bool:
        return not (self.hidden or self.removed)


@dataclass(slots=True)
class Objection:
    """Somebody sees a problem in a target. `round`: where it was said in a round with votes, which may be blind."""

    id: str
    target: str
    text: str
    round: str | None
    by: str
    born: int = 0
    trial: bool = False
    hidden: bool = False
    withdrawn: bool = False
    reason: str | None = None

    @property
    def gone(self) -> bool:
        return self.withdrawn


@dataclass(slots=True)
class Action:
    """Who (a role) does what, by when, and the first step. `theme`: the theme or card that it comes from."""

    id: str
    theme: str | None
    what: str
    who: str
    when: str | None
    first_step: str | None
    by: str
    trial: bool = False
    hidden: bool = False
    removed: bool = False
    reason: str | None = None

    @property
    def gone(self) -> bool:
        return self.removed


@dataclass(slots=True)
class Tally:
    """Dots on one target in one round. `options`: question → option → how many of these people chose it."""

    dots: int = 0
    people: int = 0
    options: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Round:
    """One run of a stage. Opened again it gets a new one, `stemmen.2`; late votes have theirs, `stemmen.late`.

    `given`: person → target → dots that count now. `voted`: people with a dot. `posted`: category → cards.
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


def exists_for(thing: Insight | Theme | Objection | Action, actor: Actor) -> bool:
    """Hidden exists for facilitators and its author, sealed for its author only, gone for nobody."""
    if thing.gone:
        return False
    if actor.role == "participant" and actor.id == getattr(thing, "by", None):
        return True
    return not getattr(thing, "sealed", False) and (not thing.hidden or actor.role == "facilitator")
