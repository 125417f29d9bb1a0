"""The record of moderation: what facilitators did with what people wrote, when and why; never whose it was."""

from dataclasses import dataclass, replace

from .changes import change
from .erasure import NO_WORDS
from .workshop import Workshop

# By the command that it came from. What puts cards in order is told by where they lie.
RECORDED = frozenset(
    {
        *("hide_insight", "show_insight", "edit_insight", "check", "move_insights", "merge_insights", "split_insight"),
        *("park", "unpark", "block", "pause_posts", "hide_name", "show_name"),
    }
)


@dataclass(frozen=True, slots=True)
class ModerationEntry:
    """By this command (`do`), with these targets, for this reason; `at`: a moment, None in logs that don't say it.
    `seq`: of its first event. `undone`: it was taken back since.
    """

    seq: int
    do: str
    targets: tuple[str, ...]
    reason: str | None
    at: str | None
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
    change(
        workshop,
        moderation=[
            replace(each, reason=NO_WORDS) if each.reason and not things.isdisjoint(each.targets) else each
            for each in workshop.moderation
        ],
    )
