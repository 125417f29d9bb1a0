"""What the docs tell is what there is."""

import io
import re
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop import cli, settings
from workshop.core import COMMANDS

ROOT = Path(__file__).parent.parent
PROTOCOL = ROOT / "docs" / "protocol.md"
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def in_code(*files: Path) -> set[str]:
    """Words that stand between backticks or in an indented or fenced block of these files."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return {
        word for span in re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL) for word in re.findall(r"[\w.-]+", span)
    }


def codes_of_refusals() -> set[str]:
    """Every code that Python code refuses with, read from its source."""
    source = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "workshop").rglob("*.py"))
    return set(re.findall(r"""(?:Refused|Problem|refuse)\(\s*["']([a-z_]+)["']""", source))


def test_every_command_is_in_the_protocol():
    assert {name for name, command in COMMANDS.items() if not command.internal} <= in_code(PROTOCOL)


def test_what_no_device_may_send_is_listed_once():
    protocol = PROTOCOL.read_text(encoding="utf-8")
    [listed] = re.findall(
        r"^What comes over HTTP, .*? A device can't send those\.$", protocol, re.DOTALL | re.MULTILINE
    )
    names = re.findall(r"`(\w+)`", listed)
    assert sorted(names) == sorted(name for name, command in COMMANDS.items() if command.internal)


def test_no_row_of_the_protocol_stands_twice():
    rows = re.findall(r"^\| (`.*?) \|", PROTOCOL.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) > 100
    assert [row for row, times in Counter(rows).items() if times > 1] == []


def test_the_glossary_is_one_that_is_read():
    words = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").split("\n## ")
    [glossary] = [part for part in words if part.startswith("Words\n")]
    assert 20 < len(re.findall(r"^\| (?!in code|---)", glossary, re.MULTILINE)) <= 25


def test_every_refusal_is_in_the_protocol():
    codes = codes_of_refusals()
    assert "unknown_command" in codes
    assert codes <= in_code(PROTOCOL)


@pytest.mark.parametrize("setting", settings.SETTINGS, ids=lambda setting: setting.field)
def test_every_setting_is_in_the_docs(setting):
    assert {setting.variable, setting.flag} - {None} <= in_code(*DOCS)


@pytest.mark.parametrize("command", sorted(cli.cli.commands))
def test_every_command_of_run_is_in_the_docs(command):
    assert re.search(rf"run\.py {command}\b", "\n".join(file.read_text(encoding="utf-8") for file in DOCS))


@pytest.mark.parametrize("target", ["run", "test", "setup", "check", "help"])
def test_make_targets_in_the_readme_exist(target):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:.*## ", makefile, re.MULTILINE)
    assert f"make {target}" in "\n".join(file.read_text(encoding="utf-8") for file in DOCS)


@pytest.mark.parametrize("file", DOCS, ids=lambda file: file.name)
def test_links_between_the_docs_lead_somewhere(file):
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", file.read_text(encoding="utf-8"))
    assert [link for link in links if not (file.parent / link).exists()] == []


SOURCES = {
    file
    for folder in ("workshop", "static", "sessions", "tests", "tools", "bench")
    for file in (ROOT / folder).rglob("*.*")
    if file.suffix in {".py", ".js", ".mjs", ".ts", ".css", ".md", ".toml"}
    and ROOT / "static/built" not in file.parents
} | {file for ending in ("*.py", "*.toml", "*.md") for file in (ROOT, ROOT / "docs") for file in file.glob(ending)}
PATH = re.compile(r"(?<![\w./-])[A-Za-z][\w-]*(?:/[\w.-]+)+\.(?:py|js|css|md|toml)\b")
REMARKS = {
    ".js": re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE),
    ".css": re.compile(r"/\*.*?\*/", re.DOTALL),
    ".toml": re.compile(r"^[^\n\"']*#[^\n]*", re.MULTILINE),
}


def remarks(file: Path) -> Iterator[str]:
    """The comments of a file; of Python its texts over several lines too, which docstrings are."""
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".py":
        kind = ".js" if file.suffix in {".mjs", ".ts"} else file.suffix
        yield from REMARKS[kind].findall(text) if kind in REMARKS else ()
        return
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT or token.string.startswith('"""'):
            yield token.string


def test_a_path_in_a_comment_is_of_a_file_that_is_there():
    """Whole, or from some folder on: `core/limits.py`."""
    ends = {"/".join(file.relative_to(ROOT).parts[start:]) for file in SOURCES for start in range(5)}
    named = {(file, path) for file in SOURCES for remark in remarks(file) for path in PATH.findall(remark)}
    assert len(named) > 40
    assert {f"{file.relative_to(ROOT)}: {path}" for file, path in named if path not in ends} == set()


def test_the_vote_that_the_architecture_follows_goes_that_way():
    """Each file is there, and each name stands in one of them."""
    parts = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").split("\n## ")
    [followed] = [part for part in parts if part.startswith("A vote, ")]
    spans = re.findall(r"`([\w./-]+)`", followed)
    files = {span: [file for file in SOURCES if str(file).endswith(f"/{span}")] for span in spans if "." in span}
    assert len(files) > 15
    assert [span for span, found in files.items() if len(found) != 1] == []
    text = "\n".join(file.read_text(encoding="utf-8") for [file] in files.values())
    names = set(spans) - files.keys()
    assert {"DotsGiven", "set_dots", "votes_part"} < names
    assert [name for name in names if not re.search(rf"\b{name}\b", text)] == []
