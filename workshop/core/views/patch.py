"""A patch while it is made: a JSON Merge Patch (RFC 7396) in which things stand by kind and id."""

from collections.abc import Mapping
from typing import TypeVar

from ..model.entities import Action, Addition, Insight, Objection, Theme
from ..model.visibility import Thing
from .shapes import Patch

Shape = TypeVar("Shape", bound=Mapping[str, object])

THINGS: dict[type[Thing], str] = {
    Insight: "insights",
    Theme: "themes",
    Objection: "objections",
    Addition: "additions",
    Action: "actions",
}
COLLECTIONS = frozenset({*THINGS.values(), "rounds", "ballots", "tensions", "earlier", "clauses"})


def views_in(patch: Patch, thing: Thing) -> dict[str, dict[str, object] | None]:
    """What a patch tells of things of this kind, by id."""
    parts: dict[str, dict[str, dict[str, object] | None]] = patch  # type: ignore[assignment]
    return parts.setdefault(THINGS[type(thing)], {})


def view_in(patch: Patch, thing: Thing) -> dict[str, object]:
    """What a patch tells of a thing that its device sees, to tell more of it."""
    views = views_in(patch, thing)
    view = views.get(thing.id)
    if view is None:
        view = views[thing.id] = {}
    return view


def sorted_by_id(patch: Patch) -> Patch:
    """By id. What was touched first would tell who voted or wrote first, and with what."""
    parts: dict[str, dict[str, object]] = patch  # type: ignore[assignment]
    return {name: by_id(parts[name]) if name in COLLECTIONS else parts[name] for name in sorted(parts)}  # type: ignore[return-value]


def by_id(things: dict[str, object]) -> dict[str, object]:
    """
    >>> by_id({"i10": 1, "i9": {"votes": {"b": 1, "a": 2}}})
    {'i9': {'votes': {'a': 2, 'b': 1}}, 'i10': 1}
    """
    ids = sorted(things, key=id_order) if len(things) > 1 else things
    return {id: by_id(thing) if type(thing := things[id]) is dict and has_order(thing) else thing for id in ids}


def has_order(thing: dict[str, object]) -> bool:
    """Most of what a tick brings is one count of one round."""
    return len(thing) > 1 or any(type(value) is dict and has_order(value) for value in thing.values())


def id_order(id: str) -> tuple[int, str]:
    """As ids were given out: `i9` before `i10`."""
    return len(id), id


def merge_patches(patch: Shape, more: Shape) -> Shape:
    """One patch that does what both do, the second last."""
    result: dict[str, object] = dict(patch)
    for key, value in more.items():
        current = result.get(key)
        result[key] = merge_patches(current, value) if isinstance(current, dict) and isinstance(value, dict) else value
    return result  # type: ignore[return-value]


def without_nulls(patch: Shape) -> Shape:
    """At any depth: who begins with nothing has nothing to take away."""
    return {  # type: ignore[return-value]
        key: without_nulls(value) if isinstance(value, dict) else value
        for key, value in patch.items()
        if value is not None
    }
