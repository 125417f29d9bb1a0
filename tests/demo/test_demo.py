"""`run.py demo` as people start it, in both modes: a process with a server, a folder and forty people of its own."""

import json
import subprocess
import sys

import pytest

from .shown import ROOT, Demo


@pytest.fixture
def demo(tmp_path):
    started = []

    def demo(*arguments, **variables):
        started.append(Demo(*arguments, home=tmp_path, **variables))
        return started[-1]

    yield demo
    for each in started:
        each.process.kill()
        each.process.communicate()


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_it_ends_with_the_harvest_is_never_published_and_leaves_nothing_behind(demo, mode, tmp_path):
    mine = tmp_path / "mine"
    shown = demo(WORKSHOP_ASYNC_MODE=mode, WORKSHOP_DATA=str(mine), WORKSHOP_DATABASE=str(mine / "mine.db"))
    assert "left out" not in shown.told
    assert "We vergaderen een jaar voor één nieuwkomer er iets van merkt." in shown.get(".md")
    assert len(json.loads(shown.get(".json"))["actions"]) == 9
    refused = shown.device().ask("publish")["error"]
    assert refused["code"] == "rehearsal"
    assert "verzonnen" in refused["message"]
    assert list(tmp_path.glob("oogst-demo-*"))
    assert shown.stop() == ""
    assert shown.process.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_it_begins_and_stays_where_one_asks_and_can_be_moved_on(demo):
    shown = demo("--stage", "stemmen", "--hold")
    assert "(lezen)" not in shown.told
    assert "It stays in stemmen." in shown.told
    lead = shown.device()
    assert lead.ask("reveal")["ok"], "the vote was still blind, with everybody's dots in it"
    assert lead.ask("start_stage", stage="acties")["ok"]
    assert lead.ask("add_action", what="Bellen", who="Trekker")["result"]["action"] == "a1"


def test_a_stage_that_is_not_there_is_a_clear_line(tmp_path):
    done = subprocess.run(
        [sys.executable, "run.py", "demo", "--stage", "nergens"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "'nergens' is not one of 'aankomst', 'welkom'" in done.stderr
