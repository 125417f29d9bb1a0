"""Forgetting: a participant asks for it, or the days that the plan promises are over. What goes is erased for good.

Before anybody goes, what was counted of people is taken down (`TotalsKept`), so that figures which were told stay.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model.changes import change
from ..model.command import PARTICIPANT, Command
from ..model.departure import forget_person, unlink_things
from ..model.entities import Actor
from ..model.erasure import NOBODY, Erasure, is_participant, words_in
from ..model.events import Event, NameHidden, by_kind
from ..model.joining import places_alike
from ..model.tensions import tensions_about
from ..model.totals import Totals, restore_totals, totals_of
from ..model.visibility import author_excluded
from ..model.workshop import Workshop

# The fields of an event that name what its words are of.
NAMES_A_THING = ("insight", "target", "objection", "addition", "action", "tension")


@dataclass(frozen=True, slots=True)
class TotalsKept(Event):
    """What was counted of people, now and when the harvest was `published`, as far as it may be told."""

    totals: Totals
    published: Totals | None


@dataclass(frozen=True, slots=True)
class PersonForgotten(Erasure):
    """All that a participant wrote, voted and said of themselves is erased, and so is this event's `by`.

    `things`: what they wrote and tensions of it, which are there no more; what facilitators said of these goes too.
    `named`: action → the places of the organisations that they named there; why these were taken off goes as well.
    `trial`: what of it nobody else ever saw, for its author counted nowhere.
    """

    by: str
    things: list[str]
    named: dict[str, list[int]] = field(default_factory=dict)
    trial: list[str] = field(default_factory=list)

    def marks(self, kind: type[Event], /, fields: Mapping[str, object]) -> dict[str, str]:
        """Own words and `by`; of what others did, the words of facilitators about what this person wrote."""
        by = fields.get("by")
        own, about = by == self.by, any(fields.get(name) in self.things for name in NAMES_A_THING)
        about = about and not is_participant(by)
        about = about or (kind is NameHidden and self.hides_theirs(fields))
        return (words_in(kind, fields) if own or about else {}) | ({"by": NOBODY} if own else {})

    def hides_theirs(self, fields: Mapping[str, object]) -> bool:
        """Of an event that hides a name: theirs, or one like it."""
        hidden, theirs = fields.get("places"), self.named.get(str(fields.get("action")), [])
        return isinstance(hidden, list) and not set(theirs).isdisjoint(hidden)

    def concerns(self, participant: str) -> bool:
        """Their own name and answers, and no one else's."""
        return participant == self.by


@dataclass(frozen=True, slots=True)
class PeopleUnlinked(Erasure):
    """Who wrote, voted and answered is erased, of all participants; their words stay.

    `trial` and `excluded`: what was written by who counted nowhere.
    """

    at: str
    trial: list[str]
    excluded: list[str]

    def marks(self, _: type[Event], /, fields: Mapping[str, object]) -> dict[str, str]:
        """`by`, wherever a participant stands there; no words."""
        return {"by": NOBODY} if is_participant(fields.get("by")) else {}

    def concerns(self, participant: str) -> bool:
        """The names and answers of all of them."""
        return is_participant(participant)


def forget_me(workshop: Workshop, actor: Actor) -> list[Event]:
    """Refused to nobody, also when it is closed. What was counted is taken down first."""
    own = [thing for thing in workshop.things() if thing.by == actor.id]
    written, trial = [thing.id for thing in own], [thing.id for thing in own if thing.trial and not thing.shown_to]
    things = [*written, *tensions_about(workshop, written)]
    actions = workshop.actions.values()
    named = {action.id: places for action in actions if (places := places_alike(action, actor.id))}
    return [
        TotalsKept(totals_of(workshop, running=False), workshop.published_totals),
        PersonForgotten(actor.id, things, named, trial),
    ]


def unlink(workshop: Workshop, now: str) -> list[Event]:
    """Asked by the clock, of a workshop that is closed."""
    if workshop.unlinked or workshop.state != "closed":
        return []
    own = [thing for thing in workshop.things() if is_participant(thing.by)]
    trial = [thing.id for thing in own if thing.trial]
    excluded = [thing.id for thing in own if author_excluded(workshop, thing)]
    return [
        TotalsKept(totals_of(workshop, running=True), workshop.published_totals),
        PeopleUnlinked(now, trial, excluded),
    ]


def totals_kept(workshop: Workshop, event: TotalsKept) -> None:
    """Of a workshop as it was published: what was counted then, also where somebody went right after."""
    if event.published and event.published["seq"] == workshop.seq:
        restore_totals(workshop, event.published)
    elif event.totals["seq"] <= workshop.seq:
        restore_totals(workshop, event.totals)
        change(workshop, published_totals=event.published)


def person_forgotten(workshop: Workshop, event: PersonForgotten) -> None:
    """Cards, dots, marks, remarks, answers and keys go; figures that were told stay."""
    forget_person(workshop, event.by, event.things, event.named, event.trial)


def people_unlinked(workshop: Workshop, event: PeopleUnlinked) -> None:
    """Names, answers and keys go; of what was written is only known whether it counts."""
    unlink_things(workshop, event.trial, event.excluded)


COMMANDS = {
    "forget_me": Command(forget_me, by=PARTICIPANT, when_closed=True, revokes=True),
    "unlink": Command(unlink, by=frozenset({"clock"}), when_closed=True, internal=True),
}
EVENTS = by_kind(totals_kept, person_forgotten, people_unlinked)
