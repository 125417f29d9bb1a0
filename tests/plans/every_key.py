"""Plans as a form makes them: any of the keys of format 1, in any order, with texts that are hard to write down."""

from typing import Any

from hypothesis import strategies as st

from workshop.core.plan import PLAN

# Texts that a file must escape, break over lines, or leave as they are.
TEXT = st.one_of(
    st.sampled_from(
        [
            "Wat lukt er?",
            'Zeg "ja"',
            "C:\\map\\",
            'drie """ op rij',
            'eindigt op "',
            "# geen commentaar",
            "é ✓ 🌾",
            "]}",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\x1b"), min_size=1, max_size=30),
    st.lists(st.sampled_from(["Een lijn", "", "  sprong", '"""', "\ttab"]), min_size=2, max_size=4).map("\n".join),
)
TEXTS = TEXT | st.dictionaries(st.sampled_from(["nl", "en", "fr"]), TEXT, min_size=1)
WORD = st.sampled_from(["a", "b-2", "succes", "valkuil", "stap-1", "7", "lezen"])
NUMBER = st.integers(0, 1_000_000)


def table(required: dict[str, Any], others: dict[str, Any]) -> Any:
    """Its keys in one order or the other."""
    tables = st.fixed_dictionaries(required, optional=others)
    return st.builds(lambda made, turned: dict(reversed(made.items())) if turned else made, tables, st.booleans())


def named(required: dict[str, Any], others: dict[str, Any], least: int = 0) -> Any:
    """A list of things that have an id each of their own."""
    return st.lists(
        table({"id": WORD, **required}, others), min_size=least, max_size=3, unique_by=lambda each: each["id"]
    )


CARDS = st.sampled_from(["live", "sealed", "checked"])
POSTS = table({}, {"max_chars": NUMBER, "per_category": NUMBER, "cards": CARDS})
VOTES = table(
    {},
    {
        "on": st.sampled_from(["insights", "themes"]),
        "dots": NUMBER,
        "per": st.sampled_from(["stage", "category"]),
        "max_per_target": NUMBER,
        "blind": st.booleans(),
        "decides": st.booleans(),
    },
)
SCALES = named({"title": TEXTS, "values": st.lists(TEXTS, min_size=2, max_size=4)}, {"agree": st.booleans()}, least=1)
RATINGS = table(
    {"scales": SCALES},
    {"on": st.sampled_from(["insights", "themes"]), "plot": st.lists(WORD, max_size=2), "blind": st.booleans()},
)
DISCUSS = table({}, {"topics": NUMBER, "minutes_per_topic": NUMBER, "include_contested": st.booleans()})
STAGES = named(
    {"kind": st.sampled_from(["checkin", "collect", "vote", "rate", "close"]), "title": TEXTS},
    {
        "minutes": NUMBER,
        "participant": TEXTS,
        "facilitator": TEXTS,
        "posts": POSTS,
        "votes": VOTES,
        "ratings": RATINGS,
        "actions": table({}, {"by_participants": st.booleans(), "ask_organisation": st.booleans()}),
        "discuss": DISCUSS,
        "review_days": NUMBER,
    },
    least=1,
)
OPTIONS = named({"name": TEXTS}, {"hint": TEXTS, "counts": st.booleans()}, least=2)
INSIGHTS = st.lists(
    table({"category": WORD, "text": TEXTS}, {"sections": st.lists(WORD), "criteria": st.lists(WORD)}), max_size=3
)
PLANS = table(
    {
        "format": st.just(1),
        "language": st.sampled_from(["nl", "en", "fr"]),
        "title": TEXTS,
        "question": TEXTS,
        "categories": named({"title": TEXTS}, {"short": TEXTS, "letter": TEXT, "prompt": TEXTS}, least=1),
        "stages": STAGES,
    },
    {
        "timezone": st.just("Europe/Paris"),
        "purpose": TEXTS,
        "uses": named({"title": TEXTS}, {"promise": TEXTS, "decide_by": st.sampled_from(["", "2027-01-15"])}),
        "rules": TEXTS,
        "passphrase": TEXTS,
        "watch_words": st.lists(TEXTS, max_size=2),
        "watch_list": st.sampled_from(["none", "nl"]),
        "privacy": table(
            {},
            {
                "names": st.sampled_from(["none", "optional"]),
                "min_cell": NUMBER,
                "unlink_after_days": NUMBER,
                "delete_after_days": NUMBER,
                "notice": TEXTS,
            },
        ),
        "profile": named({"title": TEXTS, "options": OPTIONS}, {"total": NUMBER, "multiple": st.booleans()}),
        "sections": named({"title": TEXTS}, {}),
        "criteria": named({"title": TEXTS}, {"question": TEXTS, "weight": NUMBER}),
        "purposes": named({"title": TEXTS}, {}),
        "insights": INSIGHTS,
    },
)


def keys_of(value: Any, described: Any) -> set[tuple[str, ...]]:
    """Which keys of the format stand in a plan, by their place."""
    if isinstance(value, list):
        return {key for item in value for key in keys_of(item, getattr(described, "kind", None))}
    fields = getattr(described, "fields", {})
    found = value if isinstance(value, dict) and fields else {}
    return {(key, *below) for key in found for below in ((), *keys_of(found[key], fields.get(key)))}


def all_keys(described: Any) -> set[tuple[str, ...]]:
    """All that the format has."""
    fields = getattr(getattr(described, "kind", described), "fields", {})
    return {(key, *below) for key, field in fields.items() for below in ((), *all_keys(field))}


EVERY_KEY = all_keys(PLAN)
