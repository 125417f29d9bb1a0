"""Thumbs: whether the room wants to go on with what it speaks of, or to the next line; asked anew of each line."""

from .workshop import Workshop

THUMBS = ("further", "next")


def show_thumb(workshop: Workshop, by: str, value: str | None) -> None:
    """None: that person says nothing any more."""
    workshop.thumbs = {id: thumb for id, thumb in workshop.thumbs.items() if id != by} | ({by: value} if value else {})
    workshop.touch("stage")
    workshop.touch_person(by, "thumb")


def drop_thumbs(workshop: Workshop) -> None:
    """The room turns to something else, or goes on with this for some time."""
    people, workshop.thumbs = list(workshop.thumbs), {}
    for by in people:
        workshop.touch_person(by, "thumb")
    if people:
        workshop.touch("stage")


def count_thumbs(workshop: Workshop) -> dict[str, int] | None:
    """`further`, `next` → how many people; None before anybody said so."""
    values = [value for by, value in workshop.thumbs.items() if workshop.people[by].counts]
    return {value: values.count(value) for value in THUMBS} if values else None
