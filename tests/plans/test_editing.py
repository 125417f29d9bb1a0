"""A plan that is edited on the page: its file says what the form says, and all else in it is as its author left it."""

import difflib
import tomllib
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from workshop.core.plan import PLAN
from workshop.plans.editing import edited, same, spliced
from workshop.plans.writing import plan_text

from .every_key import EVERY_KEY, PLANS, keys_of

SHIPPED = Path(__file__).parents[2] / "sessions" / "oproep-organisatienetwerken.toml"
TEXT = SHIPPED.read_text(encoding="utf-8")
SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))


def changed(edit, text=TEXT):
    """The lines that an edit takes away and adds, in the file."""
    plan = tomllib.loads(text)
    edit(plan)
    after = edited(text, plan)
    assert same(tomllib.loads(after), plan)
    lines = difflib.ndiff(text.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def comments(text):
    return sorted(line.strip() for line in text.splitlines() if line.strip().startswith("#"))


@SLOW
@given(PLANS)
def test_what_a_form_says_is_what_its_file_says(plan):
    text = plan_text(plan)
    assert same(tomllib.loads(text), plan)
    assert edited(text, plan) == text


def test_the_plans_tried_have_every_key_of_the_format():
    met = set()

    @settings(SLOW, derandomize=True)  # the same plans each time
    @given(PLANS)
    def look(plan):
        met.update(keys_of(plan, PLAN))

    look()
    assert met == EVERY_KEY


@SLOW
@given(PLANS, PLANS)
def test_any_plan_becomes_any_other_in_its_own_file(before, after):
    text = plan_text(before)
    assert same(tomllib.loads(spliced(text, before, after)), after)


@pytest.mark.parametrize("file", [SHIPPED, *SHIPPED.parents[1].glob("tests/plans/*.toml")], ids=lambda file: file.stem)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_nothing_edited_is_the_same_to_the_byte(file, ends):
    text = file.read_text(encoding="utf-8").replace("\n", ends)
    plan = tomllib.loads(text)
    assert edited(text, deepcopy(plan)) == text
    assert spliced(text, plan, deepcopy(plan)) == text
    plan["title"] = "Een andere titel"
    old, new = text.split(ends), edited(text, plan).split(ends)
    assert [line for line in new if line not in old] == [line for line in new if line.startswith("title = ")][:1]
    assert len(old) == len(new)


def test_a_text_changes_its_own_line_and_keeps_what_stands_behind_it():
    assert changed(lambda plan: plan.update(title="Een andere titel")) == [
        '- title = "Cocreatiesessie oproep regionale organisatienetwerken"  # letterlijk',
        '+ title = "Een andere titel"  # letterlijk',
    ]


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (lambda plan: plan["stages"][0].pop("minutes"), ["- minutes = 10"]),
        (lambda plan: plan["stages"][1].update(review_days=3), ["+ review_days = 3"]),
        (lambda plan: plan.update(timezone="Europe/Paris"), ['+ timezone = "Europe/Paris"']),
        (
            lambda plan: plan["profile"][0]["options"].insert(3, {"id": "x", "name": "X"}),
            ['+   { id = "x", name = "X" },'],
        ),
        (
            lambda plan: plan["profile"][0]["options"].append({"id": "x", "name": "X"}),
            ['+   { id = "x", name = "X" },'],
        ),
        (lambda plan: plan["profile"][0]["options"].pop(5), ['-   { id = "kempen", name = "Kempen" },']),
        (
            lambda plan: plan["profile"][0]["options"].insert(0, plan["profile"][0]["options"].pop(5)),
            ['+   { id = "kempen", name = "Kempen" },', '-   { id = "kempen", name = "Kempen" },'],
        ),
        (
            lambda plan: plan["insights"][2]["sections"].append("rollen"),
            ['- sections = ["instap"]', '+ sections = ["instap", "rollen"]'],
        ),
        (
            lambda plan: plan["stages"].insert(2, {"id": "n", "kind": "vote", "title": "N", "votes": {"dots": 3}}),
            ["+ [[stages]]", '+ id = "n"', '+ kind = "vote"', '+ title = "N"', "+ votes = { dots = 3 }", "+ "],
        ),
    ],
)
def test_an_edit_changes_the_lines_that_it_is_about(edit, lines):
    assert sorted(changed(edit)) == sorted(lines)


@pytest.mark.parametrize(
    "edit",
    [
        lambda plan: plan["stages"].insert(0, plan["stages"].pop(3)),
        lambda plan: plan["stages"].reverse(),
        lambda plan: plan["profile"].insert(0, plan["profile"].pop(2)),
        lambda plan: plan["categories"].insert(0, plan["categories"].pop()),
        lambda plan: plan["stages"][3]["votes"].update(dots=7, blind=False),
        lambda plan: plan.update(question={"nl": "Wat?", "fr": "Quoi ?"}),
    ],
)
def test_comments_stay_where_things_move(edit):
    plan = tomllib.loads(TEXT)
    edit(plan)
    after = edited(TEXT, plan)
    assert same(tomllib.loads(after), plan)
    assert comments(after) == comments(TEXT)


def test_a_step_takes_its_comment_along_and_what_heads_the_list_stays_on_top():
    text = edited(TEXT, (plan := tomllib.loads(TEXT)) | {"profile": plan["profile"][::-1]})
    above = text.split("[[profile]]")
    assert above[0].rstrip().endswith("# Roles and skills, not job titles: the first suggestion of the session itself.")
    assert "counted along each of" in above[0]


BY_HAND = """\
# Mijn eigen plan
format = 1
language = "nl"  # of fr
title = 'Met enkele aanhalingstekens'
question = \"\"\"
Op twee
lijnen?\"\"\"
privacy.names = "optional"  # wie wil
privacy.min_cell = 3

# de vragen
categories = [
    { id = "a", title = "Eén" },   # de eerste
    # hierna de tweede
    { id = "b", title = "Twee" }
]

[[stages]]
id = "schrijven"
kind = "collect"
title = "Schrijven"
  [stages.posts]  # kaarten
  per_category = 2  # niet meer

# en dan
[[stages]]
id = "stemmen"
kind = "vote"
title = "Stemmen"
  [stages.votes]
  dots = 3

[[profile]]
id = "regio"
title = "Waar?"
[[profile.options]]
id = "x"
name = "X"
# deze ook
[[profile.options]]
id = "y"
name = "Y\""""


@pytest.mark.parametrize(
    "edit",
    [
        lambda plan: plan.update(title="Nieuw"),
        lambda plan: plan["privacy"].update(min_cell=4, notice="Geen namen"),
        lambda plan: plan["categories"][0].update(title="1"),
        lambda plan: plan["categories"].append({"id": "c", "title": "Drie"}),
        lambda plan: plan["stages"][0]["posts"].update(per_category=5, cards="sealed"),
        lambda plan: plan["stages"].reverse(),
        lambda plan: plan["stages"].append({"id": "z", "kind": "close", "title": "Slot"}),
        lambda plan: plan["profile"][0]["options"].append({"id": "z", "name": "Z"}),
        lambda plan: plan["profile"][0]["options"].reverse(),
        lambda plan: plan.update(sections=[{"id": "s", "title": "Deel"}]),
        lambda plan: plan.update(uses=[{"id": "u", "title": "Gebruik"}]),
        lambda plan: plan["stages"][1].update(minutes=5),
    ],
)
def test_other_ways_to_write_a_plan_keep_their_comments_too(edit):
    plan = tomllib.loads(BY_HAND)
    edit(plan)
    after = edited(BY_HAND, plan)
    assert same(tomllib.loads(after), plan)
    for comment in ("Mijn eigen plan", "of fr", "wie wil", "de vragen", "kaarten", "niet meer", "en dan", "deze ook"):
        assert after.count(f"# {comment}\n") == 1, after
    assert "# de eerste" in after


def test_tables_strewn_about_a_file_say_what_the_form_says():
    strewn = BY_HAND + '\n[[stages]]\nid = "later"\nkind = "close"\ntitle = "Later"\n'
    plan = tomllib.loads(strewn)
    plan["stages"].insert(0, plan["stages"].pop())
    assert same(tomllib.loads(edited(strewn, plan)), plan)
    assert edited(strewn, plan).startswith("# Mijn eigen plan\n")


def test_a_new_file_reads_like_one_that_somebody_wrote():
    plan = tomllib.loads(BY_HAND)
    del plan["profile"]
    assert plan_text(plan).splitlines() == [
        "# Een draaiboek, gemaakt op de pagina van Oogst. Wat hier niet staat, heeft zijn gewone waarde.",
        "",
        "format = 1",
        'language = "nl"',
        'title = "Met enkele aanhalingstekens"',
        'question = """',
        "Op twee",
        'lijnen?"""',
        "",
        "# Wat we van mensen vragen, en hoe lang het bewaard blijft.",
        "[privacy]",
        'names = "optional"',
        "min_cell = 3",
        "",
        "# De vragen; elke kaart antwoordt op één ervan.",
        "[[categories]]",
        'id = "a"',
        'title = "Eén"',
        "",
        "[[categories]]",
        'id = "b"',
        'title = "Twee"',
        "",
        "# De stappen van de sessie.",
        "[[stages]]",
        'id = "schrijven"',
        'kind = "collect"',
        'title = "Schrijven"',
        "posts = { per_category = 2 }",
        "",
        "[[stages]]",
        'id = "stemmen"',
        'kind = "vote"',
        'title = "Stemmen"',
        "votes = { dots = 3 }",
    ]
