"""What `make setup` makes: static/built as `make test` has just brought it up to date, and the locks."""

import gzip
import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BUILT = ROOT / "static" / "built"
MANIFEST = json.loads((BUILT / "manifest.json").read_text())
# With the page itself under the 60 kB that a first load may take.
SMALL_ENOUGH = {("phone.js", "phone-shared.js"): 40_500, ("phone.css",): 7_000}


def text_of(name: str) -> str:
    return (BUILT / MANIFEST[name]).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", sorted(file.name for file in (ROOT / "static/pages").glob("*.js")))
def test_each_page_has_one_script_under_a_hashed_name(page):
    assert re.fullmatch(rf"{page.removesuffix('.js')}-[0-9A-Z]{{8}}\.js", MANIFEST[page])
    if page != "phone.js":
        assert "import" not in re.findall(r"^\s*(\w+)", text_of(page), re.MULTILINE)


@pytest.mark.parametrize("name", sorted(MANIFEST))
def test_what_shrinks_lies_there_shrunk_too(name):
    built = BUILT / MANIFEST[name]
    if built.suffix in {".js", ".css", ".svg"}:
        assert gzip.decompress(built.with_name(built.name + ".gz").read_bytes()) == built.read_bytes()
        assert built.with_name(built.name + ".br").stat().st_size < built.stat().st_size


@pytest.mark.parametrize("name", sorted(name for name in MANIFEST if name.endswith(".css")))
def test_a_stylesheet_brings_all_it_needs_and_keeps_colours_for_older_phones(name):
    css = text_of(name)
    assert "@import" not in css
    files = [file for file in re.findall(r"url\(\"?([^\")]+)", css) if not file.startswith("data:")]
    assert [file for file in files if not (BUILT / file).exists()] == []
    if name == "phone-later.css":  # it comes beside the one that has them
        assert "--v-paper:" not in css
        return
    plain, modern = re.search(r"--v-paper: ?(#\w+)", css), re.search(r"--v-paper: ?light-dark\(", css)
    assert plain
    assert modern
    assert plain.start() < css.index("@supports") < modern.start()


def test_each_colour_stands_once_and_the_build_says_it_again_for_older_phones():
    values = (ROOT / "static/css/values.css").read_text()
    colours = re.findall(r"^  (--v-[\w-]+): light-dark\(", values, re.M)
    assert len(colours) == len(set(colours)) > 30
    assert not re.search(r"#[0-9a-f]{3,8}\b", values)
    plain, _, modern = text_of("phone.css").partition("@supports")
    light, _, dark = plain.partition("prefers-color-scheme:dark")
    for name in colours:
        assert re.search(rf"{name}: ?#[0-9a-f]{{3,6}}\b", light), name
        assert re.search(rf"{name}: ?#[0-9a-f]{{3,6}}\b", dark), name
        assert re.search(rf"{name}: ?light-dark\(", modern), name


@pytest.mark.parametrize("names", SMALL_ENOUGH)
def test_the_phone_gets_no_more_than_its_share_of_the_first_load(names):
    assert sum((BUILT / (MANIFEST[name] + ".gz")).stat().st_size for name in names) <= SMALL_ENOUGH[names]


def test_what_a_phone_draws_later_is_no_part_of_what_it_loads_first():
    first = text_of("phone.js")
    assert re.findall(r'from"\./([^"]+)"', first) == [MANIFEST["phone-shared.js"]]
    assert re.findall(r'import\("\./([^"]+)"\)', first) == [MANIFEST["later.js"]]


def test_licences_of_what_is_bundled_travel_along():
    notices = (BUILT / "LICENSES.txt").read_text(encoding="utf-8")
    for package in (
        "socket.io-client",
        "lit-html",
        "sortablejs",
        "@fontsource-variable/bricolage-grotesque",
        "engine.io-parser",
    ):
        assert re.search(rf"^{re.escape(package)} \d", notices, re.MULTILINE)
    assert "Permission is hereby granted" in notices
    assert "esbuild" not in notices


def test_locks_hold_hashes_and_no_address():
    for name in ("requirements.txt", "requirements-dev.txt"):
        lock = (ROOT / name).read_text()
        assert "://" not in lock
        assert len(re.findall(r"^\S+==", lock, re.MULTILINE)) <= lock.count("--hash=sha256:")
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert all("integrity" in package and "resolved" not in package for path, package in packages.items() if path)


def test_a_second_setup_has_nothing_to_do():
    again = subprocess.run(["make", "--question", "setup"], cwd=ROOT, capture_output=True, text=True, timeout=20)
    assert again.returncode == 0, again.stdout + again.stderr


def test_help_names_every_target_that_is_for_people():
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, timeout=20, check=True).stdout
    assert re.findall(r"make (\w+)", shown)[:1] == ["help"]
    assert {"run", "setup", "test", "check", "lock"} <= set(re.findall(r"^  make (\w+) ", shown, re.MULTILINE))


@pytest.mark.parametrize(
    ("script", "missing", "says"),
    [
        ("venv.sh", "python3-too-old-or-absent", "apt install python3 python3-venv"),
        ("node.sh", None, "Oogst needs Node.js 20"),
    ],
)
def test_what_is_missing_is_said_in_one_line(script, missing, says, tmp_path):
    command = ["/bin/sh", str(ROOT / "tools" / script), *([missing] if missing else [])]
    told = subprocess.run(
        command, cwd=tmp_path, env={"PATH": str(tmp_path)}, capture_output=True, text=True, timeout=20
    )
    assert told.returncode == 1
    assert says in told.stderr
    assert told.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_python_that_cannot_make_an_environment_is_said_in_one_line(tmp_path):
    python = tmp_path / "python3"
    python.write_text(
        '#!/bin/sh\n[ "$1" = -c ] || { mkdir -p .venv/bin; echo "ensurepip is not available"; exit 1; }\n'
    )
    python.chmod(0o755)
    command = ["/bin/sh", str(ROOT / "tools" / "venv.sh"), str(python)]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=20)
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (1, "", 1)
    assert "apt install python3-venv" in told.stderr
    assert not (tmp_path / ".venv").exists()


@pytest.fixture
def machine(tmp_path):
    """machine(name="script") puts programs on an otherwise empty machine and gives its environment."""

    def machine(**programs):
        for name, script in programs.items():
            (tmp_path / name.replace("_", "-")).write_text(f"#!/bin/sh\n{script}\n")
            (tmp_path / name.replace("_", "-")).chmod(0o755)
        return {"PATH": str(tmp_path)}

    return machine


def chromium_on(environment):
    command = ["/bin/sh", str(ROOT / "tools" / "chromium.sh")]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=20)


def test_the_chromium_that_is_there_is_taken(machine, tmp_path):
    found = chromium_on(machine(chromium_browser="true", apt_get="exit 1"))
    assert (found.returncode, found.stdout, found.stderr) == (0, f"{tmp_path}/chromium-browser\n", "")


def test_of_two_the_one_without_a_window_is_taken(machine, tmp_path):
    found = chromium_on(machine(chromium="true", chromium_headless_shell="true", apt_get="exit 1"))
    assert (found.returncode, found.stdout) == (0, f"{tmp_path}/chromium-headless-shell\n")


@pytest.mark.parametrize("packages", [["chromium-headless-shell", "chromium"], ["chromium"]])
def test_chromium_is_installed_where_that_is_allowed(machine, tmp_path, packages):
    """Where Debian has none without a window, the other."""
    program = f'{tmp_path}/$name; echo "#!/bin/sh" >{tmp_path}/$name; /bin/chmod +x {tmp_path}/$name'
    known = "|".join(packages)
    apt = f'[ "$1" = update ] && exit\nfor name; do :; done\ncase $name in {known}) {program};; *) exit 1;; esac'
    found = chromium_on(machine(id="echo 0", apt_get=apt))
    assert (found.returncode, found.stdout) == (0, f"{tmp_path}/{packages[0]}\n")


def test_without_the_right_to_install_there_is_no_chromium(machine):
    found = chromium_on(machine(id="echo 1000", sudo="exit 1", apt_get="exit 0"))
    assert (found.returncode, found.stdout) == (1, "")
