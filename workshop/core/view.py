"""Who sees what, decided here and, for what is one participant's own, in mine.py; nowhere else.

Changes are a JSON Merge Patch (RFC 7396) that is absolute: what became visible comes whole, what is no longer visible
is null whether or not the device had it. The same functions make snapshot, catch-up and live update.
"""

from collections.abc import Callable

from .shown import Patch, action_said, card, objection_said, place
from .support import ballots, breadth, is_blind_now
from .things import Actor, Objection, Round, Theme, exists_for
from .workshop import Workshop


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
        "rehearsal": workshop.rehearsal or None,
        "review_until": workshop.review_until,
        "show": workshop.scene if workshop.scene != "stage" else None,
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
        "unlink_after_days": plan["privacy"]["unlink_after_days"],
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
        "spotlight": workshop.spotlight,
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
    seen = card(workshop, insight, role) if exists_for(insight, Actor(role)) else None
    insights[id] = seen if seen is None else insights.get(id, {}) | seen


def theme_part(workshop: Workshop, role: str, patch: Patch, id: str) -> None:
    theme = workshop.themes[id]
    themes = patch.setdefault("themes", {})
    if not exists_for(theme, Actor(role)):
        themes[id] = None
        return
    themes[id] = themes.get(id, {}) | {
        "category": theme.category,
        "title": theme.title,
        "keywords": theme.keywords,
        "status": "hidden" if theme.hidden else None,
        "reason": theme.reason,
    }


def place_part(workshop: Workshop, role: str, patch: Patch, id: str) -> None:
    target = workshop.target(id)
    if exists_for(target, Actor(role)):
        collection = "themes" if isinstance(target, Theme) else "insights"
        patch.setdefault(collection, {}).setdefault(id, {}).update(place(workshop, target, role))


def votes_part(workshop: Workshop, role: str, patch: Patch, id: str, round_id: str) -> None:
    """Lines rank by people; where a person may give a line one dot at most, the dots are these people."""
    round = workshop.rounds[round_id]
    tally = round.tallies[id]
    counted: Patch = {"votes": tally.dots}
    if workshop.stage_called(round.stage)["votes"]["max_per_target"] != 1:
        counted["supporters"] = tally.people
    add_count(workshop, role, patch, id, round_id, counted)


def breadth_part(workshop: Workshop, role: str, patch: Patch, id: str, round_id: str, question: str) -> None:
    options = workshop.rounds[round_id].tallies[id].options
    counted = breadth(workshop, {question: options[question]})
    add_count(workshop, role, patch, id, round_id, {"breadth": counted})


def add_count(workshop: Workshop, role: str, patch: Patch, id: str, round_id: str, counted: Patch) -> None:
    target, round = workshop.target(id), workshop.rounds[round_id]
    if not exists_for(target, Actor(role)) or (sees := sees_votes(workshop, round, role)) is None:
        return
    collection = "themes" if isinstance(target, Theme) else "insights"
    seen = patch.setdefault(collection, {}).setdefault(id, {})
    for name, count in counted.items():
        of_rounds = seen.setdefault(name, {})
        if sees and isinstance(count, dict):
            of_rounds.setdefault(round_id, {}).update(count)
        else:
            of_rounds[round_id] = count if sees else None


def objection_part(workshop: Workshop, role: str, patch: Patch, id: str) -> None:
    objection = workshop.objections[id]
    sees = sees_objection(workshop, objection, role)
    if sees is not None:
        patch.setdefault("objections", {})[id] = objection_said(objection, role) if sees else None


def sees_objection(workshop: Workshop, objection: Objection, role: str) -> bool | None:
    """As with votes: what was said where votes are blind is seen when they are; None: there is nothing to take away."""
    sees = sees_votes(workshop, workshop.rounds[objection.round], role) if objection.round else True
    return sees and not objection.trial and exists_for(objection, Actor(role))


def action_part(workshop: Workshop, role: str, patch: Patch, id: str) -> None:
    action = workshop.actions[id]
    seen = action_said(action, role) if exists_for(action, Actor(role)) and not action.trial else None
    patch.setdefault("actions", {})[id] = seen


def sees_votes(workshop: Workshop, round: Round, role: str) -> bool | None:
    """Whether this role sees the counts of a round; None: it doesn't and never did, so nothing is taken away."""
    if not round.blind or round.revealed:
        return True
    if role != "facilitator":
        return None
    return not is_blind_now(workshop, round)


PARTS: dict[str, Callable[..., None]] = {
    "workshop": workshop_part,
    "plan": plan_part,
    "stage": stage_part,
    "spent": spent_part,
    "round": round_part,
    "ballots": ballots_part,
    "participation": participation_part,
    "insight": insight_part,
    "theme": theme_part,
    "objection": objection_part,
    "action": action_part,
    "place": place_part,
    "votes": votes_part,
    "breadth": breadth_part,
}
