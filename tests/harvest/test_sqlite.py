"""The database: whole, without a clock, and with answers to what people ask first."""

import json

import pytest

from workshop.harvest import harvest

from .reading import database, rendered
from .test_golden import LOGS, workshop_of


@pytest.fixture(scope="module")
def golden():
    with database(rendered(harvest(workshop_of(LOGS[0])), "db")) as db:
        yield db


def test_it_is_whole_and_every_row_that_is_pointed_at_is_there(golden):
    assert golden.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert golden.execute("pragma foreign_key_check").fetchall() == []
    pointed = "select count(*) from sqlite_master join pragma_foreign_key_list(sqlite_master.name) where type = 'table'"
    assert golden.execute(pointed).fetchone()[0] > 20
    assert golden.execute("pragma user_version").fetchone() == (1,)


def test_words_are_found_whatever_their_accents(golden):
    found = (
        "select number from insights where rowid in (select rowid from insights_fts where insights_fts match 'creert')"
    )
    assert golden.execute(found).fetchall() == []
    found = found.replace("creert", "creeert")
    assert golden.execute(found).fetchall() == [("O3",)]


def test_the_views_say_what_the_harvest_says(golden):
    told = json.loads(rendered(harvest(workshop_of(LOGS[0])), "json"))
    numbers = [line["number"] for category in told["categories"] for line in category["lines"]]
    assert [row[0] for row in golden.execute("select number from ranking")] == numbers
    ranked = golden.execute("select category, rank, people from ranking where people is not null").fetchall()
    for category, rank, people in ranked:  # those that stand level have the same
        assert rank == 1 + sum(more > people for other, _, more in ranked if other == category)
    assert golden.execute("select count(*) from ranking where people is null and rank is not null").fetchone() == (0,)
    cards = {
        card["number"] for category in told["categories"] for line in category["lines"] for card in line["insights"]
    }
    assert {row[0] for row in golden.execute("select number from cards")} == cards
    for view, places in (("towards_the_call", "sections"), ("towards_the_assessment", "criteria")):
        filled = [place["title"] for place in told[places] for _ in place["lines"]]
        assert [row[0] for row in golden.execute(f"select * from {view}")] == filled
    empty = [place["title"] for place in (*told["sections"], *told["criteria"]) if not place["lines"]]
    assert [row[1] for row in golden.execute("select * from without_a_line")] == empty
    [contested, *_] = golden.execute("select number, people, objections from contested")
    assert contested == ("t2", 3, "Er is geen trekker.")


def test_counts_are_those_of_json(golden):
    told = json.loads(rendered(harvest(workshop_of(LOGS[0])), "json"))
    shown = sorted(count["people"] for counts in told["participation"]["counts"].values() for count in counts.values())
    kept = golden.execute("select people from participation where people > 0 order by people")
    assert [row[0] for row in kept] == shown
    of_lines = sorted(
        (line["id"], axis, count["people"], count["of"])
        for category in told["categories"]
        for line in category["lines"]
        for counts in line["counts"].values()
        for axis, shares in counts.items()
        for count in shares.values()
    )
    kept = golden.execute("select line, profile, people, of from line_groups where people is not null")
    assert sorted(kept) == of_lines


def test_what_datasette_is_told_of_is_there(golden):
    told = json.loads(rendered(harvest(workshop_of(LOGS[0])), "datasette.json"))
    [tables] = [database["tables"] for database in told["databases"].values()]
    assert list(told["databases"]) == ["oogst-KP74MX"]
    for name, shown in tables.items():
        columns = {row[1] for row in golden.execute(f"pragma table_info({name})")}
        named = [shown.get("label_column"), shown.get("sort_desc"), *shown.get("facets", [])]
        assert {column for column in named if column} <= columns, name
