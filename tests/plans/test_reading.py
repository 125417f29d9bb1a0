"""One file that is no plan costs no other anything, and says what is wrong with it."""

import os
from pathlib import Path

import pytest

from workshop.core import Refused
from workshop.core.plan import PlanError
from workshop.plans.reading import all_plans, data_in, plan_called, plan_files

KORT = (Path(__file__).parent / "kort.toml").read_bytes()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "kort.toml").write_bytes(KORT)
    (tmp_path / "._kort.toml").write_bytes(b"\0\5\x16\7\0\2\0\0Mac OS X")
    (tmp_path / "bom.toml").write_bytes(b"\xef\xbb\xbf" + KORT.replace(b"\n", b"\r\n"))
    (tmp_path / "HOOFD.TOML").write_bytes(KORT)
    (tmp_path / "breed.toml").write_bytes(KORT.decode().encode("utf-16"))
    (tmp_path / "oud.toml").write_bytes(KORT.decode().encode("cp1252"))
    (tmp_path / "map.toml").mkdir()
    (tmp_path / "weg.toml").symlink_to("nergens")
    (tmp_path / "groot.toml").write_bytes(b"# " * 1_000_000)
    os.mkfifo(tmp_path / "pijp.toml")
    (tmp_path / os.fsdecode(b"na\xffam.toml")).write_bytes(b"")
    return tmp_path


def test_each_is_listed_with_what_is_wrong(folder):
    said = {plan["slug"]: plan.get("mistakes", [""])[0] for plan in all_plans(folder)}
    assert {slug for slug, mistake in said.items() if not mistake} == {"kort", "bom", "HOOFD"}
    assert said["breed"] == "breed.toml: this is UTF-16 text; save the file as UTF-8 text"
    assert said["oud"].startswith("oud.toml: line 13, column 19 is 'é' in Windows-1252, but not UTF-8")
    assert said["map"] == said["pijp"].replace("pijp", "map") == "map.toml: this is no file"
    assert said["weg"] == "weg.toml: No such file or directory (a link that leads nowhere)"
    assert said["groot"] == "groot.toml: this is too large for a session plan: 2.0 MB"
    assert said["na\ufffdam"].startswith("na\ufffdam.toml: format is missing")
    assert len(said) == 10


def test_the_others_start(folder):
    assert plan_called(folder, "bom") == plan_called(folder, "kort")
    with pytest.raises(Refused, match="plan_mistakes"):
        plan_called(folder, "na\ufffdam")
    with pytest.raises(Refused, match="unknown_plan"):
        plan_called(folder, "._kort")


def test_a_folder_that_is_not_there_is_listed_as_such(tmp_path):
    [said] = all_plans(tmp_path / "weg")
    assert "There is no folder" in said["mistakes"][0]
    (tmp_path / "bestand").write_text("")
    assert "can't be read: Not a directory" in all_plans(tmp_path / "bestand")[0]["mistakes"][0]
    with pytest.raises(Refused, match="unknown_plan"):
        plan_called(tmp_path / "weg", "")
    assert plan_files(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ('stages = "x"', "stages is 'x'; it takes a list"),
        ("privacy = [1]", "privacy is [1]; it takes a table"),
        ("categories = [1]", "categories[1] is 1; it takes a table"),
        ("title = 1979-05-27", "title is datetime.date(1979, 5, 27); it takes a text"),
        ("total = nan", "total is unknown"),
    ],
)
def test_what_no_form_can_show_is_said_in_sentences(change, said):
    with pytest.raises(PlanError) as wrong:
        data_in(f"format = 1\n{change}", "mijn.toml")
    assert any(said in mistake for mistake in wrong.value.mistakes), wrong.value.mistakes


def test_what_is_only_wrong_has_a_form_to_mend_it_in():
    assert data_in('format = 2\ntitel = "x"\nstages = [{ minutes = "tien" }]', "mijn.toml")["titel"] == "x"
