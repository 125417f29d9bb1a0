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

    def read(self, value: object, place: Place, mistakes: Mistakes) -> object:
        """The value, wrong or not, or the default; what is wrong goes into `mistakes`."""
        if value is None:
            if self.default is MISSING:
                mistakes.missing(place, self.rule.expected(mistakes), self.rule.code, **self.rule.values)
            return self.default
        if not self.rule.fits(value, mistakes):
            mistakes.add(place, value, self.rule.expected(mistakes), self.rule.code, **self.rule.values)
        return value

    def build(self, value: object, language: str) -> object:
        """A table of texts by language becomes the one text."""
        return text_in(value, language)


class Items:
    """A list of one kind of things, empty by default."""

    optional = False

    def __init__(self, kind: "Reader", minimum: int = 0):
        self.kind, self.minimum = kind, minimum
        self.takes = "it takes a list" + (f" with at least {minimum}" if minimum else "")

    def read(self, value: object, place: Place, mistakes: Mistakes) -> list[object]:
        """Each item read; an empty list where it is none, or too short, which goes into `mistakes`."""
        if value is None and not self.minimum:
            return []
        if value is None:
            mistakes.missing(place, self.takes, "few", n=self.minimum)
            return []
        if not isinstance(value, list) or len(value) < self.minimum:
            mistakes.add(place, value, self.takes, "few", n=self.minimum)
            return []
        return [self.kind.read(item, place.item(at, item), mistakes) for at, item in enumerate(value)]

    def build(self, value: object, language: str) -> tuple[object, ...]:
        """In their order, for good."""
        return tuple(self.kind.build(item, language) for item in cast(list[object], value))


class Table(Generic[Shape]):
    """A table with the fields of a dataclass and no others. `optional`: left out where the plan leaves it out."""

    def __init__(self, shape: type[Shape], optional: bool = False):
        self.shape, self.optional = shape, optional
        hints = get_type_hints(shape, include_extras=True)
        self.fields = {each.name: reader(hints[each.name], each.default) for each in fields(shape)}

    def read(self, value: object, place: Place, mistakes: Mistakes) -> Data:
        """What the file has there and all defaults, with texts by language as they are."""
        if value is None:
            value = {}
        if not isinstance(value, dict):
            mistakes.add(place, value, "it takes a table", "table")
            return {}
        for key in value:
            if key not in self.fields:
                mistakes.unknown(place, key, list(self.fields))
        return {
            key: field.read(value.get(key), place.key(key), mistakes)
            for key, field in self.fields.items()
            if key in value or not field.optional
        }

    def build(self, value: object, language: str) -> Shape:
        """From what was read, perhaps by an older version: what that didn't know yet gets its default."""
        data = cast(Data, value)
        known = {key: data[key] for key in self.fields if data.get(key) is not None}
        return self.shape(**{key: self.fields[key].build(value, language) for key, value in known.items()})


def reader(hint: object, default: object = MISSING) -> Reader:
    """What reads a value of this type."""
    kind, annotation = get_args(hint)[:2] if get_origin(hint) is Annotated else (hint, None)
    if isinstance(annotation, Rule):
        return Field(annotation, default)
    if get_origin(kind) is tuple:
        return Items(reader(get_args(kind)[0]), annotation.number if isinstance(annotation, AtLeast) else 0)
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
