"""The browser's scripts: their rules hold (in Node), nothing is exported that nobody imports, no file is left over."""

import os
import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from workshop.core.plan.model import Kind
from workshop.web.assets import STILL

from .test_architecture import VAGUE

ROOT = Path(__file__).parent.parent
STATIC = ROOT / "static"
SCRIPTS = {
    file: file.read_text(encoding="utf-8") for file in STATIC.rglob("*.js") if STATIC / "built" not in file.parents
}
DEFINED = re.compile(r"^export (?:async )?(?:function\*?|class|const|let) (\w+)", re.M)
LISTED = re.compile(r"^export \{([^}]*)\}", re.M)
ASKED_FOR = re.compile(r"""(?:await |\[)import\("(\.[^"]+)"\)""")  # and not in a type
IMPORTED = re.compile(r"""^(?:import|export)\s+(?:([^"';]*?)\s+from\s+)?"(\.[^"]+)\"""", re.M)


def names(braces: str) -> set[str]:
    """What `{ one, two as three }` takes from where it comes from."""
    return {name.split(" as ")[0].strip() for name in braces.split(",") if name.strip()}


def exports(script: str) -> set[str]:
    listed = (name.split(" as ")[-1].strip() for braces in LISTED.findall(script) for name in braces.split(","))
    return {*DEFINED.findall(script), *filter(None, listed)}


def imports(file: Path) -> dict[Path, set[str]]:
    """Which names a file takes from which others; of `* as icons` what it spells out, or all where it looks one up."""
    script, taken = SCRIPTS[file], {}
    for clause, address in IMPORTED.findall(script):
        other = Path(os.path.normpath(file.parent / address))
        names_here = names(found[1]) if (found := re.search(r"\{([^}]*)\}", clause)) else set()
        if space := re.match(r"\* as (\w+)", clause):
            looked_up = re.search(rf"\b{space[1]}\[", script)
            names_here = exports(SCRIPTS[other]) if looked_up else set(re.findall(rf"\b{space[1]}\.(\w+)", script))
        taken[other] = taken.get(other, set()) | names_here
    for address in ASKED_FOR.findall(script):  # what comes later is taken by the name that it is called by there
        other = Path(os.path.normpath(file.parent / address))
        taken[other] = {name for name in exports(SCRIPTS[other]) if re.search(rf"\b{name}\b", script)}
    return taken


IMPORTS = {file: imports(file) for file in SCRIPTS}


def test_every_import_is_of_a_file_and_a_name_that_are_there():
    taken = [
        (file, other, name) for file, others in IMPORTS.items() for other, names in others.items() for name in names
    ]
    assert len(taken) > 300
    assert [each for each in taken if each[2] not in exports(SCRIPTS.get(each[1], ""))] == []


# What the page of parts has in place of a library: whoever imports that one by its name gets it.
IN_PLACE_OF = {STATIC / script.removeprefix("/static/"): library for library, script in STILL.items()}


def test_every_export_is_imported_by_another_script():
    used = {(other, name) for others in IMPORTS.values() for other, names in others.items() for name in names}
    for other, library in IN_PLACE_OF.items():
        taken = re.findall(rf'^import \{{(.*?)\}} from "{library}"', "\n".join(SCRIPTS.values()), re.M)
        used |= {(other, name) for braces in taken for name in names(braces)}
    made = {(file, name) for file, script in SCRIPTS.items() for name in exports(script)}
    assert {f"{file.relative_to(STATIC)}: {name}" for file, name in made - used} == set()


def test_every_script_is_reached_from_a_page():
    beginnings = {file for file in SCRIPTS if file.parent.name == "pages"} | {STATIC / "dev/hand.js", *IN_PLACE_OF}
    reached, ahead = set(), list(beginnings)
    while ahead:
        reached.add(file := ahead.pop())
        ahead += IMPORTS[file].keys() - reached
    assert {str(file.relative_to(STATIC)) for file in SCRIPTS.keys() - reached} == set()


def test_no_two_scripts_export_the_same_name():
    """A name leads to one place, for who searches and for an editor that imports by itself."""
    made = Counter(name for file, script in SCRIPTS.items() if file not in IN_PLACE_OF for name in exports(script))
    assert [name for name, times in made.items() if times > 1] == []


COMMENT = re.compile(r"/\*[*\s].*?\*/|(?<!\S)//[^\n]*", re.S)
BRACKETS = r"\(((?:[^()]|\([^()]*\))*)\)"
DECLARED = [
    re.compile(r"\b(?:const|let|class|function\*?) +(\w+)"),
    re.compile(r"\b(?:const|let) +([{[][^;]*?[}\]]) (?:=|of) "),
    re.compile(rf"\b(?:function\*? ?\w*|catch ){BRACKETS}"),
    re.compile(rf"^ +(?:async |set )?(?!if|for|while|switch)\w+{BRACKETS} \{{$", re.M),  # of a method
    re.compile(rf"{BRACKETS} =>"),
    re.compile(r"(\w+) =>"),
]
DEFAULT = re.compile(r" = [^,{}[\]]*")
BOUND = re.compile(r"(?<![\w\"'`])[a-zA-Z_]\w*(?![\w\"'`]|:)")
VAGUE_VERBS = {"turn", "wait", "give", "act", "acts", "land"}  # what a handler is easily called


def declared(script: str) -> set[str]:
    """What a script calls its constants, variables, functions and parameters, also those taken out of braces."""
    code = COMMENT.sub("", script)
    bindings = (binding for kind in DECLARED for binding in kind.findall(code))
    return {name for binding in bindings for name in BOUND.findall(DEFAULT.sub("", binding))}


def test_names_are_nouns_of_the_field():
    """As in Python: these words say of nothing what it is."""
    every = {file: declared(script) for file, script in SCRIPTS.items()}
    vague = {f"{file.relative_to(STATIC)}: {name}" for file in SCRIPTS for name in every[file] & {*VAGUE, *VAGUE_VERBS}}
    assert len(set().union(*every.values())) > 1000
    assert vague == set()


@pytest.mark.parametrize("file", ["phone/scene.js", "screen/scene.js", "facilitate/side.js", "home/templates.js"])
def test_every_kind_of_stage_has_its_row(file):
    """What a kind of stage shows is one row on the phone, on the screen, on the desk, and in a picture of a plan."""
    rows = re.search(r"^const BY_KIND = \{\n(.*?)^\}", SCRIPTS[STATIC / "parts" / file], re.M | re.S)
    assert rows
    assert re.findall(r"^  (\w+)[,:]", rows[1], re.M) == list(get_args(Kind))


ONCE = {
    r"\bfetch\(": {"api.js", "transport.js"},
    r"navigator\.clipboard|execCommand": {"parts/clipboard.js"},
    r"\b(local|session)Storage\b": {"storage.js"},
    r"@focusout=[^\n]*left\(": {"parts/facilitate/popover.js"},
    r'(?m)^import .* from "lit-html': {"draw.js"},
}


@pytest.mark.parametrize("what", ONCE)
def test_what_a_browser_does_its_own_way_is_asked_of_it_in_one_place(what):
    files = {str(file.relative_to(STATIC)) for file, script in SCRIPTS.items() if re.search(what, script)}
    assert files == ONCE[what]


def test_no_line_is_wider_than_a_hundred_columns():
    """The formatter leaves templates and comments as they are."""
    wide = [(file.name, line) for file, script in SCRIPTS.items() for line in script.splitlines() if len(line) > 100]
    assert wide == []


RULES = {
    "how long a text may be": re.compile(r"maxlength=[\"']?(?:\$\{)?\d"),
    "which round decides": re.compile(r"(?<!\bnow)(?<!\boutcome)\.decides\b"),
    "what a late round is called": re.compile(r"[\"'`}]\.late\b|\.late\.\d"),
    "what late votes are left out of": re.compile(r"!\s*[\w.]+\.late\b|filter[^\n]*\blate\b"),
    "how many dots a budget holds": re.compile(r"\bvotes\.(dots|per)\b"),
    "what the hall may see": re.compile(r"\bforHall\b|\.revealed\s*\?\?"),
}


@pytest.mark.parametrize("rule", RULES)
def test_what_the_server_says_is_no_rule_here(rule):
    """It says which round decides, what is left of a budget, and sends a screen what the hall may see."""
    found = {
        f"{file.relative_to(STATIC)}: {at[0]}"
        for file, script in SCRIPTS.items()
        for at in RULES[rule].finditer(script)
    }
    assert found == set()


@pytest.mark.parametrize("file", sorted((ROOT / "tests/js").glob("*.test.mjs")), ids=lambda file: file.name)
def test_rules_hold_in_node(file):
    run = subprocess.run(["node", "--test-reporter=tap", file], capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert run.returncode == 0, run.stdout
    assert re.search(r"^# pass [1-9]", run.stdout, re.M), run.stdout
