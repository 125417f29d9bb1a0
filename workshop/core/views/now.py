"""What holds now: what may be given, which round decides and which is blind. Devices show it; they decide none of it.

It follows from parts that are touched when they change, so it is told only when it is another than what was told last.
"""

from collections.abc import Iterator
from typing import cast

from ..model.entities import Actor, Part, Round
from ..model.posting import limited_posts
from ..model.ranking import TOPICS_DEPEND_ON, forget_rankings, topic_lines
from ..model.rounds import deciding_round, runs_in_the_open
from ..model.tallies import budget_for, budgets
from ..model.visibility import EVERYBODY, FACILITATORS, facilitates, knows_result, visible_fields
from ..model.workshop import Workshop
from ..plan import Discuss, Stage
from .serializers import by_budget
from .shapes import NowView, Patch, RatingsView, TopicsView, VotesView

VIEWERS = (FACILITATORS, EVERYBODY)
DEPENDS_ON = {"workshop", "plan", "stage", "round", "ballots"}


def refresh_now(workshop: Workshop) -> None:
    """After each event: it may be another where a part was touched that it follows from. Most events touch none."""
    changed = list(changed_parts(workshop))
    forget_rankings(workshop, changed)
    if not workshop.last_now or any(part[0] in DEPENDS_ON and not is_irrelevant(workshop, *part) for part in changed):
        refresh_all(workshop)
    elif has_topics(workshop, FACILITATORS) and any(moves_topics(workshop, *part) for part in changed):
        refresh_topics(workshop)
    if workshop.erased_seq == workshop.seq:
        for viewer in VIEWERS:
            if has_topics(workshop, viewer):  # read again from the log, they may never have been what devices have
                workshop.touch("now", viewer.role)


def refresh_all(workshop: Workshop) -> None:
    """What everybody is told, and what a person is told of the round that takes something of them now."""
    for viewer in VIEWERS:
        tell_now(workshop, viewer, compute_now(workshop, viewer))
    rounds = {
        "done": id_of(workshop.active_round()),
        "dots_left": id_of(limited_round(workshop)),
        "cards_left": limited_posts(workshop),
    }
    for part, round in rounds.items():
        if workshop.last_now.get(part) != round:
            workshop.last_now[part] = round
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


def has_topics(workshop: Workshop, viewer: Actor) -> bool:
    """A round decides, as this role was told last. Of votes facilitators are told all that anybody is."""
    return last_now(workshop, viewer)["decides"] is not None


def refresh_topics(workshop: Workshop) -> None:
    """Of the round that decides already."""
    for viewer in VIEWERS:
        last = last_now(workshop, viewer)
        topics = topics_now(workshop, viewer, workshop.rounds.get(last["decides"] or ""))
        tell_now(workshop, viewer, {**last, "topics": topics})


def last_now(workshop: Workshop, viewer: Actor) -> NowView:
    """As this role was told it last."""
    return cast(NowView, workshop.last_now[viewer.role])


def tell_now(workshop: Workshop, viewer: Actor, now: NowView) -> None:
    """Where it is another than what this role was told last."""
    if workshop.last_now.get(viewer.role) != now:
        workshop.last_now[viewer.role] = now
        workshop.touch("now", viewer.role)


def changed_parts(workshop: Workshop) -> Iterator[Part]:
    """Those that the event just taken in touched."""
    for part, touched in reversed(workshop.touched.items()):
        if touched < workshop.seq:
            break
        yield part


def is_irrelevant(workshop: Workshop, part: str, id: str = "") -> bool:
    """Most of what happens: ballots of the round in the open that runs."""
    round = workshop.round
    return part == "ballots" and round is not None and id == round.id and runs_in_the_open(workshop, round)


def moves_topics(workshop: Workshop, part: str, id: str = "", round: str = "") -> bool:
    """Whether the room may talk about other lines because of this, now that a round decides: not by a new card."""
    if part == "votes":
        return any(last_now(workshop, viewer)["decides"] == round for viewer in VIEWERS)
    if part == "objection":
        return last_now(workshop, FACILITATORS)["topics"]["include_contested"]
    card = workshop.insights.get(id)
    is_new = card is not None and card.created_seq == workshop.seq and card.theme is None
    return part in TOPICS_DEPEND_ON and not is_new


def now_part(workshop: Workshop, viewer: Actor, patch: Patch, of: str) -> None:
    """For facilitators, or for everybody else (`of`), as it was worked out after the last event that changed it."""
    if facilitates(Actor(of)) == facilitates(viewer):
        patch["now"] = last_now(workshop, Actor(of))


def compute_now(workshop: Workshop, viewer: Actor) -> NowView:
    """As a viewer of this role is told it; what doesn't hold is null."""
    stage = workshop.stage if workshop.state == "open" else None
    posts, votes, ratings = workshop.posting_stage(), votes_now(workshop), ratings_now(workshop)
    running = votes or ratings
    unrevealed = (each for each in reversed(workshop.rounds.values()) if is_unrevealed(workshop, each))
    latest = {stage.id: workshop.latest_round(stage.id) for stage in workshop.plan.stages}
    deciding = deciding_round(workshop, viewer)
    now: NowView = {
        "posts": posts.posts.as_data() if posts and posts.posts else None,
        "votes": votes,
        "ratings": ratings,
        "objections": may_object(stage, votes, ratings) or None,
        "additions": workshop.is_discussed or None,
        "actions": bool(stage and stage.actions and stage.actions.by_participants) or None,
        "reading": workshop.is_read or None,
        "blind": bool(stage and running and running["blind"] and not running["revealed"]) or None,
        "decides": id_of(deciding),
        "support": id_of(support_round(workshop)),
        "topics": topics_now(workshop, viewer, deciding),
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
        "budget_of": {each.id: budget_for(votes, each.id) for each in workshop.plan.categories} if votes.dots else None,
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


def topics_now(workshop: Workshop, viewer: Actor, deciding: Round | None) -> TopicsView:
    """How many lines the room talks about, also where no stage of the plan says so; which, once a round decides."""
    stages = (workshop.stage, *workshop.plan.stages)
    discuss = next((stage.discuss for stage in stages if stage and stage.discuss), Discuss())
    return {
        "topics": discuss.topics,
        "include_contested": discuss.include_contested,
        "lines": topic_lines(workshop, deciding, viewer, discuss) if deciding else None,
    }
