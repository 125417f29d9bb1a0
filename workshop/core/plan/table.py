"""The tables of a plan's file, read by the types of a dataclass: checked, completed, and made into one of those."""

from dataclasses import MISSING, fields
from types import UnionType
from typing import Annotated, Any, Generic, Literal, TypeAlias, TypeVar, cast, get_args, get_origin, get_type_hints

from .mistakes import Mistakes, Place
from .part import Data, Part
from .rules import AtLeast, Choice, Rule, YesNo

Shape = TypeVar("Shape", bound=Part)
Reader: TypeAlias = "Field | Items | Table[Any]"


class Field:
    """A value that keeps a rule, and what it is where it is left out (MISSING: it can't be)."""

    optional = False

    def __init__(self, rule: Rule, default: object = MISSING):
        self.rule, self.default = rule, default

    def read(self, found: object, place: Place, mistakes: Mistakes) -> object:
        if found is None:
            if self.default is MISSING:
                mistakes.missing(place, self.rule.expected(mistakes), self.rule.code, **self.rule.values)
            return self.default
        if not self.rule.fits(found, mistakes):
            mistakes.add(place, found, self.rule.expected(mistakes), self.rule.code, **self.rule.values)
        return found

    def build(self, found: object, language: str) -> object:
        return text_in(found, language)


class Items:
    """A list of one kind of things, empty by default."""

    optional = False

    def __init__(self, kind: "Reader", least: int = 0):
        self.kind, self.least = kind, least
        self.takes = "it takes a list" + (f" with at least {least}" if least else "")

    def read(self, found: object, place: Place, mistakes: Mistakes) -> list[object]:
        if found is None and not self.least:
            return []
        if found is None:
            mistakes.missing(place, self.takes, "few", n=self.least)
            return []
        if not isinstance(found, list) or len(found) < self.least:
            mistakes.add(place, found, self.takes, "few", n=self.least)
            return []
        return [self.kind.read(item, place.item(at, item), mistakes) for at, item in enumerate(found)]

    def build(self, found: object, language: str) -> tuple[object, ...]:
        return tuple(self.kind.build(item, language) for item in cast(list[object], found))


class Table(Generic[Shape]):
    """A table with the fields of a dataclass and no others. `optional`: left out where the plan leaves it out."""

    def __init__(self, shape: type[Shape], optional: bool = False):
        self.shape, self.optional = shape, optional
        hints = get_type_hints(shape, include_extras=True)
        self.fields = {each.name: reader(hints[each.name], each.default) for each in fields(shape)}

    def read(self, found: object, place: Place, mistakes: Mistakes) -> Data:
        """What the file has there and all defaults, with texts by language as they are."""
        if found is None:
            found = {}
        if not isinstance(found, dict):
            mistakes.add(place, found, "it takes a table", "table")
            return {}
        for key in found:
            if key not in self.fields:
                mistakes.unknown(place, key, list(self.fields))
        return {
            key: field.read(found.get(key), place.key(key), mistakes)
            for key, field in self.fields.items()
            if key in found or not field.optional
        }

    def build(self, found: object, language: str) -> Shape:
        """From what was read, perhaps by an older version: what that didn't know yet gets its default."""
        there = cast(Data, found)
        known = {key: there[key] for key in self.fields if there.get(key) is not None}
        return self.shape(**{key: self.fields[key].build(value, language) for key, value in known.items()})


def reader(hint: object, default: object = MISSING) -> Reader:
    """What reads a value of this type."""
    kind, said = get_args(hint)[:2] if get_origin(hint) is Annotated else (hint, None)
    if isinstance(said, Rule):
        return Field(said, default)
    if get_origin(kind) is tuple:
        return Items(reader(get_args(kind)[0]), said.number if isinstance(said, AtLeast) else 0)
    if get_origin(kind) is Literal:
        return Field(Choice(*get_args(kind)), default)
    if isinstance(kind, UnionType):
        return Table(get_args(kind)[0], optional=True)
    return Field(YesNo(), default) if kind is bool else Table(kind)


def text_in(text: object, language: str) -> object:
    """The text in that language, of a table by language; else what is first there.

    >>> text_in({"nl": "Oproep", "fr": "Appel"}, "fr"), text_in({"nl": "Oproep"}, "fr"), text_in("Oproep", "fr")
    ('Appel', 'Oproep', 'Oproep')
    """
    return (text.get(language) or next(iter(text.values()))) if isinstance(text, dict) else text
