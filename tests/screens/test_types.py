"""static/state.d.ts says what the rules send: no field more, none less, and each of its type."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workshop.core import Corpus, Workshop, cards_since, evolve, progress, proposals, similar
from workshop.core.plan import read_plan
from workshop.core.views.private_view import changes_since
from workshop.store.event_codec import decode

from ..rehearsal import RATED, SHORT, Rehearsal, actor

ROOT = Path(__file__).parent.parent.parent
TYPES = (ROOT / "static/state.d.ts").read_text()
GOLDEN = ROOT / "tests/harvest/golden/2026-11.jsonl"
EVERY = 60  # events of the golden log between two looks
SEALED = """
[privacy]
names = "optional"
min_cell = 1

[[categories]]"""


class Sent:
    """By type, what was sent of it to each role, and to some people of their own."""

    def __init__(self) -> None:
        self.of: dict[str, list[Any]] = {"State": [], "Presence": [], "Proposals": [], "Similar": []}

    def look(self, workshop: Workshop) -> None:
        people = [who for who in ("p1", "p2", "p3") if who in workshop.people]
        self.of["State"] += [changes_since(workshop, 0, actor(who)) for who in ("facilitator", "screen", *people)]
        self.of["Proposals"].append(proposals(workshop))
        corpus = Corpus()
        corpus.update(cards_since(workshop, 0))
        self.of["Similar"].append(similar(corpus, "Wie belt, wacht geen 3 weken op antwoord"))
        self.of["Presence"].append({"participants": 3, "facilitators": 1, "screens": 0} | progress(workshop))


class Watched(Rehearsal):
    """A rehearsal of which everybody is sent the state after each command."""

    def __init__(self, sent: Sent, plan: dict[str, Any]) -> None:
        self.sent = sent
        super().__init__(plan)

    def ask(self, who: str, do: str, /, **fields: Any) -> dict[str, Any]:
        answer = super().ask(who, do, **fields)
        self.sent.look(self.workshop)
        return answer


def a_whole_session(sent: Sent) -> None:
    """Of the shipped plan, as its log has it."""
    workshop = Workshop()
    for number, row in enumerate(GOLDEN.read_text().splitlines()):
        evolve(workshop, decode(*json.loads(row)))
        if number % EVERY == 1:
            sent.look(workshop)
    sent.look(workshop)


def what_nobody_did_in_it(sent: Sent) -> None:
    plan = RATED.replace("posts = { max_chars = 200,", 'posts = { max_chars = 200, cards = "sealed",')
    plan = (
        plan.replace("dots = 2,", "dots = 3, max_per_target = 2,")
        .replace("by_participants = true", "by_participants = true, ask_organisation = true")
        .replace("[[categories]]", SEALED, 1)
        .replace("format = 1", 'format = 1\npassphrase = "zonnebloem"')
    )
    room = Watched(sent, {**read_plan(plan, "proef.toml"), "passphrase": "zonnebloem"})

    def lead(do: str, **fields: Any) -> dict[str, Any]:
        return room.ask("facilitator", do, **fields)

    room.join({"regio": "kempen", "rol": ["trekker"]}, {"regio": "limburg"}, name="Anna")
    room.join({}, trial=True)
    lead("door", state="closed")
    room.ask("visitor", "knock", knock="hash")
    lead("let_in")
    lead("door", state="open")
    lead("start_stage", stage="verzamelen")
    mine = room.ask("p1", "post_insight", category="succes", text="Samen leren")["insight"]
    tried = room.ask("p3", "post_insight", category="succes", text="Uitgeprobeerd")["insight"]
    lead("set_cards", cards="live")
    for text in ("Wie belt, wacht 3 weken op antwoord", "Wie belt, wacht 6 weken op antwoord"):
        lead("post_insight", category="valkuil", text=text)
    lead("add_theme", category="valkuil", title="Lang wachten op antwoord")
    kept, parked = (
        lead("post_insight", category="succes", text=text)["insight"] for text in ("Leren van elkaar", "Een gebouw")
    )
    same = room.ask("p2", "post_insight", category="succes", text="Van elkaar leren")["insight"]
    lead("merge_insights", into=kept, insights=[same])
    lead("withhold", target=same, on=True)
    lead("park", target=parked, reason="Voor een andere oproep")
    room.ask("p2", "report", target=mine, why="Dit zegt te weinig")
    lead("set_cards", cards="checked")
    room.ask("p2", "post_insight", category="succes", text="Bel 0470 12 34 56")
    lead("pause_posts", on=True)
    lead("pause_posts", on=False)
    lead("block", insight=mine)
    lead("edit_insight", insight=mine, text="Samen doen", reason="Zo is het duidelijker")
    lead("block", insight=mine, on=False)
    what_for = [{"kind": "criteria", "place": "actie", "purpose": "criterion"}]
    lead("count_hands", target=mine, people=4)
    lead("place", target=mine, sections=["context"], criteria=["actie"], purposes=what_for)
    lead("add_clauses", kind="sections", place="context", texts=["Een alinea."], lines=[mine])
    lead("decide", target=mine, decision="partly", reason="Niet overal")
    lead("start_stage", stage="lezen")
    for pair in (["i3", "i4"], [mine, tried]):
        room.ask("p2", "same", pair=pair)
    room.ask("p2", "ask", target=mine)
    named = lead("add_theme", category="succes", title="Samen leren", insights=[mine])["theme"]
    room.ask("p1", "recognise", theme=named, on=True)
    lead("remove_theme", theme=named)
    lead("start_stage", stage="stemmen", present=3)
    lead("pause_timer", on=True)
    room.ask("p1", "vote", target=mine, dots=1)
    room.ask("p2", "vote", target=mine, dots=2)
    room.ask("p1", "object", target=mine, on=True, text="Te veel werk")
    lead("hide_insight", insight=tried, reason="Een proef")
    lead("start_stage", stage="wegen")
    room.ask("p1", "rate", target=mine, scale="eens", value=2)
    lead("start_stage", stage="bespreken")
    lead("reveal", category="succes", lines="next")
    lead("reveal")
    lead("add_tension", lines=[mine, kept], text="samen ↔ apart")
    lead("park", target=kept, reason="Later")
    lead("spotlight", target=mine)
    added = room.ask("p1", "post_addition", target=mine, text="Bel 0470 12 34 56")["addition"]
    lead("hide_insight", insight=added, reason="Een nummer")
    lead("note", target=mine, text="De zaal wil klein beginnen.")
    room.ask("p1", "thumb", value="next")
    action = lead("add_action", what="Bellen", who="Trekker", theme=mine, when="2027-01-15", first_step="Nummer zoeken")
    room.ask("p1", "join_action", action=action["action"], on=True, organisation="OCMW")
    lead("hide_name", action=action["action"], name="OCMW", reason="Vroeg om geen naam")
    lead("hide_insight", insight=action["action"], reason="Dubbel")
    lead("hide_insight", insight="o1", reason="Een naam")
    group = lead("add_theme", category="succes", title="Samen", insights=[mine])["theme"]
    lead("edit_theme", theme=group, keywords="samen")
    lead("spotlight", target=group)
    lead("show", what="counts")
    lead("start_stage", stage="acties")
    room.ask("p1", "add_action", what="Schrijven", who="Trekker")
    lead("publish")
    lead("arrange", when="2026-12-01T19:00", place="Zaal 2")
    joined = room.workshop.people["p2"].joined
    lead("exclude", joined_from=joined, joined_to=joined, on=True)
    lead("door", state="closed")
    room.ask("visitor", "knock", knock="x")
    origin = {"code": "ANDER7", "title": "Vorige keer", "number": "S7", "day": "2026-03-14"}
    action = {"what": "Bellen", "who": "Trekker", "when": "vrijdag", "first_step": "De lijst", "organisations": ["x"]}
    line = {"category": "succes", "text": "Begin klein", "origin": origin}
    room.ask("organiser", "bring_along", lines=[line], actions=[action | {"origin": origin}])
    lead("follow_up", action="b1", outcome="dropped", reason="Er is geen geld.")
    lead("hide_earlier", action="b1")
    lead("close_workshop")
    room.ask("p1", "vote", target=group, dots=1)
    lead("close_workshop")
    room.ask("clock", "unlink")


def one_that_is_made_up(sent: Sent) -> None:
    room = Rehearsal()
    room.workshop = Workshop()
    about = {"code": "KP74MX", "slug": "proef", "language": "nl", "rehearsal": True, "rehearses": "AB12CD"}
    room.ask("organiser", "create_workshop", plan=read_plan(SHORT, "proef.toml"), **about)
    sent.look(room.workshop)


@pytest.fixture(scope="module")
def sent():
    sent = Sent()
    a_whole_session(sent)
    what_nobody_did_in_it(sent)
    one_that_is_made_up(sent)
    return json.loads(json.dumps(sent.of))


def test_every_state_that_is_sent_is_of_its_type(sent, tmp_path):
    """TypeScript takes no field more in an object that is written out."""
    values = (
        f"export const {kind.lower()}{number}: {kind} = {json.dumps(value)}"
        for kind, those in sent.items()
        for number, value in enumerate(those)
    )
    types = f'import type {{ {", ".join(sent)} }} from "{ROOT}/static/state.d.ts"'
    (tmp_path / "sent.ts").write_text("\n".join([types, *values]))
    config = {"extends": f"{ROOT}/jsconfig.json", "compilerOptions": {"paths": {}}, "include": ["*.ts"], "exclude": []}
    (tmp_path / "tsconfig.json").write_text(json.dumps(config))
    command = [ROOT / "node_modules/.bin/tsc", "--project", tmp_path]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert {line.partition("error ")[2] for line in checked.stdout.splitlines()} == set()
    assert checked.returncode == 0


def test_every_field_of_the_types_is_sent(sent):
    fields = set(re.findall(r"^  (\w+)\??: ", TYPES.partition("// ---- messages")[0], re.M))
    assert len(fields) > 80
    assert fields - set(keys_in(sent)) == set()


def keys_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from keys_in(each)
