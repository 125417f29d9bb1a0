"""The arrows of docs/architecture.md, checked: web → live → store → core, web → harvest → core, web → plans."""

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from types import FunctionType

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workshop"

MAY_IMPORT = {
    "core": {"core"},
    "store": {"core", "store", "durable"},
    "live": {"core", "store", "live"},
    "harvest": {"core", "harvest", "translations"},
    "translations": {"translations"},
    "plans": {"core", "plans", "translations", "durable"},
    "web": {"core", "live", "harvest", "plans", "translations", "settings", "paths", "web"},
    "demo": {"demo", "client"},
    "client": set(),
    "settings": {"settings", "paths"},
    "machine": {"machine"},
    "transport": {"transport"},
    # It runs apart, so that nothing of the server is loaded there.
    "harvest_process": {"core", "store", "harvest", "translations"},
    "app": {"core", "store", "live", "plans", "web", "settings", "paths", "transport", "parts", "harvest_process"},
    # What it draws is made by all the others, and nobody but a clone in development has it.
    "parts": {"core", "store", "live", "plans", "harvest", "translations", "paths", "web", "parts"},
    "paths": set(),
    # The command line reaches everything, and loads what serves only for who serves.
    "cli": {
        *("core", "store", "live", "harvest", "translations", "plans", "settings", "paths", "transport"),
        *("demo", "client", "startup", "purge", "version"),
    },
    "startup": {"store", "plans", "settings", "paths", "transport", "machine", "app", "web"},
    "purge": {"store", "live"},
    "durable": set(),
    "version": set(),
    # What is imported before green threads are there waits with all threads stopped, so nearly nothing may be.
    "__main__": {"transport", "cli"},
    "__init__": set(),
}
# What core may not have: a clock, chance, the disk, the network, other threads, or anything that is not Python's own.
PURE = {
    *(
        "__future__",
        "collections",
        "copy",
        "dataclasses",
        "difflib",
        "enum",
        "functools",
        "heapq",
        "inspect",
        "bisect",
        "itertools",
    ),
    *("json", "math", "operator", "re", "string", "tomllib", "types", "typing", "unicodedata", "zoneinfo", "hashlib"),
}
# Rooms of core; what a text, a limit and a refusal are, all of them know.
ROOMS = {
    "plan": {"plan"},
    "model": {"plan", "model"},
    "subjects": {"model", "plan", "subjects"},
    "views": {"model", "plan", "views"},
}
KNOWN = {"text", "refused", "limits", "similarity"}
MODULES = sorted(PACKAGE.rglob("*.py"))
CORE = sorted((PACKAGE / "core").rglob("*.py"))
DECLARED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
VAGUE = {
    *("asked", "behind", "found", "given", "gone", "held", "here", "kept", "least", "made", "mine", "most"),
    *("said", "seen", "shown", "sown", "taken", "there", "told", "unsaid", "whole"),
}
OWN = {"workshop", "tests", "bench", "tools", "run"}
COMPARED = {"gevent"}  # bench.bare measures beside it where somebody installed it


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    """All that a module's syntax tree holds."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def imports_of(path: Path) -> Iterator[str]:
    """Full names of modules that a file imports; `workshop.live` for `from ..live import x` in workshop/web/."""
    here = path.relative_to(ROOT).with_suffix("").parts
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = ".".join(here[: len(here) - node.level]) if node.level else ""
            module = ".".join(filter(None, (package, node.module)))
            yield from (f"{module}.{alias.name}" for alias in node.names) if module == "workshop" else (module,)


def subject(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_follow_the_arrows(path):
    ours = {name.split(".")[1] for name in imports_of(path) if name.startswith("workshop.")}
    assert ours <= MAY_IMPORT[subject(path)]


def test_a_class_name_stands_once():
    """Who searches for a name finds one thing."""
    nodes = (node for path in MODULES for node in nodes_of(path))
    names = Counter(node.name for node in nodes if isinstance(node, ast.ClassDef))
    assert [name for name, number in names.items() if number > 1] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_names_are_nouns_of_the_field(path):
    """The glossary in docs/architecture.md has the words; these say of nothing what it is."""
    assert set(names_in(path)) & VAGUE == set()


def names_in(path: Path) -> Iterator[str]:
    """What a module calls its functions, parameters, fields, attributes and variables."""
    for node in nodes_of(path):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name) | ast.Attribute(attr=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()):
                yield name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_one_file_names_eventlet(path):
    assert ("eventlet" in {name.partition(".")[0] for name in imports_of(path)}) == (path.name == "green.py")


@pytest.mark.parametrize("path", sorted((PACKAGE / "web").glob("*.py")), ids=lambda path: path.name)
def test_web_reads_a_workshop_only_through_its_room(path):
    """Under its lock (`Room.reading`): whoever takes the workshop itself may see what is never written down."""
    nodes = nodes_of(path)
    assert not {node.attr for node in nodes if isinstance(node, ast.Attribute)} & {
        "workshop",
        "memory",
        "queue",
        "lock",
    }


def loaded_by(module: str) -> set[str]:
    """All that a fresh Python loads for it."""
    shown = f"import sys; before = set(sys.modules); import {module}; print(*sorted(set(sys.modules) - before))"
    listed = subprocess.run([sys.executable, "-c", shown], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(listed.stdout.split())


def test_core_loads_nothing_but_itself_and_what_python_brings():
    """Not through another package's door either: no Flask, no Socket.IO, no SQLite."""
    loaded = loaded_by("workshop.core")
    assert {name for name in loaded if name.startswith("workshop.")} >= {"workshop.core"}
    assert {name for name in loaded if name.startswith("workshop.") and not name.startswith("workshop.core")} == set()
    assert {name.partition(".")[0] for name in loaded} <= sys.stdlib_module_names | {"workshop"}
    assert not loaded & {"sqlite3", "socket", "ssl", "select", "asyncio", "threading"}


def test_a_command_that_does_not_serve_does_not_load_what_serves():
    serves = {"flask_socketio", "socketio", "workshop.app", "workshop.live.rooms"}
    assert not loaded_by("workshop.cli") & (serves | {"simple_websocket", "tomlkit"})


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_rooms_of_core_follow_the_arrows(path):
    """plan ◀ model ◀ subjects, views; a subject reaches another one through the model only."""
    *_, room, file = ("", *path.relative_to(PACKAGE / "core").with_suffix("").parts)
    ours = {tuple(name.split(".")[2:4]) for name in imports_of(path) if name.startswith("workshop.core.")}
    if room:
        assert {there for there, *_ in ours} <= ROOMS[room] | KNOWN
        assert room != "subjects" or {there for there in ours if there[0] == "subjects"} <= {("subjects", file)}


def test_core_knows_what_it_holds():
    """`Any` stands where types are found while it runs, and for what `setattr` is given."""
    nodes = [node for path in CORE for node in nodes_of(path)]
    assert sum(isinstance(node, ast.Name) and node.id == "Any" for node in nodes) <= 10


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_what_a_door_exports_says_what_it_is(path):
    """A package's `__all__` is what others use of it."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    if "__all__" in path.read_text(encoding="utf-8") and path.name != "__main__.py":
        module = importlib.import_module(name)
        things = [getattr(module, each) for each in module.__all__]
        assert [thing for thing in things if isinstance(thing, type | FunctionType) and not says_something(thing)] == []


def says_something(thing: type | FunctionType) -> bool:
    """In words of its own: a dataclass without any gets its signature."""
    said = thing.__doc__ or ""
    return said != "" and not said.startswith(f"{thing.__name__}(")


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_core_is_pure(path):
    foreign = {name.partition(".")[0] for name in imports_of(path)} - {"workshop"}
    allowed = PURE | ({"datetime"} if path.name == "timestamps.py" else set())
    assert foreign <= allowed & sys.stdlib_module_names


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_core_reads_no_clock_and_no_file(path):
    nodes = nodes_of(path)
    asked = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    called = {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    own = {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    assert not asked & {"now", "utcnow", "today"}
    assert not (called - own) & {"open", "input", "print", "hash"}


def names_of(requirements: list[str]) -> set[str]:
    """Names of distributions as PyPI compares them."""
    return {re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", each)[0]).lower() for each in requirements}


@pytest.mark.parametrize(
    ("folders", "declared"),
    [
        (("workshop", "run.py"), DECLARED["project"]["dependencies"]),
        (("tests", "bench", "tools"), DECLARED["project"]["dependencies"] + DECLARED["dependency-groups"]["dev"]),
    ],
    ids=["product", "tests"],
)
def test_what_is_imported_is_declared(folders, declared):
    """A library that another one brings along may go with that one's next version."""
    files = [
        file for name in folders for file in ((ROOT / name).rglob("*.py") if (ROOT / name).is_dir() else [ROOT / name])
    ]
    imported = {name.partition(".")[0] for file in files for name in imports_of(file)}
    libraries = imported - set(sys.stdlib_module_names) - OWN - COMPARED
    brought_by = packages_distributions()
    assert {"eventlet"} <= libraries
    assert names_of([by for library in libraries for by in brought_by[library]]) <= names_of(declared)


def test_the_docs_say_what_each_library_is_for():
    table = (ROOT / "docs" / "reasons.md").read_text(encoding="utf-8").partition("| we use |")[2]
    used = re.findall(r"^\| (.+?) \|", table, re.MULTILINE)
    assert names_of(DECLARED["project"]["dependencies"]) <= names_of(re.findall(r"\w[\w.-]*", " ".join(used)))


@pytest.mark.parametrize(
    "path",
    [*sorted((PACKAGE / "core" / "views").glob("*.py")), *sorted((PACKAGE / "harvest").glob("[gh]a*.py"))],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_who_may_see_what_is_decided_in_one_module(path):
    """In core/model/visibility.py: views and harvest ask it, and look at none of what it goes by."""
    nodes = nodes_of(path)
    asked = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    assert not asked & {"hidden", "sealed", "waiting", "gone", "shown", "revealed", "seen", "over"}


MUTATING = {"add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "setdefault", "update"}


@pytest.mark.parametrize("path", sorted((PACKAGE / "core" / "subjects").glob("*.py")), ids=lambda path: path.name)
def test_a_subject_changes_a_workshop_by_verbs_of_the_model_alone(path):
    """Those notice what changes (core/model/changes.py). It sets nothing of an entity, fills no collection of one
    and touches no part of a view, under whatever name."""
    for node in nodes_of(path):
        named = [getattr(node, field, None) for field in ("attr", "id", "name")]
        assert not any("touch" in name for name in named if isinstance(name, str)), ast.unparse(node)
        if isinstance(node, ast.Attribute):
            assert isinstance(node.ctx, ast.Load), ast.unparse(node)
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
            assert isinstance(node.value, ast.Name), ast.unparse(node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATING:
            assert isinstance(node.func.value, ast.Name), ast.unparse(node)
