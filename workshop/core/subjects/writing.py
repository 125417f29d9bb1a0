"""Writing is paused for everybody, or for the author of one card, of whom nobody learns who it is."""

from dataclasses import dataclass

from ..model.acts import Undo
from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor
from ..model.events import Event, by_kind
from ..model.workshop import Workshop
from ..refused import Refused


@dataclass(frozen=True, slots=True)
class PostsPaused(Event):
    """Participants write nothing for now (`on`), or do again. What they type stays on their device."""

    on: bool
    at: str | None = None


@dataclass(frozen=True, slots=True)
class AuthorBlocked(Event):
    """Who wrote this card writes nothing for now (`on`), or does again."""

    insight: str
    on: bool
    at: str | None = None


def pause_posts(workshop: Workshop, *, on: bool) -> list[Event]:
    """Of cards, objections, additions and actions; facilitators write on."""
    return [] if workshop.paused_posts == on else [PostsPaused(on)]


def block(workshop: Workshop, actor: Actor, *, insight: str, on: bool = True) -> list[Event]:
    """Also of a card that its author took back meanwhile the author is let again."""
    if on == (insight in workshop.blocks):
        return []
    if on and workshop.insight(insight, actor).by not in workshop.people:
        raise Refused("unknown_author", "insight")
    if not on and insight not in workshop.insights:
        raise Refused("unknown_target", "insight")
    return [AuthorBlocked(insight, on)]


def posts_paused(workshop: Workshop, event: PostsPaused) -> None:
    """Until it is taken back, in the next stages too."""
    change(workshop, paused_posts=event.on)


def author_blocked(workshop: Workshop, event: AuthorBlocked) -> None:
    """As long as any card of theirs is marked. Only their own devices are told."""
    others = tuple(id for id in workshop.blocks if id != event.insight)
    change(workshop, blocks=(*others, event.insight) if event.on else others)
    author = workshop.insights[event.insight].by
    blocked = any(workshop.insights[id].by == author for id in workshop.blocks)
    change(workshop, workshop.people[author], blocked=blocked)


COMMANDS = {
    "pause_posts": Command(pause_posts, by=FACILITATOR),
    "block": Command(block, by=FACILITATOR),
}
EVENTS = by_kind(posts_paused, author_blocked)
UNDO = {
    PostsPaused: Undo("pause_posts", lambda _: ["posts"], lambda _, event: [PostsPaused(not event.on)]),
    AuthorBlocked: Undo(
        "block", lambda event: [event.insight], lambda _, event: [AuthorBlocked(event.insight, not event.on)]
    ),
}
