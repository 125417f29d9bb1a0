"""What one person can bring about has an end that honest people never see, and no number is too large to write."""

import pytest

from workshop.core import COMMANDS, MAX_EVENTS, Refused, fold
from workshop.core.model.command import MAX_NUMBER

FIELDS = [(do, name, field) for do, command in COMMANDS.items() for name, field in command.fields.items()]
NUMBERS = [(do, name) for do, name, field in FIELDS if field.kind is int]
ONE_OF = {str: "x", int: 1, bool: True, dict: {}, list: []}


@pytest.mark.parametrize(("do", "name"), NUMBERS)
@pytest.mark.parametrize("number", [MAX_NUMBER + 1, -MAX_NUMBER - 1, 10**4298])
def test_every_number_of_a_command_is_bounded(cards, do, name, number):
    command = COMMANDS[do]
    given = {each: ONE_OF[field.kind] for each, field in command.fields.items() if field.required}
    with pytest.raises(Refused) as no:
        cards.ask("p1" if "participant" in command.by else "facilitator", do, **{**given, name: number})
    assert (no.value.code, no.value.field) == ("malformed", name)


def test_there_are_numbers_to_bound():
    assert {("vote", "dots"), ("set_timer", "seconds")} <= set(NUMBERS)


def test_one_person_s_acts_come_to_an_end_and_nobody_else_s(cards):
    before = cards.workshop.people["p1"].event_count
    for number in range(MAX_EVENTS - before):
        cards.ask("p1", "done", on=number % 2 == 0)
    seq = cards.workshop.seq
    with pytest.raises(Refused, match="too_much"):
        cards.ask("p1", "done", on=(MAX_EVENTS - before) % 2 == 0)
    with pytest.raises(Refused, match="too_much"):
        cards.ask("p1", "post_insight", category="succes", text="nog een")
    assert cards.workshop.seq == seq
    cards.ask("p2", "done", on=True)
    cards.ask("facilitator", "start_stage", stage="stemmen")
    assert fold(cards.log).people["p1"].event_count == MAX_EVENTS
