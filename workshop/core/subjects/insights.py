"""Insights: one idea a card, verbatim. Posted, edited, withdrawn; or sown from the plan."""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.acts import Undo
from ..model.changes import add, change
from ..model.clearing import clear, set_waiting
from ..model.command import ANYONE_IN_THE_ROOM, FACILITATOR, PARTICIPANT, Command
from ..model.entities import Actor, Insight
from ..model.events import Event, InsightsMoved, Noted, Placed, by_kind
from ..model.merging import dissolve
from ..model.posting import cards_left, posting_round
from ..model.rounds import clear_done, count_posted
from ..model.sealed import shuffle_key
from ..model.tallies import move_to_theme
from ..model.targets import has_votes, reinstate, related_targets, retract, return_dots, update_targets
from ..model.visibility import exists_for
from ..model.watch import is_watched
from ..model.workshop import Workshop
from ..model.writing import may_write
from ..plan import Stage
from ..refused import Refused
from ..text import clean, clean_or_none, tidy

FROM_THE_PLAN = ""  # the author of what the plan brought along


@dataclass(frozen=True, slots=True)
class InsightPosted(Event):
    """Somebody answered a category, in exactly these words.

    `number` is the card's name for people (`S7`) and never changes; a sealed card gets its number when it opens, and is
    mixed with others by `mix`. `source`: `paper` or `table`, where a facilitator typed it for `people` people. `late`:
    after the session, under review. `waiting`: until a facilitator passes it. `imported`: it came in a list,
    `together` with the event before by one command.
    """

    insight: str
    number: str
    category: str
    text: str
    by: str
    round: str
    sealed: bool = False
    late: bool = False
    source: str | None = None
    people: int | None = None
    mix: str = ""
    waiting: bool = False
    imported: bool = False
    together: bool = False

    WORDS: ClassVar[tuple[str, ...]] = ("text",)


@dataclass(frozen=True, slots=True)
class InsightEdited(Event):
    """A card says this from now on, in this category. Whoever is not its author leaves the first wording beside it,
    and with a `reason` ("" where none is told) nobody else reads that. `waiting`: a facilitator has to pass what its
    author made of it.
    """

    insight: str
    text: str
    category: str
    by: str
    reason: str | None = None
    waiting: bool = False
    at: str | None = None

    WORDS: ClassVar[tuple[str, ...]] = ("text", "reason")


@dataclass(frozen=True, slots=True)
class InsightWithdrawn(Event):
    """Its author took it back: it exists for nobody any more, and its dots are free again."""

    insight: str


def post_insight(
    workshop: Workshop,
    actor: Actor,
    *,
    category: str,
    text: str,
    source: str | None = None,
    people: int | None = None,
    id: str = "",
) -> list[Event]:
    """A participant may in a stage that takes cards, up to its limit, and while a review runs; a facilitator always.

    `source`, `people`: of a card on paper or of a table. `id`: of the command, from which sealed cards are mixed.
    Refuses: unknown_category, stage_takes_no_posts, limit_reached, not_allowed, malformed, and as `may_write` and
    `clean`.
    """
    definition, stage = workshop.find_category(category), workshop.posting_stage()
    from_facilitator = actor.role == "facilitator"
    if not from_facilitator and (source, people) != (None, None):
        raise Refused("not_allowed", "people" if source is None else "source")
    if stage is None and not from_facilitator:
        raise Refused("stage_takes_no_posts")
    may_write(workshop, actor)
    text = clean(text, "text", max_length(workshop, stage))
    remaining = None if from_facilitator else cards_left(workshop, actor.id)
    if remaining is not None and not remaining[category]:
        raise Refused("limit_reached", "category", n=stage.posts.per_category if stage and stage.posts else 0)
    check_table(source, people)
    sealed = workshop.state == "open" and workshop.cards == "sealed" and not from_facilitator
    return [
        InsightPosted(
            workshop.next_id("i"),
            "" if sealed else workshop.next_id(definition.letter),
            category,
            text,
            actor.id,
            posting_round(workshop),
            sealed=sealed,
            late=workshop.state == "review",
            source=source,
            people=people,
            mix=shuffle_key(id) if sealed else "",
            waiting=waits(workshop, stage, actor),
        )
    ]


def import_cards(
    workshop: Workshop, actor: Actor, *, cards: list[dict[str, str]], source: str | None = None
) -> list[Event]:
    """Cards of a list, `{"category", "text", "note"?}` each, as a facilitator posts them: all of them or none.

    Refuses: malformed, too_many_cards, unknown_category, and as `clean`; `row` says which of them it is, from 1.
    """
    if not 1 <= len(cards) <= limits.IMPORTED:
        raise Refused("too_many_cards", "cards", n=limits.IMPORTED)
    check_table(source, None)
    events: list[Event] = []
    letters: dict[str, int] = {}
    for ahead, card in enumerate(cards):
        category, text, words = checked_card(workshop, card, ahead + 1)
        letter = workshop.find_category(category).letter
        id, number = workshop.next_id("i", ahead), workshop.next_id(letter, letters.get(letter, 0))
        letters[letter] = letters.get(letter, 0) + 1
        events.append(
            InsightPosted(
                id,
                number,
                category,
                text,
                actor.id,
                posting_round(workshop),
                late=workshop.state == "review",
                source=source,
                imported=True,
                together=ahead > 0,
            )
        )
        if words:
            events.append(Noted(id, words, together=True))
    return events


def checked_card(workshop: Workshop, card: dict[str, str], row: int) -> tuple[str, str, str | None]:
    """Category, text and note of a card, as they are kept. Refuses with its `row`."""
    category, text, words = (card.get(name, "") for name in ("category", "text", "note"))
    if not all(isinstance(each, str) for each in (category, text, words)):
        raise Refused("malformed", "cards", row=row)
    try:
        workshop.find_category(category)
        text = clean(text, "text", max_length(workshop, workshop.posting_stage()))
        return category, text, clean_or_none(words, "note", limits.NOTE)
    except Refused as refusal:
        raise Refused(refusal.code, refusal.field, **refusal.values, row=row) from None


def waits(workshop: Workshop, stage: Stage | None, actor: Actor) -> bool:
    """Whether a facilitator has to pass what this one posts now. After the session that is as the stage began."""
    cards = workshop.cards if workshop.state == "open" else stage.posts.cards if stage and stage.posts else "live"
    return cards == "checked" and actor.role == "participant"


def check_table(source: str | None, people: int | None) -> None:
    """Refuses: malformed, for another source than paper or a table, or a number of people out of bounds."""
    if source is not None and source not in ("paper", "table"):
        raise Refused("malformed", "source", takes="paper, table")
    if people is not None and not 1 <= people <= limits.PEOPLE:
        raise Refused("malformed", "people", takes=f"1 … {limits.PEOPLE}")


def max_length(workshop: Workshop, stage: Stage | None) -> int:
    """In characters: of the stage that takes the card, else of the first of the plan that takes any."""
    takes = (each.posts.max_chars for each in ([stage] if stage else workshop.plan.stages) if each.posts)
    return next(takes, limits.CARD)


def edit_insight(
    workshop: Workshop,
    actor: Actor,
    *,
    insight: str,
    text: str | None = None,
    category: str | None = None,
    reason: str = "",
) -> list[Event]:
    """`reason`: why a facilitator mended it. Then, and where somebody asked for a look, the first wording is for its
    author and facilitators alone.
    """
    current = workshop.insight(insight, actor)
    category = current.category if category is None else category
    if actor.role == "participant":
        if current.by != actor.id or category != current.category:
            raise Refused("not_yours", "insight")
        if workshop.posting_stage() is None:
            raise Refused("stage_takes_no_posts")
        may_write(workshop, actor)
        if has_votes(workshop, current, actor):
            raise Refused("has_votes", "insight")
    workshop.find_category(category)
    if workshop.merged_under(current) and (actor.role == "participant" or category != current.category):
        raise Refused("merged", "insight")  # others' cards say the same as this one, in this category
    if category != current.category and has_votes(workshop, current, actor):
        raise Refused("has_votes", "category")
    stage = workshop.posting_stage()
    text = current.text if text is None else clean(text, "text", max_length(workshop, stage))
    why = clean_or_none(reason, "reason", limits.REASON) if actor.role == "facilitator" else None
    if (text, category) == (current.text, current.category) and why in (None, current.mended_for):
        return []
    if why is None:
        why = "" if actor.role == "facilitator" and is_watched(workshop, current) else current.mended_for
    waiting = current.waiting or waits(workshop, stage, actor)
    edited = InsightEdited(current.id, text, category, actor.id, why, waiting)
    return [edited, *clear(workshop, current, together=True)] if actor.role == "facilitator" else [edited]


def withdraw_insight(workshop: Workshop, actor: Actor, *, insight: str) -> list[Event]:
    """Its author, at any time until the end, whoever voted on it. Refuses: unknown_target, not_yours."""
    current = workshop.insights.get(insight)
    if current is None or not exists_for(current, actor):
        raise Refused("unknown_target", "insight")
    if current.by != actor.id:
        raise Refused("not_yours", "insight")
    return [InsightWithdrawn(current.id)]


def seed(workshop: Workshop) -> list[Event]:
    """The plan's own insights, each once, in the plan's order and where the plan places them."""
    existing = {
        (insight.category, tidy(insight.text))
        for insight in workshop.insights.values()
        if insight.by == FROM_THE_PLAN and insight.origin is None
    }
    seeds = [(insight, tidy(insight.text)) for insight in workshop.plan.insights]
    seeds = [(insight, text) for insight, text in seeds if (insight.category, text) not in existing]
    events: list[Event] = []
    letters: dict[str, int] = {}
    for ahead, (insight, text) in enumerate(seeds):
        letter = workshop.find_category(insight.category).letter
        id, number = workshop.next_id("i", ahead), workshop.next_id(letter, letters.get(letter, 0))
        letters[letter] = letters.get(letter, 0) + 1
        events.append(InsightPosted(id, number, insight.category, text, FROM_THE_PLAN, ""))
        if insight.sections or insight.criteria:
            events.append(Placed(id, list(insight.sections), list(insight.criteria), together=True))
    return events


def insight_posted(workshop: Workshop, event: InsightPosted) -> None:
    """Last of its category. It counts as posted, and its author is done no longer."""
    insight = Insight(
        event.insight,
        event.number,
        event.category,
        event.text,
        event.by,
        event.round,
        position=int(event.insight[1:]),
        mix=event.mix,
        sealed=event.sealed,
        late=event.late,
        source=event.source,
        people=event.people,
        waiting=event.waiting,
    )
    add(workshop, insight)
    count_posted(workshop, insight, 1)
    clear_done(workshop, workshop.rounds.get(event.round), event.by)


def insight_edited(workshop: Workshop, event: InsightEdited) -> None:
    """The first wording stays beside another's, until it reads so again. In another category it lies in no theme."""
    insight = workshop.insights[event.insight]
    if event.by != insight.by and insight.original is None and event.text != insight.text:
        change(workshop, insight, original=insight.text)
    elif event.text == insight.original:
        change(workshop, insight, original=None)
    change(workshop, insight, mended_for=None if insight.original is None else event.reason)
    if event.category != insight.category:
        count_posted(workshop, insight, -1)
        related = related_targets(workshop, insight)
        return_dots(workshop, insight, workshop.rounds.values())  # a trial's; they may not fit in the other budget
        move_to_theme(workshop, insight, None)
        change(workshop, insight, category=event.category)
        count_posted(workshop, insight, 1)
        reinstate(workshop, insight)
        update_targets(workshop, related)
    change(workshop, insight, text=event.text)
    if event.by == insight.by:
        change(workshop, insight, cleared=False)
        set_waiting(workshop, insight, event.waiting)


def insight_withdrawn(workshop: Workshop, event: InsightWithdrawn) -> None:
    """Cards under it lie by themselves again, and its dots go back to those who gave them."""
    insight = workshop.insights[event.insight]
    dissolve(workshop, insight)
    change(workshop, insight, removed=True)
    retract(workshop, insight)
    count_posted(workshop, insight, -1)


def as_it_was(workshop: Workshop, event: InsightEdited) -> list[Event]:
    """Where somebody else than its author changed it; in another category it lay in another group."""
    insight = workshop.insights[event.insight]
    if event.by == insight.by:
        return []
    back: list[Event] = [InsightEdited(insight.id, insight.text, insight.category, event.by, insight.mended_for)]
    return (
        back
        if event.category == insight.category
        else [*back, InsightsMoved([insight.id], insight.theme, [insight.position])]
    )


def leaves_its_category(workshop: Workshop, event: InsightEdited) -> list[str]:
    """The card (id), where it gets another category: with dots there, that isn't taken back."""
    insight = workshop.insights[event.insight]
    return [] if event.category == insight.category else [insight.id]


COMMANDS = {
    "post_insight": Command(post_insight, by=ANYONE_IN_THE_ROOM, result=("insight", "number")),
    "import_cards": Command(import_cards, by=FACILITATOR, result=("insight",)),
    "edit_insight": Command(edit_insight, by=ANYONE_IN_THE_ROOM),
    "withdraw_insight": Command(withdraw_insight, by=PARTICIPANT),
    "seed": Command(seed, by=FACILITATOR),
}
EVENTS = by_kind(insight_posted, insight_edited, insight_withdrawn)
UNDO = {
    InsightPosted: Undo(
        "import_cards",
        lambda event: [event.insight],
        lambda _, event: [InsightWithdrawn(event.insight)] if event.imported else [],
        unvoted=lambda _, event: [event.insight],
    ),
    InsightEdited: Undo("edit_insight", lambda event: [event.insight], as_it_was, unvoted=leaves_its_category),
}
