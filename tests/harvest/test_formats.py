"""What holds for every format that the harvest can be taken along in; a new row is tested by standing there."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core.model.visibility import EVERYBODY, FACILITATORS
from workshop.core.plan import read_plan
from workshop.core.text import tidy
from workshop.harvest import FORMATS, Harvest, harvest
from workshop.translations import LANGUAGES

from ..rehearsal import SHORT
from .conftest import Session
from .reading import READERS, rendered
from .test_escaping import typed
from .test_golden import LOGS, workshop_of

ROOT = Path(__file__).parents[2]
EVERY = pytest.mark.parametrize("ending", FORMATS)
SPREADSHEETS = ["=", "+", "-", "@", "'", "''", "=1+1", "=HYPERLINK(1)", "\t=1", "＝1", "_x0041_", ";", '"', ",", "\n- "]
kept = (
    (typed | st.lists(st.sampled_from(SPREADSHEETS) | st.text("ab ", max_size=3), max_size=6).map("".join))
    .map(tidy)
    .filter(lambda text: 0 < len(text) <= 200)
)


def test_every_format_is_read_back():
    assert READERS.keys() == FORMATS.keys()


@pytest.mark.parametrize("ending", [ending for ending, reader in READERS.items() if reader.cards])
@settings(max_examples=25, deadline=None)
@given(texts=st.lists(kept, min_size=1, max_size=20))
def test_any_text_comes_back_as_it_was_typed(ending, texts):
    session = with_cards(texts)
    assert READERS[ending].cards(rendered(session.harvest(), ending)) == {
        f"S{number}": text for number, text in enumerate(texts, 1)
    }


def with_cards(texts: list[str]) -> Session:
    """Half of them stand in a group that is called as one of them is; to each there is an objection that says so."""
    session = Session(read_plan(SHORT, "proef.toml"))
    session.join({})
    session.facilitate("start_stage", stage="verzamelen")
    for text in texts:
        session.facilitate("post_insight", category="succes", text=text)
    inside = [f"i{number}" for number in range(1, len(texts) // 2 + 1)]
    session.facilitate("add_theme", category="succes", title=texts[0], insights=inside)
    for number, text in enumerate(texts, 1):
        session.ask("p1", "object", target=f"i{number}", on=True, text=text)
    session.facilitate("add_action", theme="t1", what=texts[0], who=texts[-1][:100])
    return session


@pytest.fixture(scope="module")
def elsewhere():
    """Digests of all files, made where what has no order lies otherwise and every clock shows another hour."""
    made = "from tests.harvest.test_formats import digests; print(digests())"
    runs = []
    for seed, zone in (("1", "Pacific/Auckland"), ("2", "America/Lima")):
        environ = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        run = subprocess.run([sys.executable, "-c", made], cwd=ROOT, env=environ, capture_output=True, check=True)
        runs.append(json.loads(run.stdout))
    return runs


@EVERY
def test_the_same_log_gives_the_same_bytes_wherever_it_is_made(ending, elsewhere):
    assert {run[ending] for run in elsewhere} == {json.loads(digests())[ending]}


def digests() -> str:
    found = harvest(workshop_of(LOGS[0]))
    return json.dumps({ending: hashlib.sha256(rendered(found, ending)).hexdigest() for ending in FORMATS})


# ---- who can be told from it

FOUR = """[{ id = "kempen", name = "Kempen" }, { id = "limburg", name = "Limburg" }, { id = "gent", name = "Gent" },
           { id = "westhoek", name = "Westhoek" }]"""
FOUR_REGIONS = re.sub(r"\[\{ id = \"kempen\".*?\]\n", FOUR + "\n", SHORT, count=1, flags=re.DOTALL)
SWAPPED = {"gent": "westhoek", "westhoek": "gent"}
crowd = st.tuples(*(st.integers(5, 9),) * 2, *(st.integers(1, 4),) * 2)


@settings(max_examples=30, deadline=None)
@given(crowd, st.randoms(use_true_random=False))
def test_no_format_tells_which_of_two_small_groups_is_the_smaller_or_how_it_voted(numbers, chance):
    """Whoever is from Gent is from the Westhoek now, and the other way round: not one byte of any file is another."""
    regions = [region for region, n in zip(["kempen", "limburg", *SWAPPED], numbers, strict=True) for _ in range(n)]
    chance.shuffle(regions)
    votes = [chance.random() < 0.6 for _ in regions]
    one, other = voted_by(regions, votes), voted_by([SWAPPED.get(region, region) for region in regions], votes)
    for ending in FORMATS:
        assert rendered(one, ending) == rendered(other, ending), ending


def voted_by(regions: list[str], votes: list[bool]) -> Harvest:
    session = Session(read_plan(FOUR_REGIONS, "proef.toml"))
    session.join(*({"regio": region} for region in regions))
    session.facilitate("seed")
    session.facilitate("start_stage", stage="stemmen")
    for number, gives in enumerate(votes, 1):
        if gives:
            session.ask(f"p{number}", "vote", target="i1", dots=1)
    session.facilitate("reveal")
    return session.harvest()


def test_what_would_be_swapped_matters_to_who_could_see_it():
    """The property above isn't empty: where nothing is suppressed, the files differ."""
    plan = FOUR_REGIONS.replace('language = "nl"', 'language = "nl"\nprivacy = { min_cell = 1 }')
    told = []
    for regions in (["kempen", "gent", "gent"], ["kempen", "westhoek", "westhoek"]):
        session = Session(read_plan(plan, "proef.toml"))
        session.join(*({"regio": region} for region in regions))
        told.append(session.harvest())
    same = {ending for ending in FORMATS if rendered(told[0], ending) == rendered(told[1], ending)}
    assert same == {ending for ending, reader in READERS.items() if not reader.room}


ROLES = (FACILITATORS, EVERYBODY)
HIDDEN = "Jan van de gemeente"


@EVERY
def test_what_is_hidden_or_taken_back_is_in_no_format(session, ending):
    for text in ("Samen leren", HIDDEN, f"{HIDDEN} en nog iets"):
        session.ask("p1", "post_insight", category="succes", text=text)
    session.facilitate("hide_insight", insight="i2")
    session.ask("p1", "withdraw_insight", insight="i3")
    session.facilitate("add_theme", category="valkuil", title=HIDDEN)
    session.facilitate("hide_insight", insight="t1")
    session.ask("p2", "object", target="i1", on=True, text=HIDDEN)
    session.facilitate("hide_insight", insight="o1")
    said = READERS[ending].said(rendered(session.harvest(), ending))
    assert HIDDEN not in said
    assert ("Samen leren" in said) == READERS[ending].holds_cards


WHY = "Te duur voor elke regio"


@EVERY
def test_what_became_of_a_line_is_in_every_format_once_that_is_told(session, ending):
    session.facilitate("seed")
    session.facilitate("add_theme", category="succes", title="Samen", insights=["i1"])
    session.facilitate("decide", target="t1", decision="partly", reason=WHY)
    told = {viewer.role: READERS[ending].said(rendered(harvest(session.workshop, viewer), ending)) for viewer in ROLES}
    session.facilitate("publish")
    published = READERS[ending].said(rendered(session.harvest(), ending))
    holds = READERS[ending].complete
    assert [WHY in said for said in (told["facilitator"], told["screen"], published)] == [holds, False, holds]


@EVERY
def test_a_blind_vote_is_in_no_format_before_it_is_revealed(voted, ending):
    before = rendered(voted.harvest(), ending)
    voted.ask("p1", "vote", target="i6", dots=0)
    voted.ask("p1", "vote", target="i1", dots=0)
    voted.ask("p1", "vote", target="i4", dots=1)
    after = rendered(voted.harvest(), ending)
    # The number of the log's last event is all that may differ; without it, in a log as long, nothing does.
    voted.workshop.harvest_seq -= 3
    assert rendered(voted.harvest(), ending) == before
    assert (after == before) == (ending not in ("json", "db"))


# ---- languages


@EVERY
def test_headings_are_in_the_language_asked_for(ending):
    found = harvest(workshop_of(LOGS[0]))
    assert len({rendered(found, ending, language) for language in LANGUAGES}) == (
        len(LANGUAGES) if READERS[ending].headed else 1
    )
