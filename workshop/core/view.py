"""Who sees what, decided here and nowhere else.

`changes_since` is one function for snapshot, catch-up and live update. It answers a JSON Merge Patch (RFC 7396) that is
absolute: what became visible comes whole, what is no longer visible is null whether or not the device had it.
"""

from collections.abc import Callable
from typing import Any

from .support import ballots, breadth, dots_left, is_blind_now
from .workshop import Actor, Insight, Round, Theme, Workshop

Patch = dict[str, Any]


def changes_since(workshop: Workshop, seq: int, audience: Actor) -> Patch:
    """What a device of this audience must merge to come from `seq` to the workshop's own `seq`; 0: its whole state."""
    patch = public_changes(workshop, seq, audience.role)
    if audience.id in workshop.people:
        patch = merged(patch, private_changes(workshop, seq, audience.id))
    return patch


def public_changes(workshop: Workshop, seq: int, role: str) -> Patch:
    """What everybody of a role sees alike: one computation, and one encoding, for all of them."""
    patch: Patch = {}
    for part, touched in reversed(workshop.touched.items()):
        if touched <= seq:
            break
        PARTS[part[0]](workshop, role, patch, *part[1:])
    if not seq:
        return without_nulls(patch)
    for collection, things in (("insights", workshop.insights), ("themes", workshop.themes)):
        seen = patch.get(collection, {})
        for id, thing in seen.items():
            if thing and things[id].born > seq:  # the device has nothing of it that a null could take away
                seen[id] = without_nulls(thing)
    return patch


def private_changes(workshop: Workshop, seq: int, id: str) -> Patch:
    """What only this participant sees: `me`, and own cards that are hidden or sealed."""
    patch: Patch = {}
    person = workshop.people[id]
    for part, touched in reversed(person.touched.items()):
        if touched <= seq:
            break
        if part[0] == "insight":
            own_card(workshop, patch, part[1])
        else:
            me = patch.setdefault("me", {"participant": id})
            MINE[part[0]](workshop, id, me, *part[1:])
    return patch if seq else without_nulls(patch)


def merged(patch: Patch, more: Patch) -> Patch:
    """One patch that does what both do, the second last."""
    both = dict(patch)
    for key, value in more.items():
        there = both.get(key)
        both[key] = merged(there, value) if isinstance(there, dict) and isinstance(value, dict) else value
    return both


def without_nulls(patch: Patch) -> Patch:
    return {
        key: without_nulls(value) if isinstance(value, dict) else value
        for key, value in patch.items()
        if value is not None
    }


# ---- parts that a role sees


def workshop_part(workshop: Workshop, role: str, patch: Patch) -> None:
    patch["workshop"] = {
        "code": workshop.code,
        "title": workshop.title,
        "question": workshop.plan["question"],
        "language": workshop.language,
        "state": workshop.state,
        "published": workshop.published,
        "review_until": workshop.review_until,
    }


def plan_part(workshop: Workshop, role: str, patch: Patch) -> None:
    plan = workshop.plan
    for_facilitators = () if role == "facilitator" else ("facilitator",)
    patch["plan"] = {
        **{key: plan[key] for key in ("purpose", "uses", "categories", "profile", "sections", "criteria")},
        "stages": [
            {key: value for key, value in stage.items() if key not in for_facilitators} for stage in plan["stages"]
        ],
        "notice": plan["privacy"]["notice"],
        "min_cell": plan["privacy"]["min_cell"],
        "names": plan["privacy"]["names"],
    }


def stage_part(workshop: Workshop, role: str, patch: Patch) -> None:
    stage, round = workshop.stage, workshop.round
    if stage is None or round is None:
        return
    patch["stage"] = {
        "id": stage["id"],
        "round": round.id,
        "kind": stage["kind"],
        "started_at": workshop.started_at,
        "ends_at": workshop.ends_at,
        "paused": workshop.paused,
        "cards": workshop.cards if stage.get("posts") else None,
        "blind": round.blind if round.votes else None,
        "revealed": round.revealed or not round.blind if round.votes else None,
    }


def spent_part(workshop: Workshop, role: str, patch: Patch) -> None:
    if role == "facilitator":
        patch["spent"] = {stage: round(seconds) for stage, seconds in workshop.spent.items()}


def round_part(workshop: Workshop, role: str, patch: Patch, id: str) -> None:
    round = workshop.rounds[id]
    if round.votes:
        of = {"stage": round.stage, "blind": round.blind, "revealed": round.revealed or not round.blind}
        patch.setdefault("rounds", {})[id] = of


def ballots_part(workshop: Workshop, role: str, patch: Patch, id: str) -> None:
    round = workshop.rounds[id]
    if round.votes and (sees := sees_votes(workshop, round, role)) is not None:
        patch.setdefault("ballots", {})[id] = ballots(workshop, round) if sees else None


def participation_part(workshop: Workshop, role: str, patch: Patch) -> None:
    room: Patch = {
        "people": sum(not person.trial for person in workshop.people.values()),
        "breadth": breadth(workshop, workshop.options),
    }
    if role == "facilitator":
        least = workshop.plan["privacy"]["min_cell"]
        room["counts"] = {
            question: {option: n if n >= least else None for option, n in counts.items()}
            for question, counts in workshop.options.items()
        }
    patch["participation"] = room


def insight_part(workshop: Workshop, role: str, patch: Patch, id: str) -> None:
    insight = workshop.insights[id]
    insights = patch.setdefault("insights", {})
    if insight.withdrawn or insight.sealed or (insight.hidden and role != "facilitator"):
        insights[id] = None
    else:
        insights.setdefault(id, {}).update(card(workshop, insight, role))


def place_part(workshop: Workshop, role: str, patch: Patch, id: str) -> None:
    target = workshop.target(id)
    if exists_for_role(target, role):
        collection = "themes" if isinstance(target, Theme) else "insights"
        patch.setdefault(collection, {}).setdefault(id, {}).update(place(target))


def votes_part(workshop: Workshop, role: str, patch: Patch, id: str, round_id: str) -> None:
    target, round = workshop.target(id), workshop.rounds[round_id]
    if exists_for_role(target, role) and (sees := sees_votes(workshop, round, role)) is not None:
        collection = "themes" if isinstance(target, Theme) else "insights"
        add_votes(workshop, patch.setdefault(collection, {}).setdefault(id, {}), target, round, sees)


def exists_for_role(target: Insight | Theme, role: str) -> bool:
    if isinstance(target, Insight) and (target.withdrawn or target.sealed):
        return False
    return not target.hidden or role == "facilitator"


def sees_votes(workshop: Workshop, round: Round, role: str) -> bool | None:
    """Whether this role sees the counts of a round; None: it doesn't and never did, so nothing is taken away."""
    if not round.blind or round.revealed:
        return True
    if role != "facilitator":
        return None
    return not is_blind_now(workshop, round)


# ---- what a card shows


def card(workshop: Workshop, insight: Insight, role: str) -> Patch:
    author = workshop.people.get(insight.by)
    facilitates = role == "facilitator"
    return {
        "number": insight.number,
        "category": insight.category,
        "text": insight.text,
        "original": insight.original,
        "status": "hidden" if insight.hidden else "sealed" if insight.sealed else None,
        "reason": insight.reason if facilitates else None,
        "source": insight.source,
        "people": insight.people,
        "late": insight.late or None,
        "trial": insight.trial or None,
        "by": author.name if author and facilitates else None,
    }


def place(target: Insight | Theme) -> Patch:
    placed: Patch = {"position": target.position, "sections": target.sections, "criteria": target.criteria}
    return placed | ({"theme": target.theme} if isinstance(target, Insight) else {})


def add_votes(workshop: Workshop, seen: Patch, target: Insight | Theme, round: Round, sees: bool) -> None:
    tally = round.tallies[target.id]
    seen.setdefault("votes", {})[round.id] = tally.dots if sees else None
    seen.setdefault("breadth", {})[round.id] = breadth(workshop, tally.options) if sees else None


def own_card(workshop: Workshop, patch: Patch, id: str) -> None:
    """A card that only its author sees, whole: everybody else's patch says null."""
    insight = workshop.insights[id]
    if insight.withdrawn:
        patch.setdefault("insights", {})[id] = None
    elif not insight.shown:
        patch.setdefault("insights", {})[id] = card(workshop, insight, "participant") | place(insight)


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


def my_dots_left(workshop: Workshop, id: str, me: Patch) -> None:
    at = workshop.votes_at()
    left = dots_left(workshop, at[0]["votes"], at[1], id) if at else None
    budgets = ["*", *(category["id"] for category in workshop.plan["categories"])]
    me["dots_left"] = None if left is None else {budget: left.get(budget) for budget in budgets}


def my_done(workshop: Workshop, id: str, me: Patch) -> None:
    at = workshop.votes_at()
    round = at[1] if at else workshop.round
    me["done"] = round is not None and id in round.done


PARTS: dict[str, Callable[..., None]] = {
    "workshop": workshop_part,
    "plan": plan_part,
    "stage": stage_part,
    "spent": spent_part,
    "round": round_part,
    "ballots": ballots_part,
    "participation": participation_part,
    "insight": insight_part,
    "place": place_part,
    "votes": votes_part,
}
MINE: dict[str, Callable[..., None]] = {
    "profile": my_profile,
    "card": my_card,
    "vote": my_vote,
    "dots_left": my_dots_left,
    "done": my_done,
}
