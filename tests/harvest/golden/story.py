"""Made the golden log, a whole session of the shipped plan. Run again it makes another one, to stand beside the old.

.venv/bin/python -m tests.harvest.golden.story > tests/harvest/golden/NAME.jsonl
"""

import json
import random

from tests.rehearsal import Rehearsal, shipped_plan
from workshop.store.event_codec import encode

PROFILES = {
    "regio": ["kempen", "limburg", "gent", "stad-gent", "waasland", "westhoek", "brugge", "bovenregionaal"],
    "organisatie": ["lokaal-bestuur", "lokaal-bestuur", "middenveld", "middenveld", "intergemeentelijk", "ervaring"],
}
ROLES = ["verbinder", "trekker", "kennisdrager", "uitvoerder"]
CARDS = [
    ("succes", "Samen een spreekuur dat elke maand in een andere gemeente zit."),
    ("succes", "1) Eén loket\n2) voor alle vragen"),
    ("valkuil", "Te veel papier & te weinig tijd <- dat kennen we."),
    ("valkuil", "*Geen* trekker, geen netwerk"),
    ("suggestie", "Vraag hoe nieuwkomers zelf mee beslissen over het aanbod."),
    ("suggestie", "# Reken ook vrijwilligersuren mee"),
    ("suggestie", "Bel Jan van de gemeente"),
    ("valkuil", "Deze kaart neemt haar schrijver terug."),
]
THEMES = [
    ("succes", "Samen maken we aanbod dat niemand alleen rondkrijgt", ["i1", "i4", "i14"]),
    ("valkuil", "We praten te lang voor er iets gebeurt", ["i6", "i16"]),
    ("suggestie", "Hou de deur open voor wie later instapt", ["i13", "i18"]),
]


def session() -> Rehearsal:
    story, chance = Rehearsal(shipped_plan()), random.Random(58)
    facilitate = lambda do, **fields: story.ask("facilitator", do, **fields)  # noqa: E731
    for _ in range(42):
        profile = {question: chance.choice(options) for question, options in PROFILES.items() if chance.random() < 0.9}
        story.join(profile | {"rol": chance.sample(ROLES, chance.randint(1, 2))})
    story.join({"regio": "kempen"}, trial=True)
    people = [f"p{n}" for n in range(1, 43)]
    facilitate("seed")
    facilitate("start_stage", stage="verzamelen")
    for number, (category, text) in enumerate(CARDS, 1):
        story.ask(f"p{number}", "post_insight", category=category, text=text)
    facilitate("post_insight", category="succes", text="Van de tafel bij het raam.", source="table", people=6)
    story.ask("p43", "post_insight", category="succes", text="Uitgeprobeerd")
    story.ask("p8", "withdraw_insight", insight="i21")
    facilitate("hide_insight", insight="i20", reason="Noemt iemand bij naam")
    facilitate("edit_insight", insight="i15", text="Eén loket voor alle vragen")
    for person in people:
        for target in chance.sample(range(1, 20), 4):
            story.ask(person, "vote", target=f"i{target}", dots=1)
    facilitate("start_stage", stage="lezen")
    for category, title, cards in THEMES:
        facilitate("add_theme", category=category, title=title, insights=cards)
    vote(story, chance, people)
    facilitate("reveal")
    facilitate("start_stage", stage="bespreken")
    facilitate("spotlight", target="t3")
    story.ask("p9", "object", target="t3", on=True, text="Wie later komt, mag niet gratis meeprofiteren.")
    facilitate("start_stage", stage="acties")
    story.ask(
        "p2",
        "add_action",
        theme="t1",
        what="Een spreekuur",
        who="Ondersteuner",
        when="2027-01-15",
        first_step="Bellen.",
    )
    facilitate("place", target="t1", sections=["resultaten", "context"], criteria=["netwerk"])
    facilitate("place", target="t3", sections=["instap"], criteria=["draagvlak"])
    facilitate("start_stage", stage="oogst")
    facilitate("publish")
    facilitate("close_workshop")
    story.ask("p5", "post_insight", category="suggestie", text="Achteraf bedacht: betaal de verplaatsing.")
    story.ask("p5", "vote", target="t1", dots=1)
    facilitate("close_workshop")
    return story


def vote(story: Rehearsal, chance: random.Random, people: list[str]) -> None:
    """Three dots a question, most of them for the themes; some say that they are done with dots left."""
    story.ask("facilitator", "start_stage", stage="stemmen")
    targets = {
        "succes": ["t1", "t1", "i2", "i3", "i5"],
        "valkuil": ["t2", "t2", "i7", "i8"],
        "suggestie": ["t3", "i9", "i10", "i19"],
    }
    for person in people[:38]:
        for choice in targets.values():
            for target in sorted(set(chance.choices(choice, k=3))):
                story.ask(person, "vote", target=target, dots=1)
    for person, text in (("p3", "Er is geen trekker."), ("p4", ""), ("p40", "")):
        story.ask(person, "object", target="t2", on=True, text=text)
    story.ask("p6", "object", target="i12", on=True, text="Dat vraagt mensen die we niet hebben.")
    for person in people[36:40]:
        story.ask(person, "done", on=True)


if __name__ == "__main__":
    for event in session().log:
        kind, fact, _, apart = encode(event)
        print(json.dumps([kind, fact, apart], ensure_ascii=False))
