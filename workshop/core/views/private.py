"""What one participant sees and nobody else: `me`, and own cards, objections and actions that others don't see."""

from collections.abc import Callable

from ..model.entities import Actor
from ..model.tallies import dots_left
from ..model.workshop import Workshop
from .public import merged, public_changes, sees_objection, without_nulls
from .serializers import Patch, action_said, card, objection_said, place


def changes_since(workshop: Workshop, seq: int, audience: Actor) -> Patch:
    """What a device of this audience must merge to come from `seq` to the workshop's own `seq`; 0: its whole state."""
    patch = public_changes(workshop, seq, audience.role)
    if audience.id in workshop.people:
        patch = merged(patch, private_changes(workshop, seq, audience.id))
    return patch


def private_changes(workshop: Workshop, seq: int, id: str) -> Patch:
    """What only this participant sees: `me`, and own cards that are hidden or sealed."""
    patch: Patch = {}
    person = workshop.people[id]
    for part, touched in reversed(person.touched.items()):
        if touched <= seq:
            break
        if part[0] in OWN:
            OWN[part[0]](workshop, patch, part[1])
        else:
            me = patch.setdefault("me", {"participant": id})
            MINE[part[0]](workshop, id, me, *part[1:])
    return patch if seq else without_nulls(patch)


def own_card(workshop: Workshop, patch: Patch, id: str) -> None:
    """A card that only its author sees, whole: everybody else's patch says null."""
    insight = workshop.insights[id]
    if insight.withdrawn:
        patch.setdefault("insights", {})[id] = None
    elif not insight.shown:
        patch.setdefault("insights", {})[id] = card(workshop, insight, "participant", own=True) | place(
            workshop, insight, "participant"
        )


def own_objection(workshop: Workshop, patch: Patch, id: str) -> None:
    objection = workshop.objections[id]
    if objection.withdrawn:
        patch.setdefault("objections", {})[id] = None
    elif not sees_objection(workshop, objection, "participant"):
        patch.setdefault("objections", {})[id] = objection_said(objection, "participant", own=True)


def own_action(workshop: Workshop, patch: Patch, id: str) -> None:
    action = workshop.actions[id]
    if action.removed:
        patch.setdefault("actions", {})[id] = None
    elif action.hidden or action.trial:
        patch.setdefault("actions", {})[id] = action_said(action, "participant", own=True)


# ---- parts of `me`


def my_profile(workshop: Workshop, id: str, me: Patch) -> None:
    person = workshop.people[id]
    multiple = {question["id"]: question["multiple"] for question in workshop.plan["profile"]}
    me["profile"] = {
        question: (person.answers[question] if many else person.answers[question][0])
        if question in person.answers
        else None
        for question, many in multiple.items()
    }
    me["name"], me["trial"] = person.name, person.trial or None


def my_card(workshop: Workshop, id: str, me: Patch, insight: str) -> None:
    me.setdefault("insights", {})[insight] = None if workshop.insights[insight].withdrawn else True


def my_vote(workshop: Workshop, id: str, me: Patch, round: str, target: str) -> None:
    me.setdefault("votes", {}).setdefault(round, {})[target] = workshop.rounds[round].given[id][target]


def my_action(workshop: Workshop, id: str, me: Patch, action: str) -> None:
    me.setdefault("actions", {})[action] = None if workshop.actions[action].removed else True


def my_objection(workshop: Workshop, id: str, me: Patch, target: str) -> None:
    me.setdefault("objections", {})[target] = workshop.people[id].objections.get(target)


def my_dots_left(workshop: Workshop, id: str, me: Patch) -> None:
    at = workshop.votes_at()
    left = dots_left(workshop, at[0]["votes"], at[1], id) if at else None
    budgets = ["*", *(category["id"] for category in workshop.plan["categories"])]
    me["dots_left"] = None if left is None else {budget: left.get(budget) for budget in budgets}


def my_done(workshop: Workshop, id: str, me: Patch) -> None:
    at = workshop.votes_at()
    round = at[1] if at else workshop.round
    me["done"] = round is not None and id in round.done


MINE: dict[str, Callable[..., None]] = {
    "profile": my_profile,
    "card": my_card,
    "vote": my_vote,
    "dots_left": my_dots_left,
    "done": my_done,
    "objected": my_objection,
    "acted": my_action,
}
OWN: dict[str, Callable[..., None]] = {"insight": own_card, "objection": own_objection, "action": own_action}
