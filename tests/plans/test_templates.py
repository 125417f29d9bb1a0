"""Each template runs from its start to its harvest, in each language, without a word of another one."""

from collections import Counter

import pytest

from workshop.core import Refused
from workshop.core.model.targets import is_target
from workshop.core.plan import Mistakes, advice, checked, in_language, read_plan
from workshop.harvest import FORMATS, harvest
from workshop.paths import PLAN_TEMPLATES as FOLDER
from workshop.plans.form import looked_at
from workshop.plans.templates import begun_from, read, templates
from workshop.plans.writing import plan_text
from workshop.translations import LANGUAGES, Words

from ..rehearsal import Rehearsal

SLUGS = sorted(file.stem for file in FOLDER.glob("*.toml"))
PEOPLE = 6
SHIPPED = {"nl", "fr", "en"}  # in which templates have their texts; another catalogue asks nothing of them


def languages_of(value):
    """How often each language has a text, at any depth."""
    if isinstance(value, dict) and value.keys() & set(LANGUAGES):
        return Counter(value.keys())
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return sum((languages_of(each) for each in inner), Counter())


class Session(Rehearsal):
    """Everybody does what each step asks."""

    def lead(self, do, **fields):
        return self.ask("facilitator", do, **fields)

    def everybody(self, do, **fields):
        for who in self.workshop.people:
            self.ask(who, do, **fields)

    def targets(self, on):
        things = [*self.workshop.themes.values(), *self.workshop.insights.values()]
        return [thing for thing in things if is_target(self.workshop, on, thing)]

    def run(self):
        answers = [{axis.id: axis.options[0].id for axis in self.workshop.plan.profile if not axis.multiple}]
        self.join(*(answers * PEOPLE))
        for stage in self.workshop.plan.stages:
            self.lead("start_stage", stage=stage.id)
            if stage.posts:
                self.write()
            if stage.kind == "group":
                self.group()
            if stage.votes:
                self.vote(stage.votes)
            if stage.ratings:
                self.rate(stage.ratings)
            if stage.kind == "discuss":
                self.lead("spotlight", target=self.targets("themes")[0].id)
            if stage.actions:
                self.ask("p1", "add_action", what="Bellen", who="Trekker", when="2027-01-15")
        self.lead("close_workshop")
        if self.workshop.state == "review":
            self.lead("close_workshop")
        self.lead("publish")

    def write(self):
        for number, who in enumerate(self.workshop.people):
            category = self.workshop.plan.categories[number % len(self.workshop.plan.categories)]
            self.ask(who, "post_insight", category=category.id, text=f"Kaart van {who}")

    def group(self):
        first = self.workshop.plan.categories[0].id
        cards = [card.id for card in self.workshop.insights.values() if card.category == first]
        self.lead("add_theme", category=first, title="Een groep", insights=cards)

    def vote(self, votes):
        self.everybody("vote", target=self.targets(votes.on)[0].id, dots=1)
        self.lead("reveal")

    def rate(self, ratings):
        for target in self.targets(ratings.on):
            for scale in ratings.scales:
                self.everybody("rate", target=target.id, scale=scale.id, value=len(scale.values) - 1)
        self.lead("reveal")


def test_there_is_one_for_each_way_of_working():
    assert SLUGS == [
        "een-twee-vier-allen",
        "ideeen-in-twintig-minuten",
        "impact-moeite",
        "oproep",
        "retrospectieve",
        "stellingen",
        "tekst-nalezen",
    ]
    short = next(each for each in templates(FOLDER, "nl") if each["slug"] == "ideeen-in-twintig-minuten")
    assert [stage["kind"] for stage in short["stages"]] == ["collect", "vote", "close"]
    assert sum(stage["minutes"] for stage in short["stages"]) == 20
    with pytest.raises(Refused, match="unknown_plan"):
        begun_from(FOLDER, "oogst", "nl")


@pytest.mark.parametrize("slug", SLUGS)
def test_a_template_says_all_in_each_language(slug):
    said = languages_of(read(FOLDER / f"{slug}.toml"))
    assert set(said) == SHIPPED
    assert len(set(said.values())) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_template_runs_from_start_to_harvest(slug, language):
    begun = begun_from(FOLDER, slug, language)
    assert looked_at(begun, None, Words(language))["faults"] == []
    plan = read_plan(plan_text(begun), f"{slug}.toml", LANGUAGES)
    assert plan == checked(begun, Mistakes("", LANGUAGES))
    outline = next(each for each in templates(FOLDER, language) if each["slug"] == slug)
    least, most = outline["people"]
    assert advice(in_language(plan), least) == advice(in_language(plan), most) == []
    assert least < most
    session = Session(plan)
    session.run()
    text = FORMATS["md"].render(harvest(session.workshop), Words(language))
    assert outline["title"] in text
    assert all(category["title"] in text for category in begun["categories"])
    assert session.workshop.state == "closed"
    assert "Kaart van p1" in text
    decided = [stage for stage in begun["stages"] if "votes" in stage or "ratings" in stage]
    assert len(decided) == 1
    told = harvest(session.workshop)
    assert told.decides or told.ratings[0].lines[0].marks
    assert bool(told.actions) is any("actions" in stage for stage in begun["stages"])
