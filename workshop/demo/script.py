"""The script of the demo, as script.toml tells it: who is there, what they write, and how strongly it draws voters."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).parent / "script.toml"
# Every participant leads a life of its own, and the same one at each showing.
SEED = "oogst"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Stands for the id that the server will give to a card or theme; the script calls it by this name."""

    name: str


@dataclass(frozen=True, slots=True)
class ScriptInsight:
    """`paper`: how many people stand behind it, where a facilitator typed it from paper; 0 where somebody posted it.

    `same_as`: the card that says the same, under which it is put.
    """

    name: Placeholder
    category: str
    text: str
    paper: int = 0
    same_as: Placeholder | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What can be voted on and placed: a theme with its cards, or a loose card (`title` is None).

    `weighs`: scale → where people put it there, from 0 to 1.
    """

    name: Placeholder
    category: str
    title: str | None
    cards: list[ScriptInsight]
    appeal: float
    dear_to: str
    weighs: dict[str, float]
    sections: list[str]
    criteria: list[str]
    objections: list[str]
    objections_later: list[str]


@dataclass(frozen=True, slots=True)
class ScriptPerson:
    """`number`: 1 is the first to come in."""

    number: int
    profile: dict[str, Any]

    @property
    def kind(self) -> str:
        """Of organisation: what a target may be dear to. Empty for who didn't say."""
        return str(self.profile.get("organisatie", ""))


@dataclass(frozen=True, slots=True)
class Script:
    """All that is said in the demo, read from script.toml. `steps`: what it adds to the plan, each `before` a stage."""

    plan: str
    steps: list[dict[str, Any]]
    people: list[ScriptPerson]
    targets: list[Target]
    hidden: dict[str, Any]
    watched: dict[str, Any]
    withdrawn: dict[str, str]
    undone: dict[str, Any]
    heard: list[dict[str, Any]]
    talk: list[dict[str, Any]]
    tensions: list[dict[str, Any]]
    actions: list[dict[str, Any]]
    late: list[dict[str, str]]
    cards: list[ScriptInsight] = field(default_factory=list)


def read_script(path: Path = SCRIPT) -> Script:
    """Raises KeyError where something is missing in it."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    targets = [theme(entry) for entry in data["themes"]]
    targets += [loose(number, entry) for number, entry in enumerate(data["loose"], 1)]
    people = [ScriptPerson(number, profile(*about)) for number, about in enumerate(data["people"], 1)]
    others = {
        name: data[name]
        for name in (
            "plan",
            "steps",
            "hidden",
            "watched",
            "withdrawn",
            "undone",
            "heard",
            "talk",
            "tensions",
            "actions",
            "late",
        )
    }
    return Script(people=people, targets=targets, cards=[card for each in targets for card in each.cards], **others)


def with_steps(plan: dict[str, Any], steps: list[dict[str, Any]]) -> dict[str, Any]:
    """A plan as its file says it, with each of these before the stage that it names."""
    added = {step["before"]: step["stage"] for step in steps}
    return plan | {"stages": [each for stage in plan["stages"] for each in (added.get(stage["id"]), stage) if each]}


def profile(region: str, kind: str, roles: list[str]) -> dict[str, Any]:
    """
    >>> profile("", "lokaal-bestuur", [])
    {'organisatie': 'lokaal-bestuur'}
    """
    answers = {"regio": region, "organisatie": kind, "rol": roles}
    return {question: answer for question, answer in answers.items() if answer}


def theme(entry: dict[str, Any]) -> Target:
    """`entry`: a table of `[[themes]]`."""
    cards = [
        ScriptInsight(
            Placeholder(f"card {entry['id']} {number}"),
            entry["category"],
            card["text"],
            card.get("paper", 0),
            Placeholder(f"card {entry['id']} {card['same_as']}") if "same_as" in card else None,
        )
        for number, card in enumerate(entry["cards"], 1)
    ]
    return target(Placeholder(f"theme {entry['id']}"), entry, entry["title"], cards)


def loose(number: int, entry: dict[str, Any]) -> Target:
    """`entry`: a table of `[[loose]]`; the card is named after its number, from 1."""
    name = Placeholder(f"loose card {number}")
    return target(name, entry, None, [ScriptInsight(name, entry["category"], entry["text"])])


def target(name: Placeholder, entry: dict[str, Any], title: str | None, cards: list[ScriptInsight]) -> Target:
    """What both kinds have; `title` is None for a loose card."""
    return Target(
        name,
        entry["category"],
        title,
        cards,
        entry["pull"],
        entry.get("dear_to", ""),
        entry.get("weighs", {}),
        *(entry.get(field, []) for field in ("sections", "criteria", "objections", "objections_later")),
    )
