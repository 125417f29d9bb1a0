"""The words of the screens: one catalogue a language, for server and browser alike. Dutch is the source, and complete.

>>> Words("nl")("problem.too_long", n=200)
'Maak je zin korter: hoogstens 200 tekens.'
>>> Words("en")("problem.limit_reached", n=1)
'You have 1 card for this question. That is the maximum.'
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

SOURCE = "nl"
# A catalogue is a language. Dutch first: what nobody asked for otherwise is Dutch.
LANGUAGES = (SOURCE, *sorted({file.stem for file in Path(__file__).parent.glob("*.toml")} - {SOURCE}))

Text = str | dict[str, str]


class Words:
    """Texts in one language; what isn't translated yet is Dutch."""

    def __init__(self, language: str = SOURCE) -> None:
        self.language = language if language in LANGUAGES else SOURCE
        self.texts = catalogue(self.language)

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` ("page.name") with its values; `n` also chooses between one and many. Raises KeyError."""
        return self.form(key, values).format_map(Values(values))

    def parts(self, key: str, **values: object) -> Iterator[object]:
        """The same cut at its values: pieces of the text, and between them the values as they were given."""
        gaps = Values(values)
        return (gaps[part] if is_gap else part for part, is_gap in cut(self.form(key, values)))

    def form(self, key: str, values: Mapping[str, object]) -> str:
        """The text, unfilled; where it has two forms, by `n`: one, or many (also none)."""
        text = self.texts[key]
        return text["one" if values.get("n") == 1 else "many"] if isinstance(text, dict) else text

    def __contains__(self, key: str) -> bool:
        return key in self.texts

    def page(self, *names: str) -> dict[str, Text]:
        """What a page's script needs: its own texts, the shared ones, and the refusals; key → text or {one, many}."""
        wanted = {"shared", "problem", *names}
        return {key: text for key, text in self.texts.items() if key.partition(".")[0] in wanted}


@cache
def cut(text: str) -> tuple[tuple[str, bool], ...]:
    """The text in pieces, each with whether it is the name of a gap.

    >>> cut("{n} van {of} mensen")
    (('n', True), (' van ', False), ('of', True), (' mensen', False))
    """
    pieces = (
        (piece, is_gap)
        for text, name, _, _ in Formatter().parse(text)
        for piece, is_gap in ((text, False), (name, True))
    )
    return tuple((piece, is_gap) for piece, is_gap in pieces if piece)


class Values(dict[str, object]):
    """A number that a refusal didn't bring leaves a gap in the sentence; it doesn't cost the sentence."""

    def __missing__(self, key: str) -> str:
        return "…"


def names() -> dict[str, str]:
    """Code → the language by its own name."""
    return {language: str(catalogue(language)["language.name"]) for language in LANGUAGES}


@cache
def catalogue(language: str) -> dict[str, Text]:
    """All texts of a language, flat; over the Dutch ones, so that a gap shows a text."""
    with Path(__file__).with_name(f"{language}.toml").open("rb") as file:
        pages = tomllib.load(file)
    own = {f"{page}.{name}": text for page, texts in pages.items() for name, text in texts.items()}
    return own if language == SOURCE else catalogue(SOURCE) | own
