"""A session plan is read from its file, checked wholly, and completed with defaults (model.py)."""

from collections.abc import Collection
from typing import Any

from .mistakes import Mistakes, nearest
from .model import Plan
from .table import Data, Table, text_in
from .toml import read_toml

PLAN = Table(Plan)


class PlanError(ValueError):
    """All that is wrong in a plan: `mistakes`, a sentence each with file, place, what was found, what is expected."""

    def __init__(self, mistakes: list[str]):
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


def read_plan(text: str, file: str, languages: Collection[str] | None = None) -> Data:
    """The plan in a TOML text, with all defaults filled in. Texts by language stay as they are (in_language picks one):
    so it goes into the log.
    `languages`: those that there are words for, in the order in which a mistake tells them; None: any will do.

    Raises:
        PlanError: with every mistake at once.

    >>> read_plan('format = 1\\ntitel = "Oproep"', "mijn-sessie.toml", ("nl", "en"))
    Traceback (most recent call last):
    workshop.core.plan.format.PlanError: mijn-sessie.toml: the plan: titel is unknown; did you mean title?
    mijn-sessie.toml: language is missing; it takes one of nl, en
    mijn-sessie.toml: title is missing; it takes a text
    mijn-sessie.toml: question is missing; it takes a text
    mijn-sessie.toml: categories is missing; it takes a list with at least 1
    mijn-sessie.toml: stages is missing; it takes a list with at least 1
    """
    mistakes = Mistakes(file, languages)
    found = read_toml(text, mistakes)
    if found is None:
        raise PlanError(mistakes.said)
    misread = len(mistakes.said)
    plan = PLAN.read(found, "", mistakes)
    if len(mistakes.said) == misread:
        name_categories(plan, mistakes)
        check_references(plan, mistakes)
        check_screens(plan, mistakes)
    if mistakes.said:
        raise PlanError(mistakes.said)
    return plan


def name_categories(plan: dict[str, Any], mistakes: Mistakes) -> None:
    """A category without a short title or a letter gets its title, and the first letter of it that is free."""
    taken = [category["letter"].upper() for category in plan["categories"] if category["letter"]]
    for nr, category in enumerate(plan["categories"], 1):
        place = f'categories[{nr}] "{category["id"]}" letter'
        title = text_in(category["title"], plan["language"])
        category["short"] = category["short"] or category["title"]
        if not category["letter"]:
            alphabet = title.upper() + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            free = (letter for letter in alphabet if "A" <= letter <= "Z" and letter not in taken)
            category["letter"] = next(free, "")
            taken.append(category["letter"])
        category["letter"] = category["letter"].upper()
        if len(category["letter"]) != 1 or not "A" <= category["letter"] <= "Z":
            mistakes.add(place, category["letter"], "it takes one letter from A to Z")
        elif taken.count(category["letter"]) > 1:
            mistakes.add(place, category["letter"], "another category has this letter too")


def check_references(plan: dict[str, Any], mistakes: Mistakes) -> None:
    ids = {
        key: [thing["id"] for thing in plan[key]]
        for key in ("categories", "sections", "criteria", "profile", "stages", "uses")
    }
    options = {
        f'profile "{question["id"]}" options': [option["id"] for option in question["options"]]
        for question in plan["profile"]
    }
    for key, names in (ids | options).items():
        for name in {name for name in names if names.count(name) > 1}:
            mistakes.add(f"{key} id", name, "an id stands for one thing only")
    for nr, insight in enumerate(plan["insights"], 1):
        for key, names in (
            ("categories", [insight["category"]]),
            ("sections", insight["sections"]),
            ("criteria", insight["criteria"]),
        ):
            for name in names:
                if name not in ids[key]:
                    mistakes.add(f"insights[{nr}]", name, f"there is none such in {key}{nearest(name, ids[key])}")
    deciding = [stage["id"] for stage in plan["stages"] if stage.get("votes", {}).get("decides")]
    if len(deciding) > 1:
        mistakes.add("votes.decides", ", ".join(deciding), "one stage at most decides")


def check_screens(plan: dict[str, Any], mistakes: Mistakes) -> None:
    """What format 1 knows and no screen can do yet: nobody should find that out before a full room."""
    for nr, stage in enumerate(plan["stages"], 1):
        place = f'stages[{nr}] "{stage["id"]}"'
        posts, votes, acts = stage.get("posts"), stage.get("votes"), stage.get("actions", {}).get("by_participants")
        if stage["kind"] == "rate":
            mistakes.not_yet(f"{place} kind", "rate", "give marks; a stage of kind vote gives points")
        if "ratings" in stage:
            mistakes.not_yet(f"{place} ratings", stage["ratings"], "give marks; votes gives points")
        if posts and posts["cards"] == "checked":
            mistakes.not_yet(f"{place} posts.cards", "checked", "check cards; use live or sealed")
        if votes and votes["on"] == "insights" and not votes["dots"] and votes["max_per_target"] != 1:
            most = votes["max_per_target"]
            mistakes.not_yet(
                f"{place} votes.max_per_target", most, "give more than one without dots; use 1, or set dots"
            )
        if acts and (posts or votes or stage["kind"] == "discuss"):
            beside = "posts" if posts else "votes" if votes else "a discussion"
            mistakes.not_yet(
                f"{place} actions.by_participants", True, f"make actions beside {beside}; use a stage of its own"
            )


def in_language(plan: Data, language: str | None = None) -> Plan:
    """The plan as the rules see it, in this language or its own; also one that an older version wrote down."""
    return PLAN.build(plan, language or str(plan["language"]))
