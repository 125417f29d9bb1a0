"""The script fits the plan that is shipped, says nothing that must not be said, and is the same at each showing."""

import tomllib
from collections import Counter
from datetime import date

import pytest

from tests.rehearsal import SHIPPED, Rehearsal
from workshop.core import Refused
from workshop.core.plan import Mistakes, checked, in_language
from workshop.demo.play import Player
from workshop.demo.scenes import FACILITATOR, scenes
from workshop.demo.script import read_script, with_steps
from workshop.harvest import harvest

TODAY = date(2026, 11, 24)


def demo_plan():
    return checked(with_steps(tomllib.loads(SHIPPED.read_text()), read_script().steps), Mistakes("demo"))


class Stage:
    """A rehearsal in memory on which the script is played."""

    def __init__(self):
        self.rehearsal, self.refusals = Rehearsal(demo_plan()), []
        self.player = Player(self.ask, wait=lambda seconds: None)

    def ask(self, who, do, fields):
        if do == "join":
            return self.rehearsal.ask("visitor", "join", key=f"hash-p{who}")
        try:
            return self.rehearsal.ask("facilitator" if who == FACILITATOR else f"p{who}", do, **fields)
        except Refused as no:
            self.refusals.append((do, fields, no))
            return None

    @property
    def workshop(self):
        return self.rehearsal.workshop


@pytest.fixture(scope="module")
def played():
    stage = Stage()
    stage.player.play(scenes(read_script(), TODAY), speed=0)
    return stage


def test_nothing_in_it_is_refused(played):
    assert played.refusals == []
    assert played.player.refused == []
    assert played.workshop.state == "closed"


def test_it_goes_through_every_stage_of_the_plan_in_order(played):
    stages = [stage.id for stage in in_language(demo_plan()).stages]
    told = [scene.id for scene in scenes(read_script(), TODAY)]
    assert [id for id in told if id in stages] == stages


def test_it_is_the_same_at_each_showing(played):
    again = Stage()
    again.player.play(scenes(read_script(), TODAY), speed=0)
    assert again.rehearsal.log == played.rehearsal.log


def test_it_takes_about_four_minutes():
    seconds = sum(step.pause for scene in scenes(read_script(), TODAY) for step in scene.steps)
    assert 200 < seconds < 240


def test_there_are_forty_people_and_more_than_sixty_cards_that_all_differ(played):
    texts = [card.text for card in played.workshop.insights.values() if card.is_visible]
    assert len(played.workshop.people) == 40
    assert len(texts) > 60
    assert not [text for text, times in Counter(texts).items() if times > 1]


def test_what_the_script_names_is_there():
    script = read_script()
    names = {target.name.name for target in script.targets}
    asked = [f"theme {told['theme']}" for told in [*script.heard, *script.actions] if told["theme"]]
    assert set(asked) <= names


def test_the_harvest_has_something_of_everything(played):
    gathered = harvest(played.workshop)
    assert gathered.broad
    assert gathered.other
    assert len(gathered.actions) >= 8
    objections = played.workshop.objections.values()
    assert any(not each.text for each in objections)
    assert any(each.round is None for each in objections)
    cards = played.workshop.insights.values()
    assert any(card.hidden for card in cards)
    assert any(card.removed for card in cards)
    assert any(len(card.reports) == 2 for card in cards)
    assert any(card.mended_for for card in cards)
    assert {card.source for card in cards} == {None, "paper", "table"}
    assert sum(card.late for card in cards) == 2
    marks, agreed = gathered.ratings
    assert (len(marks.axes), len(agreed.axes)) == (2, 0)
    assert all(sum(bool(line.marks) for line in each.lines) > 8 for each in (marks, agreed))
    assert any(line.breadth for line in agreed.lines)


def test_what_follows_from_something_refused_is_left_out_too():
    asked = []

    def ask(who, do, fields):
        asked.append((do, fields))
        return {} if do in ("join", "introduce", "start_stage") else None

    player = Player(ask, wait=lambda seconds: None)
    player.play(scenes(read_script(), TODAY), speed=0)
    assert player.refused
    assert not [fields for do, fields in asked if do == "move_insights"]


def test_cards_that_say_the_same_are_merged_and_a_hasty_one_is_taken_back(played):
    under = [card.text for card in played.workshop.insights.values() if card.merged_into]
    assert under == ["Eén loket voor verenigingen en werkgevers"]
    assert [event.do for event in played.rehearsal.log if type(event).__name__ == "Undone"] == ["merge_insights"]


def test_people_notice_while_they_read_and_the_talk_leaves_what_was_said(played):
    workshop, talk = played.workshop, read_script().talk
    assert {each.text for each in workshop.additions.values()} == {
        said["text"] for each in talk for said in each["added"]
    }
    assert {theme.note for theme in workshop.themes.values() if theme.note} == {each["note"] for each in talk}
    assert any(card.askers for card in workshop.insights.values())
    assert any(people for card in workshop.insights.values() for people in card.same.values())
