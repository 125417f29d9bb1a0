"""What holds now: what may be given, which round decides and which is blind. Devices show it; they decide none of it.

It follows from parts that are touched when they change, so it is told only when it is another than what was told last.
"""

from typing import cast

from ..model.entities import Actor, Round
from ..model.rounds import deciding_round, runs_in_the_open
from ..model.tallies import budgets
from ..model.visibility import EVERYBODY, FACILITATORS, facilitates, knows_result, visible_fields
from ..model.workshop import Workshop
from ..plan import Discuss, Stage
from .serializers import by_budget
from .shapes import NowView, Patch, RatingsView, TopicsView, VotesView

DEPENDS_ON = {"workshop", "plan", "stage", "round", "ballots"}


def refresh_now(workshop: Workshop) -> None:
    """After each event: it may be another where a part was touched that it follows from. Most events touch none."""
    if not may_differ(workshop):
        return
    for viewer in (FACILITATORS, EVERYBODY):
        now = compute_now(workshop, viewer)
        if workshop.last_now.get(viewer.role) != now:
            workshop.last_now[viewer.role] = now
            workshop.touch("now", viewer.role)
    for part, round in (("done", workshop.active_round()), ("dots_left", limited_round(workshop))):
        if workshop.last_now.get(part) != id_of(round):
            workshop.last_now[part] = id_of(round)
            for person in workshop.people:
                workshop.touch_person(person, part)
    refresh_marks(workshop)


def refresh_marks(workshop: Workshop) -> None:
    """Marks are told of the latest round only: in another one, those of before are nobody's any more."""
    latest = id_of(workshop.latest_marks())
    if workshop.last_now.get("marks") == latest:
        return
    workshop.last_now["marks"] = latest
    for round in workshop.rounds.values():
        for by, targets in round.marks.items():
            for target in targets:
                workshop.touch_person(by, "mark", target)


def may_differ(workshop: Workshop) -> bool:
    """The event just taken in touched a part that `now` follows from."""
    for part, touched in reversed(workshop.touched.items()):
        if touched < workshop.seq:
            break
        if part[0] in DEPENDS_ON and not is_irrelevant(workshop, *part):
            return True
    return False


def is_irrelevant(workshop: Workshop, part: str, id: str = "") -> bool:
    """Most of what happens: ballots of the round in the open that runs."""
    round = workshop.round
    return part == "ballots" and round is not None and id == round.id and runs_in_the_open(workshop, round)


def now_part(workshop: Workshop, viewer: Actor, patch: Patch, of: str) -> None:
    """For facilitators, or for everybody else (`of`), as it was worked out after the last event that changed it."""
    if facilitates(Actor(of)) == facilitates(viewer):
        patch["now"] = cast(NowView, workshop.last_now[of])


def compute_now(workshop: Workshop, viewer: Actor) -> NowView:
    """As a viewer of this role is told it; what doesn't hold is null."""
    stage = workshop.stage if workshop.state == "open" else None
    posts, votes, ratings = workshop.posting_stage(), votes_now(workshop), ratings_now(workshop)
    running = votes or ratings
    unrevealed = (each for each in reversed(workshop.rounds.values()) if is_unrevealed(workshop, each))
    latest = {stage.id: workshop.latest_round(stage.id) for stage in workshop.plan.stages}
    now: NowView = {
        "posts": posts.posts.as_data() if posts and posts.posts else None,
        "votes": votes,
        "ratings": ratings,
        "objections": may_object(stage, votes, ratings) or None,
        "additions": workshop.is_discussed or None,
        "actions": bool(stage and stage.actions and stage.actions.by_participants) or None,
        "reading": workshop.is_read or None,
        "blind": bool(stage and running and running["blind"] and not running["revealed"]) or None,
        "decides": id_of(deciding_round(workshop, viewer)),
        "support": id_of(support_round(workshop)),
        "topics": topics(workshop),
        "reveal": id_of(next(unrevealed, None)),
        "anew": [id for id, round in latest.items() if round and round.needs_new_round],
    }
    return visible_fields(now, viewer)


def limited_round(workshop: Workshop) -> Round | None:
    """The round that takes dots of which each person has so many."""
    ballot = workshop.current_ballot()
    return ballot.round if ballot and ballot.votes.dots else None


def id_of(round: Round | None) -> str | None:
    """None where there is no round."""
    return round.id if round else None


def votes_now(workshop: Workshop) -> VotesView | None:
    """What votes take. `support`: in the open and without a limit, so no points. `before`: the rounds of the session
    itself, while late votes are taken; who gave dots there gives no late ones."""
    ballot = workshop.current_ballot()
    if ballot is None:
        return None
    votes, round = ballot
    return {
        "on": votes.on,
        "dots": votes.dots,
        "per": votes.per,
        "max_per_target": votes.max_per_target,
        "blind": round.blind,
        "round": round.id,
        "revealed": round.is_public,
        "budgets": by_budget(workshop, budgets(workshop, votes)),
        "support": not votes.dots and votes.on == "insights",
        "before": [each.id for each in workshop.session_rounds(round.stage)] if round.late else [],
    }


def ratings_now(workshop: Workshop) -> RatingsView | None:
    """What marks are given to."""
    rating = workshop.current_rating()
    if rating is None:
        return None
    ratings, round = rating
    return {"on": ratings.on, "blind": round.blind, "round": round.id, "revealed": round.is_public}


def may_object(stage: Stage | None, votes: VotesView | None, ratings: RatingsView | None) -> bool:
    """Where points or marks are given, until the outcome, and in a discussion."""
    if votes and votes["support"]:
        return False
    if running := votes or ratings:
        return not (running["blind"] and running["revealed"])
    return bool(stage and stage.kind == "discuss")


def support_round(workshop: Workshop) -> Round | None:
    """The last round in the open, stages in the order of the plan: support that everybody sees as it comes."""
    order = [stage.id for stage in workshop.plan.stages]
    rounds = [each for each in workshop.rounds.values() if each.votes and not each.blind and not each.late]
    return max(rounds, key=lambda round: (order.index(round.stage), round.run), default=None)


def is_unrevealed(workshop: Workshop, round: Round) -> bool:
    """A blind round that ended without the room seeing how: it can still be shown."""
    return not knows_result(round, EVERYBODY) and not round.late and round is not workshop.round


def topics(workshop: Workshop) -> TopicsView:
    """How many lines the room talks about, also where no stage of the plan says so."""
    stages = (workshop.stage, *workshop.plan.stages)
    discuss = next((stage.discuss for stage in stages if stage and stage.discuss), Discuss())
    return {"topics": discuss.topics, "include_contested": discuss.include_contested}
