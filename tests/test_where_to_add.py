"""docs/architecture.md, "Where to add what", walked: what an item says to touch is all that was touched.

Other tests walk who may see what (core/test_visibility.py), a database (store/test_contract.py), and another shape of
the tables (store/test_migrations.py).
"""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path

import pytest
import requests

from tests.clone import Clone
from tests.conftest import Server
from tests.serving import PATIENCE, ROOT
from tests.test_architecture import PACKAGE, imports_of, nodes_of
from tests.test_scripts import SCRIPTS, STATIC
from tests.test_words import DUTCH
from workshop.core import COMMANDS, EVENTS
from workshop.harvest import FORMATS
from workshop.store.event_codec import decode
from workshop.translations import LANGUAGES, Words

SLUG = "oproep-organisatienetwerken"
PLAN = f"sessions/{SLUG}.toml"


def add_language(clone: Clone) -> None:
    english = (ROOT / "workshop/translations/en.toml").read_text(encoding="utf-8")
    german = re.sub(r'^(name = )"English"', r'\1"Deutsch"', english, count=1, flags=re.MULTILINE)
    assert german != english
    clone.add("workshop/translations/de.toml", german)


def add_format(clone: Clone) -> None:
    said = 'def render(harvest, words):\n    return "\\n".join(card.text for card in harvest.insights)\n'
    clone.add("workshop/harvest/as_text.py", said)
    clone.add("workshop/harvest/__init__.py", "from . import as_text\n", before="from . import")
    clone.add("workshop/harvest/__init__.py", '    "txt": Format(as_text.render, "text/plain"),\n', before='    "md":')


def add_to_plan(clone: Clone) -> None:
    for lines, before in (
        ('[[categories]]\nid = "vraag"\ntitle = "Wat weten we niet?"\n\n', '[[categories]]\nid = "succes"'),
        ('[[stages]]\nid = "lied"\nkind = "break"\ntitle = "Een lied"\n\n', '[[stages]]\nid = "stemmen"'),
        ('  { id = "zanger", name = "Zanger" },\n', '  { id = "verbinder"'),
        ('  { id = "ardennen", name = "Ardennen" },\n', '  { id = "brussel"'),
    ):
        clone.add(PLAN, lines, before)


# What is added, and all files that an item of the list says to touch for it.
TOUCHED = {
    add_language: {"workshop/translations/de.toml"},
    add_format: {"workshop/harvest/as_text.py", "workshop/harvest/__init__.py"},
    add_to_plan: {PLAN},
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Of a clone to which all that was added: each alone by what its item says."""
    clone = Clone(tmp_path_factory.mktemp("clone"))
    for add, files in TOUCHED.items():
        before = clone.changed()
        add(clone)
        assert clone.changed() - before == files
    server = Server(tmp_path_factory.mktemp("data"))
    server.folder, server.plans = clone.home, clone.home / "sessions"
    try:
        server.start()
        yield server
    finally:
        server.end()
    assert "Traceback" not in server.said()


@cache
def scripts_in(*folders: str) -> list[Path]:
    """Those of these folders of the package."""
    return [path for folder in folders for path in (PACKAGE / folder).rglob("*.py")]


def naming(word: str, *folders: str) -> set[str]:
    """Scripts in which something is called so, or this text stands by itself; a module of that name doesn't count."""
    return {
        str(path.relative_to(PACKAGE))
        for path in scripts_in(*folders)
        if any(word in [getattr(node, name, None) for name in ("attr", "arg", "value")] for node in nodes_of(path))
    }


@cache
def commands_in(path: Path) -> set[object]:
    """What a script asks for: `do="…"`, or `command("…", …)`."""
    nodes = nodes_of(path)
    asked = [node.value for node in nodes if isinstance(node, ast.keyword) and node.arg == "do"]
    called = [node.args for node in nodes if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "command"]
    return {ast.literal_eval(command) for command in [*asked, *(args[0] for args in called)]}


def asking(command: str, *folders: str) -> set[str]:
    """Those that ask for it."""
    return {str(path.relative_to(PACKAGE)) for path in scripts_in(*folders) if command in commands_in(path)}


def test_a_language_is_one_catalogue(server):
    page = requests.get(f"{server.url}/?lang=de", timeout=PATIENCE).text
    assert '<html lang="de"' in page
    assert "Deutsch" in page
    session = server.start_session(SLUG, language="de", insights=True)
    assert '<html lang="de"' in session.get().text
    answers = {ending: session.get(f"/harvest.{ending}", session.key).status_code for ending in FORMATS}
    assert answers == dict.fromkeys(FORMATS, 200)


def test_an_export_format_is_a_file_and_a_row(server):
    session = server.start_session(SLUG, insights=True)
    page, file = (session.get(f"/harvest{ending}", session.key) for ending in ("", ".txt"))
    assert '"formats": ["txt", ' in page.text
    assert "Niet opnieuw warm water uitvinden" in file.text.splitlines()
    assert file.headers["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_export_format_has_its_words(language):
    assert [ending for ending in FORMATS if f"harvest.download_{ending}" not in Words(language)] == []


def test_a_category_a_stage_a_role_and_a_region_are_lines_in_a_plan(server):
    session = server.start_session(SLUG, insights=True)
    with session.away:
        lead = session.facilitator()
        phone = session.phone(profile={"regio": "ardennen", "rol": ["zanger"]})
        lead.do("post_insight", category="vraag", text="Wie doet er nog niet mee?")
        lead.do("start_stage", stage="lied")
        lead.wait_for(lambda device: device.state.get("stage", {}).get("id") == "lied")
        assert phone.state["me"]["profile"] == {"regio": "ardennen", "rol": ["zanger"]}
        assert {card["category"] for card in lead.state["insights"].values()} > {"vraag", "succes"}


@pytest.mark.parametrize("command", sorted(name for name, command in COMMANDS.items() if not command.internal))
def test_what_somebody_can_do_is_one_subject_and_parts_that_ask_for_it(command):
    subject = ROOT / Path(*COMMANDS[command].rule.__module__.split(".")).with_suffix(".py")
    assert subject.parent == ROOT / "workshop/core/subjects"
    assert f'"{command}"' in subject.read_text(encoding="utf-8")
    # a session may begin with the plan's own cards; a plan in the making is looked at in a step, with example cards
    previews, api = {"web/previews.py"}, {"web/api.py"}
    by_itself = {"seed": {"live/rooms.py"}, "start_stage": previews, "post_insight": previews}
    from_the_list = {"archive": api, "arrange": api}  # where no session is open, the organiser's list asks it over HTTP
    assert asking(command, "web", "live", "store") == (by_itself | from_the_list).get(command, set())
    asked = 'api("PATCH", `/api/workshops/' if command in from_the_list else f'"{command}"'
    assert any(asked in script for file, script in SCRIPTS.items() if "parts" in file.relative_to(STATIC).parts)


def test_what_a_question_is_called_stands_in_the_catalogues():
    scripts = [*PACKAGE.rglob("*.py"), *(ROOT / "static/parts").rglob("*.js")]
    assert [file.name for file in scripts if "axis_regio" in file.read_text(encoding="utf-8")] == []
    assert all("shared.axis_regio" in Words(language) for language in LANGUAGES)


def test_what_happens_in_the_demo_stands_in_its_script():
    """Its code says nothing of it: no Dutch, and no id of the plan but those that its scenes are called by."""
    told = {file.name: DUTCH.findall(file.read_text(encoding="utf-8")) for file in (PACKAGE / "demo").glob("*.py")}
    assert {name: words for name, words in told.items() if words} == {}


def test_which_database_it_is_nobody_knows_but_who_opens_it():
    """What lives in memory knows the seam alone."""
    paths = scripts_in("core", "live", "harvest", "web")
    known = {name for path in paths for name in imports_of(path) if name.startswith("workshop.store")}
    assert known == {"workshop.store.event_store"}


@pytest.mark.parametrize("kind", ["break", "checkin"])
def test_a_kind_of_stage_is_a_name_in_the_plan_and_four_rows(kind):
    """What it is for the rules follows from what it takes; test_scripts.py holds that the rows are there."""
    assert naming(kind, "core", "live", "store", "web", "harvest") == {"core/plan/model.py"}
    row, parts = re.compile(rf"^  {kind}[:,]", re.MULTILINE), ROOT / "static/parts"
    rows = {str(part.relative_to(parts)) for part in parts.rglob("*.js") if row.search(part.read_text("utf-8"))}
    assert rows == {"facilitate/side.js", "home/templates.js", "phone/scene.js", "screen/scene.js"}


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_a_field_with_a_default_may_be_absent_in_an_old_row(event):
    required = {field.name: field.name for field in fields(event) if field.default is field.default_factory is MISSING}
    old = decode(event.__name__, json.dumps(required), None)
    assert old == event(**required)


@pytest.mark.parametrize(
    ("flag", "folders"),
    [("rehearsal", ("core", "live", "store", "web")), ("door", ("core", "live", "store"))],  # a door of web is another
)
def test_a_flag_on_a_workshop_is_at_most_four_files(flag, folders):
    """Without what shows it: the harvest, and parts of the screens."""
    files_of_it = naming(flag, *folders) - {"web/previews.py"}  # which opens a rehearsal, as any script does
    assert 1 < len(files_of_it) <= 4
