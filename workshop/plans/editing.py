"""An edit of a plan in the file that somebody wrote: what they said beside it stays, in the order in which they did.

tomlkit knows where in a text each value stands. What stands above a header belongs to it: `gather` moves it there, so
that a step takes its comment along. What stands above the first of a list heads the list, and stays on top.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import tomlkit
from tomlkit.container import Container, OutOfOrderTableProxy
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, Comment, InlineTable, Item, Null, Table, Whitespace

from ..core.plan import PLAN
from .writing import Data, block, fields_of, inside, is_block, line, lines, ordered_keys, plan_text, written

HEAD = re.compile(r"(?:[ \t]*#.*\n|[ \t]*\n)*")


def edited(text: str, plan: Data) -> str:
    """The text of a file, which is TOML, as it says `plan` and no more is changed in it than that asks.

    Where tomlkit loses its way (tables that are strewn about the file), the plan is written anew under the comments
    that the file began with: nothing that the plan says is ever lost.
    """
    before = tomllib.loads(text)
    if same(before, plan):
        return text
    try:
        changed = spliced(text, before, plan)
        if same(tomllib.loads(changed), plan):
            return changed
    except (TOMLKitError, ValueError, KeyError, IndexError, TypeError, AttributeError):
        pass  # whatever it was, the text is written anew
    head = HEAD.match(text)
    return (head[0] if head else "") + plan_text(plan).partition("\n\n")[2]


def same(one: object, other: object) -> bool:
    """Also of the same types: True is no 1."""
    return json.dumps(one, sort_keys=True, default=repr) == json.dumps(other, sort_keys=True, default=repr)


def spliced(text: str, before: Data, plan: Data) -> str:
    """`before`: what the text says. Line ends stay as they are there. Raises what tomlkit does where it can't."""
    ends = "\r\n" if "\r\n" in text else "\n"
    document = tomlkit.parse(text if text.endswith("\n") else text + ends)
    gather(document)
    tail = change_plan(document, before, plan)
    changed = document.as_string() + tail
    return re.sub(r"(?<!\r)\n", "\r\n", changed) if ends == "\r\n" else changed


def gather(document: Container) -> None:
    """Comments and blank lines above a header become part of it (its `indent`, which tomlkit writes as it is)."""
    loose: list[tuple[Container, int]] = []
    for container, place, table in parts(document):
        if table is None:
            key, item = container.body[place]
            loose = [*loose, (container, place)] if key is None and is_loose(item) else []
            continue
        above = "".join(at.body[nr][1].as_string() for at, nr in loose)
        for at, nr in loose:
            at.body[nr] = (None, Null())
        table.trivia.indent = above + table.trivia.indent
        loose = []


def is_loose(item: Item) -> bool:
    """A comment, a blank line, or the place where one was."""
    return isinstance(item, (Whitespace, Comment, Null))


def parts(container: Container) -> Iterator[tuple[Container, int, Table | None]]:
    """Everything in the order of the text: a line (its container and place there), or a table at its header."""
    for place, (_, item) in enumerate(container.body):
        tables = item.body if isinstance(item, AoT) else [item] if isinstance(item, Table) else []
        if not tables:
            yield container, place, None
        for table in tables:
            if table.is_aot_element() or not table.is_super_table():
                yield container, place, table
            yield from parts(table.value)


def change_plan(document: Container, before: Data, plan: Data) -> str:
    """Changes the document; what belongs behind its end is returned."""
    fresh = [key for key in ordered_keys(plan, PLAN) if key not in before and is_block(key, plan[key])]
    change_table(document, before, {key: value for key, value in plan.items() if key not in fresh}, PLAN)
    tail = ""
    for key in fresh:
        text = block(key, plan[key])
        if follows := header_after(document, key):
            follows.trivia.indent = text + follows.trivia.indent
        else:
            tail += text
    return tail


def header_after(document: Container, key: str) -> Table | None:
    """Of the blocks that come after this one in the format, the first that the document has."""
    known = list(PLAN.fields)
    for later in known[known.index(key) + 1 :]:
        item = document.item(later) if later in document else None
        if isinstance(item, AoT):
            return item.body[0]
        if isinstance(item, Table) and not item.is_super_table():
            return item
    return None


def change_table(container: Container, before: Data, after: Data, described: object, on_one_line: bool = False) -> None:
    """Keys that are new come last, in the order of the format; those that are the same aren't touched."""
    fields = fields_of(described)
    for key in before.keys() - after.keys():
        container.remove(key)
    for key in ordered_keys(after, described):
        if key not in before:
            container.append(key, item_of(after[key], fields.get(key), on_one_line))
        elif not same(before[key], after[key]):
            change(container, key, before[key], after[key], fields.get(key), on_one_line)


def change(container: Container, key: str, before: object, after: object, described: object, on_one_line: bool) -> None:
    """As little as can be: a list or table is changed inside where the file has one, else it is written anew."""
    item = container.item(key)
    kind = inside(described)
    if isinstance(before, list) and isinstance(after, list) and before and after:
        if isinstance(item, AoT) and all(isinstance(each, dict) for each in after):
            return change_tables(item, before, after, kind)
        if isinstance(item, Array):
            return change_array(item, before, after, kind)
    if isinstance(before, dict) and isinstance(after, dict):
        if isinstance(item, Table):
            return change_table(item.value, before, after, described)
        if isinstance(item, InlineTable) and before.keys() == after.keys():
            return change_table(item.value, before, after, described, on_one_line=True)
        if isinstance(item, OutOfOrderTableProxy):
            return change_strewn(item, before, after, described)
    container[key] = item_of(after, described, on_one_line)


def change_strewn(table: OutOfOrderTableProxy, before: Data, after: Data, described: object) -> None:
    """A table in several pieces, such as `privacy.names` and `privacy.min_cell` on lines of their own."""
    for key in before.keys() - after.keys():
        del table[key]
    for key in ordered_keys(after, described):
        if key not in before or not same(before[key], after[key]):
            table[key] = item_of(after[key], fields_of(described).get(key))


def change_tables(tables: AoT, before: list[Data], after: list[Data], described: object) -> None:
    """Each goes where it belongs now, with the comments above it; the first keeps the distance to what is before."""
    old = list(tables.body)
    above = old[0].trivia.indent
    origins = matched(before, after)
    for at, item in zip(origins, after, strict=True):
        if at is not None:
            change_table(old[at].value, before[at], item, described)
    new = [old[at] if at is not None else table_of(item, described) for at, item in zip(origins, after, strict=True)]
    if new[0] is not old[0]:
        old[0].trivia.indent = "\n"
        new[0].trivia.indent = above + new[0].trivia.indent.lstrip("\r\n")
    tables.body[:] = new


def change_array(array: Array, before: list[Any], after: list[Any], described: object) -> None:
    """Item by item, so that comments between those that stay do too."""
    origins = matched(before, after)
    items = {at: array.item(at) for at in origins if at is not None}
    for index in sorted(set(range(len(before))) - items.keys(), reverse=True):
        del array[index]
    order = sorted(items)
    for place, (at, value) in enumerate(zip(origins, after, strict=True)):
        if at is None:
            array.insert(place, item_of(value, described))
            order.insert(place, -1)
            continue
        if order[place] != at:
            del array[order.index(at)]
            order.remove(at)
            array.insert(place, items[at])
            order.insert(place, at)
        if same(before[at], value):
            continue
        item = array.item(place)
        if isinstance(item, InlineTable) and isinstance(value, dict) and before[at].keys() == value.keys():
            change_table(item.value, before[at], value, described, on_one_line=True)
        else:
            array[place] = item_of(value, described)


def matched(before: list[Any], after: list[Any]) -> list[int | None]:
    """For each thing of `after` which of `before` it was: of the same id or the same in all, else at the same place.

    >>> matched([{"id": "a"}, {"id": "b"}], [{"id": "b"}, {"id": "c"}, {"id": "a", "title": "A"}])
    [1, None, 0]
    """
    free = list(range(len(before)))

    def take(at: int | None) -> int | None:
        if at is not None:
            free.remove(at)
        return at

    origins = [take(next((at for at in free if is_it(before[at], item)), None)) for item in after]
    return [take(place if place in free else None) if at is None else at for place, at in enumerate(origins)]


def is_it(one: object, other: object) -> bool:
    """The same thing, perhaps changed: by id where they have one, else by all of it."""
    if isinstance(one, dict) and isinstance(other, dict) and ("id" in one or "id" in other):
        return bool(one.get("id") == other.get("id"))
    return same(one, other)


def item_of(value: object, described: object, on_one_line: bool = True) -> Item:
    """A value as writing.py writes it, for tomlkit to put somewhere."""
    text = f"x = {written(value, described)}\n" if on_one_line else line("x", value, described)
    item = tomlkit.parse(text).item("x")
    assert isinstance(item, Item)
    return item


def table_of(value: Data, described: object) -> Table:
    """To put under a header of its own, a blank line before it."""
    tables = tomlkit.parse(f"\n[[x]]\n{lines(value, described)}").item("x")
    assert isinstance(tables, AoT)
    tables.body[0].trivia.indent = "\n"
    return tables.body[0]
