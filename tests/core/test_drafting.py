"""The draft: paragraphs for a section or criterion, each tied to the lines that it answers; facilitators' alone."""

import json
from dataclasses import asdict
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.core import Refused, fold
from workshop.core.subjects.drafting import edit_between

CONTEXT = {"kind": "sections", "place": "context"}


def lead(rehearsal, do, **fields):
    return rehearsal.ask("facilitator", do, **fields)


def refusal(rehearsal, do, who="facilitator", **fields):
    with pytest.raises(Refused) as refused:
        rehearsal.ask(who, do, **fields)
    return refused.value.code, refused.value.field


def clauses(rehearsal):
    return rehearsal.sees("facilitator").get("clauses", {})


def texts(rehearsal, place="context"):
    here = [clause for clause in clauses(rehearsal).values() if clause["place"] == place]
    return [clause["text"] for clause in sorted(here, key=lambda clause: clause["position"])]


def write(rehearsal, clause, text, since=None):
    known = clauses(rehearsal)[clause]["revision"] if since is None else since
    lead(rehearsal, "edit_clause", clause=clause, text=text, revision=known)


def test_what_is_pasted_becomes_paragraphs_in_their_order(cards):
    assert lead(cards, "add_clauses", **CONTEXT, texts=["Een.", "Drie."]) == {"clause": "c1"}
    lead(cards, "add_clauses", **CONTEXT, texts=["Twee."], position=1, lines=["i1", "i3", "i1"])
    assert texts(cards) == ["Een.", "Twee.", "Drie."]
    assert clauses(cards)["c3"]["lines"] == ["i1", "i3"]


def test_only_facilitators_read_and_write_the_draft(cards):
    before = cards.workshop.seq
    lead(cards, "add_clauses", **CONTEXT, texts=["Een."], lines=["i1"])
    lead(cards, "publish")
    for who in ("screen", "p1"):
        assert "clauses" not in cards.sees(who)
        assert "clauses" not in cards.sees(who, before)
    assert refusal(cards, "add_clauses", "p1", **CONTEXT, texts=["x"]) == ("not_allowed", None)


def test_who_writes_on_what_somebody_changed_meanwhile_writes_over_nothing(cards):
    lead(cards, "add_clauses", **CONTEXT, texts=["Besturen werken samen."])
    [read] = [clause["revision"] for clause in clauses(cards).values()]
    write(cards, "c1", "Kleine besturen werken samen.", since=read)
    assert refusal(cards, "edit_clause", clause="c1", text="Besturen leren.", revision=read) == (
        "clause_changed",
        "text",
    )
    assert texts(cards) == ["Kleine besturen werken samen."]
    # Who had it already as it is now changed nothing, and is told nothing.
    lead(cards, "edit_clause", clause="c1", text="Kleine besturen werken samen.", revision=read)
    write(cards, "c1", "")
    assert texts(cards) == [""]


@given(st.lists(st.text("ab é🌾\n", max_size=8), min_size=2, max_size=4))
def test_an_edit_holds_what_changed_and_gives_the_text_again(versions):
    for before, now in pairwise(versions):
        edit = edit_between("c1", before, now)
        assert before[: edit.at] + edit.put + before[edit.at + edit.cut :] == now
        assert len(edit.put) <= len(now)
        assert edit.cut <= len(before)


def test_hours_of_typing_take_as_much_room_as_what_was_typed(cards):
    """A save after every three words of a paragraph as long as one may be."""
    lead(cards, "add_clauses", **CONTEXT, texts=[""])
    words = ["samenwerking"] * 300
    before = len(cards.log)
    for n in range(3, len(words) + 1, 3):
        write(cards, "c1", " ".join(words[:n]))
    saves = cards.log[before:]
    written = sum(len(json.dumps(asdict(event))) for event in saves)
    assert len(saves) == 100
    assert written < 3 * len(" ".join(words))  # whole texts would be fifty times it
    assert fold(cards.log) == cards.workshop


def test_a_paragraph_moves_within_its_place_and_to_another(cards):
    lead(cards, "add_clauses", **CONTEXT, texts=["Een.", "Twee.", "Drie."])
    lead(cards, "move_clause", clause="c3", **CONTEXT, position=0)
    assert texts(cards) == ["Drie.", "Een.", "Twee."]
    before = len(cards.log)
    lead(cards, "move_clause", clause="c3", **CONTEXT, position=0)
    lead(cards, "move_clause", clause="c2", **CONTEXT, position=99)
    assert len(cards.log) == before
    lead(cards, "move_clause", clause="c1", kind="criteria", place="actie", position=0)
    assert (texts(cards), texts(cards, "actie")) == (["Drie.", "Twee."], ["Een."])


def test_a_paragraph_is_tied_to_its_lines_by_one_command(cards):
    lead(cards, "add_clauses", **CONTEXT, texts=["Een."])
    lead(cards, "tie_clause", clause="c1", lines=["i1", "i3"])
    cards.ask("p1", "withdraw_insight", insight="i1")
    lead(cards, "tie_clause", clause="c1", lines=["i1", "i3", "i2"])  # what went meanwhile stands in nobody's way
    assert clauses(cards)["c1"]["lines"] == ["i1", "i3", "i2"]
    lead(cards, "tie_clause", clause="c1", lines=[])
    assert refusal(cards, "tie_clause", clause="c1", lines=["i1"]) == ("unknown_target", "lines")


def test_a_removed_paragraph_comes_back_whole(cards):
    lead(cards, "add_clauses", **CONTEXT, texts=["Een."], lines=["i1"])
    before = clauses(cards)
    lead(cards, "remove_clause", clause="c1")
    assert clauses(cards) == {}
    assert refusal(cards, "edit_clause", clause="c1", text="x", revision=1) == ("unknown_target", "clause")
    assert lead(cards, "undo")["undone"]["do"] == "remove_clause"
    assert clauses(cards) == before


def test_writing_pushes_no_act_out_of_reach(cards):
    lead(cards, "hide_insight", insight="i2")
    lead(cards, "add_clauses", **CONTEXT, texts=[""])
    write(cards, "c1", "Een.")
    lead(cards, "tie_clause", clause="c1", lines=["i1"])
    assert lead(cards, "undo")["undone"]["do"] == "hide_insight"


def test_the_draft_is_written_after_the_end_too(cards):
    for _ in range(2):
        lead(cards, "close_workshop")
    lead(cards, "add_clauses", **CONTEXT, texts=["Een."])
    write(cards, "c1", "Een, en meer.")
    lead(cards, "remove_clause", clause="c1")
    lead(cards, "undo")
    assert texts(cards) == ["Een, en meer."]


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({"kind": "sections", "place": "elders", "texts": ["x"]}, ("unknown_target", "place")),
        ({"kind": "elders", "place": "context", "texts": ["x"]}, ("unknown_target", "place")),
        ({**CONTEXT, "texts": ["x" * 4001]}, ("too_long", "texts")),
        ({**CONTEXT, "texts": ["\x00"]}, ("bad_text", "texts")),
        ({**CONTEXT, "texts": ["x"] * 501}, ("limit_reached", "texts")),
        ({**CONTEXT, "texts": ["x"], "lines": ["i9"]}, ("unknown_target", "lines")),
    ],
)
def test_what_is_no_paragraph_of_a_place_is_refused(cards, fields, refused):
    assert refusal(cards, "add_clauses", **fields) == refused
