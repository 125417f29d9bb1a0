"""What invented people do in any plan: each step as a room would, in each language, and never what is refused."""

from datetime import date

import pytest

from tests.rehearsal import RATED, Rehearsal, shipped_plan
from workshop.core import Refused
from workshop.core.plan import in_language, read_plan
from workshop.demo.lives import Lives
from workshop.demo.script import read_script
from workshop.demo.sentences import cast_for, sentences_for
from workshop.paths import PLANS
from workshop.plans.templates import begun_from, templates
from workshop.translations import LANGUAGES

TODAY = date(2026, 11, 27)


class Played:
    """A rehearsal in memory, led through its plan; `refused` has what a rule said no to."""

    def __init__(self, plan, name="", language="nl", people=12):
        self.rehearsal, self.refused, self.steps = Rehearsal(plan), [], {}
        self.rehearsal.ask("visitor", "join", key="hash-p1")
        script = read_script()
        cast = cast_for(self.look()["plan"]["profile"], people, script)
        self.lives = Lives(cast, sentences_for(name, language, script), self.look, TODAY)
        self.play(self.lives.come_in())

    def look(self):
        return self.rehearsal.sees("p1")

    def play(self, acts):
        """What is asked, in order."""
        asked, result = [], None
        try:
            while True:
                step = acts.send(result)
                asked.append(step)
                result = self.ask(step)
        except StopIteration:
            return asked

    def ask(self, step):
        if step.do == "join":
            return self.rehearsal.ask("visitor", "join", key=f"hash-p{step.who}") if step.who > 1 else {}
        try:
            return self.rehearsal.ask(f"p{step.who}", step.do, **step.fields)
        except Refused as no:
            self.refused.append((step, no))
            return None

    def lead(self, do, **fields):
        return self.rehearsal.ask("facilitator", do, **fields)

    def begin(self, stage):
        self.lead("start_stage", stage=stage)
        return self.play(self.lives.acts())

    def group(self):
        """Some cards of each question get a sentence."""
        for category in self.look()["plan"]["categories"]:
            cards = [id for id, of in self.lives.cards().items() if of == category["id"]][:4]
            self.lead("add_theme", category=category["id"], title="Samen", insights=cards)

    def everything(self):
        """All steps of the plan, with a line to speak of in a discussion."""
        for stage in self.look()["plan"]["stages"]:
            self.steps[stage["id"]] = self.begin(stage["id"])
            if stage["kind"] == "group":
                self.group()
                self.steps[stage["id"]] += self.play(self.lives.acts())
            if stage["kind"] == "discuss" and (targets := self.lives.targets()):
                self.lead("spotlight", target=next(iter(targets)))
                self.steps[stage["id"]] += self.play(self.lives.acts())
        return self


def plans():
    yield shipped_plan(), "oproep-organisatienetwerken", "nl"
    yield read_plan(RATED, "proef.toml"), "proef", "nl"
    for slug in [each["slug"] for each in templates(PLANS / "templates", "nl")]:
        for language in LANGUAGES:
            yield begun_from(PLANS / "templates", slug, language), slug, language


@pytest.mark.parametrize(
    ("plan", "name", "language"), list(plans()), ids=lambda value: value if type(value) is str else ""
)
def test_they_do_in_every_step_what_it_takes_and_nothing_that_is_refused(plan, name, language):
    played = Played(plan, name, language).everything()
    assert played.refused == []
    for stage in in_language(plan, language).stages:
        asked = {step.do for step in played.steps[stage.id]}
        assert ("post_insight" in asked) == (stage.posts is not None)
        assert ("vote" in asked) == (stage.votes is not None)
        assert ("rate" in asked) == (stage.ratings is not None)
        assert ("add_action" in asked) == bool(stage.actions and stage.actions.by_participants)
        assert ({"ask", "recognise"} <= asked) == (stage.kind == "group")
        assert ({"post_addition", "thumb"} <= asked) == (stage.kind == "discuss")
    texts = [card.text for card in played.rehearsal.workshop.insights.values()]
    assert len(texts) >= 12
    assert len(set(texts)) == len(texts)


def test_of_the_script_they_write_its_own_cards_and_answer_as_its_people_do():
    played = Played(shipped_plan(), "oproep-organisatienetwerken").everything()
    script, workshop = read_script(), played.rehearsal.workshop
    assert {card.text for card in workshop.insights.values()} <= {card.text for card in script.cards}
    assert {action.what for action in workshop.actions.values()} <= {action["what"] for action in script.actions}
    regions = [person.profile.get("regio") for person in script.people[:12]]
    for person, region in zip(workshop.people, regions, strict=True):
        assert played.rehearsal.sees(person)["me"]["profile"].get("regio", region) == region


def test_elsewhere_they_say_what_fits_any_question_by_its_name():
    played = Played(read_plan(RATED, "proef.toml"), "proef").everything()
    assert any("‘Valkuilen’" in card.text for card in played.rehearsal.workshop.insights.values())


@pytest.mark.parametrize("people", [3, 60])
def test_few_and_many_people_are_a_room(people):
    played = Played(shipped_plan(), "oproep-organisatienetwerken", people=people)
    played.begin("verzamelen")
    played.begin("stemmen")
    assert played.refused == []
    assert len(played.rehearsal.workshop.people) == people
    assert len({card.by for card in played.rehearsal.workshop.insights.values()}) == people


def test_a_group_that_comes_later_is_looked_at_by_those_whose_cards_lie_in_it_and_once():
    played = Played(shipped_plan())
    played.begin("verzamelen")
    played.begin("lezen")
    moment = played.lives.moment()
    played.group()
    assert not played.lives.lasts(moment)
    answered = played.play(played.lives.acts())
    inside = {card.by for card in played.rehearsal.workshop.insights.values() if card.theme}
    assert {(step.do, f"p{step.who}") for step in answered} == {("recognise", who) for who in inside}
    assert played.play(played.lives.acts()) == []


def test_when_the_session_is_over_nobody_does_anything():
    played = Played(shipped_plan())
    played.begin("verzamelen")
    played.lead("close_workshop")
    assert played.play(played.lives.acts()) == []
