"""The page of parts: every template stands on it, no page has a fault, and axe finds nothing, light and dark."""

import re
import shutil
import subprocess
from itertools import zip_longest

import pytest
import requests
from playwright.sync_api import TimeoutError as NotInTime

from tests.clone import Clone
from tests.conftest import serving
from tests.serving import PATIENCE, ROOT
from tests.test_scripts import SCRIPTS, STATIC
from workshop.parts.samples import SAMPLES

from .axe import AXE, faults
from .conftest import HALL, LAPTOP

SMALL = {"width": 320, "height": 640}
SIZES = {"phone": SMALL, "remote": SMALL, "screen": HALL}
TEMPLATE = re.compile(r"\b(?:html|svg)`")


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("data"), WORKSHOP_DEV="1") as server:
        yield f"{server.url}/parts"
        assert "Traceback" not in server.said()


@pytest.fixture(scope="module")
def bundled(tmp_path_factory):
    """The same page with its scripts in bundles that know which templates they drew."""
    clone = Clone(tmp_path_factory.mktemp("clone"))
    static = clone.home / "static"
    static.unlink()
    subprocess.run(["node", "tests/browser/bundle.mjs", static], cwd=ROOT, check=True, timeout=60)
    (static / "images").symlink_to(STATIC / "images")
    shutil.copy(AXE, static / "axe.js")  # a browser keeps what it compiled of a file
    with serving(tmp_path_factory.mktemp("data"), folder=clone.home, WORKSHOP_DEV="1") as server:
        yield f"{server.url}/parts"
        assert "Traceback" not in server.said()


def still(window):
    """Until the hand of this sample got to its end."""
    window.wait_for_selector("html[data-still]", state="attached", timeout=20_000)


@pytest.fixture(scope="module")
def visit(bundled, browser):
    """visit(page) looks at all samples of a page, once → (where the templates stand that they drew, what is wrong).

    axe looks where something is drawn that wasn't yet. What a hand does most to comes first, for it draws what others
    draw too; while axe is at it, the next sample opens in a window beside it.
    """
    visited = {}

    def opened(context, wrong):
        window = context.new_page()
        window.on("pageerror", lambda fault: wrong.append((window.url, str(fault))))
        return window

    def look(page):
        context = browser.new_context(viewport=SIZES.get(page, LAPTOP), locale="nl-BE", reduced_motion="reduce")
        context.add_init_script("window.drawn = new Set()")
        drawn, wrong = set(), []
        names = [name for name, sample in reversed(SAMPLES.items()) if sample.page == page]
        names.sort(key=lambda name: -len(SAMPLES[name].hand))
        window, beside = opened(context, wrong), opened(context, wrong)
        beside.goto(f"{bundled}/{names[0]}")
        for name, following in zip_longest(names, names[1:]):
            window, beside = beside, window
            if following:
                beside.goto(f"{bundled}/{following}", wait_until="commit")
            try:
                still(window)
            except NotInTime:
                wrong.append((name, "The hand didn't get to its end"))
            if new := set(window.evaluate("[...drawn]")) - drawn:
                drawn |= new
                window.add_script_tag(url="/static/axe.js")
                # What lies half under an open panel is no smaller for that.
                within = "header" if window.locator("header .links-panel").count() else "html"
                wrong += [(name, fault) for fault in faults(window, within)]
        context.close()
        return drawn, wrong

    return lambda page: visited.get(page) or visited.setdefault(page, look(page))


PAGES = sorted({sample.page for sample in SAMPLES.values()})


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_wrong_on_a_page(page, visit):
    _, wrong = visit(page)
    assert wrong == []


def test_every_template_stands_on_it(visit):
    """What a page draws anywhere, as "path:line:column"."""
    there = {
        f"/static/{file.relative_to(STATIC)}:{number}:{at.end()}"
        for file, script in SCRIPTS.items()
        if file.relative_to(STATIC).parts[0] in ("parts", "pages")
        for number, line in enumerate(script.splitlines(), 1)
        for at in TEMPLATE.finditer(line)
    }
    assert len(there) > 400
    assert there - set().union(*(visit(page)[0] for page in PAGES)) == set()


@pytest.mark.parametrize("page", ["facilitate", "phone", "screen"])
def test_it_opens_as_it_is_written(address, device, page):
    name = next(name for name, sample in SAMPLES.items() if sample.page == page)
    still(device(f"{address}/{name}"))


def test_it_shows_each_sample_and_is_there_in_development_only(address, server):
    assert requests.get(address, timeout=PATIENCE).text.count("<iframe") == len(SAMPLES)
    assert requests.get(f"{server.address}/parts", timeout=PATIENCE).status_code == 404
    assert requests.get(f"{server.address}/parts/door", timeout=PATIENCE).status_code == 404
