"""The folder with session plans, as the page keeps it: beside editors, and for two organisers at once."""

import resource
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import pytest

from workshop.core import Refused
from workshop.plans.files import Plans

KORT = (Path(__file__).parent / "kort.toml").read_bytes()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "kort.toml").write_bytes(KORT)
    return tmp_path


@pytest.fixture
def plans(folder):
    return Plans(folder, None, Lock)


def data(plans, slug="kort"):
    return plans.read(slug)


def test_what_is_saved_is_read_and_has_another_version(plans):
    first = plans.open("kort")
    saved = plans.save("kort", first.data | {"title": "Anders"}, first.version)
    assert saved == plans.open("kort")
    assert saved.version != first.version
    assert data(plans)["title"] == "Anders"
    assert plans.save("kort", saved.data, saved.version) == saved


def test_the_second_of_two_is_told_and_overwrites_nothing(plans):
    both = plans.open("kort")
    plans.save("kort", both.data | {"title": "Van de eerste"}, both.version)
    with pytest.raises(Refused, match="plan_changed") as told:
        plans.save("kort", both.data | {"title": "Van de tweede"}, both.version)
    assert told.value.values["now"].data["title"] == "Van de eerste"
    assert data(plans)["title"] == "Van de eerste"


def test_of_many_who_save_at_once_one_succeeds(plans):
    both = plans.open("kort")

    def save(nr):
        try:
            return plans.save("kort", both.data | {"title": f"Van {nr}"}, both.version)
        except Refused as refused:
            return refused.code

    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(save, range(8)))
    assert answers.count("plan_changed") == 7


def test_an_edit_in_another_editor_is_noticed(plans, folder):
    opened = plans.open("kort")
    (folder / "kort.toml").write_bytes(KORT.replace(b"Korte sessie", b"Elders"))
    with pytest.raises(Refused, match="plan_changed"):
        plans.save("kort", opened.data, opened.version)
    with pytest.raises(Refused, match="plan_changed"):
        plans.delete("kort", opened.version)
    plans.delete("kort", plans.open("kort").version)
    with pytest.raises(Refused, match="unknown_plan"):
        plans.open("kort")


def test_a_mark_in_front_and_the_rights_of_a_file_stay(plans, folder):
    file = folder / "kort.toml"
    file.write_bytes(b"\xef\xbb\xbf" + KORT.replace(b"\n", b"\r\n"))
    file.chmod(0o640)
    opened = plans.open("kort")
    saved = plans.save("kort", opened.data | {"title": "Anders"}, opened.version)
    assert saved.content.startswith(b"\xef\xbb\xbf")
    assert saved.content.count(b"\r\n") == saved.content.count(b"\n") == KORT.count(b"\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [each.name for each in folder.iterdir()] == ["kort.toml"]


def test_a_new_one_is_named_after_its_title_and_takes_nobodys_place(plans, folder):
    names = [plans.add("Mijn plan: één!", KORT).slug for _ in range(3)]
    assert names == ["mijn-plan-een", "mijn-plan-een-2", "mijn-plan-een-3"]
    (folder / "HOOFD.TOML").write_bytes(KORT)
    assert plans.add("Hoofd", KORT).slug == "hoofd-2"
    assert plans.add("../../weg", KORT).slug == "weg"
    assert plans.add("…", KORT).slug == "plan"
    assert (folder / "weg.toml").read_bytes() == KORT
    assert len(plans.add("x" * 500, KORT).slug) == 60


@pytest.mark.parametrize("slug", ["../kort", "kort.toml", "", ".", "/etc/passwd", "a/../kort", "._kort", None, 3])
def test_nothing_outside_the_folder_is_a_plan(plans, folder, slug):
    (folder / "._kort.toml").write_bytes(KORT)
    for asked in (plans.open, plans.read, plans.delete):
        with pytest.raises(Refused, match="unknown_plan"):
            asked(slug)


def test_what_lies_behind_a_link_is_not_changed(plans, folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elders") / "plan.toml"
    elsewhere.write_bytes(KORT)
    (folder / "link.toml").symlink_to(elsewhere)
    opened = plans.open("link")
    for change in (lambda: plans.save("link", opened.data, opened.version), lambda: plans.delete("link")):
        with pytest.raises(Refused, match="plan_fixed"):
            change()
    assert elsewhere.read_bytes() == KORT


def test_shipped_plans_are_copied_and_never_changed(folder, tmp_path_factory):
    own = tmp_path_factory.mktemp("data") / "plans"
    plans = Plans(own, folder, Lock)
    assert [(plan["slug"], plan["fixed"]) for plan in plans.outlines()] == [("kort", True)]
    opened = plans.open("kort")
    with pytest.raises(Refused, match="plan_fixed"):
        plans.save("kort", opened.data | {"title": "Anders"}, opened.version)
    copy = plans.add("kort", opened.content)
    assert copy.slug == "kort-2"
    plans.save(copy.slug, copy.data | {"title": "Anders"}, copy.version)
    assert (own / "kort-2.toml").exists()
    assert [(plan["slug"], plan["title"], plan.get("fixed")) for plan in plans.outlines()] == [
        ("kort-2", "Anders", None),
        ("kort", "Korte sessie", True),
    ]
    assert (folder / "kort.toml").read_bytes() == KORT


@contextmanager
def full_disk():
    """Nobody writes more than ten bytes into a file, root neither."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_says_no_is_told_and_leaves_the_file_whole(plans, folder):
    opened = plans.open("kort")
    with full_disk():
        with pytest.raises(Refused, match="plan_not_written") as told:
            plans.save("kort", opened.data | {"title": "Anders"}, opened.version)
        with pytest.raises(Refused, match="plan_not_written"):
            plans.add("nieuw", KORT)
    assert told.value.values["reason"] == "File too large"
    assert (folder / "kort.toml").read_bytes() == KORT
    assert [each.name for each in folder.iterdir()] == ["kort.toml"]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Refused, match="plan_not_written"):
        Plans(tmp_path / "weg", None, Lock).add("nieuw", KORT)


def test_a_file_that_is_no_toml_has_no_data(plans, folder):
    (folder / "stuk.toml").write_text("a = [")
    with pytest.raises(Refused, match="plan_mistakes"):
        _ = plans.open("stuk").data
