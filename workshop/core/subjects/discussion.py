"""Discussion: objections that keep minority voices in the harvest, and what the room looks at together."""

from dataclasses import dataclass
from typing import Any

from .. import limits
from ..model.command import FACILITATOR, MAYBE_TEXT, PARTICIPANT, TEXT, TEXT_OR_NULL, YES_NO, Command, Message
from ..model.entities import Actor, Objection
from ..model.tallies import touch_objection
from ..model.targets import is_target
from ..model.visibility import FACILITATORS, hears_of
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean_or_none

SCENES = ("stage", "join", "counts", "harvest", "blank")


@dataclass(frozen=True, slots=True)
class Objected:
    """A participant sees a problem in this target, and says why (or not, ""); one a target, so the same id: said anew.

    `round`: the round with votes that it was said in, None in a discussion. While that votes blind nobody sees it.
    """

    objection: str
    target: str
    text: str
    round: str | None
    by: str


@dataclass(frozen=True, slots=True)
class ObjectionWithdrawn:
    """The participant sees no problem there any more."""

    objection: str


@dataclass(frozen=True, slots=True)
class Spotlighted:
    """The room looks at this theme or card; None: at nothing in particular."""

    target: str | None


@dataclass(frozen=True, slots=True)
class SceneChosen:
    """The screens show this whatever the stage is; `stage`: they follow the stage again."""

    what: str


def object_to(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    at = workshop.votes_at()
    discussing = workshop.state == "open" and workshop.stage is not None and workshop.stage.kind == "discuss"
    if at is None and not discussing:
        raise Refused("stage_takes_no_votes")
    target = workshop.target(command["target"], actor)
    mine = workshop.people[actor.id].objections.get(target.id)
    if not command["on"]:
        return [ObjectionWithdrawn(mine)] if mine else []
    if not is_target(workshop, at.votes.on if at else "themes", target):
        raise Refused("not_a_target", "target")
    text = clean_or_none(command.get("text") or "", "text", limits.OBJECTION) or ""
    if mine and workshop.objections[mine].text == text:
        return []
    id = workshop.people[actor.id].objected.get(target.id) or workshop.next_id("o")
    return [Objected(id, target.id, text, at.round.id if at else None, actor.id)]


def spotlight(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    id = command.get("target")
    if workshop.state == "waiting":
        raise Refused("waiting")
    if id is not None and not workshop.target(id, actor).shown:
        raise Refused("not_a_target", "target")
    return [] if workshop.spotlight == id else [Spotlighted(id)]


def show(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    if command["what"] not in SCENES:
        raise Refused("malformed", "what", takes=", ".join(SCENES))
    return [] if workshop.scene == command["what"] else [SceneChosen(command["what"])]


def objected(workshop: Workshop, event: Objected) -> None:
    workshop.took_id(event.objection)
    person = workshop.people[event.by]
    there = workshop.objections.get(event.objection)
    objection = Objection(
        event.objection,
        event.target,
        event.text,
        event.round,
        event.by,
        born=there.born if there else workshop.seq,
        trial=person.trial,
        told=there is not None and hears_of(workshop, there, FACILITATORS),
        hidden=there.hidden if there else False,
        reason=there.reason if there else None,
    )
    workshop.objections[event.objection] = objection
    person.objections[event.target] = person.objected[event.target] = event.objection
    touch_objection(workshop, objection)


def objection_withdrawn(workshop: Workshop, event: ObjectionWithdrawn) -> None:
    objection = workshop.objections[event.objection]
    objection.gone = True
    workshop.people[objection.by].objections.pop(objection.target, None)
    touch_objection(workshop, objection)


def spotlighted(workshop: Workshop, event: Spotlighted) -> None:
    workshop.spotlight = event.target
    workshop.touch("stage")


def scene_chosen(workshop: Workshop, event: SceneChosen) -> None:
    workshop.scene = event.what
    workshop.touch("workshop")


COMMANDS = {
    "object": Command(object_to, by=PARTICIPANT, fields={"target": TEXT, "on": YES_NO, "text": MAYBE_TEXT}),
    "spotlight": Command(spotlight, by=FACILITATOR, fields={"target": TEXT_OR_NULL}),
    "show": Command(show, by=FACILITATOR, fields={"what": TEXT}, when_closed=True),
}
EVENTS = {
    Objected: objected,
    ObjectionWithdrawn: objection_withdrawn,
    Spotlighted: spotlighted,
    SceneChosen: scene_chosen,
}
