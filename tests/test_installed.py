"""The wheel as people install it: in an environment of its own, outside the clone, on a machine without Node."""

import json
import os
import re
import subprocess
import sys
import tarfile
import urllib.request
import venv
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

from workshop.harvest import FORMATS
from workshop.version import VERSION

from .demo.shown import Demo
from .harvest.reading import READERS

ROOT = Path(__file__).parent.parent
WITHIN = 60


def build(source, into, path=os.environ["PATH"]):
    """With the locked backend that is here, so that nothing is fetched."""
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-build-isolation", "--no-deps", "-w", into, source]
    subprocess.run(command, env=os.environ | {"PATH": path}, check=True, timeout=WITHIN)
    return next(into.glob("oogst-*.whl"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return build(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def programs(wheel, tmp_path_factory):
    """Where an environment's programs lie: nothing is in it but the wheel and what the lock says that it needs."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, symlinks=True)
    site = next(home.glob("lib/python*/site-packages"))
    # pip, which one of them asks for, is in every environment and so in no lock.
    for name in ["pip", *re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text(), re.MULTILINE)]:
        try:
            files = distribution(name).files
        except PackageNotFoundError:
            continue  # for another system or Python
        for top in {file.parts[0] for file in files} - {"..", "__pycache__"}:
            (site / top).symlink_to(distribution(name).locate_file(top))
    install = [sys.executable, "-m", "pip", "-q", "--python", home / "bin" / "python", "install", "--no-compile"]
    # Fetches nothing, and fails where what is there isn't all that the wheel asks for.
    subprocess.run([*install, "--no-index", wheel], check=True, timeout=WITHIN)
    return home / "bin"


@pytest.fixture
def oogst(programs, tmp_path):
    """oogst(*arguments) starts the program in an empty folder."""
    started = []

    def oogst(*arguments, **variables):
        command = [programs / "oogst", *arguments]
        environ = {"PATH": str(programs), "HOME": str(tmp_path), **variables}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
        started.append(subprocess.Popen(command, cwd=tmp_path, env=environ, text=True, **pipes))
        return started[-1]

    yield oogst
    for each in started:
        each.kill()
        each.communicate()


def told(process):
    out, err = process.communicate(timeout=WITHIN)
    assert (process.returncode, err) == (0, "")
    return out


def test_the_wheel_holds_all_that_a_clone_serves_with(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    package = [file for file in (ROOT / "workshop").rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    package = [file for file in package if ROOT / "workshop" / "parts" not in file.parents]
    folders = ("templates", "static/built", "sessions")
    beside = [file for folder in folders for file in (ROOT / folder).rglob("*") if file.is_file()]
    assert {str(file.relative_to(ROOT)) for file in package} <= held
    assert {f"workshop/shipped/{file.relative_to(ROOT)}" for file in beside} <= held
    assert {name.partition("/")[0] for name in held} == {"workshop", f"oogst-{VERSION}.dist-info"}
    assert [name for name in held if name.startswith("workshop/parts/") or "/dev/" in name] == []


def test_from_an_sdist_comes_the_same_wheel_also_without_node(wheel, tmp_path):
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path], cwd=ROOT, check=True)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as packed:
        packed.extractall(tmp_path, filter="data")
    again = build(tmp_path / f"oogst-{VERSION}", tmp_path / "wheel", path="")
    assert again.read_bytes() == wheel.read_bytes()


def test_an_empty_folder_is_enough_for_a_first_start(oogst, tmp_path):
    serving = oogst("--port", "0")
    link, address = (re.search(rf"^{name} +(\S+)", serving.stdout.readline())[1] for name in ("Organiser", "Phones"))
    signin, _, key = link.partition("#")
    page = urllib.request.urlopen(signin, timeout=WITHIN).read().decode()
    for file in re.findall(r'(?:src|href)="(/static/[^"]+)"', page):
        assert urllib.request.urlopen(address + file, timeout=WITHIN).status == 200

    def plans(**asked):
        body = json.dumps(asked).encode() if asked else None
        request = urllib.request.Request(f"{address}/api/plans", body, {"Authorization": f"Bearer {key}"})
        return json.load(urllib.request.urlopen(request, timeout=WITHIN))

    [shipped] = plans()
    assert (shipped["slug"], shipped["fixed"]) == ("oproep-organisatienetwerken", True)
    copy = plans(copy=shipped["slug"])
    assert not copy["fixed"]
    assert (tmp_path / "data" / "plans" / f"{copy['slug']}.toml").exists()
    assert [plan["slug"] for plan in plans()] == [copy["slug"], shipped["slug"]]
    assert "src=" in page
    assert told(oogst("link")).strip() == link
    assert {file.name for file in tmp_path.iterdir()} == {"data"}
    assert (tmp_path / "data" / "oogst.db").exists()


def test_the_demo_ends_with_the_harvest(programs, tmp_path):
    class Installed(Demo):
        program = (programs / "oogst",)
        folder = tmp_path

    # What its libraries compiled to lies beside them, and nowhere else for where they lie here.
    shown = Installed(home=tmp_path, PATH=str(programs), PYTHONPYCACHEPREFIX="")
    said = {ending: READERS[ending].said(shown.read(f".{ending}")) for ending in FORMATS}
    lost = {ending for ending, text in said.items() if "We vergaderen een jaar voor één nieuwkomer er iets" not in text}
    assert lost == {ending for ending, reader in READERS.items() if not reader.holds_cards}
    assert shown.stop() == ""
    assert shown.process.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_the_shipped_plan_is_there_to_begin_with(oogst, tmp_path):
    (tmp_path / "mine.toml").write_text(told(oogst("example")))
    assert told(oogst("check", "mine.toml")) == "mine.toml: nothing wrong.\n"


def test_it_knows_its_version(oogst):
    assert told(oogst("--version")) == f"{VERSION}\n"


def test_what_only_a_clone_can_is_said(oogst):
    process = oogst("--port", "0", WORKSHOP_DEV="1")
    assert process.communicate(timeout=WITHIN)[1].startswith("WORKSHOP_DEV=1 is for a clone")
    assert process.returncode == 2
