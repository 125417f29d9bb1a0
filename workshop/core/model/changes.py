"""The one door through which a workshop and its entities change, so that no change goes unnoticed.

`add` and `change` know which parts of the views show a field, and who sees the thing before and after. Those parts
remember the `seq` (`Workshop.touch`), and nobody else has to think of them. What dots and answers move has verbs of its
own, in tallies.py, rounds.py and disclosure.py.
"""

from typing import Any

from .entities import (
    Action,
    Actor,
    Addition,
    Clause,
    EarlierAction,
    Insight,
    Objection,
    Participant,
    Round,
    Tension,
    Theme,
)
from .visibility import EVERYBODY, FACILITATORS, Thing, sees, sees_alone, sees_ballots, sees_count
from .workshop import Workshop

Entity = Thing | Tension | Clause | EarlierAction | Participant | Round

VISIBILITY = "visibility"  # no part: who sees the thing, or what hangs on it, may be others now

# Field → the parts of a view that show it. A field that isn't here has a verb of its own, or never changes.
PARTS_OF_FIELD: dict[type, dict[str, tuple[str, ...]]] = {
    Workshop: {
        **dict.fromkeys(("excluded_spans", "review_until", "scene"), ("workshop",)),
        "published": ("workshop", "decisions"),
        **dict.fromkeys(
            ("code", "title", "language", "rehearsal", "rehearses", "state", "door", "when", "place", "paused_posts"),
            ("workshop",),
        ),
        **dict.fromkeys(("stage", "round", "started_at", "ends_at", "paused", "cards", "spotlight"), ("stage",)),
        "plan": ("workshop", "plan", "participation"),
        "knocks": ("workshop",),
        "admitted": (),
        "spent": ("spent",),
        "acts": ("acts",),
        "activity": ("participation",),
        "blocks": ("blocks",),
        **dict.fromkeys(
            ("slug", "created", "archived", "began", "past_exclusions", "facilitators", "undoing", "dismissed"), ()
        ),
        "moderation": (),
        **dict.fromkeys(("ended_at", "erased_writers", "participation", "published_totals"), ()),
        "unlinked": ("workshop",),
    },
    Insight: {
        **dict.fromkeys(("theme", "position", "sections", "criteria", "purposes", "hands", "note"), ("place",)),
        "decision": ("decision",),
        **dict.fromkeys(("number", "text", "reason"), ("insight",)),
        "category": ("insight", "cards_left"),
        **dict.fromkeys(("original", "mended_for"), ("insight", "mended")),
        **dict.fromkeys(("sealed", "waiting", "parked"), (VISIBILITY,)),
        "hidden": (VISIBILITY, "cards_left"),
        **dict.fromkeys(("withheld", "theme_withheld"), (VISIBILITY, "top")),
        **dict.fromkeys(("settled", "cleared"), ("watch",)),
        "removed": (VISIBILITY, "card", "cards_left"),
        "merged_into": (VISIBILITY,),
        "gathered": (),
    },
    Theme: {
        **dict.fromkeys(("title", "keywords", "reason"), ("theme",)),
        **dict.fromkeys(("position", "sections", "criteria", "purposes", "hands", "note"), ("place",)),
        "decision": ("decision",),
        **dict.fromkeys(("hidden", "removed", "parked", "withheld"), (VISIBILITY,)),
        **dict.fromkeys(("settled", "cleared"), ("watch",)),
    },
    Objection: {
        **dict.fromkeys(("text", "reason"), ("objection",)),
        **dict.fromkeys(("round", "hidden", "withheld"), (VISIBILITY,)),
        **dict.fromkeys(("settled", "cleared"), ("watch",)),
        "removed": (VISIBILITY, "objected"),
    },
    Addition: {
        **dict.fromkeys(("text", "reason"), ("addition",)),
        **dict.fromkeys(("hidden", "withheld"), (VISIBILITY,)),
        **dict.fromkeys(("settled", "cleared"), ("watch",)),
        "removed": (VISIBILITY, "added"),
    },
    Action: {
        **dict.fromkeys(("theme", "what", "who", "when", "first_step", "reason", "hidden_places"), ("action",)),
        **dict.fromkeys(("hidden", "withheld"), (VISIBILITY,)),
        **dict.fromkeys(("settled", "cleared", "looked_places"), ("watch",)),
        "removed": (VISIBILITY, "acted"),
    },
    Tension: dict.fromkeys(("text", "removed"), ()),
    EarlierAction: dict.fromkeys(("outcome", "reason", "hidden"), ("earlier",)),
    Clause: dict.fromkeys(("kind", "place", "position", "text", "lines", "revision", "removed"), ("clause",)),
    Participant: {
        "name": ("profile", "by"),
        "answers": ("profile",),
        "blocked": ("blocked",),
        "excluded": (VISIBILITY, "excluded", "ballots", "joins", "participation", "remarks"),
    },
    Round: {
        **dict.fromkeys(("revealed", "previewed", "few"), (VISIBILITY, "round", "ballots", "counts", "stage")),
        "unveiled": ("round", "ballots", "counts", "stage"),
        "present": ("round",),
        **dict.fromkeys(("ended", "review_over", "totals"), ()),
    },
}
# What others see of a thing, and where its author is told that it is theirs.
VISIBLE_PARTS = {
    Insight: ("insight", "place", "decision", "counts", "remarks"),
    Theme: ("theme", "place", "decision", "counts", "cards", "remarks"),
    Objection: ("objection",),
    Addition: ("addition",),
    Action: ("action",),
}
AUTHOR_PARTS = {
    Insight: ("card", "cards_left"),
    Theme: (),
    Objection: ("objected",),
    Addition: ("added",),
    Action: ("acted",),
}


def add(workshop: Workshop, thing: Thing) -> None:
    """There is a card, theme, objection or action more."""
    workshop.register_id(thing.id)
    author = workshop.people.get(thing.by)
    thing.created_seq, thing.trial = workshop.seq, author is not None and author.trial
    if isinstance(thing, Insight):
        workshop.insights[thing.id] = thing
        if thing.number:
            workshop.register_id(thing.number)
        if author:
            author.insights.append(thing.id)
    elif isinstance(thing, Theme):
        workshop.themes[thing.id] = thing
    elif isinstance(thing, Objection):
        workshop.objections[thing.id] = thing
        workshop.people[thing.by].objections[thing.target] = thing.id
    elif isinstance(thing, Addition):
        workshop.additions[thing.id] = thing
    else:
        workshop.actions[thing.id] = thing
    touch_views(workshop, thing, VISIBLE_PARTS[type(thing)], audience(workshop, thing))
    for part in AUTHOR_PARTS[type(thing)]:
        touch_part(workshop, thing, part)


def add_earlier(workshop: Workshop, action: EarlierAction) -> None:
    """There is an action more that is asked after."""
    workshop.register_id(action.id)
    workshop.earlier[action.id] = action
    touch_part(workshop, action, "earlier")


def add_clause(workshop: Workshop, clause: Clause) -> None:
    """The draft has a paragraph more, of which facilitators are told."""
    workshop.register_id(clause.id)
    workshop.clauses[clause.id] = clause
    touch_part(workshop, clause, "clause")


def add_tension(workshop: Workshop, tension: Tension) -> None:
    """Who sees it follows from where its lines are, so it is told by views/tensions.py."""
    workshop.register_id(tension.id)
    workshop.tensions[tension.id] = tension


def add_person(workshop: Workshop, person: Participant) -> None:
    """Somebody came in. They are told what is theirs, and the room counts anew, unless they count nowhere."""
    workshop.register_id(person.id)
    workshop.people[person.id] = person
    for part in ("profile", "done", "dots_left", "cards_left"):
        workshop.touch_person(person.id, part)
    if person.counts:
        workshop.touch("participation")


def add_round(workshop: Workshop, round: Round) -> None:
    """A stage runs for the first time, or once more: nobody has voted in it."""
    workshop.rounds[round.id] = round
    touch_part(workshop, round, "round")
    touch_part(workshop, round, "ballots")


def change(workshop: Workshop, thing: Entity | None = None, /, **fields: Any) -> None:
    """Set fields of a thing, or else of the workshop itself. A field that stays as it is touches nothing."""
    owner = workshop if thing is None else thing
    changed = {name: value for name, value in fields.items() if getattr(owner, name) != value}
    parts = dict.fromkeys(part for name in changed for part in PARTS_OF_FIELD[type(owner)][name])
    affected = dependents(workshop, thing) if thing and VISIBILITY in parts else []
    before = [audience(workshop, each) for each in affected]
    for name, value in changed.items():
        setattr(owner, name, value)
    for each, audience_before in zip(affected, before, strict=True):
        touch_views(workshop, each, VISIBLE_PARTS[type(each)], audience_before | audience(workshop, each))
    for part in parts:
        if part != VISIBILITY:
            touch_part(workshop, owner, part)


def dependents(workshop: Workshop, thing: Entity) -> list[Thing]:
    """What this decides the sight of: itself, or objections and additions."""
    if isinstance(thing, Participant):
        objections: list[Thing] = [workshop.objections[id] for id in thing.objections.values()]
        return objections + [addition for addition in workshop.additions.values() if addition.by == thing.id]
    if isinstance(thing, Round):
        return [objection for objection in workshop.objections.values() if objection.round == thing.id]
    return [] if isinstance(thing, Clause | EarlierAction | Tension) else [thing]


def audience(workshop: Workshop, thing: Thing) -> set[str]:
    """Who has to hear of a change: `others`, facilitators first, or its author, where that one sees it alone."""
    others = {"others"} if sees(workshop, thing, FACILITATORS) else set()
    return others | ({"author"} if sees_alone(workshop, thing, Actor("participant", thing.by)) else set())


def touch_views(workshop: Workshop, thing: Thing, parts: tuple[str, ...], audience: set[str]) -> None:
    """These parts of a thing changed for this `audience`, and it remembers the roles that saw it."""
    if "author" in audience:
        workshop.touch_person(thing.by, VISIBLE_PARTS[type(thing)][0], thing.id)
    if "others" not in audience:
        return
    if len(thing.shown_to) < 2:
        thing.shown_to |= {viewer.role for viewer in (FACILITATORS, EVERYBODY) if sees(workshop, thing, viewer)}
    for part in parts:
        if part == "counts":
            for round in workshop.rounds.values():
                touch_counts(workshop, round, thing.id)
        elif part == "decision":
            touch_decision(workshop, thing.id)
        elif part == "cards":
            for id in workshop.themes[thing.id].insights:
                touch_part(workshop, workshop.insights[id], "place")
        elif part == "remarks":
            touch_remarks(workshop, workshop.target(thing.id))
        else:
            workshop.touch(part, thing.id)


def touch_part(workshop: Workshop, owner: Workshop | Entity, part: str) -> None:
    """This part changed: it remembers the `seq`, for who sees it."""
    match owner, part:
        case Workshop(), "decisions":
            for id in [*workshop.insights, *workshop.themes]:
                touch_published_decision(workshop, id)
        case Workshop(), _:
            workshop.touch(part)
        case Participant(), "by" | "excluded":
            for id in owner.insights:
                if sees(workshop, workshop.insights[id], FACILITATORS):
                    workshop.touch("author", id, part)
        case Participant(), "ballots":
            for round in workshop.rounds.values():
                if owner.id in round.voted | round.done:
                    touch_ballots(workshop, round)
        case Participant(), "joins":
            for action in workshop.actions.values():
                if owner.id in action.joined:
                    touch_part(workshop, action, "action")
        case Participant(), "participation":
            workshop.touch(part)
        case Participant(), "remarks":
            for id in (*workshop.insights, *workshop.themes):
                touch_remarks(workshop, workshop.target(id))
        case Participant(), _:
            workshop.touch_person(owner.id, part)
        case Round(), "ballots":
            touch_ballots(workshop, owner)
        case Round(), "counts":
            for target in owner.tallies:
                touch_counts(workshop, owner, target)
        case Round(), "stage":
            if owner is workshop.round:
                workshop.touch(part)
        case Round() | Clause() | EarlierAction() | Tension(), _:
            workshop.touch(part, owner.id)
        case Insight() | Addition() | Action(), "card" | "added" | "acted" | "mended":
            workshop.touch_person(owner.by, part, owner.id)
        case Insight(), "cards_left":
            workshop.touch_person(owner.by, part)
        case Insight(), "top":  # the card that this one lies under, and is shown with
            if owner.merged_into:
                touch_part(workshop, workshop.insights[workshop.top(owner.id)], "insight")
        case Objection(), "objected":
            workshop.touch_person(owner.by, part, owner.target)
        case ((Insight() | Theme() | Objection() | Addition() | Action()), "watch"):
            top = workshop.insights[workshop.top(owner.id)] if isinstance(owner, Insight) else owner
            if sees(workshop, top, FACILITATORS):
                workshop.touch(part, top.id)
        case _:
            touch_views(workshop, owner, (part,), audience(workshop, owner))


def touch_decision(workshop: Workshop, target: str) -> None:
    """`decision` is what facilitators are told, `published_decision` everybody else: before it is published nobody
    else is told that there is one. Of a line that was never decided on there is nothing to tell.
    """
    if workshop.target(target).decision or ("decision", target) in workshop.touched:
        workshop.touch("decision", target)
        if workshop.published:
            workshop.touch("published_decision", target)


def touch_published_decision(workshop: Workshop, target: str) -> None:
    """Only where there is a decision, or was one that people were told of."""
    if workshop.target(target).decision or ("published_decision", target) in workshop.touched:
        workshop.touch("published_decision", target)


def add_report(workshop: Workshop, thing: Thing, by: str, why: str) -> None:
    """Somebody thinks that a facilitator should look at this; facilitators are told how many do. Who says so again
    after that was looked at is among those whom nobody answered yet."""
    author = workshop.people.get(by)
    if by in list(thing.reports)[: thing.settled]:
        del thing.reports[by]
        thing.settled -= 1
    thing.reports[f"{by}.{len(thing.reports)}" if author and author.erased else by] = why
    touch_part(workshop, thing, "watch")


def touch_merged(workshop: Workshop, top: Insight, cards: list[Insight]) -> None:
    """These cards lie under the first one now, or no longer: so does what points at them, as it is shown."""
    touch_part(workshop, top, "insight")
    touch_part(workshop, top, "place")
    for card in cards:
        touch_views(workshop, card, ("insight",), audience(workshop, card) & {"author"})
    ids = {top.id, *(card.id for card in cards)}
    for objection in workshop.objections.values():
        if objection.target in ids:
            touch_part(workshop, objection, "objection")
            for id in (top.id, objection.target):
                workshop.touch_person(objection.by, "objected", id)
    for action in workshop.actions.values():
        if action.theme in ids:
            touch_part(workshop, action, "action")
    if workshop.spotlight in ids:
        touch_part(workshop, workshop, "stage")


def touch_counts(workshop: Workshop, round: Round, target: str, *parts: str) -> None:
    """What nobody may see is touched when it opens, all at once."""
    was_told = target in round.tallies or ("votes", target, round.id) in workshop.touched
    if was_told and sees_count(round, target, FACILITATORS):
        for part in parts or ("ratings" if round.rates else "votes", "breadth"):
            workshop.touch(part, target, round.id)


def touch_votes(workshop: Workshop, round: Round) -> None:
    """Of every card and group: one that nobody gives a dot any more may have no tally."""
    if round.votes and sees_ballots(round, FACILITATORS):
        for target in (*workshop.insights, *workshop.themes):
            workshop.touch("votes", target, round.id)


def touch_remarks(workshop: Workshop, target: Insight | Theme) -> None:
    """Where anybody said anything of it, which most things never have; what says the same hears of it too."""
    others = [workshop.insights[id] for id in target.same] if isinstance(target, Insight) else []
    if target.askers or others or (isinstance(target, Theme) and target.recognised):
        for thing in (target, *others):
            workshop.touch("remarks", thing.id)


def touch_ballots(workshop: Workshop, round: Round, by: str | None = None) -> None:
    """`by`: whose ballot it is; that of who counts nowhere changes no number."""
    counts = by is None or workshop.people[by].counts
    if counts and round.has_ballots and sees_ballots(round, FACILITATORS):
        workshop.touch("ballots", round.id)
