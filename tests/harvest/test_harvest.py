"""What a harvest tells, and what it doesn't."""

import pytest

from workshop.core import fold
from workshop.core.plan import read_plan

from ..rehearsal import SHORT
from .conftest import Session


def lines(session, category: int = 0):
    return session.harvest().categories[category].lines


def test_the_same_log_gives_the_same_harvest(voted):
    voted.facilitate("reveal")
    again = type(voted)()
    again.workshop = fold(voted.log)
    assert again.harvest() == voted.harvest()
    assert again.markdown() == voted.markdown()


def test_the_deciding_vote_ranks_once_it_is_revealed(voted):
    assert [line.number for line in lines(voted)] == ["S1", "S2", "S3", "S4", "S5"]
    assert all(line.support is None and line.supports == () and line.axes == () for line in lines(voted))
    voted.ask("p30", "vote", target="i4", dots=1)
    voted.facilitate("reveal")
    assert [(line.number, line.support.people) for line in lines(voted)] == [
        ("S1", 15),
        ("S2", 8),
        ("S3", 1),
        ("S4", 1),
        ("S5", 0),
    ]


def test_a_line_counts_people_of_those_who_voted(voted):
    """p30 gave no dot and said done; who joins now has done neither."""
    voted.join({"regio": "kempen"})
    voted.facilitate("reveal")
    support = lines(voted, 1)[0].support
    assert (support.people, support.round.ballots) == (24, 30)


def test_a_second_round_ranks_once_that_one_is_revealed(voted):
    voted.facilitate("reveal")
    voted.facilitate("start_stage", stage="stemmen", again=True)
    voted.ask("p1", "vote", target="i5", dots=1)
    assert lines(voted)[0].number == "S1"
    assert [support.round.id for support in lines(voted)[0].supports] == ["stemmen"]
    voted.facilitate("reveal")
    assert lines(voted)[0].number == "S5"


def test_broadly_supported_and_other_voices_each_keep_to_their_rule(voted):
    voted.facilitate("reveal")
    harvest = voted.harvest()
    assert [voice.line.number for voice in harvest.broad] == ["V1", "S1"]
    assert [(voice.line.number, voice.nearly_all) for voice in harvest.other] == [
        ("S2", ("Ervaringsdeskundige of nieuwkomer",))
    ]


@pytest.mark.parametrize(("voters", "behind", "broad", "too_few"), [
    (3, 3, False, True),
    (9, 9, False, True),
    (10, 5, True, False),
    (10, 4, False, True),  # a third of ten, and fewer than are counted at all
    (12, 3, False, False),
])  # fmt: skip
def test_it_takes_ten_voters_and_enough_behind_a_line_to_call_it_broadly_supported(voters, behind, broad, too_few):
    session = Session(read_plan(SHORT, "proef.toml"))
    session.join(*({"regio": "kempen"} for _ in range(voters)))
    session.facilitate("start_stage", stage="verzamelen")
    session.ask("p1", "post_insight", category="succes", text="Samen leren")
    session.ask("p1", "post_insight", category="valkuil", text="Te veel papier")
    session.facilitate("start_stage", stage="stemmen")
    for nr in range(1, voters + 1):
        session.ask(f"p{nr}", "done", on=True)
        if nr <= behind:
            session.ask(f"p{nr}", "vote", target="i1", dots=1)
            session.ask(f"p{nr}", "done", on=True)
    session.ask("p1", "object", target="i1", on=True)
    session.facilitate("reveal")
    found = session.harvest()
    assert ([voice.line.number for voice in found.broad], found.too_few) == (["S1"] if broad else [], too_few)
    assert ("Er stemden te weinig mensen" in session.markdown()) == too_few


def test_hidden_withdrawn_and_sealed_cards_are_numbers_only(session):
    for text in ("Zichtbaar", "Verborgen", "Teruggenomen"):
        session.ask("p1", "post_insight", category="succes", text=text)
    session.facilitate("hide_insight", insight="i2", reason="Noemt een naam")
    session.ask("p1", "withdraw_insight", insight="i3")
    session.facilitate("set_cards", cards="sealed")
    session.ask("p2", "post_insight", category="succes", text="Verzegeld")
    harvest = session.harvest()
    assert [card.text for card in harvest.insights] == ["Zichtbaar"]
    assert harvest.left_out.hidden == {"Noemt een naam": 1}
    assert (harvest.left_out.withdrawn, harvest.left_out.sealed) == (1, 1)
    assert not any(word in session.markdown() for word in ("Verborgen", "Teruggenomen", "Verzegeld"))


def test_what_was_only_tried_out_is_not_harvested(session):
    session.join({"regio": "kempen"}, trial=True)
    session.ask("p4", "post_insight", category="succes", text="Om te proberen")
    assert session.harvest().insights == ()
    assert session.harvest().people == 3


def test_what_comes_after_the_session_is_marked(session):
    session.ask("p1", "post_insight", category="succes", text="Op tijd")
    session.facilitate("close_workshop")
    session.ask("p2", "post_insight", category="succes", text="Nog een idee")
    assert [card.late for card in session.harvest().insights] == [False, True]


def test_a_card_that_a_facilitator_changed_keeps_its_first_wording(session):
    session.ask("p1", "post_insight", category="succes", text="Bel Jan")
    session.facilitate("edit_insight", insight="i1", text="Bel de contactpersoon")
    [card] = session.harvest().insights
    assert (card.text, card.original) == ("Bel de contactpersoon", "Bel Jan")


def test_lines_go_where_the_plan_or_a_facilitator_places_them(session):
    session.facilitate("seed")
    session.ask("p1", "post_insight", category="valkuil", text="Te veel papier")
    session.facilitate("place", target="i3", sections=["context"], criteria=[])
    harvest = session.harvest()
    assert [[line.number for line in place.lines] for place in harvest.sections] == [["S1", "V2"]]
    assert [[line.number for line in place.lines] for place in harvest.criteria] == [["S1"]]
    assert [line.number for line in harvest.unplaced] == ["V1"]


def test_before_a_vote_themes_come_before_loose_cards_and_keep_their_cards(session):
    for text in ("Samen leren", "Vaste contactpersoon", "Minder papier"):
        session.ask("p1", "post_insight", category="succes", text=text)
    session.facilitate("add_theme", category="succes", title="Samen gaat het verder", insights=["i3", "i1"])
    theme, loose = lines(session)
    assert (theme.id, theme.number, theme.name) == ("t1", "t1", "Samen gaat het verder")
    assert [card.number for card in theme.cards] == ["S3", "S1"]
    assert (loose.number, loose.name) == ("S2", "Vaste contactpersoon")


def test_the_cards_of_a_hidden_or_removed_theme_are_loose(session):
    session.ask("p1", "post_insight", category="succes", text="Samen leren")
    session.ask("p1", "post_insight", category="succes", text="Vaste contactpersoon")
    session.facilitate("add_theme", category="succes", title="Weg", insights=["i1"])
    session.facilitate("add_theme", category="succes", title="Verborgen", insights=["i2"])
    session.facilitate("remove_theme", theme="t1")
    session.facilitate("hide_insight", insight="t2")
    assert sorted(line.number for line in lines(session)) == ["S1", "S2"]
    assert session.harvest().left_out.hidden == {"": 1}


def test_a_card_placed_on_its_own_is_found_also_inside_a_theme(session):
    session.facilitate("seed")
    session.facilitate("add_theme", category="succes", title="Samen", insights=["i1"])
    [context] = session.harvest().sections
    assert [card.number for card in context.lines] == ["S1"]
    session.facilitate("place", target="t1", sections=["context"], criteria=[])
    [context] = session.harvest().sections
    assert [line.number for line in context.lines] == ["t1"]


def test_objections_are_told_once_their_round_is_revealed(session):
    session.ask("p1", "post_insight", category="succes", text="Samen leren")
    session.facilitate("start_stage", stage="stemmen")
    session.ask("p2", "vote", target="i1", dots=1)
    session.ask("p2", "object", target="i1", on=True, text="Wie betaalt dat?")
    session.ask("p3", "object", target="i1", on=True)
    session.facilitate("start_stage", stage="bespreken")
    assert lines(session)[0].objections.people == 0
    assert "Wie betaalt dat" not in session.markdown()
    session.facilitate("reveal", stage="stemmen")
    [line] = lines(session)
    assert (line.objections.people, line.objections.texts) == (2, ("Wie betaalt dat?",))
    session.facilitate("hide_insight", insight="o1")
    assert lines(session)[0].objections.texts == ()


def test_a_line_with_an_objection_is_another_voice(session):
    session.ask("p1", "post_insight", category="succes", text="Samen leren")
    session.facilitate("start_stage", stage="bespreken")
    session.ask("p2", "object", target="i1", on=True)
    assert [voice.line.number for voice in session.harvest().other] == ["S1"]


def test_actions_name_the_line_that_they_come_from(session):
    session.ask("p1", "post_insight", category="succes", text="Samen leren")
    session.facilitate("add_action", theme="i1", what="Een spreekuur", who="Ondersteuner", when="2027-01-15")
    session.facilitate("add_action", what="Rondvraag", who="Trekker", when="volgende week", first_step="Mail sturen")
    first, second = session.harvest().actions
    assert (first.of, second.of) == ("S1", None)
    text = session.markdown()
    assert "- **Actie 1** Een spreekuur\n  - Wie: Ondersteuner · Tegen: 15 januari 2027 · Bij: S1" in text
    assert "  - Wie: Trekker · Tegen: volgende week · Eerste stap: Mail sturen" in text
    session.facilitate("hide_insight", insight="i1")
    assert session.harvest().actions[0].of is None
