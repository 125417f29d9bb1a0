import tomllib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core.plan import PLAN, PlanError, in_language, read_plan
from workshop.core.plan.mistakes import Mistakes, Place
from workshop.translations import LANGUAGES

from ..rehearsal import SHORT, shipped_plan

LEAST = """
format = 1
language = "nl"
title = "Klein"
question = "Wat?"
categories = [{ id = "a", title = "Alles" }]
stages = [{ id = "schrijven", kind = "collect", title = "Schrijven" }]
"""


def mistakes_in(text):
    with pytest.raises(PlanError) as wrong:
        read_plan(text, "mijn-sessie.toml", LANGUAGES)
    return wrong.value.mistakes


def test_the_shipped_plan_is_right_and_whole():
    plan = shipped_plan()
    assert [category["letter"] for category in plan["categories"]] == ["S", "V", "O"]
    assert sum(stage["minutes"] for stage in plan["stages"]) == 120
    assert (len(plan["sections"]), len(plan["criteria"]), len(plan["insights"])) == (13, 8, 13)
    assert plan["stages"][3]["votes"] == {
        "on": "themes",
        "dots": 3,
        "per": "category",
        "max_per_target": 1,
        "blind": True,
        "decides": True,
    }


def test_the_least_a_plan_needs_gets_the_documented_defaults():
    plan = read_plan(LEAST, "klein.toml")
    assert plan["privacy"] == {
        "names": "none",
        "min_cell": 5,
        "unlink_after_days": 30,
        "delete_after_days": 1825,
        "notice": "",
    }
    assert plan["categories"] == [{"id": "a", "title": "Alles", "short": "Alles", "letter": "A", "prompt": ""}]
    assert plan["timezone"] == "Europe/Brussels"
    assert "posts" not in plan["stages"][0]
    assert read_plan(LEAST.replace('"Schrijven" }', '"Schrijven", posts = {} }'), "x")["stages"][0]["posts"] == {
        "max_chars": 200,
        "per_category": 0,
        "cards": "live",
    }


def test_letters_are_the_first_free_ones_of_the_titles():
    plan = read_plan(LEAST.replace('"Alles" }', '"Alles" }, { id = "b", title = "Alles anders" }'), "x")
    assert [category["letter"] for category in plan["categories"]] == ["A", "L"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("dots = 2", 'dots = "drie"'), """stages[3] "stemmen" votes.dots is 'drie'; it takes a whole number from 0"""),
        (("minutes = 5", "minuts = 5"), 'stages[1] "welkom": minuts is unknown; did you mean minutes?'),
        (('kind = "vote"', 'kind = "loting"'), "stages[3] \"stemmen\" kind is 'loting'; it takes one of checkin,"),
        (('id = "valkuil"', 'id = "succes"'), "categories id is 'succes'; an id stands for one thing only"),
        (('sections = ["context"]', 'sections = ["contekst"]'), "did you mean context?"),
        (('title = "Proefsessie"', 'title = ""'), "title is ''; it takes a text"),
        (("format = 1", "format = 2"), "format is 2; it takes 1"),
        (("format = 1", "format = true"), "format is True; it takes 1"),
        (("blind = true", "blind = 1"), "votes.blind is 1; it takes true or false"),
        (('id = "succes"', 'id = "Succes!"'), "it takes a short name of small letters, digits and dashes"),
        (("total = 2", "total = -1"), "total is -1"),
        (('language = "nl"', 'language = "de"'), "language is 'de'; it takes one of nl, en, fr"),
        (
            ("posts = { max_chars = 200", "posts = { max_chars = 0"),
            "posts.max_chars is 0; it takes a whole number from 1",
        ),
        (('on = "insights" }', 'on = "insights", decides = true }'), "one stage at most decides"),
    ],
)
def test_a_mistake_is_named_with_place_found_and_expected(change, said):
    assert change[0] in SHORT
    mistakes = mistakes_in(SHORT.replace(*change, 1))
    assert any(said in mistake for mistake in mistakes), mistakes
    assert all(mistake.startswith("mijn-sessie.toml: ") for mistake in mistakes)


def test_every_mistake_is_listed_at_once():
    mistakes = mistakes_in(SHORT.replace("dots = 2", 'dots = "drie"').replace("minutes = 5", "minuts = 5"))
    assert len(mistakes) == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('title = "Klein"', "title = “Klein”"), ["line 4, column 9 is “", "line 4, column 15 is ”"]),
        (('title = "Klein"', "title = ‘Klein’"), ["line 4, column 9 is ‘", "line 4, column 15 is ’"]),
        (('title = "Klein"', "title = »Klein«"), ["line 4, column 9 is »", "line 4, column 15 is «"]),
        (('title = "Klein"', 'title = "Klein”'), ["line 4, column 15 is ”"]),
        (('title = "Klein"', 'title = “Zo’n "plan"'), ["line 4, column 9 is “"]),
        (('title = "Klein"', 'title\u00a0= "Klein"'), ["column 6 is U+00A0 (no-break space); type a space instead"]),
        (('title = "Klein"', 'title =\u202f"Klein"\u3000'), ["(narrow no-break space)", "(ideographic space)"]),
        (('title = "Klein"', '\u200btitle = "Klein"'), ["column 1 is U+200B (zero width space)"]),
        (('title = "Klein"', 'title ＝ "Klein"'), ["column 7 is ＝ (fullwidth equals sign); type = instead"]),
        (('title = "Klein"', 'title = "Klein"\x0b'), ["column 16 is U+000B (which nobody sees)"]),
        (('question = "Wat?"', "question = “Wat?”\nuses = [{ id = “a”, title = “b” }]"), ["“"] * 6),
    ],
)
def test_what_a_word_processor_made_of_it_is_named_with_what_to_type(change, said):
    assert change[0] in LEAST
    mistakes = mistakes_in(LEAST.replace(*change))
    assert len(mistakes) >= len(said)
    assert all(any(part in mistake for mistake in mistakes) for part in said), mistakes


def test_curly_quotes_inside_a_text_are_texts():
    assert read_plan(LEAST.replace("Klein", "‘Klein’ en “groot”\u00a0"), "x")["title"] == "‘Klein’ en “groot”\u00a0"


@pytest.mark.parametrize(
    "text", ["\ufeff" * 2, "a = " + "[" * 5000, "a = " + "9" * 5000, "a = 0x" + "f" * 5000, "\0", "[a"]
)
def test_what_no_plan_can_be_is_said_and_ends(text):
    assert all(len(mistake) < 300 for mistake in mistakes_in(text))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('title = "Schrijven"', 'title = "x",ratings = { scales = [{ id = "a", title = "A", values = ["1", "2"] }] }'),
         "no screen can give marks in a stage of kind collect; use rate"),
        (('kind = "collect", title = "Schrijven"', 'kind = "rate", title = "x", votes = {}, ratings = { scales = '
          '[{ id = "a", title = "A", values = ["1", "2"] }] }'), "marks beside votes; use a stage of its own"),
        (('title = "Schrijven"', 'title = "x", votes = { max_per_target = 3 }'), "votes.max_per_target is 3"),
        (('title = "Schrijven"', 'title = "x", posts = {}, actions = { by_participants = true }'), "beside posts"),
    ],
)  # fmt: skip
def test_what_no_screen_can_do_yet_is_a_mistake(change, said):
    assert change[0] in LEAST
    assert any(said in mistake for mistake in mistakes_in(LEAST.replace(*change)))


@pytest.mark.parametrize(
    ("ratings", "said"),
    [
        ("", "ratings is missing; a stage of kind rate takes marks"),
        ('scales = [{ id = "a", title = "A", values = ["1"] }]', "it takes a list with at least 2"),
        ('scales = [{ id = "a", title = "A", values = ["1", "2"], agree = true }]', "chooses of three"),
        ('plot = ["a", "b"], scales = [{ id = "a", title = "A", values = ["1", "2"] }]', "none such in scales"),
        ('plot = ["a"], scales = [{ id = "a", title = "A", values = ["1", "2"] }]', "a picture has two axes"),
        (
            'scales = [{ id = "a", title = "A", values = ["1", "2"] }, { id = "a", title = "B", values = ["1", "2"] }]',
            "an id stands for one thing only",
        ),
    ],
)
def test_marks_that_no_screen_could_take_are_a_mistake(ratings, said):
    stage = 'kind = "rate", title = "x"' + (f", ratings = {{ {ratings} }}" if ratings else "")
    assert any(
        said in mistake for mistake in mistakes_in(LEAST.replace('kind = "collect", title = "Schrijven"', stage))
    )


def test_a_picture_is_drawn_of_two_scales():
    def axes(scales, plot=()):
        written = ", ".join(f'{{ id = "{id}", title = "{id}", values = ["1", "2"] }}' for id in scales)
        drawn = str(list(plot)).replace("'", '"')
        stage = f'kind = "rate", title = "x", ratings = {{ scales = [{written}], plot = {drawn} }}'
        plan = read_plan(LEAST.replace('kind = "collect", title = "Schrijven"', stage), "x")
        return plan["stages"][0]["ratings"]["plot"]

    assert axes("a") == axes("abc") == []
    assert axes("ab") == ["a", "b"]
    assert axes("abc", "ca") == ["c", "a"]


def test_more_categories_than_marks():
    many = ", ".join(f'{{ id = "c{n}", title = "Alles" }}' for n in range(7))
    [mistake] = mistakes_in(LEAST.replace('{ id = "a", title = "Alles" }', many))
    assert "no screen can show more than 6 beside each other; ask fewer questions" in mistake


def test_more_categories_than_letters_and_texts_that_cannot_be_seen():
    many = ", ".join(f'{{ id = "c{n}", title = "Alles" }}' for n in range(27))
    assert "it takes one letter from A to Z" in mistakes_in(LEAST.replace('{ id = "a", title = "Alles" }', many))[0]
    assert "it takes a text" in mistakes_in(LEAST.replace("Klein", "\\u200b"))[0]
    assert "it takes a text" in mistakes_in(LEAST.replace("Klein", "Kl\\u0000ein"))[0]


def test_what_is_not_toml_says_where():
    assert "line 2" in mistakes_in("format = 1\ntitle = Oproep")[0]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_words(text):
    with suppress(PlanError):
        read_plan(text, "x.toml")


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
    max_leaves=6,
)


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(["categories", "stages", "profile", "privacy", "title", "insights", "uses"]), JUNK)
def test_any_value_anywhere_is_refused_in_words(key, junk):
    mistakes = Mistakes("x.toml", LANGUAGES)
    PLAN.read(tomllib.loads(SHORT) | {key: junk}, Place(), mistakes)
    assert all(mistake.startswith("x.toml: ") for mistake in mistakes.messages)


def test_texts_may_be_given_by_language():
    plan = read_plan(LEAST.replace('question = "Wat?"', 'question = { nl = "Wat?", fr = "Quoi ?" }'), "x")
    assert in_language(plan, "fr").question == "Quoi ?"
    assert in_language(plan, "en").question == in_language(plan).question == "Wat?"


def test_a_plan_may_be_in_any_language_that_there_are_words_for():
    german = LEAST.replace('"nl"', '"de"').replace('"Wat?"', '{ de = "Was?", nl = "Wat?" }')
    assert in_language(read_plan(german, "x", ("nl", "de")), "de").question == "Was?"
    with pytest.raises(PlanError) as wrong:
        read_plan(german, "x", ("nl", "fr"))
    assert [mistake.split(";")[1] for mistake in wrong.value.mistakes] == [
        " it takes one of nl, fr",
        " it takes a text",
    ]
