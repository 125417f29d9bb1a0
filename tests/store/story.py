"""A small log with every kind of event in it, to be kept as a file of the present format: that of tomorrow reads it.

    python -m tests.store.story > tests/store/format-2.sql      (once a format, before the next one)

Nobody in it exists.
"""

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from tests.rehearsal import RATED, Rehearsal
from workshop.core import EVENTS
from workshop.core.plan import read_plan
from workshop.store.event_store import AcceptedCommand, StoredAnswer
from workshop.store.sqlite import SqliteStore

AT = "2026-11-24T19:00:00.000Z"
HISTORY = "0123456789abcdef"
PLAN = RATED.replace("[[categories]]", '[privacy]\nnames = "optional"\n\n[[categories]]', 1).replace(
    "by_participants = true", "by_participants = true, ask_organisation = true"
)


def tell() -> Rehearsal:
    told = Rehearsal(read_plan(PLAN, "proef.toml"))
    lead = lambda do, **fields: told.ask("facilitator", do, **fields)  # noqa: E731
    lead("add_facilitator", key="hash-f2", name="Tweede begeleider")
    told.join({"regio": "kempen", "rol": ["trekker"]}, {"regio": "limburg"}, {}, name="Verzonnen naam")
    lead("arrange", when="2026-11-24T20:00", place="Zaal 2, eerste verdieping")
    lead("start_stage", stage="verzamelen")
    lead("set_timer", seconds=600)
    lead("pause_timer", on=True)
    lead("set_cards", cards="sealed")
    told.ask("p1", "post_insight", category="succes", text="Eén idee per kaart\nen één regel eronder 🌾")
    told.ask("p2", "post_insight", category="succes", text="Samen leren")
    told.ask("p2", "post_insight", category="valkuil", text="Te veel papier")
    lead("set_cards", cards="live")
    told.ask("p2", "edit_insight", insight="i3", text="Te veel formulieren")
    told.ask("p3", "post_insight", category="valkuil", text="Vergissing")
    told.ask("p3", "withdraw_insight", insight="i4")
    lead("seed")
    lead("hide_insight", insight="i6", reason="Dubbel")
    lead("show_insight", insight="i6")
    lead("set_cards", cards="checked")
    told.ask("p3", "post_insight", category="succes", text="Bel me op 0470 12 34 56")
    lead("check", target="i7", ok=True)
    lead("set_cards", cards="live")
    told.ask("p2", "report", target="i7", why="Een nummer")
    lead("edit_insight", insight="i7", text="Bel me", reason="Er staat een nummer in")
    lead("block", insight="i7")
    lead("block", insight="i7", on=False)
    lead("pause_posts", on=True)
    lead("pause_posts", on=False)
    lead("add_theme", category="succes", title="Samen gaat het beter.", insights=["i1", "i2"])
    lead("edit_theme", theme="t1", title="Samen gaat het beter dan alleen.")
    lead("add_theme", category="valkuil", title="Weg ermee", insights=["i3"])
    lead("remove_theme", theme="t2")
    lead("undo")
    lead("withhold", target="i6", on=True)
    origin = {"code": "ANDER7", "title": "Vorige keer", "number": "S7", "day": "2026-03-14"}
    line = {"category": "valkuil", "text": "Begin klein", "origin": origin}
    action = {"what": "Bellen", "who": "Trekker", "when": "", "first_step": "", "organisations": ["Stad Aarlen"]}
    told.ask("organiser", "bring_along", lines=[line], actions=[action | {"origin": origin | {"number": "a1"}}])
    lead("dismiss", insight="i1", theme="t1")
    lead("start_stage", stage="lezen")
    told.ask("p3", "ask", target="i3")
    told.ask("p3", "same", pair=["i2", "i1"])
    told.ask("p1", "recognise", theme="t1", on=False, text="Niet voor iedereen")
    lead("merge_insights", into="i1", insights=["i2", "i5"])
    lead("split_insight", insight="i5")
    lead("park", target="i6", reason="Voor een andere keer")
    lead("unpark", target="i6")
    lead("park", target="i6", reason="Daar gaan wij niet over")
    lead("remove_theme", theme="t2")
    what_for = [{"kind": "sections", "place": "context", "purpose": "requirement"}]
    lead("place", target="t1", sections=["context"], criteria=["actie"], purposes=what_for)
    lead("decide", target="t1", decision="partly", reason="Niet in elke regio tegelijk.")
    lead("count_hands", target="t1", people=4)
    lead("follow_up", action="b1", outcome="dropped", reason="Er is geen geld.")
    lead("hide_earlier", action="b1")
    lead("show_earlier", action="b1")
    lead("hide_earlier", action="b1")
    lead("show_earlier", action="b1")
    lead("add_clauses", kind="sections", place="context", texts=["Besturen werken samen.", "Tijdelijk."], lines=["t1"])
    lead("edit_clause", clause="c1", text="Kleine besturen werken samen.", revision=told.workshop.seq - 1)
    lead("tie_clause", clause="c2", lines=["i3"])
    lead("move_clause", clause="c2", kind="criteria", place="actie", position=0)
    lead("remove_clause", clause="c2")
    lead("undo")
    lead("place", target="t1", sections=["context"], criteria=["actie"])
    lead("start_stage", stage="stemmen")
    for who, target in (("p1", "t1"), ("p2", "t1"), ("p3", "i3")):
        told.ask(who, "vote", target=target, dots=1)
    told.ask("p1", "object", target="i3", on=True, text="Zonder formulier geen geld.")
    told.ask("p3", "object", target="t1", on=True)
    told.ask("p3", "object", target="t1", on=False)
    told.ask("p1", "done", on=True)
    lead("reveal", category="succes", lines="next")
    lead("reveal")
    lead("start_stage", stage="wegen")
    told.ask("p1", "rate", target="t1", scale="impact", value=1)
    lead("door", state="closed")
    told.ask("visitor", "knock", knock="hash-of-a-knock")
    lead("let_in", n=1)
    lead("exclude", joined_from="2026-11-24T20:00:00Z", joined_to="2026-11-24T21:00:00Z", on=True)
    lead("start_stage", stage="bespreken")
    lead("spotlight", target="t1")
    told.ask("p1", "post_addition", target="t1", text="Ook met wie er nog niet bij is")
    told.ask("p2", "post_addition", target="t1", text="Vergissing")
    told.ask("p2", "withdraw_addition", addition="d2")
    told.ask("p2", "thumb", value="next")
    lead("note", target="t1", text="De zaal wil klein beginnen.")
    lead("import_cards", cards=[{"category": "succes", "text": "Uit een lijst", "note": "van mei"}], source="paper")
    lead("undo")
    lead("add_tension", lines=["t1", "i3"], text="klein beginnen ↔ iedereen mee")
    lead("edit_tension", tension="e1", text="klein beginnen ↔ met iedereen")
    lead("remove_tension", tension="e1")
    lead("undo")
    lead("show", what="harvest")
    lead("start_stage", stage="acties")
    told.ask("p1", "add_action", theme="t1", what="Bellen", who="Trekker", when="2027-01-15", first_step="De lijst")
    told.ask("p1", "edit_action", action="a1", what="Opbellen")
    told.ask("p2", "join_action", action="a1", on=True)
    told.ask("p3", "join_action", action="a1", on=True, organisation="Huis van de buurt")
    lead("hide_name", action="a1", name="Huis van de buurt", reason="Vroeg om geen naam")
    lead("show_name", action="a1", name="Huis van de buurt")
    told.ask("p3", "join_action", action="a1", on=False)
    told.ask("p2", "add_action", what="Iets anders", who="Doener")
    told.ask("p2", "remove_action", action="a2")
    lead("close_workshop")
    told.ask("p3", "post_insight", category="succes", text="Achteraf bedacht")
    lead("close_workshop")
    lead("publish")
    lead("unpublish")
    lead("archive", on=True)
    lead("reopen_workshop")
    lead("remove_facilitator", facilitator="f2")
    assert {type(event) for event in (*told.log, *tell_who_left().log)} == set(EVENTS)
    return told


def tell_who_left() -> Rehearsal:
    """Another session, of which nobody can be told any more: one asked for it, and then the days were over."""
    told = Rehearsal(read_plan(PLAN, "proef.toml"), code="ANDER7")
    told.join({"regio": "kempen"}, {"regio": "limburg"}, name="Verzonnen naam")
    told.ask("facilitator", "start_stage", stage="verzamelen")
    told.ask("p1", "post_insight", category="succes", text="Wat weg moet")
    told.ask("p2", "post_insight", category="succes", text="Wat blijft")
    told.ask("p1", "forget_me")
    told.ask("facilitator", "close_workshop")
    told.ask("facilitator", "close_workshop")
    told.ask("clock", "unlink")
    return told


def write(told: Rehearsal, file: Path) -> None:
    log = SqliteStore(file)
    for code, events in (("KP74MX", told.log), ("ANDER7", tell_who_left().log)):
        decisions = [
            AcceptedCommand(f"c{seq}", StoredAnswer("facilitator:f1", seq, {}), [event])
            for seq, event in enumerate(events, 1)
        ]
        log.append(code, 0, decisions, AT)
    with log.db.atomic():
        log.db.execute("update workshops set log = ?", [HISTORY])
    log.close()


def dump(file: Path) -> str:
    with closing(sqlite3.connect(file)) as database:
        number = database.execute("pragma user_version").fetchone()[0]
        return "\n".join([*database.iterdump(), f"PRAGMA user_version = {number};\n"])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        write(tell(), Path(folder) / "oogst.db")
        sys.stdout.write(dump(Path(folder) / "oogst.db"))
