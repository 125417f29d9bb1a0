"""What a facilitator reads beside the board."""

import pytest


@pytest.fixture
def reading(room):
    """Seven people, the plan's thirteen cards, and the step in which they are read and grouped."""
    room.join(*[{}] * 7)
    room.lead("seed")
    room.lead("start_stage", stage="lezen")
    return room


def test_too_many_lines_to_vote_on_are_warned_of_before_the_vote(reading):
    warning = "Er zijn nu 37 lijnen om op te stemmen."
    for number in range(23):
        reading.lead("post_insight", category="succes", text=f"Nog een idee {number}")
    assert "lijnen om op te stemmen" not in reading.desk().words
    reading.lead("post_insight", category="succes", text="Nog een idee")
    assert warning in reading.desk().words
    reading.lead("start_stage", stage="stemmen")
    assert warning in reading.desk().words
    reading.lead("add_theme", category="succes", title="Samen", insights=["i1", "i2"])
    assert "lijnen om op te stemmen" not in reading.desk().words


def test_of_a_blind_vote_one_reads_how_far_it_is_and_nothing_of_how_it_stands(reading):
    reading.lead("start_stage", stage="stemmen")
    reading.ask("p1", "vote", target="i1", dots=1)
    assert "1 mens gaf al een punt." in reading.desk().words
    reading.ask("p2", "vote", target="i1", dots=1)
    reading.ask("p2", "done", on=True)
    [vote] = [words for words in reading.desk().all("section") if "Stemming sluiten" in words]
    assert "2 mensen gaven al een punt." in vote
    assert vote.startswith("De stemming 1 van 2 mensen zijn klaar")


def test_topics_come_with_their_people_and_the_most_contested_one_last(reading):
    reading.lead("add_theme", category="succes", title="Samen aanbod maken", insights=["i1", "i4"])
    reading.lead("add_theme", category="suggestie", title="Hou de deur open", insights=["i13"])
    reading.lead("start_stage", stage="stemmen")
    for nr in range(1, 8):
        reading.ask(f"p{nr}", "vote", target="t1", dots=1)
    reading.ask("p1", "vote", target="i9", dots=1)
    for nr in (1, 2):
        reading.ask(f"p{nr}", "object", target="t2", on=True, text="Dat vraagt te veel van een klein bestuur.")
    assert "bezwa" not in reading.desk().words
    reading.lead("reveal")
    reading.lead("start_stage", stage="bespreken")
    topics = reading.desk().all("ol[@class='topics']/li")
    assert topics[0] == "Samen aanbod maken 7 van 7"
    assert topics[1].startswith("Werk met rollen")
    assert topics[2] == "Hou de deur open 0 van 7 2 bezwaren"
    reading.lead("spotlight", target="i10")
    assert "Nu in de kijker: Monitor niet alleen kwantiteit" in reading.desk().words
