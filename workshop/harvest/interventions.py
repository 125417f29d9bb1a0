"""What facilitators did with what people wrote, for the harvest: what, when and why; never whose it was."""

from dataclasses import dataclass

from workshop.core.model.entities import Insight
from workshop.core.model.visibility import in_harvest
from workshop.core.model.workshop import Workshop

# Who was quiet for a while, and when nobody wrote, says nothing of what is in a harvest, and points at people.
KINDS = (
    *("hide_insight", "show_insight", "edit_insight", "merge_insights", "split_insight", "move_insights"),
    *("park", "unpark", "hide_name", "show_name", "hide_earlier", "show_earlier"),
)


@dataclass(frozen=True, slots=True)
class Intervention:
    """By this command (`do`), with these cards, lines and actions as the harvest calls them; what it doesn't tell is
    called by the letter of its kind (`o`: an objection, `t`: a group, `b`: an action of an earlier session). `at`: a
    moment, None in logs that don't say it.
    """

    do: str
    targets: tuple[str, ...]
    reason: str | None
    at: str | None


def interventions(workshop: Workshop) -> tuple[Intervention, ...]:
    """In the order in which it was done; without what was taken back since, and what was only tried out."""
    entries = (entry for entry in workshop.moderation if entry.do in KINDS and not entry.undone)
    every = (Intervention(each.do, named(workshop, each.targets), each.reason or None, each.at) for each in entries)
    return tuple(each for each in every if each.targets)


def named(workshop: Workshop, ids: tuple[str, ...]) -> tuple[str, ...]:
    """A card keeps its number, hidden or not: it says nothing of what stood there."""
    names = []
    for id in ids:
        if earlier := workshop.earlier.get(id):
            names.append(id[0] if earlier.hidden else id)
            continue
        thing = workshop.thing(id)
        if thing is None or thing.trial:
            continue
        if isinstance(thing, Insight):
            names.append(thing.number)
        else:
            names.append(id if in_harvest(workshop, thing) and id[0] in "ta" else id[0])
    return tuple(filter(None, names))
