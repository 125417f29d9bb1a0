"""What facilitators did with what people wrote stands in each file: what, when and why, and never whose it was."""

import json

import pytest

from workshop.harvest import FORMATS
from workshop.translations import Words

from .reading import dumped, rendered, said_in_word, said_in_workbook

WRITER = "Anna Verzonnen"


@pytest.fixture
def moderated(session):
    for who, text in (("p1", "Samen leren"), ("p1", "Bel 0470 12 34 56"), ("p2", f"Vraag het aan {WRITER}")):
        session.ask(who, "post_insight", category="succes", text=text)
    session.facilitate("edit_insight", insight="i2", text="Bel ons", reason="Er stond een nummer in")
    session.facilitate("hide_insight", insight="i3", reason="Noemt een naam")
    session.facilitate("add_theme", category="succes", title="Samen")
    session.facilitate("move_insights", insights=["i1"], theme="t1")
    session.facilitate("block", insight="i3")
    session.facilitate("hide_insight", insight="i1")
    session.facilitate("undo")
    session.facilitate("set_cards", cards="checked")
    session.ask("p1", "post_insight", category="valkuil", text="Nog niet gelezen")
    return session


def test_what_was_done_is_told_with_when_and_why(moderated):
    did = [(each.do, each.targets, each.reason) for each in moderated.harvest().interventions]
    assert did == [
        ("edit_insight", ("S2",), "Er stond een nummer in"),
        ("hide_insight", ("S3",), "Noemt een naam"),
        ("move_insights", ("S1", "t1"), None),
    ]
    said = moderated.markdown()
    assert "20:00 · S2 aangepast: Er stond een nummer in" in said
    assert "20:00 · S3 verborgen: Noemt een naam" in said
    assert "1 keer kaarten in of uit een groep gelegd" in said
    assert "1 kaart wachtte nog op de begeleider." in said


READ = {"docx": said_in_word, "xlsx": said_in_workbook, "db": dumped}
TELLS = {"md", "json", "docx", "xlsx", "db"}  # a row a card has no place for it


@pytest.mark.parametrize("form", FORMATS)
def test_no_file_holds_what_was_hidden_mended_or_not_passed(moderated, form):
    told = READ.get(form, bytes.decode)(rendered(moderated.harvest(), form))
    for words in (WRITER, "0470", "Nog niet gelezen"):
        assert words not in told
    assert ("Er stond een nummer in" in told) == (form in TELLS)


def test_programs_get_it_too(moderated):
    data = json.loads(FORMATS["json"].render(moderated.harvest(), Words("nl")))
    assert data["interventions"][0] == {
        "at": moderated.harvest().interventions[0].at,
        "do": "edit_insight",
        "targets": ["S2"],
        "reason": "Er stond een nummer in",
    }
    assert data["left_out"]["waiting"] == 1


def test_what_was_only_tried_out_is_nobodys_affair(session):
    session.join({}, trial=True)
    session.ask("p4", "post_insight", category="succes", text="Uitproberen")
    session.facilitate("hide_insight", insight="i1")
    assert session.harvest().interventions == ()


def test_what_is_not_told_has_the_name_of_its_kind(session):
    session.ask("p1", "post_insight", category="succes", text="Samen leren")
    session.facilitate("add_theme", category="succes", title="Lelijk", insights=["i1"])
    session.facilitate("hide_insight", insight="t1", reason="Kwetsend")
    assert "een groep verborgen: Kwetsend" in session.markdown()
    assert "Lelijk" not in session.markdown()
