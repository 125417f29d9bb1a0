"""A session plan, format 1: read, checked wholly, completed with defaults. The shipped plan's head describes it."""

from collections.abc import Collection
from typing import Any

from .. import limits
from .fields import (
    REQUIRED,
    Choice,
    Items,
    Language,
    Literally,
    Mistakes,
    Number,
    Table,
    Text,
    Timezone,
    Word,
    YesNo,
    is_language,
    nearest,
)
from .toml import read_toml

KINDS = ("checkin", "collect", "group", "vote", "rate", "break", "discuss", "act", "close")
WORDS = Items(Word(REQUIRED))

POSTS = Table(
    {
        "max_chars": Number(limits.CARD, 1, 2000),
        "per_category": Number(0),
        "cards": Choice("live", ("live", "sealed", "checked")),
    }
)
VOTES = Table(
    {
        "on": Choice("insights", ("insights", "themes")),
        "dots": Number(0),
        "per": Choice("stage", ("stage", "category")),
        "max_per_target": Number(1, 0, 100),
        "blind": YesNo(False),
        "decides": YesNo(False),
    }
)
SCALE = Table({"id": Word(REQUIRED), "title": Text(REQUIRED), "values": Items(Text(REQUIRED), least=2)})
RATINGS = Table({"on": Choice("insights", ("insights", "themes")), "scales": Items(SCALE, least=1), "plot": WORDS})
STAGE = Table(
    {
        "id": Word(REQUIRED),
        "kind": Choice(REQUIRED, KINDS),
        "title": Text(REQUIRED),
        "minutes": Number(0, 0, 1440),
        "participant": Text(""),
        "facilitator": Text(""),
        "posts": POSTS,
        "votes": VOTES,
        "ratings": RATINGS,
        "actions": Table({"by_participants": YesNo(False)}),
        "discuss": Table(
            {"topics": Number(limits.TOPICS, 1), "minutes_per_topic": Number(6, 1), "include_contested": YesNo(False)}
        ),
        "review_days": Number(0, 0, 365),
    },
    optional=("posts", "votes", "ratings", "actions", "discuss"),
)
QUESTION = Table(
    {
        "id": Word(REQUIRED),
        "title": Text(REQUIRED),
        "total": Number(0),
        "multiple": YesNo(False),
        "options": Items(
            Table({"id": Word(REQUIRED), "name": Text(REQUIRED), "hint": Text(""), "counts": YesNo(True)}), least=2
        ),
    }
)
PRIVACY = Table(
    {
        "names": Choice("none", ("none", "optional")),
        "min_cell": Number(5, 1, 100),
        "unlink_after_days": Number(30, 0, 36500),
        "delete_after_days": Number(1825, 1, 36500),
        "notice": Text(""),
    }
)
PLAN = Table(
    {
        "format": Literally(1),
        "language": Language(REQUIRED),
        "timezone": Timezone("Europe/Brussels"),
        "title": Text(REQUIRED),
        "question": Text(REQUIRED),
        "purpose": Text(""),
        "uses": Items(Table({"id": Word(REQUIRED), "title": Text(REQUIRED), "promise": Text("")})),
        "privacy": PRIVACY,
        "categories": Items(
            Table(
                {
                    "id": Word(REQUIRED),
                    "title": Text(REQUIRED),
                    "short": Text(""),
                    "letter": Text(""),
                    "prompt": Text(""),
                }
            ),
            least=1,
        ),
        "profile": Items(QUESTION),
        "stages": Items(STAGE, least=1),
        "sections": Items(Table({"id": Word(REQUIRED), "title": Text(REQUIRED)})),
        "criteria": Items(
            Table({"id": Word(REQUIRED), "title": Text(REQUIRED), "question": Text(""), "weight": Number(0)})
        ),
        "insights": Items(
            Table({"category": Word(REQUIRED), "text": Text(REQUIRED), "sections": WORDS, "criteria": WORDS})
        ),
    }
)


class PlanError(ValueError):
    """All that is wrong in a plan: `mistakes`, a sentence each with file, place, what was found, what is expected."""

    def __init__(self, mistakes: list[str]):
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


def read_plan(text: str, file: str, languages: Collection[str] | None = None) -> dict[str, Any]:
    """The plan in a TOML text, with all defaults filled in. Texts by language stay as they are (in_language picks one).
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
        title = in_language(category["title"], plan["language"])
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


def in_language(value: Any, language: str) -> Any:
    """A plan, or a part of one, with every text that is a table by language replaced by the text in that language.

    >>> in_language({"title": {"nl": "Oproep", "fr": "Appel"}}, "fr")
    {'title': 'Appel'}
    """
    if isinstance(value, list):
        return [in_language(item, language) for item in value]
    if isinstance(value, dict):
        if value and all(is_language(key) for key in value):
            return value.get(language) or next(iter(value.values()))
        return {key: in_language(item, language) for key, item in value.items()}
    return value
