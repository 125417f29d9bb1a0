"""The document to take along, read back as CommonMark."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from workshop.core.text import tidy

from ..rehearsal import shipped_plan
from .test_escaping import read_back, typed

COMMONMARK = MarkdownIt("commonmark")
kept = typed.map(tidy).filter(lambda text: 0 < len(text) <= 200)


def parts(markdown: str, reader: MarkdownIt = COMMONMARK) -> dict[str, str]:
    """Heading of the second level → what stands under it, rendered."""
    rendered = reader.render(markdown)
    return {
        html.unescape(heading): body
        for heading, body in re.findall(r"<h2>(.*?)</h2>\n(.*?)(?=<h2>|\Z)", rendered, re.DOTALL)
    }


def items(rendered: str) -> list[str]:
    """The texts of a list's items, without the lists in them."""
    return [
        read_back(item) for item in re.findall(r"<li><strong>\w+</strong> (.*?)(?:</li>|\n<ul>)", rendered, re.DOTALL)
    ]


def test_the_shipped_plan_seeded_and_closed_gives_its_insights_under_its_headings(real):
    real.facilitate("seed")
    real.facilitate("close_workshop")
    found = parts(real.markdown())
    plan = real.workshop.plan
    for category in plan.categories:
        expected = [card.text for card in plan.insights if card.category == category.id]
        assert items(found[category.title]) == expected
    sections = found["Naar de tekst van de oproep"]
    assert all(html.escape(card.text) in sections for card in plan.insights), "each is read where it goes"


def test_the_parts_come_in_the_order_of_the_design(voted):
    voted.facilitate("reveal")
    assert list(parts(voted.markdown())) == [
        "In het kort",
        "Waar ligt het potentiële succes van het organisatienetwerk?",
        "Welke valkuilen/uitdagingen zijn er bij de opstart van het organisatienetwerk?",
        "Concrete suggesties voor oproep",
        "Breed gedragen",
        "Andere stemmen",
        "Naar de tekst van de oproep",
        "Naar de beoordeling",
        "Nog leeg of nergens geplaatst",
        "Wie deed mee",
        "Over deze sessie",
        "Hoe deze oogst gemaakt is",
    ]


def test_it_tells_who_supports_a_line_without_small_counts(voted):
    voted.facilitate("reveal")
    text = voted.markdown()
    assert "**24 van 30 mensen** · 5 van de 18 regio's" in text
    assert "**15 van 30 mensen**" in text
    # Three of the six others: with both counts of six shown, they could be had by subtraction. And one of them alone
    # would read as if only that group stood behind the line.
    assert "6 van de 12" not in text
    assert "bijna iedereen van: Ervaringsdeskundige of nieuwkomer" in text


def test_a_blind_vote_is_not_told_before_it_is_revealed(voted):
    text = voted.markdown()
    assert "Blind stemmen: nog niet onthuld." in text
    assert not re.search(r"\d+ van \d+ mensen\*\*|30 mensen stemden", text)


def test_it_is_marked_as_interim_until_the_session_is_closed(real):
    for step, mark in (
        (None, "Tussenstand.** De sessie moet nog"),
        (("start_stage", {"stage": "verzamelen"}), "Tussenstand.** In de stap ‘Verzamelen’"),
        (("close_workshop", {}), "Voorlopig.** De sessie is gesloten"),
        (("close_workshop", {}), ""),
    ):
        if step:
            real.facilitate(step[0], **step[1])
        marks = re.findall(r"^> \*\*(.*)$", real.markdown(), re.MULTILINE)
        assert len(marks) == bool(mark)
        assert not marks or marks[0].startswith(mark)


@pytest.mark.parametrize(("language", "made", "held"), [
    ("nl", "**Gemaakt op** 24 november 2026", "**Datum** 28 november 2026"),
    ("en", "**Made on** 24 November 2026", "**Date** 28 November 2026"),
    ("fr", "**Créée le** 24 novembre 2026", "**Date** 28 novembre 2026"),
])  # fmt: skip
def test_its_date_is_the_day_of_the_first_stage(real, language, made, held):
    """In the plan's time zone; before it, the day on which the session was made, which says so."""
    assert f"- {made}\n" in real.markdown(language)
    assert "**Datum**" not in real.markdown()
    real.now = "2026-11-27T23:30:00.000Z"
    real.facilitate("start_stage", stage="welkom")
    real.now = "2026-12-01T10:00:00.000Z"
    real.facilitate("start_stage", stage="verzamelen")
    real.facilitate("close_workshop")
    assert f"- {held}\n" in real.markdown(language)
    assert real.harvest().workshop.began == "2026-11-27T23:30:01.000Z"


@pytest.mark.parametrize("reader", [COMMONMARK, MarkdownIt("gfm-like")], ids=["commonmark", "github"])
def test_it_says_which_session_it_is_alike_in_every_reader(real, reader):
    about = parts(real.markdown(), reader)["Over deze sessie"].partition("</ul>")[0].partition("<ul>")[2]
    assert re.sub(r"<(/?)(\w+)>", r"", about).split("\n") == [
        "",
        "Sessie KP74MX",
        "Gemaakt op 24 november 2026",
        "Stand nog niet begonnen",
        "Mensen 0",
        "",
    ]


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_headings_follow_the_language_and_words_of_people_stay(voted, language):
    voted.facilitate("reveal")
    text = voted.markdown(language)
    assert "**S1** 1+1=3! Door handen in elkaar te slaan" in text
    assert {"nl": "## Wie deed mee", "en": "## Who took part", "fr": "## Qui a participé"}[language] in text


@settings(max_examples=60, deadline=None)
@given(st.lists(kept, min_size=1, max_size=3, unique=True))
def test_cards_read_as_typed_wherever_they_stand(texts):
    from .conftest import Session

    session = Session()
    session.join({})
    session.facilitate("start_stage", stage="verzamelen")
    for text in texts:
        session.ask("p1", "post_insight", category="succes", text=text)
    found = parts(session.markdown())
    assert items(found["Succes"]) == texts


def test_a_rehearsal_says_that_it_was_made_up():
    from workshop.core import Actor, Workshop, decide, fold

    from .conftest import Session

    about = {"code": "KP74MX", "slug": "proef", "plan": shipped_plan(), "language": "nl", "rehearsal": True}
    made = decide(Workshop(), {"do": "create_workshop", **about}, Actor("organiser"), "2026-11-24T19:00:00.000Z")
    session = Session()
    session.workshop = fold(made)
    assert "> **Oefensessie: wat hierin staat, is verzonnen.**" in session.markdown()
