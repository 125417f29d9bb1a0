"""Lines that pull against each other, in every format: which two, what pulls, and how many support both."""

import csv
import io
from itertools import combinations, product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from workshop.core.model.entities import Overlap
from workshop.core.model.overlaps import is_bound
from workshop.core.model.suppression import overlap_may_be_told
from workshop.core.model.visibility import FACILITATORS
from workshop.harvest import FORMATS, harvest
from workshop.harvest.as_json import as_data
from workshop.harvest.markdown import render_part
from workshop.harvest.sheets import Sheets
from workshop.harvest.tables import TABLES
from workshop.translations import Words

LEAST = 2  # small, so that an attacker can try every table
WHAT = "snel *starten* ↔ grondig screenen"


@pytest.fixture
def pulling(voted):
    """V2 has 12 people, S1 15, of whom 6 support both; 30 gave a ballot."""
    for nr in range(1, 13):
        voted.ask(f"p{nr}", "vote", target="i7", dots=1)
    voted.facilitate("add_tension", lines=["i7", "i1"], text=WHAT)
    voted.facilitate("add_tension", lines=["i2", "i3"])
    voted.facilitate("reveal")
    return voted


def test_the_summary_and_each_of_both_lines_say_what_pulls_and_how_many_support_both(pulling):
    told = pulling.markdown()
    summary = told.split("\n## ")[1]
    [sentence] = [line for line in summary.splitlines() if "screenen" in line]
    assert "↔" in sentence
    assert "6 mensen steunen beide" in sentence
    assert r"snel \*starten\*" in sentence
    chapter = told[told.index("## Spanningen") :].split("\n## ")[1]
    assert "te weinig om te zeggen hoeveel mensen beide steunen" in chapter  # few gave S3 a point
    for line, other in (("V2", "S1"), ("S1", "V2"), ("S2", "S3"), ("S3", "S2")):
        own = render_part(pulling.harvest(), Words("nl"), line)
        assert f"In spanning met **{other}**" in own


def test_nothing_is_said_of_both_while_the_vote_is_blind(voted):
    voted.facilitate("add_tension", lines=["i7", "i1"], text=WHAT)
    assert "beide steunen" not in voted.markdown()
    assert "steunen beide" not in voted.markdown()
    [tension] = as_data(voted.harvest())["tensions"]
    assert tension == {"id": "e1", "lines": ["i7", "i1"], "text": WHAT, "both": {}}


def test_tables_and_data_have_a_row_for_each(pulling):
    found = pulling.harvest()
    assert as_data(found)["tensions"] == [
        {"id": "e1", "lines": ["i7", "i1"], "text": WHAT, "both": {"stemmen": 6}},
        {"id": "e2", "lines": ["i2", "i3"], "both": {}, "few": ["stemmen"]},
    ]
    sheet = next(sheet for sheet in Sheets(found, Words("nl")).all() if sheet.id == "tensions")
    assert [list(row.values())[-2:] for row in sheet.rows] == [[WHAT, 6], [None, None]]
    [table] = [table for table in TABLES if table.name == "tensions"]
    assert [(row["line"], row["other_line"], row["people"]) for row in table.rows(found)] == [
        ("i7", "i1", 6),
        ("i2", "i3", None),
    ]
    rows = csv.DictReader(io.StringIO(FORMATS["plain.csv"].render(found, Words("nl"))))
    assert {row["number"]: row["tensions"] for row in rows if row["tensions"]} == {
        "V2": "S1",
        "S1": "V2",
        "S2": "S3",
        "S3": "S2",
    }


def test_a_tension_that_rests_is_in_no_harvest_and_one_on_what_is_withheld_in_that_of_facilitators(pulling):
    pulling.facilitate("park", target="i2", reason="Later")
    pulling.facilitate("withhold", target="i1", on=True)
    assert harvest(pulling.workshop).tensions == ()
    assert [tension.id for tension in harvest(pulling.workshop, FACILITATORS).tensions] == ["e1"]


# ---- an attacker tries every table that fits what is told

PAIRS = ((0, 1), (0, 2), (1, 2))
CELLS = [frozenset(cell) for size in range(4) for cell in combinations(range(3), size)]


def cells_of(total, counts, both, all_three):
    """Which lines → how many people support just those."""
    pairs = dict(zip(map(frozenset, PAIRS), both, strict=True))
    cells = {pair: n - all_three for pair, n in pairs.items()} | {frozenset(range(3)): all_three}
    for line in range(3):
        cells[frozenset([line])] = counts[line] - sum(n for cell, n in cells.items() if line in cell)
    return cells | {frozenset(): total - sum(cells.values())}


def told_of(total, counts, both, ties):
    """Pair → how many support both, of those that are told, one tie after the other."""
    told: list[Overlap] = []
    for tie in ties:
        each, people = (counts[tie[0]], counts[tie[1]]), both[PAIRS.index(tie)]
        one, other = map(str, tie)
        may = overlap_may_be_told(people, each, total, LEAST) and not is_bound(told, {one}, {other})
        told.append(Overlap((one, other), people if may else None, each, total, (one, other)))
    return [overlap.people for overlap in told]


def worlds(total, counts):
    """Every table with these counts of lines: how many support each two of them, and its cells."""
    for both in product(*(range(min(counts[one], counts[other]) + 1) for one, other in PAIRS)):
        for all_three in range(min(both) + 1):
            cells = cells_of(total, counts, both, all_three)
            if min(cells.values()) >= 0:
                yield both, cells


def values(tables):
    """For each cell, and each pair, what it may be."""
    tables = list(tables)
    cells = {cell: {table[cell] for _, table in tables} for cell in CELLS}
    return cells | {pair: {both[nr] for both, _ in tables} for nr, pair in enumerate(PAIRS)}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(CELLS), min_size=8, max_size=14), st.permutations(PAIRS), st.integers(1, 3))
@example([CELLS[1]] * 2 + [CELLS[2]] * 2 + [CELLS[4]] * 2 + [CELLS[7]] * 3 + [CELLS[0]] * 3, PAIRS, 3)
@example([*CELLS, *CELLS], PAIRS, 3)
@example(CELLS[1:7] * 2, PAIRS, 3)  # all three pairs together would tell that nobody supports all, nor none
@example([CELLS[1]] * 3 + CELLS[2:6] + [CELLS[6]] * 3, PAIRS, 3)  # what isn't told tells, too
def test_what_is_told_of_three_lines_two_by_two_tells_no_small_count(ballots, ties, tied):
    """The attacker knows how many support each line, the rule, and in which order lines were tied."""
    total, counts = len(ballots), [sum(line in ballot for ballot in ballots) for line in range(3)]
    truth = [sum(one in ballot and other in ballot for ballot in ballots) for one, other in PAIRS]
    told = told_of(total, counts, truth, ties[:tied])
    before = list(worlds(total, counts))
    fitting = [world for world in before if told_of(total, counts, world[0], ties[:tied]) == told]
    known, known_before = values(fitting), values(before)
    for what, n in known.items():
        assert n, "the truth is among them"
        is_new = len(n) == 1 < len(known_before[what])
        assert not is_new or min(n) >= LEAST, f"{what} can be told from {told}"
