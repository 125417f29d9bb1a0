"""Each line stands in full where it goes, and nowhere else without need; what can be asked for alone is the same."""

import pytest

from workshop.harvest.document import Parts, is_part, part
from workshop.harvest.markdown import render_part
from workshop.translations import Words

from .test_markdown import parts


@pytest.fixture
def placed(session):
    """A group of two cards with an objection and an action, placed twice; a card that goes nowhere; one of the group's
    is placed on its own."""
    for text in ("Samen leren", "Vaste contactpersoon", "Minder papier"):
        session.ask("p1", "post_insight", category="succes", text=text)
    session.facilitate("add_theme", category="succes", title="Samen gaat het verder", insights=["i1", "i2"])
    session.facilitate("start_stage", stage="stemmen")
    session.ask("p1", "vote", target="t1", dots=1)
    session.ask("p2", "vote", target="i3", dots=1)
    session.ask("p2", "object", target="t1", on=True, text="Wie betaalt dat?")
    session.facilitate("reveal")
    session.facilitate("add_action", theme="t1", what="Een spreekuur", who="Trekker", first_step="Bellen")
    session.facilitate("place", target="t1", sections=["context"], criteria=["actie"])
    return session


IN_FULL = """\
#### Groep 1: Samen gaat het verder

**1 van 2 mensen** · 1 van de 2 regio's

- **S1** Samen leren
- **S2** Vaste contactpersoon

* Bezwaar: Wie betaalt dat?
* Actie 1: Een spreekuur · Wie: Trekker · Eerste stap: Bellen
* Gaat ook naar: {other}
"""


def test_a_section_and_a_criterion_hold_all_that_is_needed_of_their_lines(placed):
    text = placed.markdown()
    assert "### Waarover gaat de oproep?\n\n" + IN_FULL.format(other="Actiegerichtheid") in text
    assert "### Actiegerichtheid\n\n" + IN_FULL.format(other="Waarover gaat de oproep?") in text


def test_what_goes_somewhere_is_under_its_question_at_a_glance_only(placed):
    [succes] = [body for title, body in parts(placed.markdown()).items() if title == "Succes"]
    assert "Samen gaat het verder · 1 van 2 mensen · 1 mens ziet een probleem" in succes
    assert "Samen leren" not in succes
    assert "<h4>S3: Minder papier</h4>" in succes, "what goes nowhere is told here"
    assert placed.markdown().count("Vaste contactpersoon") == 2


def test_a_card_that_is_placed_on_its_own_says_out_of_which_group(placed):
    placed.facilitate("place", target="t1", sections=[], criteria=["actie"])
    placed.facilitate("place", target="i2", sections=["context"], criteria=[])
    text = placed.markdown()
    assert "- **S2** Vaste contactpersoon\n  - Uit **Groep 1** Samen gaat het verder · 1 van 2 mensen" in text


def test_a_card_with_several_lines_stands_as_it_was_typed_below_its_heading(placed):
    placed.facilitate("edit_insight", insight="i3", text="Minder papier:\neen formulier")
    assert "#### S3: Minder papier: een formulier\n\nMinder papier:\\\neen formulier\n" in placed.markdown()


def test_what_nobody_gave_a_point_is_said_once_for_all_of_it(placed):
    placed.facilitate("start_stage", stage="verzamelen")
    for text in ("Een", "Twee"):
        placed.ask("p3", "post_insight", category="succes", text=text)
    text = placed.markdown()
    assert "Niemand gaf een punt aan: S4 en S5." in text
    assert "0 van 2" not in text


@pytest.mark.parametrize("id", ["short", "succes", "actions", "sections.context", "criteria.actie", "t1", "S3"])
def test_a_part_alone_is_what_the_document_says_there(placed, id):
    alone = render_part(placed.harvest(), Words("nl"), id)
    same = [text.lstrip("#* ") for text in alone.strip().split("\n") if "Gaat" not in text]
    whole = [text.lstrip("#* ") for text in placed.markdown().split("\n")]
    assert same
    assert set(same) <= set(whole)


def test_each_part_of_a_document_is_known_by_its_id(placed):
    parts = Parts(placed.harvest(), Words("nl"))
    ids = [chapter.id for chapter in (*parts.chapters(), *parts.places(), *parts.lines())]
    assert "t1" in ids
    assert [id for id in ids if not is_part(placed.workshop, id)] == []
    assert not is_part(placed.workshop, "t9")


def test_of_a_part_that_is_not_there_nothing_is_told(placed):
    assert part(placed.harvest(), Words("nl"), "t9") == ()
    assert render_part(placed.harvest(), Words("nl"), "t9") == ""


def test_groups_of_which_one_figure_alone_could_be_told_tell_none(voted):
    """Six of each of two kinds stand behind it and one count may be told: as if only that kind agreed."""
    voted.facilitate("reveal")
    line = voted.harvest().categories[0].lines[0]
    assert line.support.people == 15
    assert [axis.shares for axis in line.axes if axis.id == "organisatie"] == [()]
    assert not any(
        len(axis.shares) == 1 for each in voted.harvest().categories for line in each.lines for axis in line.axes
    )


def test_chapters_have_names_of_their_own(placed):
    ids = [chapter.id for chapter in Parts(placed.harvest(), Words("nl")).chapters()]
    assert len(ids) == len(set(ids))
    assert ids[0] == "short"
    assert ids[-1] == "how"
