"""A second round after the talk stands beside the first, each with its ballots."""

from workshop.harvest import harvest
from workshop.harvest.markdown import render
from workshop.translations import Words

from ..rehearsal import Rehearsal


def test_a_line_says_what_it_got_in_the_round_before():
    rehearsal = Rehearsal()
    rehearsal.join(*[{}] * 3)
    rehearsal.ask("facilitator", "post_insight", category="succes", text="Samen leren")
    for people, again in (("p1", False), ("p1 p2", True)):
        rehearsal.ask("facilitator", "start_stage", stage="stemmen", again=again)
        for who in people.split():
            rehearsal.ask(who, "vote", target="i1", dots=1)
        rehearsal.ask("p3", "done", on=True)
        rehearsal.ask("facilitator", "reveal")
    found = harvest(rehearsal.workshop)
    [line] = [line for category in found.categories for line in category.lines]
    assert line.support is not None
    assert (line.support.people, line.support.round.ballots) == (2, 3)
    told = render(found, Words("nl"))
    assert "Blind stemmen: 1 van 2 mensen" in told
    assert "2 van 3 mensen" in told
