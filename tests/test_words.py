"""The catalogues: everything said anywhere stands in Dutch, and the other languages say nothing else."""

import re
import tomllib
from pathlib import Path

import pytest

from workshop.translations import LANGUAGES, SOURCE

ROOT = Path(__file__).parent.parent
FILES = [
    *(ROOT / "templates").glob("*.html"),
    *(file for file in (ROOT / "static").rglob("*.js") if "built" not in file.parts),
    *(ROOT / "workshop").rglob("*.py"),
]
PAGES = "keeping|file|language|draft|plan|shared|home|phone|screen|facilitate|poster|harvest|problem|signin"
# A key ends where its quotes do; one that goes on with a value ("problem." ~ code) is looked up by its beginning.
KEYS = re.compile(rf"""["'`]((?:{PAGES})\.(?!js\b|css\b|html\b|svg\b|toml\b|md\b|docx\b)[a-z_0-9]*)(["'`]|\$\{{|\{{)""")


def catalogue(language):
    pages = tomllib.loads((ROOT / f"workshop/translations/{language}.toml").read_text(encoding="utf-8"))
    return {f"{page}.{name}": text for page, texts in pages.items() for name, text in texts.items()}


def forms(text):
    return list(text.values()) if isinstance(text, dict) else [text]


def gaps(text):
    return {gap for form in forms(text) for gap in re.findall(r"\{(\w*)\}", form)}


def said():
    """Every key that a file names, with whether it is whole, and where."""
    for file in FILES:
        for key, end in KEYS.findall(file.read_text(encoding="utf-8")):
            yield key, end in "\"'`" and not key.endswith((".", "_")), file.name


NL = catalogue(SOURCE)


def test_what_is_said_is_in_the_catalogue():
    missing = [(key, where) for key, whole, where in said() if whole and key not in NL]
    lost = [(key, where) for key, whole, where in said() if not whole and not any(each.startswith(key) for each in NL)]
    assert missing + lost == []


# A sentence as a script asks for it: its key, and the names of what goes into it, where these stand beside it.
ASKED = re.compile(r"""\bt\(\s*"([a-z]+\.[a-z_0-9]+)"\s*(?:,\s*\{([^{}]*)\}\s*)?,?\s*\)""")
NAMES = re.compile(r"(?:^|,)\s*(\w+)\s*(?=[:,]|$)")


def test_a_script_fills_every_gap_of_a_sentence():
    scripts = [file for file in FILES if file.suffix == ".js"]
    asked = [(file.name, *each) for file in scripts for each in ASKED.findall(file.read_text(encoding="utf-8"))]
    assert len(asked) > 500
    open_gaps = [(where, key, gaps(NL[key]) - set(NAMES.findall(fields))) for where, key, fields in asked]
    assert [each for each in open_gaps if each[2]] == []


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {SOURCE}))
def test_a_language_says_what_dutch_says(language):
    texts = catalogue(language)
    assert set(texts) == set(NL)
    assert {key for key, text in texts.items() if not gaps(text) <= gaps(NL[key]) | {"n"}} == set()
    assert {key for key, text in texts.items() if isinstance(text, dict) and set(text) != {"one", "many"}} == set()


# Words that are Dutch and nothing else: neither English, French nor a name in the code.
DUTCH = re.compile(r"\b(?:het|een|niet|van|voor|naar|wordt|kaart(?:en)?|sessie|stap|begeleider|nog|geen|mensen)\b")
COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*|\{#.*?#\}|<!--.*?-->", re.DOTALL)


@pytest.mark.parametrize("ending", [".html", ".js"])
def test_a_screen_says_nothing_beside_the_catalogue(ending):
    screens = [file for file in FILES if file.suffix == ending]
    said = {file.name: DUTCH.findall(COMMENT.sub("", file.read_text(encoding="utf-8"))) for file in screens}
    assert {name: words for name, words in said.items() if words} == {}


def test_every_refusal_has_its_sentence_in_every_language():
    source = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "workshop").rglob("*.py"))
    codes = set(re.findall(r"""(?:Refused\(\s*|\bwhy=)["']([a-z_]+)["']""", source))
    assert {"too_long", "limit_tensions"} <= codes
    for language in LANGUAGES:
        assert {f"problem.{code}" for code in codes} <= set(catalogue(language))


def test_nothing_stands_there_that_nobody_says():
    whole = {key for key, is_whole, _ in said() if is_whole} | {key for key in NL if key.startswith("problem.")}
    beginnings = tuple(key for key, is_whole, _ in said() if not is_whole)
    assert {key for key in NL if key not in whole and not key.startswith(beginnings)} == set()


FIELD = re.compile(r"<(?:textarea|input)\b([^<]{0,200})")
OURS = re.compile(r'dir="auto"|type="(?:hidden|time|checkbox|radio|date|file|number|password)"|readonly|is-code')


def test_where_people_write_their_words_run_as_they_are_written():
    sources = [
        *Path("static/parts").rglob("*.js"),
        *Path("static/pages").glob("*.js"),
        *Path("templates").glob("*.html"),
    ]
    fields = [(path.name, attributes) for path in sources for attributes in FIELD.findall(path.read_text("utf-8"))]
    assert len(fields) > 10
    assert [field for field in fields if not OURS.search(field[1])] == []
