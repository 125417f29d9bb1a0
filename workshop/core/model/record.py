"""The record of moderation: what facilitators did with what people wrote, when and why; never whose it was."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from .changes import change
from .erasure import NO_WORDS
from .workshop import Workshop

# By the command that it came from. What puts cards in order is told by where they lie.
RECORDED = frozenset(
    {
        *("hide_insight", "show_insight", "edit_insight", "check", "move_insights", "merge_insights", "split_insight"),
        *("park", "unpark", "block", "pause_posts", "hide_name", "show_name"),
        *("hide_earlier", "show_earlier"),
    }
)


@dataclass(frozen=True, slots=True)
class ModerationEntry:
    """By this command (`do`), with these targets, for this reason; `at`: a moment, None in logs that don't say it.
    `seq`: of its first event. `places`: those in an action of which it took a name. `undone`: it was taken back since.
    """

    seq: int
    do: str
    targets: tuple[str, ...]
    reason: str | None
    at: str | None
    places: tuple[int, ...] = ()
    undone: bool = False


def record(workshop: Workshop, entry: ModerationEntry) -> None:
    """It was done; what one command did in several events is one entry."""
    if entry.do in RECORDED:
        earlier = [each for each in workshop.moderation if each.seq != entry.seq]
        change(workshop, moderation=[*earlier, entry])


def record_undone(workshop: Workshop, seq: int) -> None:
    """The entry of the act that began at this `seq` stays, and says that it was taken back."""
    change(
        workshop,
        moderation=[replace(each, undone=True) if each.seq == seq else each for each in workshop.moderation],
    )


def forget_reasons(workshop: Workshop, things: frozenset[str]) -> None:
    """Why something was done with what is erased is erased with it; that it was done stays."""
    forget_reasons_where(workshop, lambda entry: not things.isdisjoint(entry.targets))


def forget_hidings(workshop: Workshop, action: str, places: frozenset[int]) -> None:
    """Why the names at these places were taken off is erased, too, and nothing brings it back: the acts go."""
    forget_reasons_where(workshop, lambda entry: action in entry.targets and not places.isdisjoint(entry.places))
    change(workshop, acts=[act for act in workshop.acts if action not in act.targets])


def forget_reasons_where(workshop: Workshop, concerns: Callable[[ModerationEntry], bool]) -> None:
    """Of entries that gave one."""
    change(
        workshop,
        moderation=[
            replace(each, reason=NO_WORDS) if each.reason and concerns(each) else each for each in workshop.moderation
        ],
    )
