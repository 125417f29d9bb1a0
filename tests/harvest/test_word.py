"""The document for Word, read back by python-docx and as the XML that Word reads."""

import io
import re
import zipfile
from itertools import pairwise

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from workshop.harvest import BadTemplate, harvest
from workshop.harvest.as_word import render, runs_from_the_right
from workshop.translations import Words

from .reading import rendered, typed_in
from .test_formats import kept, with_cards
from .test_golden import LOGS, workshop_of


def opened(content: bytes):
    return Document(io.BytesIO(content))


@pytest.fixture(scope="module")
def golden():
    return rendered(harvest(workshop_of(LOGS[0])), "docx")


def of_style(document, *names: str) -> list[str]:
    return [typed_in(each) for each in document.paragraphs if each.style.name in names]


def test_its_headings_are_those_of_the_markdown(golden):
    tokens = MarkdownIt("commonmark").parse(rendered(harvest(workshop_of(LOGS[0])), "md").decode())
    headings = [
        "".join(child.content for child in inline.children)
        for opening, inline in pairwise(tokens)
        if opening.type == "heading_open"
    ]
    assert of_style(opened(golden), "Title", "Heading 1", "Heading 2", "Heading 3") == headings


def test_headings_have_a_level_and_lists_are_lists(golden):
    document = opened(golden)
    levels = [
        document.styles[f"Heading {nr}"].element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) for nr in (1, 2, 3)
    ]
    assert levels == ["0", "1", "2"]
    for nr, name in enumerate(("List Bullet", "List Bullet 2")):
        numbered = document.styles[name].element.pPr.numPr
        assert numbered.ilvl.val == nr
        numbering = document.part.numbering_part.element
        [its] = [num.abstractNumId.val for num in numbering.num_lst if num.numId == numbered.numId.val]
        [levels] = [
            each for each in numbering.findall(qn("w:abstractNum")) if each.get(qn("w:abstractNumId")) == str(its)
        ]
        # Word goes by this alone, and not by what the style says.
        assert levels[nr + 1].find(qn("w:pStyle")).get(qn("w:val")) == document.styles[name].style_id
    assert "S1 1+1=3! Door handen in elkaar te slaan" in "\n".join(of_style(document, "List Bullet"))
    assert "Bezwaar: Dat vraagt mensen die we niet hebben." in of_style(document, "List Bullet 2")


def test_heads_of_tables_stand_on_each_page_and_no_row_is_torn(golden):
    *tables, _ = opened(golden).tables
    assert len(tables) == 6  # three questions of the session, three of the check-in
    for table in tables:
        head, *rows = table.rows
        assert head._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in (head, *rows))


def test_what_a_bar_shows_stands_beside_it_as_text(golden):
    [ranking] = [table for table in opened(golden).tables if table.cell(1, 0).text == "Groep 1"]
    _, line, people, bar = ranking.rows[1].cells
    assert (line.text, people.text) == ("Samen maken we aanbod dat niemand alleen rondkrijgt", "29 van 40 mensen")
    assert bar.text == ""
    [drawn] = bar.paragraphs
    free = bar.width - 170 * 635
    assert drawn.style.name == "Oogst Bar"
    assert drawn.paragraph_format.right_indent == pytest.approx(free * 11 / 40, rel=0.01)


def test_a_line_leads_to_where_it_is_told_in_full(golden):
    with zipfile.ZipFile(io.BytesIO(golden)) as archive:
        xml = archive.read("word/document.xml").decode()
    marks = re.findall('<w:bookmarkStart w:id="[0-9]+" w:name="(.*?)"/>', xml)
    assert len(marks) == len(set(marks)) == 25  # three groups, 21 cards and an action
    assert set(re.findall('w:anchor="(.*?)"', xml)) <= set(marks)


@pytest.mark.parametrize(("language", "locale"), [("nl", "nl-BE"), ("fr", "fr-BE"), ("en", "en-GB")])
def test_it_says_in_which_language_it_is_and_dates_by_the_log(language, locale):
    content = rendered(harvest(workshop_of(LOGS[0])), "docx", language)
    document = opened(content)
    assert [lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))] == [locale]
    about = document.core_properties
    title = Words(language)("harvest.document", title="Cocreatiesessie oproep regionale organisatienetwerken")
    assert (about.title, about.author, about.language, about.comments) == (title, "Oogst", locale, "")
    assert f"{about.created:%Y-%m-%d %H:%M:%S}" == f"{about.modified:%Y-%m-%d %H:%M:%S}" == "2026-11-24 19:00:01"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {file.date_time for file in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "font" in name and not name.endswith("fontTable.xml")]


def test_it_says_that_it_may_still_change(session):
    marks = of_style(opened(rendered(session.harvest(), "docx")), "Intense Quote")
    assert marks[0].startswith("Tussenstand. In de stap ‘Verzamelen’.")


@settings(max_examples=15, deadline=None)
@given(st.lists(kept, min_size=2, max_size=8))
def test_groups_objections_and_actions_read_as_they_were_typed_too(texts):
    document = opened(rendered(with_cards(texts).harvest(), "docx"))
    assert f"Groep 1: {texts[0]}".replace("\n", " ") in of_style(document, "Heading 2")
    under = of_style(document, "List Bullet 2")
    assert {f"Bezwaar: {text}" for text in texts} <= set(under)
    assert f"Actie 1 {texts[0]}" in of_style(document, "List Bullet")


def test_words_from_right_to_left_run_so():
    assert runs_from_the_right("1. مرحبا Oogst")
    assert not runs_from_the_right("Oogst مرحبا")
    assert not runs_from_the_right("1 + 1")


# ---- a house style


def house_style(without_lists: bool = False) -> bytes:
    """As an organisation may have it: another page, colour and author, a header, and none of our lists."""
    document = Document()
    for name in ("List Bullet", "List Bullet 2", "Intense Quote"):
        document.styles[name].delete()
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xC0, 0x00, 0x50)
    document.sections[0].header.paragraphs[0].text = "Huisstijl"
    document.core_properties.author = "Agentschap"
    document.add_paragraph("Dit stond in het sjabloon.")
    if without_lists:
        [numbered] = [id for id, rel in document.part.rels.items() if rel.reltype.endswith("/numbering")]
        del document.part.rels[numbered]
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("without_lists", [False, True])
def test_a_house_style_keeps_what_it_has_and_gets_what_it_lacks(without_lists):
    found, template = harvest(workshop_of(LOGS[0])), house_style(without_lists)
    document = opened(render(found, Words("nl"), template))
    assert document.sections[0].header.paragraphs[0].text == "Huisstijl"
    assert document.sections[0].page_width == opened(template).sections[0].page_width
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0xC0, 0x00, 0x50)
    assert document.core_properties.author == "Agentschap"
    assert "sjabloon" not in "\n".join(each.text for each in document.paragraphs)
    styles = {style.name for style in document.styles if style.type == WD_STYLE_TYPE.PARAGRAPH}
    assert {"List Bullet", "List Bullet 2", "Intense Quote", "Oogst Bar"} <= styles
    ids = [style.style_id for style in document.styles]
    assert len(ids) == len(set(ids))
    numbering = document.part.numbering_part.element
    kinds = [each.tag for each in numbering]
    assert kinds == sorted(kinds, key=[qn("w:abstractNum"), qn("w:num")].index)
    assert document.styles["List Bullet"].element.pPr.numPr.numId.val in [num.numId for num in numbering.num_lst]
    plain = opened(render(found, Words("nl")))
    assert [typed_in(each) for each in document.paragraphs] == [typed_in(each) for each in plain.paragraphs]


def test_a_harvest_is_a_template_too(golden):
    found = harvest(workshop_of(LOGS[0]))
    again = opened(render(found, Words("nl"), golden))
    assert [typed_in(each) for each in again.paragraphs] == [typed_in(each) for each in opened(golden).paragraphs]


def test_a_template_that_is_no_word_document_is_refused():
    with pytest.raises(BadTemplate):
        render(harvest(workshop_of(LOGS[0])), Words("nl"), b"geen document")
