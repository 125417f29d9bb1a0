"""Half a page to paste in a mail: what it says, in which order, and that it fits a sheet whatever the session."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core.plan import read_plan
from workshop.harvest.blocks import Heading, Listing, Paragraph
from workshop.harvest.document import Parts
from workshop.harvest.spans import plain
from workshop.harvest.summary import SHEET, HarvestSummary, height, shortened
from workshop.translations import LANGUAGES, Words

from ..rehearsal import SHORT
from .conftest import Session


def told(session, language: str = "nl") -> dict[str, list[str]]:
    """What stands over a list → its sentences; those of no list under ""."""
    found: dict[str, list[str]] = {"": []}
    title = ""
    for block in HarvestSummary(session.harvest(), Words(language)).blocks():
        match block:
            case Paragraph(text, keeps=True):
                title = plain(text)
            case Paragraph(text):
                found[""].append(plain(text))
            case Listing(items):
                found[title] = [plain(item.text) for item in items]
    return found


@pytest.fixture
def discussed(voted):
    """The thirty, of whom some see a problem; there is an action, and everything but two sections has its lines."""
    voted.ask("p1", "object", target="i6", on=True, text="Zonder kennismaking doet niemand mee.")
    voted.ask("p2", "object", target="i6", on=True)
    voted.ask("p3", "object", target="i3", on=True, text="Wie betaalt dat?")
    voted.facilitate("reveal")
    voted.facilitate("add_action", theme="i1", what="Een spreekuur", who="Ondersteuner", when="2027-01-15")
    return voted


def test_it_says_who_was_there_how_many_voted_and_that_it_is_no_poll(discussed):
    question, who, *_ = told(discussed)[""]
    assert question.startswith("Hoe kan de promotor een levendige voedingsbodem")
    assert who.startswith(
        "Op 24 november 2026 deden 30 mensen mee. In de zaal: 5 van de 18 regio's en 3 van de 7 soorten"
    )
    assert "Er kwamen 13 kaarten. 30 mensen stemden." in who, "how many wrote is told once it is over"
    assert "rollen" not in who, "nobody answered that question"
    assert "Dit is geen peiling" in who
    assert who.endswith("van de 30 mensen die stemden, gaven er 15 hier een punt."), "the first figure is explained"


def test_the_top_three_of_each_question_come_as_everywhere_with_their_numbers(discussed):
    found, categories = told(discussed), discussed.harvest().categories
    for category in categories:
        top = [line for line in category.lines if line.support.people][:3]
        assert [re.search(r"\((.*?)\)$", text)[1] for text in found.get(category.short, [])] == [
            line.number for line in top
        ]
    assert found["Succes"][0] == (
        "1+1=3! Door handen in elkaar te slaan, kan aanbod worden gecreëerd dat een lokaal bestuur alleen niet kan "
        "realiseren. · 15 van 30 mensen (S1)"
    )


def test_it_tells_what_is_contested_and_whose_voice_a_ranking_would_lose(discussed):
    first, second, third = told(discussed)["Waar het schuurt"]
    assert first.endswith("2 mensen zien een probleem · ‘Zonder kennismaking doet niemand mee.’ (V1)")
    assert second.endswith("1 mens ziet een probleem · ‘Wie betaalt dat?’ (S3)")
    assert third.endswith("8 van 30 mensen · bijna iedereen van: Ervaringsdeskundige of nieuwkomer (S2)")


def test_it_tells_what_has_an_action_and_what_is_still_missing(discussed):
    found = told(discussed)
    assert found["Wie doet wat"] == ["Een spreekuur · Wie: Ondersteuner · Tegen: 15 januari 2027 (actie 1, S1)"]
    discussed.facilitate("place", target="i1", sections=[], criteria=[])
    assert told(discussed)["Wat nog ontbreekt"] == [
        "Delen van de oproep zonder lijn: Waarover gaat de oproep? · Selectie en beoordeling",
        "1+1=3! Door handen in elkaar te slaan, kan aanbod worden gecreëerd dat een lokaal bestuur alleen niet kan "
        "realiseren. · 15 van 30 mensen · staat nog nergens in de oproep of de beoordeling (S1)",
    ]


def test_before_a_vote_it_says_how_much_there_is(session):
    session.ask("p1", "post_insight", category="succes", text="Samen leren")
    assert told(session)[""][2:] == ["Succes: 1 kaart, nog geen stemming."]


def test_who_was_not_there_is_named_where_nobody_can_be_told_from_it(session):
    session.join(*[{"regio": "kempen", "rol": ["trekker"]}] * 5, *[{"regio": "limburg"}] * 5)
    who = told(session)[""][1]
    assert "In de zaal: 2 van de 2 regio's en 2 van de 2 rollen." in who
    assert "Geen inbreng" not in who, "three of them may be from anywhere"
    alone = Session()
    alone.join(*[{"rol": ["trekker"]}] * 5)
    assert "1 van de 2 rollen. Geen inbreng van: Doener." in told(alone)[""][1]


def wrote(people: int, writers: int) -> str:
    """What is told of who wrote, once the session is over."""
    session = Session()
    session.join(*[{}] * people)
    session.facilitate("start_stage", stage="verzamelen")
    for nr in range(1, writers + 1):
        session.ask(f"p{nr}", "post_insight", category="succes", text="Samen leren")
    assert session.harvest().wrote is None, "while cards come in it would tell of which the author is the same"
    session.facilitate("close_workshop")
    return told(session)[""][1]


def test_how_many_wrote_is_told_where_that_points_at_nobody():
    assert "20 mensen mee. Er kwamen 5 kaarten. 5 mensen schreven zelf een kaart. Dit is" in wrote(20, 5)
    assert "schreven" not in wrote(20, 4), "a few wrote, and nobody knows how many"
    assert "15 mensen schreven zelf een kaart." in wrote(20, 15)
    for writers in (16, 19, 20):
        assert "Bijna iedereen schreef zelf een kaart." in wrote(20, writers), "a few didn't, or none"


def test_how_many_wrote_stays_as_it_was_told_when_somebody_goes_or_writes_later(session):
    session.join(*[{}] * 12)
    for nr in range(1, 7):
        session.ask(f"p{nr}", "post_insight", category="succes", text="Samen leren")
    session.ask("p1", "withdraw_insight", insight="i1")
    session.facilitate("close_workshop")
    assert session.harvest().wrote == 6
    session.ask("p9", "post_insight", category="succes", text="Achteraf")
    assert session.harvest().wrote == 6, "what came after the session is told apart"
    session.ask("p2", "forget_me")
    session.workshop = session.read_again()
    assert session.harvest().wrote == 6
    session.facilitate("close_workshop")
    session.ask("clock", "unlink")
    session.workshop = session.read_again()
    assert session.harvest().wrote == 6


def test_what_was_decided_is_counted_where_anything_was(discussed):
    facilitate = discussed.facilitate
    facilitate("publish")
    assert not any("beslist" in sentence for sentence in told(discussed)[""])
    for target, decision in (("i1", "adopted"), ("i2", "adopted"), ("i6", "partly"), ("i3", "not"), ("i7", "later")):
        facilitate("decide", target=target, decision=decision, reason="Zo is het")
    lines = sum(len(category.lines) for category in discussed.harvest().categories)
    assert told(discussed)[""][2] == (
        f"Over 5 van de {lines} lijnen is beslist: 2 overgenomen, 1 gedeeltelijk overgenomen, 1 niet overgenomen en "
        "1 voor later."
    )


QUESTION = """
[[categories]]
id = "q{n}"
title = "{title}"
"""
sentences = st.text(st.sampled_from("aeioWM 漢 .,’"), min_size=1, max_size=200).filter(str.strip)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 5), st.integers(1, 2000), st.lists(sentences, min_size=3, max_size=3), st.sampled_from(LANGUAGES))
def test_it_fits_a_sheet_whatever_the_plan_and_whatever_was_written(questions, long, texts, language):
    more = "".join(QUESTION.format(n=n, title=f"Vraag {n} " + "zo lang " * (n % 20)) for n in range(questions - 1))
    plan = SHORT.replace("Hoe maken we er een oproep van?", "Waarom " * (long // 7 + 1)).replace(
        "[[profile]]", more + "\n[[profile]]", 1
    )
    session = Session(read_plan(plan, "proef.toml"))
    session.join(*[{}] * 6)
    session.facilitate("start_stage", stage="verzamelen")
    categories = [category.id for category in session.workshop.plan.categories]
    for category in categories:
        for text in texts:
            session.facilitate("post_insight", category=category, text=text)
    session.facilitate("start_stage", stage="stemmen")
    for target in list(session.workshop.insights):
        session.ask("p1", "object", target=target, on=True, text=texts[0])
    for n, target in enumerate(session.workshop.insights):
        session.ask(f"p{1 + n % 6}", "vote", target=target, dots=0)
    for n, _ in enumerate(categories):
        session.ask("p2", "vote", target=f"i{3 * n + 1}", dots=1)
        session.facilitate("add_action", theme=f"i{3 * n + 1}", what=texts[1], who=texts[2][:100])
        session.facilitate("decide", target=f"i{3 * n + 1}", decision="partly", reason=texts[0])
    origin = {"code": "ANDER7", "title": texts[2], "number": "S7", "day": "2026-03-14"}
    line = {"category": categories[0], "text": texts[0], "origin": origin}
    earlier = {"what": texts[1], "who": texts[2][:100], "when": None, "first_step": None, "organisations": []}
    session.ask("organiser", "bring_along", lines=[line], actions=[earlier | {"origin": origin}])
    session.facilitate("reveal")
    session.facilitate("publish")
    parts = Parts(session.harvest(), Words(language))
    [first, *_] = parts.chapters()
    assert first.id == "short"
    assert sum(map(height, (*parts.head(), *first.blocks))) <= SHEET
    assert len(first.blocks) > 3


def test_what_is_too_long_ends_where_a_word_does_and_says_so():
    assert plain(shortened("Samen maken we aanbod", 30)) == "Samen maken we aanbod"
    assert plain(shortened("Samen maken we aanbod", 12)) == "Samen maken […]"
    assert plain(shortened("a" * 50, 10)) == "a" * 10 + " […]"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_the_first_chapter_and_each_number_in_it_leads_somewhere(discussed, language):
    parts = Parts(discussed.harvest(), Words(language))
    first, *others = parts.chapters()
    numbers = {span.to for block in first.blocks for text in texts_of(block) for span in text if span.to}
    told_at = {
        number
        for chapter in others
        for block in chapter.blocks
        for number in (
            [block.number] if isinstance(block, Heading) else [i.number for i in getattr(block, "items", ())]
        )
    }
    assert numbers
    assert numbers <= told_at


def texts_of(block):
    return [item.text for item in block.items] if isinstance(block, Listing) else [block.text]
