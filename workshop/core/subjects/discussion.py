"""Discussion: objections that keep minority voices in the harvest, and what the room looks at together."""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.acts import Undo
from ..model.changes import add, change
from ..model.command import FACILITATOR, PARTICIPANT, Command
from ..model.entities import Actor, Objection
from ..model.events import Event, by_kind
from ..model.merging import objection_of
from ..model.targets import is_target
from ..model.tensions import stands
from ..model.thumbs import drop_thumbs
from ..model.workshop import Workshop
from ..model.writing import may_write
from ..refused import Refused
from ..text import clean_or_none

SCENES = ("stage", "join", "counts", "harvest", "blank")


@dataclass(frozen=True, slots=True)
class Objected(Event):
    """A participant sees a problem in this target, and says why (or not, ""); one a target, so the same id: said anew.

    `round`: the round of dots or marks that it was said in, None in a discussion. While that is blind nobody sees it.
    """

    objection: str
    target: str
    text: str
    round: str | None
    by: str

    WORDS: ClassVar[tuple[str, ...]] = ("text",)


@dataclass(frozen=True, slots=True)
class ObjectionWithdrawn(Event):
    """The participant sees no problem there any more."""

    objection: str


@dataclass(frozen=True, slots=True)
class Spotlighted(Event):
    """The room looks at this theme, card or tension; None: at nothing in particular."""

    target: str | None


@dataclass(frozen=True, slots=True)
class SceneChosen(Event):
    """The screens show this whatever the stage is; `stage`: they follow the stage again."""

    what: str


def object_to(workshop: Workshop, actor: Actor, *, target: str, on: bool, text: str = "") -> list[Event]:
    """One a person and target, where dots or marks are given and in the talk; said again, its text is replaced. What it
    is on has to take them.

    Refuses: stage_takes_no_votes, not_a_target, and what `may_write` and `clean_or_none` refuse.
    """
    round = workshop.ballot_round()
    if round is None and not workshop.is_discussed:
        raise Refused("stage_takes_no_votes")
    thing = workshop.target(target, actor)
    existing = objection_of(workshop, workshop.people[actor.id], target)
    is_standing = existing is not None and not existing.removed
    if not on:
        return [ObjectionWithdrawn(existing.id)] if existing and is_standing else []
    if not is_target(workshop, round.on if round else "themes", thing):
        raise Refused("not_a_target", "target")
    may_write(workshop, actor)
    why = clean_or_none(text, "text", limits.OBJECTION) or ""
    if existing and is_standing and existing.text == why:
        return []
    id, about = (existing.id, existing.target) if existing else (workshop.next_id("o"), target)
    return [Objected(id, about, why, round.id if round else None, actor.id)]


def spotlight(workshop: Workshop, actor: Actor, *, target: str | None) -> list[Event]:
    """None: the room looks at nothing together. Refuses: waiting, not_a_target (it isn't shown)."""
    if workshop.state == "waiting":
        raise Refused("waiting")
    if target is not None and not may_be_lit(workshop, target, actor):
        raise Refused("not_a_target", "target")
    return [] if workshop.spotlight == target else [Spotlighted(target)]


def may_be_lit(workshop: Workshop, target: str, actor: Actor) -> bool:
    """A card or theme that is shown, or a tension that stands."""
    if tension := workshop.tensions.get(target):
        return stands(workshop, tension)
    return workshop.target(target, actor).is_visible


def choose_scene(workshop: Workshop, *, what: str) -> list[Event]:
    """What the hall's screen shows. Refuses: malformed, for what isn't among SCENES."""
    if what not in SCENES:
        raise Refused("malformed", "what", takes=", ".join(SCENES))
    return [] if workshop.scene == what else [SceneChosen(what)]


def objected(workshop: Workshop, event: Objected) -> None:
    """A new one, or the one that this person had on it before, also where it was taken back."""
    if existing := workshop.objections.get(event.objection):
        change(workshop, existing, text=event.text, round=event.round, removed=False, cleared=False)
    else:
        add(workshop, Objection(event.objection, event.target, event.text, event.round, event.by))


def objection_withdrawn(workshop: Workshop, event: ObjectionWithdrawn) -> None:
    """Who objects again brings the same one back."""
    change(workshop, workshop.objections[event.objection], removed=True)


def spotlighted(workshop: Workshop, event: Spotlighted) -> None:
    """Thumbs were of the line before, so they go."""
    change(workshop, spotlight=event.target)
    drop_thumbs(workshop)


def scene_chosen(workshop: Workshop, event: SceneChosen) -> None:
    """Until another is chosen, a stage begins, or the session ends."""
    change(workshop, scene=event.what)


def as_it_was(workshop: Workshop, event: SceneChosen) -> list[Event]:
    """Of what a facilitator shows only that there is nothing to see is an act: it is done in a hurry."""
    return [SceneChosen(workshop.scene)] if "blank" in (event.what, workshop.scene) else []


COMMANDS = {
    "object": Command(object_to, by=PARTICIPANT),
    "spotlight": Command(spotlight, by=FACILITATOR),
    "show": Command(choose_scene, by=FACILITATOR, when_closed=True),
}
EVENTS = by_kind(objected, objection_withdrawn, spotlighted, scene_chosen)
UNDO = {SceneChosen: Undo("show", lambda _: ["screens"], as_it_was)}
