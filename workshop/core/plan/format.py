"""A session plan is read from its file, checked wholly, and completed with defaults (model.py)."""

from collections.abc import Collection
from typing import Any

from .mistakes import Mistakes, Place, suggestion
from .model import Plan
from .part import Data
from .table import Table, text_in
from .toml import read_toml

PLAN = Table(Plan)
Checked = dict[str, Any]  # what was read, and fits the format

MOST_CATEGORIES = 6  # a mark, a colour and a pattern each (static/parts/mark.js)


class PlanError(ValueError):
    """All that is wrong in a plan: `mistakes`, a sentence each with file, place, what was found, what is expected.

    What isn't TOML has no places: that is in its sentence.
    """

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
    data = read_toml(text, mistakes)
    plan = checked(data, mistakes) if data is not None else {}
    if mistakes.messages:
        raise PlanError(mistakes.messages)
    return plan


def checked(data: Data, mistakes: Mistakes) -> Data:
    """What a file or a form says, with all defaults; worth something where nothing is wrong."""
    before = len(mistakes.faults)
    plan = PLAN.read(data, Place(), mistakes)
    if len(mistakes.faults) == before:
        name_categories(plan, mistakes)
        name_axes(plan)
        check_references(plan, mistakes)
        check_screens(plan, mistakes)
    return plan


def name_categories(plan: Checked, mistakes: Mistakes) -> None:
    """A category without a short title or a letter gets its title, and the first letter of it that is free."""
    used = [category["letter"].upper() for category in plan["categories"] if category["letter"]]
    for at, category in enumerate(plan["categories"]):
        place = Place(("categories",), "categories").item(at, category).key("letter")
        title = str(text_in(category["title"], plan["language"]))
        category["short"] = category["short"] or category["title"]
        if not category["letter"]:
            alphabet = title.upper() + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            free = (letter for letter in alphabet if "A" <= letter <= "Z" and letter not in used)
            category["letter"] = next(free, "")
            used.append(category["letter"])
        category["letter"] = category["letter"].upper()
        if len(category["letter"]) != 1 or not "A" <= category["letter"] <= "Z":
            mistakes.add(place, category["letter"], "it takes one letter from A to Z", "letter")
        elif used.count(category["letter"]) > 1:
            mistakes.add(place, category["letter"], "another category has this letter too", "letter_taken")


def name_axes(plan: Checked) -> None:
    """Marks on two scales have a picture of these two, unless the plan names others."""
    for ratings in (stage["ratings"] for stage in plan["stages"] if "ratings" in stage):
        scales = [scale["id"] for scale in ratings["scales"]]
        ratings["plot"] = ratings["plot"] or (scales if len(scales) == 2 else [])


def check_references(plan: Checked, mistakes: Mistakes) -> None:
    """Ids that stand for two things, seeds that name what isn't there, and more than one stage that decides."""
    lists = {
        Place((key,), key): [thing["id"] for thing in plan[key]]
        for key in ("categories", "sections", "criteria", "purposes", "profile", "stages", "uses")
    }
    options = {
        Place(("profile", at, "options"), f'profile "{question["id"]}" options'): [
            each["id"] for each in question["options"]
        ]
        for at, question in enumerate(plan["profile"])
    }
    scales = {
        Place(("stages", at, "ratings", "scales"), f'stages "{stage["id"]}" scales'): [
            each["id"] for each in stage["ratings"]["scales"]
        ]
        for at, stage in enumerate(plan["stages"])
        if "ratings" in stage
    }
    for place, names in (lists | options | scales).items():
        twice = [at for at, name in enumerate(names) if name in names[:at]]
        for at in {names[at]: at for at in twice}.values():
            where = Place((*place.path, at, "id"), f"{place} id")
            mistakes.add(where, names[at], "an id stands for one thing only", "id_twice")
    for nr, insight in enumerate(plan["insights"]):
        for key, names in (
            ("categories", [insight["category"]]),
            ("sections", insight["sections"]),
            ("criteria", insight["criteria"]),
        ):
            known = [thing["id"] for thing in plan[key]]
            field = "category" if key == "categories" else key
            for name in (name for name in names if name not in known):
                where = Place(("insights", nr, field), f"insights[{nr + 1}]")
                mistakes.add(where, name, f"there is none such in {key}{suggestion(name, known)}", "no_such")
    deciding = [at for at, stage in enumerate(plan["stages"]) if stage.get("votes", {}).get("decides")]
    if len(deciding) > 1:
        where = Place(("stages", deciding[-1], "votes", "decides"), "votes.decides")
        named = ", ".join(plan["stages"][at]["id"] for at in deciding)
        mistakes.add(where, named, "one stage at most decides", "one_decides")


def check_screens(plan: Checked, mistakes: Mistakes) -> None:
    """What format 1 knows and no screen can do yet: nobody should find that out before a full room."""
    if len(plan["categories"]) > MOST_CATEGORIES:
        data = [category["id"] for category in plan["categories"]]
        beside = f"show more than {MOST_CATEGORIES} beside each other; ask fewer questions, or in two sessions"
        mistakes.not_yet(Place(("categories",), "categories"), data, beside, "too_many_categories")
    for at, stage in enumerate(plan["stages"]):
        place = Place(("stages",), "stages").item(at, stage)
        posts, votes, acts = stage.get("posts"), stage.get("votes"), stage.get("actions", {}).get("by_participants")
        check_ratings(stage, place, mistakes)
        if votes and votes["on"] == "insights" and not votes["dots"] and votes["max_per_target"] != 1:
            where, limit = place.key("votes").key("max_per_target"), votes["max_per_target"]
            mistakes.not_yet(where, limit, "give more than one without dots; use 1, or set dots", "no_dots")
        if acts and (posts or votes or stage["kind"] == "discuss"):
            beside = "posts" if posts else "votes" if votes else "a discussion"
            where = place.key("actions").key("by_participants")
            mistakes.not_yet(where, True, f"make actions beside {beside}; use a stage of its own", "no_actions_beside")


def check_ratings(stage: Checked, place: Place, mistakes: Mistakes) -> None:
    """Marks have a stage of their own, for a phone shows one line at a time there; a picture has two axes."""
    ratings, others = stage.get("ratings"), [key for key in ("posts", "votes", "actions") if key in stage]
    if stage["kind"] == "rate" and ratings is None:
        mistakes.missing(place.key("ratings"), "a stage of kind rate takes marks", "no_scales")
        return
    if ratings is None:
        return
    where = place.key("ratings")
    if stage["kind"] != "rate":
        mistakes.not_yet(where, ratings, f"give marks in a stage of kind {stage['kind']}; use rate", "no_marks")
    if others:
        mistakes.not_yet(where, ratings, f"give marks beside {others[0]}; use a stage of its own", "no_marks_beside")
    known = [scale["id"] for scale in ratings["scales"]]
    if len(set(ratings["plot"])) not in (0, 2) or len(ratings["plot"]) > 2:
        mistakes.add(where.key("plot"), ratings["plot"], "a picture has two axes", "two_axes")
    for name in (name for name in ratings["plot"] if name not in known):
        expected = f"there is none such in scales{suggestion(name, known)}"
        mistakes.add(where.key("plot"), name, expected, "no_such")
    for at, scale in enumerate(ratings["scales"]):
        if scale["agree"] and len(scale["values"]) != 3:
            values = where.key("scales").item(at, scale).key("values")
            mistakes.add(values, scale["values"], "who agrees, passes or disagrees chooses of three", "three_values")


def in_language(plan: Data, language: str | None = None) -> Plan:
    """The plan as the rules see it, in this language or its own; also one that an older version wrote down."""
    return PLAN.build(plan, language or str(plan["language"]))
