"""A session plan, format 1, as the rules see it: in one language. The shipped plan's head tells it to who writes one.

The format stands here and nowhere else: the type of a field says what a file may hold there, its default what it means
to leave it out. `table.py` reads and checks a file by them, and makes these of what it read.
"""

from dataclasses import dataclass, replace
from typing import Annotated, Literal, Self

from .. import limits
from .part import Part
from .rules import AtLeast, Day, Language, Number, Text, Timezone, Word

Name = Annotated[str, Word()]
Sentence = Annotated[str, Text()]
Note = Annotated[str, Text(or_empty=True)]
Count = Annotated[int, Number()]

Kind = Literal["checkin", "collect", "group", "vote", "rate", "break", "discuss", "act", "close"]
On = Literal["insights", "themes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Posts(Part):
    """What a stage takes in cards: how long one may be, in code points, and how many a person posts; 0 for no limit."""

    max_chars: Annotated[int, Number(1, limits.LONGEST_CARD)] = limits.CARD
    per_category: Count = 0
    cards: Literal["live", "sealed", "checked"] = "live"


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes(Part):
    """What a stage takes in dots: so many a person (0 for no limit) for the whole stage or for each category."""

    on: On = "insights"
    dots: Count = 0
    per: Literal["stage", "category"] = "stage"
    max_per_target: Annotated[int, Number(0, 100)] = 1
    blind: bool = False
    decides: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale(Part):
    """What marks are given on: the names of its values, the lowest first.

    `agree`: it has three, of which the highest agrees and the middle one passes, so that who agrees can be told.
    """

    id: Name
    title: Sentence
    values: Annotated[tuple[Sentence, ...], AtLeast(2)]
    agree: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratings(Part):
    """What a stage takes in marks. `plot`: the scales of both axes; left out, the two that there are, or no picture."""

    on: On = "insights"
    scales: Annotated[tuple[Scale, ...], AtLeast(1)]
    plot: tuple[Name, ...] = ()
    blind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actions(Part):
    """What a stage takes in actions. `ask_organisation`: who takes part in one may name theirs, for the report."""

    by_participants: bool = False
    ask_organisation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Discuss(Part):
    """How many lines the room talks about, and whether those with objections are among them."""

    topics: Annotated[int, Number(1)] = limits.TOPICS
    minutes_per_topic: Annotated[int, Number(1)] = 6
    include_contested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Part):
    """A step of the session: `kind` chooses what screens show, what a device may do in it follows from its tables."""

    id: Name
    kind: Kind
    title: Sentence
    minutes: Annotated[int, Number(0, 1440)] = 0
    participant: Note = ""
    facilitator: Note = ""
    posts: Posts | None = None
    votes: Votes | None = None
    ratings: Ratings | None = None
    actions: Actions | None = None
    discuss: Discuss | None = None
    review_days: Annotated[int, Number(0, 365)] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Part):
    """An answer at the check-in. `counts`: as a place that people come from, in breadth."""

    id: Name
    name: Sentence
    hint: Note = ""
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Part):
    """What the check-in asks. `total`: how many places there are at all; 0: its options that count."""

    id: Name
    title: Sentence
    total: Count = 0
    multiple: bool = False
    options: Annotated[tuple[Option, ...], AtLeast(2)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy(Part):
    """What is asked and for how long it is kept. Fewer than `min_cell` people are not told as a number."""

    names: Literal["none", "optional"] = "none"
    min_cell: Annotated[int, Number(1, 100)] = 5
    unlink_after_days: Annotated[int, Number(0, 36500)] = 30
    delete_after_days: Annotated[int, Number(1, 36500)] = 1825
    notice: Note = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use(Part):
    """Where the harvest goes, and what is promised of that. `decide_by`: the day by which each line is decided."""

    id: Name
    title: Sentence
    promise: Note = ""
    decide_by: Annotated[str, Day()] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Part):
    """What every insight answers one of. `letter` begins the numbers of its cards."""

    id: Name
    title: Sentence
    short: Note = ""
    letter: Note = ""
    prompt: Note = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Part):
    """A part of the text that the harvest is for."""

    id: Name
    title: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Part):
    """By what an answer to that text will be assessed. `weight`: beside the others; 0 where none is set."""

    id: Name
    title: Sentence
    question: Note = ""
    weight: Count = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose(Part):
    """What a line is placed somewhere for: to be a requirement there, an explanation …"""

    id: Name
    title: Sentence


# Where a plan names none; screens and documents have words for these, so they have no title.
USUAL_PURPOSES = tuple(Purpose(id=id, title="") for id in ("requirement", "criterion", "support", "explanation", "not"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedInsight(Part):
    """A card that the plan brings along, and where the harvest puts it."""

    category: Name
    text: Sentence
    sections: tuple[Name, ...] = ()
    criteria: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Part):
    """What a facilitator prepares before the day. `rules`: of the house, in a sentence, for who comes in.
    `passphrase`: what opens a door that stands ajar.
    `watch_words`, and a list that ships: a card that holds one of these is pointed out to facilitators.
    """

    format: Literal[1]
    language: Annotated[str, Language()]
    timezone: Annotated[str, Timezone()] = "Europe/Brussels"
    title: Sentence
    question: Sentence
    purpose: Note = ""
    rules: Note = ""
    passphrase: Note = ""
    watch_words: tuple[Sentence, ...] = ()
    watch_list: Literal["none", "nl"] = "none"
    uses: tuple[Use, ...] = ()
    privacy: Privacy = Privacy()
    categories: Annotated[tuple[Category, ...], AtLeast(1)]
    profile: tuple[Question, ...] = ()
    stages: Annotated[tuple[Stage, ...], AtLeast(1)]
    sections: tuple[Section, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    insights: tuple[SeedInsight, ...] = ()

    @property
    def line_purposes(self) -> tuple[Purpose, ...]:
        """What a line may be placed somewhere for: the plan's own, or the usual ones."""
        return self.purposes or USUAL_PURPOSES

    def kept_for(self, days: int) -> Self:
        """The same plan, but that its session is unlinked from people and deleted so many days after its end."""
        return replace(self, privacy=replace(self.privacy, unlink_after_days=days, delete_after_days=days))
