"""What one participant sees and nobody else: `me`, and own cards, objections and actions that others don't see."""

from collections.abc import Callable

from ..model.entities import Actor, Insight
from ..model.merging import objection_of
from ..model.posting import cards_left
from ..model.tallies import dots_left
from ..model.visibility import exists_for, sees, sees_alone
from ..model.workshop import Workshop
from .patch import merge_patches, views_in, without_nulls
from .public_view import COUNTS_NOTHING, public_changes
from .serializers import by_budget, placement, thing_view
from .shapes import MendedView, MeView, Patch, UnnamedView


def changes_since(workshop: Workshop, seq: int, audience: Actor) -> Patch:
    """What a device of this audience must merge to come from `seq` to the workshop's own `seq`; 0: its whole state."""
    patch = public_changes(workshop, seq, audience.role)
    if audience.id in workshop.people:
        patch = merge_patches(patch, private_changes(workshop, seq, audience.id))
    return patch


def private_changes(workshop: Workshop, seq: int, id: str) -> Patch:
    """What only this participant sees: `me`, and own cards that are hidden or sealed."""
    patch: Patch = {}
    person, viewer = workshop.people[id], Actor("participant", id)
    for part, touched in reversed(person.touched.items()):
        if touched <= seq:
            break
        if part[0] in OWN_THINGS:
            own_thing(workshop, viewer, patch, part[1])
        else:
            me = patch.setdefault("me", {"participant": id})
            ME_PARTS[part[0]](workshop, viewer, me, *part[1:])
    return patch if seq else without_nulls(patch)


def own_thing(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """One that only its author sees, whole, for everybody else's patch says null; null where not even that one does."""
    thing = workshop.thing(id)
    assert thing is not None
    if not sees(workshop, thing, viewer):
        views_in(patch, thing)[id] = None
    elif sees_alone(workshop, thing, viewer):
        view: dict[str, object] = {**thing_view(workshop, thing, viewer)}
        if isinstance(thing, Insight):
            view.update({**placement(workshop, thing, viewer), **COUNTS_NOTHING, "decision": None})
        views_in(patch, thing)[id] = view


# ---- parts of `me`


def my_profile(workshop: Workshop, viewer: Actor, me: MeView) -> None:
    """`profile`: question → an option, or a list of them where it takes several; null where there is no answer."""
    person = workshop.people[viewer.id]
    multiple = {question.id: question.multiple for question in workshop.plan.profile}
    me["profile"] = {
        question: (person.answers[question] if many else person.answers[question][0])
        if question in person.answers
        else None
        for question, many in multiple.items()
    }
    me["name"], me["trial"] = person.name, person.trial or None


def my_insight(workshop: Workshop, viewer: Actor, me: MeView, insight: str) -> None:
    """`insights`: id → true, null once it was taken back."""
    me.setdefault("insights", {})[insight] = exists_for(workshop.insights[insight], viewer) or None


def my_vote(workshop: Workshop, viewer: Actor, me: MeView, round: str, target: str) -> None:
    """`votes`: round → target → dots that count now, also 0."""
    me.setdefault("votes", {}).setdefault(round, {})[target] = workshop.rounds[round].dots[viewer.id][target]


def my_marks(workshop: Workshop, viewer: Actor, me: MeView, target: str) -> None:
    """Null on each scale on which there is none in the latest round, also where an earlier one had."""
    round = workshop.latest_marks()
    marks = round.marks.get(viewer.id, {}).get(target, {}) if round else {}
    scales = [scale.id for stage in workshop.plan.stages if stage.ratings for scale in stage.ratings.scales]
    me.setdefault("ratings", {})[target] = {scale: marks.get(scale) for scale in scales}


def my_action(workshop: Workshop, viewer: Actor, me: MeView, action: str) -> None:
    """`actions`: id → true, null once it was taken back."""
    me.setdefault("actions", {})[action] = exists_for(workshop.actions[action], viewer) or None


def my_joined(workshop: Workshop, viewer: Actor, me: MeView, action: str) -> None:
    """True, or the organisation; and whether a facilitator took that one off."""
    existing = workshop.actions[action]
    joined = existing.joined
    me.setdefault("joined", {})[action] = (joined[viewer.id] or True) if viewer.id in joined else None
    place = existing.joined_places.get(viewer.id, 0)
    hidden = place in existing.hidden_places and joined[viewer.id]
    me.setdefault("unnamed", {})[action] = UnnamedView(reason=existing.hidden_places[place]) if hidden else None


def my_objection(workshop: Workshop, viewer: Actor, me: MeView, target: str) -> None:
    """At the card that stands for it, where the target lies under one."""
    own, top = me.setdefault("objections", {}), workshop.top(target)
    objection = objection_of(workshop, workshop.people[viewer.id], top)
    own[target] = None
    own[top] = objection.id if objection and exists_for(objection, viewer) else None


def my_addition(workshop: Workshop, viewer: Actor, me: MeView, addition: str) -> None:
    """`additions`: id → true, null once it was taken back."""
    me.setdefault("additions", {})[addition] = exists_for(workshop.additions[addition], viewer) or None


def my_thumb(workshop: Workshop, viewer: Actor, me: MeView) -> None:
    """`further`, `next`, or null."""
    me["thumb"] = workshop.thumbs.get(viewer.id)


def my_asks(workshop: Workshop, viewer: Actor, me: MeView, target: str) -> None:
    """`asks`: target → true, or null."""
    me.setdefault("asks", {})[target] = viewer.id in workshop.target(target).askers or None


def my_recognition(workshop: Workshop, viewer: Actor, me: MeView, theme: str) -> None:
    """`recognised`: theme → whether they do; null before they answered, and once the sentence is another."""
    me.setdefault("recognised", {})[theme] = workshop.themes[theme].recognised.get(viewer.id)


def my_same(workshop: Workshop, viewer: Actor, me: MeView, insight: str, other: str) -> None:
    """`same`: card → other card → true, or null; told from both sides."""
    says = viewer.id in workshop.insights[insight].same[other]
    me.setdefault("same", {}).setdefault(insight, {})[other] = says or None


def my_dots_left(workshop: Workshop, viewer: Actor, me: MeView) -> None:
    """`dots_left`: by budget, null without a limit. `voted`: in the session itself, so they give no late dots."""
    ballot = workshop.current_ballot()
    remaining = dots_left(workshop, ballot.votes, ballot.round, viewer.id) if ballot else None
    me["dots_left"] = by_budget(workshop, remaining)
    if any(round.late for round in workshop.rounds.values()):  # before that there is nothing to tell or to take back
        rounds = workshop.session_rounds(ballot.round.stage) if ballot and ballot.round.late else []
        me["voted"] = any(dots for round in rounds for dots in round.dots.get(viewer.id, {}).values()) or None


def my_cards_left(workshop: Workshop, viewer: Actor, me: MeView) -> None:
    """`cards_left`: by category how many cards they may still write, null without a limit."""
    me["cards_left"] = cards_left(workshop, viewer.id)


def my_done(workshop: Workshop, viewer: Actor, me: MeView) -> None:
    """With the round that runs, or that late votes go to."""
    round = workshop.active_round()
    me["done"] = round is not None and viewer.id in round.done


def my_blocked(workshop: Workshop, viewer: Actor, me: MeView) -> None:
    """True, or null: they may write."""
    me["blocked"] = workshop.people[viewer.id].blocked or None


def my_mended(workshop: Workshop, _: Actor, me: MeView, id: str) -> None:
    """`mended`: id → their first wording, and why a facilitator changed it; null: it stands as they wrote it."""
    insight = workshop.insights[id]
    original, reason = insight.original, insight.mended_for or None
    me.setdefault("mended", {})[id] = None if original is None else MendedView(original=original, reason=reason)


ME_PARTS: dict[str, Callable[..., None]] = {
    "profile": my_profile,
    "card": my_insight,
    "vote": my_vote,
    "mark": my_marks,
    "dots_left": my_dots_left,
    "cards_left": my_cards_left,
    "done": my_done,
    "added": my_addition,
    "thumb": my_thumb,
    "asks": my_asks,
    "same": my_same,
    "recognised": my_recognition,
    "objected": my_objection,
    "acted": my_action,
    "joined": my_joined,
    "blocked": my_blocked,
    "mended": my_mended,
}
OWN_THINGS = frozenset({"insight", "objection", "addition", "action"})
