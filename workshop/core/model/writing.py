"""Who may write now."""

from ..refused import Refused
from .entities import Actor
from .workshop import Workshop


def may_write(workshop: Workshop, actor: Actor) -> None:
    """A participant may, unless writing is paused for all, or for this one."""
    if actor.role != "participant":
        return
    if workshop.paused_posts:
        raise Refused("paused")
    if workshop.people[actor.id].blocked:
        raise Refused("blocked")
