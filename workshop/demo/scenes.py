"""The evening as scenes, each a list of steps: who does what, and how long they take to get to it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest
from random import Random
from typing import Any

from . import crowd
from .script import SEED, Placeholder, Script, ScriptInsight, ScriptPerson, Target, read_script

FACILITATOR = 0
FIRST_IN = 14  # people who are in before it begins
TOPICS = 5
LOOKED_AT = {"pauze": 8.0, "bespreken": 5.0, "eens": 4.0, "acties": 6.0}  # seconds for what was there before that stage


@dataclass(frozen=True, slots=True)
class Step:
    """`who`: a person's number, or FACILITATOR. `gives`: what the id in the answer is called from here on.

    `pause`: seconds before it, at human pace. Fields may hold names of what earlier steps gave.
    """

    who: int
    do: str
    fields: dict[str, Any]
    gives: Placeholder | None = None
    pause: float = 1.0


@dataclass(frozen=True, slots=True)
class Scene:
    """`now`: what happens in it, for whoever watches."""

    id: str
    now: str
    steps: list[Step]


def scenes(script: Script, today: date) -> list[Scene]:
    """All of it, in order. Scenes bear the ids of the plan's stages; two more are `aankomst` and `uitslag`."""
    dots = crowd.assign_dots(script, Random(SEED))
    stages = {
        "welkom": ("The others arrive and check in", arrive(script.people[FIRST_IN:])),
        "verzamelen": ("Cards are written and supported", collect(script, Random(SEED))),
        "lezen": ("Cards that say the same become a theme", group(script)),
        "stemmen": ("Everybody votes, blind", vote(script, dots, Random(SEED))),
        "pauze": ("A break; lines get their place in the call", place(script)),
        "wegen": ("Lines get marks on two scales", rate(script, "wegen", Random(SEED))),
        "bespreken": ("Five topics are discussed", discuss(script, dots)),
        "eens": ("Who agrees, after the talk, and the result", [*rate(script, "eens", Random(SEED)), reveal()]),
        "acties": ("Who does what, by when", act(script, today)),
        "oogst": ("The harvest, the goodbye, and two late cards", harvest(script, dots)),
    }
    result = [Scene(id, now, list(begin(id, steps))) for id, (now, steps) in stages.items()]
    result.insert(0, Scene("aankomst", "People come in", list(arrive(script.people[:FIRST_IN]))))
    result_shown = Scene("uitslag", "The result is shown", [reveal()])
    result.insert([scene.id for scene in result].index("stemmen") + 1, result_shown)
    return result


def scene_ids() -> list[str]:
    """Of all scenes, in order."""
    return [scene.id for scene in scenes(read_script(), date.min)]


def reveal() -> Step:
    """The result is shown, after a moment in which everybody waits for it."""
    return facilitator("reveal", pause=3.0)


def facilitator(do: str, gives: Placeholder | None = None, pause: float = 1.0, **fields: Any) -> Step:
    """`gives`: what its result will be called later on; `pause`: seconds before it."""
    return Step(FACILITATOR, do, fields, gives, pause)


def begin(stage: str, steps: Iterable[Step]) -> Iterator[Step]:
    """A facilitator starts the stage, then these steps."""
    # Nobody goes on before the result, or the last topic, was looked at.
    yield facilitator("start_stage", stage=stage, pause=LOOKED_AT.get(stage, 2.0))
    yield from steps


def arrive(coming: Sequence[ScriptPerson]) -> Iterator[Step]:
    """People come in one by one, and tell where they come from a little later."""
    for arriving, before in zip_longest(coming, [None, None, *coming]):
        if arriving:
            yield Step(arriving.number, "join", {}, pause=0.3)
        if before and before.profile:
            yield Step(before.number, "introduce", {"profile": before.profile}, pause=0.15)


def collect(script: Script, rng: Random) -> Iterator[Step]:
    """Cards fall and are supported; one is sent twice, one taken back, two are to be looked at, one comes on paper."""
    cards = [card for card in script.cards if not card.paper]
    slips = {"hidden": script.hidden, "withdrawn": script.withdrawn}
    cards += [ScriptInsight(Placeholder(name), slip["category"], slip["text"]) for name, slip in slips.items()]
    rng.shuffle(cards)
    by = crowd.assign_authors(script.people, cards, rng)
    pulls = {card.name: target.appeal for target in script.targets for card in target.cards}
    supports: list[Step] = []
    for card in cards:
        yield Step(by[card.name], "post_insight", {"category": card.category, "text": card.text}, card.name, pause=0.2)
        if card.name == Placeholder("withdrawn"):
            yield Step(by[card.name], "withdraw_insight", {"insight": card.name}, pause=0.5)
        elif card.name in pulls:
            for number in crowd.supporters(script.people, pulls[card.name], rng):
                supports.insert(rng.randrange(len(supports) + 1), dot(number, card.name))
        for _ in range(min(len(supports), 3)):
            yield supports.pop()
    yield from supports
    yield from to_look_at(script)
    for card in script.cards:
        if card.paper:
            fields = {"category": card.category, "text": card.text, "source": "paper", "people": card.paper}
            yield facilitator("post_insight", card.name, pause=1.5, **fields)


def to_look_at(script: Script) -> Iterator[Step]:
    """What fills the facilitators' tray: a card that people report, and one that holds a number."""
    watched, hidden = script.watched, Placeholder("hidden")
    fields = {"category": watched["category"], "text": watched["text"]}
    yield Step(watched["by"], "post_insight", fields, Placeholder("watched"))
    for report in script.hidden["reported"]:
        yield Step(report["by"], "report", {"target": hidden, "why": report["why"]}, pause=1.5)


def dot(number: int, target: Placeholder | str, dots: int = 1, pause: float = 0.05) -> Step:
    """So many `dots` in all, by participant `number`."""
    return Step(number, "vote", {"target": target, "dots": dots}, pause=pause)


def group(script: Script) -> Iterator[Step]:
    """What belongs together gets a sentence; the last cards are added once the theme is there. What says the very same
    goes under one card, once too hastily, which is taken back.
    """
    yield facilitator("hide_insight", insight=Placeholder("hidden"), reason=script.hidden["reason"], pause=1.5)
    mended = {"text": script.watched["mended"], "reason": script.watched["reason"]}
    yield facilitator("edit_insight", insight=Placeholder("watched"), pause=1.5, **mended)
    yield from noticed(script)
    for theme in script.targets:
        if theme.title is not None:
            names = [card.name for card in theme.cards]
            fields = {"category": theme.category, "title": theme.title, "insights": names[:3]}
            yield facilitator("add_theme", theme.name, pause=0.8, **fields)
            if names[3:]:
                yield facilitator("move_insights", insights=names[3:], theme=theme.name, pause=0.5)
            for card in theme.cards:
                if card.same_as:
                    yield facilitator("merge_insights", into=card.same_as, insights=[card.name], pause=1.5)
    slip = script.undone
    hasty, into = (Placeholder(f"card {slip['theme']} {slip[name]}") for name in ("card", "same_as"))
    yield facilitator("merge_insights", into=into, insights=[hasty], pause=1.5)
    yield facilitator("undo", pause=2.0)


def noticed(script: Script) -> Iterator[Step]:
    """What people say while they read: which cards say the same, and which one needs explaining."""
    same = [card for each in script.targets for card in each.cards if card.same_as]
    for number, card in enumerate(same, 3):
        for reader in (number, number + 10):
            yield Step(reader, "same", {"pair": [card.name, card.same_as]}, pause=0.5)
    for reader in (6, 17, 28):
        yield Step(reader, "ask", {"target": same[0].name}, pause=0.5)


def vote(script: Script, dots: dict[int, list[Placeholder]], rng: Random) -> Iterator[Step]:
    """Everybody at their own pace; whoever sees a problem says so; the first one changes their mind once."""
    lives = [list(life) for life in (voting(*item) for item in dots.items())]
    first, other = lives[0], next(each.name for each in script.targets if each.name not in dots[1])
    lives[0] = [dot(1, other), dot(1, other, dots=0), *first]
    problems = [(target.name, text) for target in script.targets for text in target.objections]
    for place, (target, text) in enumerate(problems):
        number = 3 + place * 3
        lives[number - 1].insert(-1, objection(number, target, text))
    while lives:
        life = rng.choice(lives[:12])
        yield life.pop(0)
        if not life:
            lives.remove(life)


def voting(number: int, targets: Iterable[Placeholder | str]) -> Iterator[Step]:
    """A dot on each of these, then they say that they are done."""
    yield from (dot(number, target) for target in targets)
    yield done(number)


def done(number: int) -> Step:
    """Participant `number` has given what they wanted to."""
    return Step(number, "done", {"on": True}, pause=0.1)


def rate(script: Script, stage: str, rng: Random) -> Iterator[Step]:
    """Everybody says of some lines where they lie on each scale of this step."""
    ratings = next(step["stage"]["ratings"] for step in script.steps if step["stage"]["id"] == stage)
    scales = {scale["id"]: len(scale["values"]) for scale in ratings["scales"]}
    for number, target, marks in crowd.assign_marks(script, scales, rng):
        for scale, value in marks.items():
            yield marking(number, target, scale, value)


def marking(number: int, target: Placeholder | str, scale: str, value: int) -> Step:
    """Participant `number` says where a line lies on one scale."""
    return Step(number, "rate", {"target": target, "scale": scale, "value": value}, pause=0.04)


def objection(number: int, target: Placeholder | str, text: str) -> Step:
    """One with a reason, as long as the stage takes any."""
    return Step(number, "object", {"target": target, "on": True, "text": text}, pause=0.3)


def place(script: Script) -> Iterator[Step]:
    """While the others have coffee: where each line goes. Some go nowhere, and the harvest says so."""
    for target in script.targets:
        if target.sections or target.criteria:
            yield facilitator(
                "place", target=target.name, sections=target.sections, criteria=target.criteria, pause=0.3
            )


def topics(script: Script, dots: dict[int, list[Placeholder]]) -> list[Target]:
    """The lines with the most dots, and beside them the one that was objected to most."""
    counts = Counter(name for names in dots.values() for name in names)
    ranked = sorted(script.targets, key=lambda target: -counts[target.name])
    top = ranked[: TOPICS - 1]
    return [*top, max(ranked[len(top) :], key=lambda target: len(target.objections))]


def discuss(script: Script, dots: dict[int, list[Placeholder]]) -> Iterator[Step]:
    """Each topic in the spotlight, and what is said of it while it is there."""
    looked_at = topics(script, dots)
    for topic in looked_at:
        yield facilitator("spotlight", target=topic.name, pause=3.5)
        yield from said_about(script, topic, pause=2.0)
        yield from talked_of(script, topic)
    yield from weighed(script)


def weighed(script: Script) -> Iterator[Step]:
    """Two lines that pull against each other, for the room to weigh."""
    for pair in script.tensions:
        lines, name = [Placeholder(f"theme {theme}") for theme in pair["themes"]], Placeholder("tension")
        yield facilitator("add_tension", name, lines=lines, text=pair["text"], pause=1.0)
        yield facilitator("spotlight", target=name, pause=4.0)


def talked_of(script: Script, topic: Target) -> Iterator[Step]:
    """What people add, what is noted of it, and thumbs: whether to go on."""
    for talk in script.talk:
        if Placeholder(f"theme {talk['theme']}") == topic.name:
            for added in talk["added"]:
                yield addition(added["by"], topic.name, added["text"])
            yield facilitator("note", target=topic.name, text=talk["note"], pause=1.5)
            thumbs = ["further"] * talk["further"] + ["next"] * talk["next"]
            yield from (thumb(number, value) for number, value in enumerate(thumbs, 1))


def addition(number: int, target: Placeholder | str, text: str) -> Step:
    """What participant `number` adds to a line."""
    return Step(number, "post_addition", {"target": target, "text": text}, pause=1.5)


def thumb(number: int, value: str) -> Step:
    """`value`: `further` or `next`."""
    return Step(number, "thumb", {"value": value}, pause=0.1)


def said_about(script: Script, topic: Target, pause: float) -> Iterator[Step]:
    """A problem that somebody sees only now, and what the table adds, written down by the facilitator."""
    for number, text in enumerate(topic.objections_later, 19):
        yield objection(number, topic.name, text)
    for card in script.heard:
        if Placeholder(f"theme {card['theme']}") == topic.name:
            name = Placeholder(f"heard {card['theme']}")
            fields = {"category": card["category"], "text": card["text"], "source": "table", "people": card["people"]}
            yield facilitator("post_insight", name, pause=pause, **fields)
            yield facilitator("move_insights", insights=[name], theme=topic.name, pause=0.5)


def act(script: Script, today: date) -> Iterator[Step]:
    """Dates count from the day of the demo, so that they lie ahead."""
    for action in script.actions:
        fields = {name: action[name] for name in ("what", "who", "first_step")}
        fields["when"] = (today + timedelta(days=action["in_days"])).isoformat()
        if action["theme"]:
            fields["theme"] = Placeholder(f"theme {action['theme']}")
        yield Step(action["by"], "add_action", fields, pause=1.5)


def harvest(script: Script, dots: dict[int, list[Placeholder]]) -> Iterator[Step]:
    """The harvest is shown, the session closed; after it come a few late cards and dots; then it is read only."""
    yield facilitator("show", what="harvest", pause=3.0)
    yield facilitator("close_workshop", pause=4.0)
    absent = [person.number for person in script.people if person.number not in dots]
    for number, card in zip(absent, script.late, strict=True):
        yield Step(number, "post_insight", {"category": card["category"], "text": card["text"]}, pause=1.5)
        for target in script.targets[number % 7 :: 9]:
            yield dot(number, target.name, pause=0.3)
    yield facilitator("close_workshop", pause=2.0)
