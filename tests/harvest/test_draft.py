"""The draft of a text and the assessor's form: each paragraph leads to its lines, each line to what people wrote."""

import io
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from workshop.core.model.visibility import FACILITATORS
from workshop.harvest import ASSESSMENT_FORMATS, DRAFT_FORMATS, draft, harvest
from workshop.harvest.markdown_lines import read_line
from workshop.harvest.spans import plain
from workshop.translations import LANGUAGES, Words

from .reading import typed_in

WHY = "Niet in elke regio tegelijk"
INSTAP = {"kind": "sections", "place": "instap"}


@pytest.fixture
def written(voted):
    """The real session, revealed: two paragraphs for a section, one for a criterion; i13 stays without one."""
    lead = voted.facilitate
    lead("reveal")
    lead("add_theme", category="succes", title="Samen maken we meer", insights=["i1", "i4"])
    lead("place", target="t1", sections=["instap"], criteria=["netwerk"])
    lead("decide", target="t1", decision="partly", reason=WHY)
    lead("add_clauses", **INSTAP, texts=["Besturen werken **samen**.", "- Wie later komt, stapt in.\n- Ook in maart."])
    lead("tie_clause", clause="c1", lines=["t1", "i3"])
    lead("tie_clause", clause="c2", lines=["i3"])
    lead("add_clauses", kind="criteria", place="netwerk", texts=["Toon wie van wie leert."], lines=["i4"])
    return voted


def drafted(session):
    return draft(session.workshop, harvest(session.workshop, FACILITATORS))


def markdown(session, language="nl"):
    return DRAFT_FORMATS["draft.md"].render(drafted(session), Words(language))


def test_paragraphs_are_numbered_and_refer_to_their_lines(written):
    text = markdown(written)
    number = [section.id for section in written.workshop.plan.sections].index("instap") + 1
    assert f"### {number}. Deelnemende besturen en latere instap" in text
    assert f"**{number}.1** Besturen werken **samen**. [1] [2]" in text
    assert f"**{number}.2** [2]\n\n- Wie later komt, stapt in.\n- Ook in maart." in text
    assert "### II. Samen leren en samenwerken" in text
    assert "**II.1** Toon wie van wie leert. [3]" in text


def test_the_annex_tells_each_line_word_for_word_with_its_support_and_decision(written):
    _, _, annex = markdown(written).partition("## Bijlage")
    first, second, third = annex.split("### \\[")[1:] if "### \\[" in annex else annex.split("### [")[1:]
    assert first.startswith("1")
    assert "Samen maken we meer" in first
    assert "1+1=3! Door handen in elkaar te slaan" in first
    assert f"Beslissing: gedeeltelijk overgenomen, want: {WHY}" in first
    assert "Opportuniteit om ook kleinere lokale besturen" in second
    assert "1 van 30" in second
    assert "Biedt meer mogelijkheden voor opschaling" in third
    assert "Samen maken we meer" in third  # a card of it


def test_what_no_paragraph_answers_is_listed_where_it_was_placed(written):
    text = markdown(written)
    _, _, waiting = text.partition("## Lijnen zonder alinea")
    waiting = waiting.partition("## Bijlage")[0]
    assert "Bouw voldoende flexibiliteit in" in waiting  # placed at instap by the plan, tied to nothing
    assert "Opportuniteit om ook kleinere" not in waiting.partition("Deelnemende besturen")[2].partition("###")[0]
    written.facilitate("tie_clause", clause="c1", lines=["t1", "i3", "i13"])
    after = markdown(written).partition("## Lijnen zonder alinea")[2].partition("## Bijlage")[0]
    assert "Bouw voldoende flexibiliteit in" not in after.partition("Deelnemende besturen")[2].partition("###")[0]


def test_what_a_line_is_for_and_a_decision_without_a_reason_read_as_sentences(written):
    what_for = [{"kind": "sections", "place": "instap", "purpose": "requirement"}]
    written.facilitate("place", target="i13", sections=["instap"], criteria=[], purposes=what_for)
    written.facilitate("decide", target="i13", decision="adopted")
    text = markdown(written)
    assert "later instappen. · eis\n  - Beslissing: overgenomen.\n" in text.replace(
        "kunnen instappen", "later instappen"
    )
    assert "want:\n" not in text


def test_a_hidden_line_is_in_no_draft_and_takes_no_number(written):
    written.facilitate("hide_insight", insight="i3")
    text = markdown(written)
    assert "Opportuniteit om ook kleinere" not in text
    assert "**II.1** Toon wie van wie leert. [2]" in text


@pytest.mark.parametrize("ending", DRAFT_FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_log_gives_the_same_draft(written, ending, language):
    render = DRAFT_FORMATS[ending].render
    assert render(drafted(written), Words(language)) == render(drafted(written), Words(language))


def test_in_word_the_references_lead_to_the_annex(written):
    content = DRAFT_FORMATS["draft.docx"].render(drafted(written), Words("nl"))
    paragraphs = [typed_in(each) for each in Document(io.BytesIO(content)).paragraphs]
    assert any(text.endswith("Besturen werken samen. [1] [2]") for text in paragraphs)
    assert "Wie later komt, stapt in." in paragraphs
    xml = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    for anchor in ("t1", "S3", "S4"):
        assert f'w:anchor="{anchor}"' in xml
        assert f'w:name="{anchor}"' in xml


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="*_"), min_size=1)))
def test_without_signs_of_markdown_every_word_stays(words):
    line = " ".join(words)
    told = plain(read_line(line).text)
    assert told.strip() in line
    assert len(line.strip()) - len(told.strip()) <= len(line) - len(line.lstrip(" \t-+>#0123456789.)"))


# ---- the assessor's form


@pytest.fixture
def weighed(written):
    """With weights, as an owner sets them in the plan."""
    plan = written.workshop.plan
    criteria = tuple(replace(each, weight=nr) for nr, each in enumerate(plan.criteria, 1))
    written.workshop.plan = replace(plan, criteria=criteria)
    return written


def form(session, ending, **options):
    render = ASSESSMENT_FORMATS[ending].render
    return render(harvest(session.workshop, FACILITATORS), Words("nl"), **options)


def test_each_candidate_has_a_sheet_with_what_the_room_said_and_a_sum_by_formula(weighed):
    book = load_workbook(io.BytesIO(form(weighed, "assessment.xlsx", candidates=3)))
    assert book.sheetnames == ["Overzicht", "Kandidaat 1", "Kandidaat 2", "Kandidaat 3"]
    sheet = book["Kandidaat 2"]
    rows = list(sheet.iter_rows(min_row=3, max_row=10))
    assert [row[3].value for row in rows] == list(range(1, 9))
    assert {row[4].value for row in rows} == {None}
    network = next(row for row in rows if row[0].value == "Samen leren en samenwerken")
    assert network[1].value.startswith("Hoe leren besturen")
    assert "Samen maken we meer" in network[2].value
    assert network[5].value == f"=D{network[5].row}*E{network[5].row}"
    assert sheet["F11"].value == "=SUM(F3:F10)"
    assert book["Overzicht"]["C3"].value == "='Kandidaat 2'!F11"


def test_without_weights_all_criteria_weigh_the_same(written):
    book = load_workbook(io.BytesIO(form(written, "assessment.xlsx")))
    assert {row[3].value for row in book["Kandidaat 1"].iter_rows(min_row=3, max_row=10)} == {1}


def test_in_word_too_the_sum_is_a_formula(weighed):
    document = Document(io.BytesIO(form(weighed, "assessment.docx", candidates=2)))
    assert len(document.tables) == 2
    cells = [cell.text for cell in document.tables[0].rows[1].cells]
    assert cells[0].startswith("Draagvlak en bereik\nHoe betrekt de kandidaat")
    assert cells[2:] == ["1", "", ""]
    assert f'w:instr="={"+".join(f"C{row}*D{row}" for row in range(2, 10))}"' in document.element.xml


def test_a_plan_without_criteria_has_an_empty_form(session):
    session.workshop.plan = replace(session.workshop.plan, criteria=())
    for ending in ASSESSMENT_FORMATS:
        assert form(session, ending)
