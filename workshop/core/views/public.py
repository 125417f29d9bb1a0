"""What everybody of a role is shown; who may see what is decided by model/visibility.py.

Changes are a JSON Merge Patch (RFC 7396) that is absolute: what became visible comes whole, what is no longer visible
is null whether or not the device had it. The same functions make snapshot, catch-up and live update.
"""

from collections.abc import Callable

from ..model.disclosure import breadth_told, people_in, room_said
from ..model.entities import Actor, Theme
from ..model.tallies import ballots
from ..model.visibility import exists_for, hears_of, sees, sees_votes, told
from ..model.workshop import Workshop
from .now import now_part
from .serializers import Patch, action_said, author, card, objection_said, place, theme_said

COLLECTIONS = ("rounds", "ballots", "insights", "themes", "objections", "actions")


def public_changes(workshop: Workshop, seq: int, role: str) -> Patch:
    """What everybody of a role sees alike: one computation, and one encoding, for all of them."""
    patch: Patch = {}
    viewer = Actor(role)
    for part, touched in reversed(workshop.touched.items()):
        if touched <= seq:
            break
        PARTS[part[0]](workshop, viewer, patch, *part[1:])
    patch = in_order(patch)
    if not seq:
        return without_nulls(patch)
    for collection, things in (("insights", workshop.insights), ("themes", workshop.themes)):
        seen = patch.get(collection, {})
        for id, thing in seen.items():
            if thing and things[id].born > seq:  # the device has nothing of it that a null could take away
                seen[id] = without_nulls(thing)
    return patch


def in_order(patch: Patch) -> Patch:
    """By id. What was touched first would tell who voted or wrote first, and with what."""
    return {name: by_id(patch[name]) if name in COLLECTIONS else patch[name] for name in sorted(patch)}


def by_id(things: Patch) -> Patch:
    """
    >>> by_id({"i10": 1, "i9": {"votes": {"b": 1, "a": 2}}})
    {'i9': {'votes': {'a': 2, 'b': 1}}, 'i10': 1}
    """
    ids = sorted(things, key=of_id) if len(things) > 1 else things
    return {id: by_id(thing) if type(thing := things[id]) is dict and has_order(thing) else thing for id in ids}


def has_order(thing: Patch) -> bool:
    """Most of what a tick brings is one count of one round."""
    return len(thing) > 1 or any(type(value) is dict and has_order(value) for value in thing.values())


def of_id(id: str) -> tuple[int, str]:
    return len(id), id


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


def workshop_part(workshop: Workshop, viewer: Actor, patch: Patch) -> None:
    said = {
        "code": workshop.code,
        "title": workshop.title,
        "question": workshop.plan.question,
        "language": workshop.language,
        "state": workshop.state,
        "door": workshop.door,
        "excluded": spans_said(workshop),
        "published": bool(workshop.published),
        "published_seq": workshop.published or None,
        "rehearsal": workshop.rehearsal or None,
        "review_until": workshop.review_until,
        "show": workshop.scene if workshop.scene != "stage" else None,
    }
    patch["workshop"] = told(said, viewer)


def spans_said(workshop: Workshop) -> list[dict[str, str]] | None:
    return [{"joined_from": begin, "joined_to": end} for begin, end in workshop.spans] or None


def plan_part(workshop: Workshop, viewer: Actor, patch: Patch) -> None:
    plan = workshop.plan
    patch["plan"] = {
        "purpose": plan.purpose,
        "uses": [use.as_data() for use in plan.uses],
        "categories": [category.as_data() for category in plan.categories],
        "profile": [question.as_data() for question in plan.profile],
        "sections": [section.as_data() for section in plan.sections],
        "criteria": [criterion.as_data() for criterion in plan.criteria],
        "stages": [told(stage.as_data(), viewer) for stage in plan.stages],
        "notice": plan.privacy.notice,
        "min_cell": plan.privacy.min_cell,
        "names": plan.privacy.names,
        "unlink_after_days": plan.privacy.unlink_after_days,
    }


def stage_part(workshop: Workshop, _: Actor, patch: Patch) -> None:
    stage, round = workshop.stage, workshop.round
    if stage is None or round is None:
        return
    patch["stage"] = {
        "id": stage.id,
        "round": round.id,
        "kind": stage.kind,
        "started_at": workshop.started_at,
        "ends_at": workshop.ends_at,
        "paused": workshop.paused,
        "cards": workshop.cards if stage.posts else None,
        "blind": round.blind if round.votes else None,
        "revealed": round.known if round.votes else None,
        "spotlight": workshop.spotlight,
    }


def spent_part(workshop: Workshop, viewer: Actor, patch: Patch) -> None:
    spent = {stage: round(seconds) for stage, seconds in workshop.spent.items()}
    patch.update(told({"spent": spent}, viewer))


def round_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    round = workshop.rounds[id]
    if round.votes:
        of = {
            "stage": round.stage,
            "run": round.run,
            "blind": round.blind,
            "revealed": round.known,
            "closed": round.closed or None,
            "late": round.late or None,
            "few": round.few or None,
            "present": round.present,
        }
        patch.setdefault("rounds", {})[id] = told(of, viewer)


def ballots_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    round = workshop.rounds[id]
    if round.votes and sees_votes(round, viewer):
        patch.setdefault("ballots", {})[id] = ballots(workshop, round)


def participation_part(workshop: Workshop, viewer: Actor, patch: Patch) -> None:
    """Every option in the plan's order, and none told apart: of those without a figure there may be few or none."""
    said = {question.id: room_said(workshop, question) for question in workshop.plan.profile}
    room = {
        "people": people_in(workshop),
        "breadth": {question: reached for question, (reached, _) in said.items()},
        "counts": {
            question.id: {option.id: said[question.id][1].get(option.id) for option in question.options}
            for question in workshop.plan.profile
        },
    }
    patch["participation"] = told(room, viewer)


def insight_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    insight = workshop.insights[id]
    insights = patch.setdefault("insights", {})
    seen = card(workshop, insight, viewer) if sees(workshop, insight, viewer) else None
    insights[id] = seen if seen is None else insights.get(id, {}) | seen


def author_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str, field: str) -> None:
    """Apart from the card: a name that changed would list all cards of that person to everybody."""
    insight = workshop.insights[id]
    said = author(workshop, insight, viewer)
    if field in said and sees(workshop, insight, viewer):
        patch.setdefault("insights", {}).setdefault(id, {})[field] = said[field]


def theme_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    theme = workshop.themes[id]
    themes = patch.setdefault("themes", {})
    themes[id] = themes.get(id, {}) | theme_said(theme, viewer) if sees(workshop, theme, viewer) else None


def place_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    target = workshop.target(id)
    if sees(workshop, target, viewer):
        collection = "themes" if isinstance(target, Theme) else "insights"
        patch.setdefault(collection, {}).setdefault(id, {}).update(place(workshop, target, viewer))


def votes_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str, round_id: str) -> None:
    """Lines rank by people; where a person may give a line one dot at most, the dots are these people."""
    round = workshop.rounds[round_id]
    tally = round.tallies[id]
    add_count(workshop, viewer, patch, id, round_id, "votes", tally.votes)
    if workshop.votes_of(round).max_per_target != 1:
        add_count(workshop, viewer, patch, id, round_id, "supporters", tally.people)


def breadth_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str, round_id: str) -> None:
    counted = breadth_told(workshop, workshop.rounds[round_id], id)
    if counted is not None:
        add_count(workshop, viewer, patch, id, round_id, "breadth", dict(counted) or None)


def add_count(workshop: Workshop, viewer: Actor, patch: Patch, id: str, round: str, name: str, count: object) -> None:
    target = workshop.target(id)
    if exists_for(target, viewer) and sees_votes(workshop.rounds[round], viewer):
        collection = "themes" if isinstance(target, Theme) else "insights"
        seen = patch.setdefault(collection, {}).setdefault(id, {})
        seen.setdefault(name, {})[round] = count


def objection_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """As with votes: what was said where votes are blind is seen when they are."""
    objection = workshop.objections[id]
    if hears_of(objection, viewer):
        seen = objection_said(objection, viewer) if sees(workshop, objection, viewer) else None
        patch.setdefault("objections", {})[id] = seen


def action_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    action = workshop.actions[id]
    seen = action_said(action, viewer) if sees(workshop, action, viewer) else None
    patch.setdefault("actions", {})[id] = seen


PARTS: dict[str, Callable[..., None]] = {
    "workshop": workshop_part,
    "plan": plan_part,
    "stage": stage_part,
    "now": now_part,
    "spent": spent_part,
    "round": round_part,
    "ballots": ballots_part,
    "participation": participation_part,
    "insight": insight_part,
    "author": author_part,
    "theme": theme_part,
    "objection": objection_part,
    "action": action_part,
    "place": place_part,
    "votes": votes_part,
    "breadth": breadth_part,
}
