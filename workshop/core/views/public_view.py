"""What everybody of a role is shown; who may see what is decided by model/visibility.py.

Changes are a JSON Merge Patch (RFC 7396) that is absolute: what became visible comes whole, what is no longer visible
is null whether or not the device had it. The same functions make snapshot, catch-up and live update.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import cast

from ..model.disclosure import count_people, disclosed_absence, disclosed_breadth, disclosed_room
from ..model.entities import Actor, Round, Tally
from ..model.marks import shown_marks, tells_who_agrees
from ..model.tallies import ballot_count
from ..model.thumbs import count_thumbs
from ..model.visibility import (
    exists_for,
    facilitates,
    is_notified,
    sees,
    sees_ballots,
    sees_count,
    sees_earlier,
    visible_fields,
)
from ..model.workshop import Workshop
from ..plan import Plan
from .now import now_part
from .patch import sorted_by_id, view_in, views_in, without_nulls
from .serializers import (
    author_view,
    clause_view,
    decision_view,
    earlier_view,
    placement,
    remarks_view,
    thing_view,
    watch_view,
)
from .shapes import ActView, ParticipationView, Patch, PlanView, RoundView, SpanView, TargetView, WorkshopView
from .tensions import tension_part

# A device that had the thing while it counted keeps these otherwise.
COUNTS_NOTHING: TargetView = {"votes": None, "supporters": None, "breadth": None, "ratings": None}


def public_changes(workshop: Workshop, seq: int, role: str) -> Patch:
    """What everybody of a role sees alike: one computation, and one encoding, for all of them."""
    patch: Patch = {}
    viewer = Actor(role)
    for part, touched in reversed(workshop.touched.items()):
        if touched <= seq:
            break
        PARTS[part[0]](workshop, viewer, patch, *part[1:])
    patch = sorted_by_id(patch)
    if not seq:
        return without_nulls(patch)
    # Of what came since the device has nothing that a null could take away.
    insights, themes = patch.get("insights", {}), patch.get("themes", {})
    for id, insight in insights.items():
        if insight and workshop.insights[id].created_seq > seq:
            insights[id] = without_nulls(insight)
    for id, theme in themes.items():
        if theme and workshop.themes[id].created_seq > seq:
            themes[id] = without_nulls(theme)
    return patch


# ---- parts that a role sees


def workshop_part(workshop: Workshop, viewer: Actor, patch: Patch) -> None:
    """What doesn't hold is null; `show` is too while screens show the stage itself."""
    view: WorkshopView = {
        "code": workshop.code,
        "title": workshop.title,
        "question": workshop.plan.question,
        "language": workshop.language,
        "state": workshop.state,
        "door": workshop.door,
        "ajar": bool(workshop.plan.passphrase) or None,
        "knocking": len(workshop.knocks) or None,
        "paused": workshop.paused_posts or None,
        "excluded": span_views(workshop),
        "published": bool(workshop.published),
        "published_seq": workshop.published or None,
        "rehearsal": workshop.rehearsal or None,
        "rehearses": workshop.rehearses or None,
        "review_until": workshop.review_until,
        "when": workshop.when,
        "place": workshop.place,
        "unlinked": workshop.unlinked or None,
        "show": workshop.scene if workshop.scene != "stage" else None,
    }
    patch["workshop"] = visible_fields(view, viewer)


def span_views(workshop: Workshop) -> list[SpanView] | None:
    """In the order in which they were excluded, None where none is."""
    return [{"joined_from": begin, "joined_to": end} for begin, end in workshop.excluded_spans] or None


def plan_part(workshop: Workshop, viewer: Actor, patch: Patch) -> None:
    """What devices need of it, in the workshop's language; notes for the facilitator go to facilitators only."""
    patch["plan"] = plan_view(workshop.plan, viewer.role)


@lru_cache(maxsize=16)  # a plan never changes, and everybody who comes in is told of it
def plan_view(plan: Plan, role: str) -> PlanView:
    """Nobody changes what this gives."""
    return {
        "purpose": plan.purpose,
        "uses": [use.as_data() for use in plan.uses],
        "categories": [category.as_data() for category in plan.categories],
        "profile": [question.as_data() for question in plan.profile],
        "sections": [section.as_data() for section in plan.sections],
        "criteria": [criterion.as_data() for criterion in plan.criteria],
        "purposes": [purpose.as_data() for purpose in plan.line_purposes],
        "rules": plan.rules,
        "stages": [visible_fields(stage.as_data(), Actor(role)) for stage in plan.stages],
        "notice": plan.privacy.notice,
        "min_cell": plan.privacy.min_cell,
        "names": plan.privacy.names,
        "unlink_after_days": plan.privacy.unlink_after_days,
        "delete_after_days": plan.privacy.delete_after_days,
    }


def stage_part(workshop: Workshop, _: Actor, patch: Patch) -> None:
    """Nothing before the first. `paused`: seconds left; `spotlight`: the card that stands for the one chosen."""
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
        "blind": round.blind if round.has_ballots else None,
        "revealed": round.is_public if round.has_ballots else None,
        "spotlight": workshop.top(workshop.spotlight) if workshop.spotlight else None,
        "thumbs": count_thumbs(workshop),
    }


def spent_part(workshop: Workshop, viewer: Actor, patch: Patch) -> None:
    """Stage → whole seconds that it took so far, its present run left out."""
    spent = {stage: round(seconds) for stage, seconds in workshop.spent.items()}
    patch.update(visible_fields(Patch(spent=spent), viewer))


def acts_part(workshop: Workshop, viewer: Actor, patch: Patch) -> None:
    """What can be taken back, the last first; only that one can be now."""
    acts = [ActView(act=act.seq, do=act.do, targets=act.targets) for act in reversed(workshop.acts)]
    patch.update(visible_fields(Patch(acts=acts), viewer))


def blocks_part(workshop: Workshop, viewer: Actor, patch: Patch) -> None:
    """The cards whose authors write nothing for now, and of nobody what else they wrote."""
    patch.update(visible_fields(Patch(blocks=list(workshop.blocks)), viewer))


def round_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """Of rounds that take dots or marks, or took them; others are nobody's concern."""
    round = workshop.rounds[id]
    if round.has_ballots:
        of: RoundView = {
            "stage": round.stage,
            "run": round.run,
            "blind": round.blind,
            "revealed": round.is_public,
            "closed": round.is_closed or None,
            "unveiled": list(round.unveiled) or None,
            "late": round.late or None,
            "before": None if round.late else workshop.round_before(round),
            "few": round.few or None,
            "present": round.present,
        }
        patch.setdefault("rounds", {})[id] = visible_fields(of, viewer)


def ballots_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """How many people voted or said that they are done, for who may know how the round stands."""
    round = workshop.rounds[id]
    if round.has_ballots and sees_ballots(round, viewer):
        patch.setdefault("ballots", {})[id] = ballot_count(workshop, round)


def participation_part(workshop: Workshop, viewer: Actor, patch: Patch) -> None:
    """Every option in the plan's order, and none told apart: of those without a figure there may be few or none."""
    disclosed = {question.id: disclosed_room(workshop, question) for question in workshop.plan.profile}
    view: ParticipationView = {
        "people": count_people(workshop),
        "breadth": {question: reached for question, (reached, _) in disclosed.items()},
        "counts": {
            question.id: {option.id: disclosed[question.id][1].get(option.id) for option in question.options}
            for question in workshop.plan.profile
        },
        "absent": {question.id: disclosed_absence(workshop, question) for question in workshop.plan.profile},
        "active": workshop.activity,
    }
    patch["participation"] = visible_fields(view, viewer)


def thing_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """Whole, null for who saw it and does no longer, nothing for who never did."""
    thing = workshop.thing(id)
    assert thing is not None
    if is_notified(thing, viewer):
        views = views_in(patch, thing)
        view = thing_view(workshop, thing, viewer) if sees(workshop, thing, viewer) else None
        views[id] = None if view is None else {**(views.get(id) or {}), **view}


def author_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str, field: str) -> None:
    """Apart from the card: a name that changed would list all cards of that person to everybody."""
    insight = workshop.insights[id]
    fields = {name: value for name, value in author_view(workshop, insight, viewer).items() if name == field}
    if fields and sees(workshop, insight, viewer):
        view_in(patch, insight).update(fields)


def remarks_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """Only facilitators are told: how many ask, say the same, and recognise themselves."""
    target = workshop.target(id)
    fields = visible_fields(remarks_view(workshop, target), viewer)
    if fields and sees(workshop, target, viewer):
        view_in(patch, target).update(fields)


def place_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """Where it lies and goes, how many hands were counted, and the note of it."""
    target = workshop.target(id)
    if sees(workshop, target, viewer):
        view_in(patch, target).update(placement(workshop, target, viewer))


def decision_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """For facilitators."""
    if facilitates(viewer):
        tell_decision(workshop, viewer, patch, id)


def published_decision_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """For everybody else."""
    if not facilitates(viewer):
        tell_decision(workshop, viewer, patch, id)


def tell_decision(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """Null: none, or none that this viewer may know of."""
    target = workshop.target(id)
    if sees(workshop, target, viewer):
        view_in(patch, target)["decision"] = decision_view(workshop, target, viewer)


def votes_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str, round_id: str) -> None:
    """Lines rank by people; where a person may give a line one dot at most, the dots are these people."""
    round = workshop.rounds[round_id]
    tally = round.tallies.get(id, Tally())
    if (view := target_view(workshop, viewer, patch, id, round)) is not None:
        view["votes"] = {**(view.get("votes") or {}), round_id: tally.votes}
        if workshop.vote_rules(round).max_per_target != 1:
            view["supporters"] = {**(view.get("supporters") or {}), round_id: tally.people}


def ratings_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str, round_id: str) -> None:
    """`ratings`: round → scale → how many gave each value, of scales with enough marks."""
    round = workshop.rounds[round_id]
    marks = shown_marks(workshop, round, id)
    if marks and (view := target_view(workshop, viewer, patch, id, round)) is not None:
        view["ratings"] = {**(view.get("ratings") or {}), round_id: dict(marks)}


def breadth_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str, round_id: str) -> None:
    """`breadth`: round → question → how many options the people behind it come from, as told last."""
    round = workshop.rounds[round_id]
    breadth = disclosed_breadth(workshop, round, id)
    if breadth is not None and (view := target_view(workshop, viewer, patch, id, round)) is not None:
        reached = dict(breadth) if tells_who_agrees(workshop, round, id) else {}
        view["breadth"] = {**(view.get("breadth") or {}), round_id: reached or None}


def target_view(workshop: Workshop, viewer: Actor, patch: Patch, id: str, round: Round) -> TargetView | None:
    """Where a patch tells what a target got in a round, if its device may know."""
    target = workshop.target(id)
    if not (exists_for(target, viewer) and sees_count(round, id, viewer)):
        return None
    view = cast(TargetView, view_in(patch, target))
    if target.parked is None:
        return view
    view.update(COUNTS_NOTHING)
    return None


def watch_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """Apart from the thing: that somebody reported it isn't told to those who only read it."""
    thing = workshop.thing(id)
    assert thing is not None
    view = watch_view(workshop, thing, viewer)
    if view and sees(workshop, thing, viewer):
        view_in(patch, thing).update(view)


def earlier_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """Everybody is told, and what came of it too; of a hidden one, that it is there no more."""
    earlier = workshop.earlier[id]
    patch.setdefault("earlier", {})[id] = earlier_view(earlier) if sees_earlier(earlier, viewer) else None


def clause_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str) -> None:
    """The draft is facilitators' alone."""
    if facilitates(viewer):
        clause = workshop.clauses[id]
        patch.setdefault("clauses", {})[id] = None if clause.removed else clause_view(clause)


PARTS: dict[str, Callable[..., None]] = {
    "workshop": workshop_part,
    "plan": plan_part,
    "stage": stage_part,
    "now": now_part,
    "spent": spent_part,
    "acts": acts_part,
    "blocks": blocks_part,
    "round": round_part,
    "ballots": ballots_part,
    "participation": participation_part,
    "insight": thing_part,
    "author": author_part,
    "remarks": remarks_part,
    "theme": thing_part,
    "objection": thing_part,
    "addition": thing_part,
    "tension": tension_part,
    "action": thing_part,
    "earlier": earlier_part,
    "clause": clause_part,
    "place": place_part,
    "decision": decision_part,
    "published_decision": published_decision_part,
    "votes": votes_part,
    "ratings": ratings_part,
    "breadth": breadth_part,
    "watch": watch_part,
}
