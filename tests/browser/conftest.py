"""People with phones, a facilitator's laptop and a projector: one real Chromium, a browser profile for each of them."""

import math
import os
import shutil
import socket
from contextlib import contextmanager

import pytest

from tests.serving import PATIENCE
from tools.chromium import ARGUMENTS

from .server import KEY, Server

PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1280, "height": 800}
HALL = {"width": 1280, "height": 720}
# No page waits for what moves, and a click waits until nothing does.
CALM = {"reduced_motion": "reduce"}

# Short files that take long: each looks at many pages.
LONGEST = ("test_parts", "test_networks", "test_scenes")


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker("browser")
    # Last: from the first page on, Playwright's event loop runs in this thread, and no other could. The longest of them
    # first, or one worker would still be at it when all others are done.
    paged = {item.path for item in items if "browser" in getattr(item, "fixturenames", ())}

    def length(item):
        if item.path not in paged or item.path.stem in LONGEST:
            return (item.path not in paged, math.inf)
        return (False, item.path.stat().st_size)

    items.sort(key=length, reverse=True)


# When somebody last tapped, by the clock of the page.
TAPS = "addEventListener('click', tap => (window.lastTap = tap.timeStamp), { capture: true })"


def unhurried(page):
    """Until the next tap is one of its own, by the clock of the page."""
    page.wait_for_function("() => performance.now() - (window.lastTap ?? -Infinity) > 500")


def resize(page, size):
    """Until the page has drawn itself in its new size."""
    page.set_viewport_size(size)
    page.evaluate(
        """async ({ width, height }) => {
      while (innerWidth !== width || innerHeight !== height) await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      await document.fonts.ready
    }""",
        size,
    )


def nothing_waits(page):
    """Everything in the outbox was answered."""
    page.wait_for_function(
        "() => !Object.keys(localStorage).some(key => key.endsWith(':outbox') && localStorage[key] !== '[]')"
    )


@pytest.fixture(scope="session")
def chromium():
    names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
    named = os.environ.get("CHROMIUM", "")
    found = next((path for name in [named, *names] if name and (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("There is no Chromium on this machine")
    return found


@pytest.fixture(scope="session")
def browser(chromium):
    # Playwright's own node wants a library that a bare Debian lacks.
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", shutil.which("node") or "")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """One server for all stories that don't harm it."""
    server = Server(tmp_path_factory.mktemp("data"))
    yield server
    server.kill()


@pytest.fixture
def own_server(tmp_path):
    """A server that a test may kill and start again."""
    server = Server(tmp_path)
    yield server
    server.kill()


@pytest.fixture
def network_server(tmp_path):
    """A server that devices reach over plain http at this machine's address on the network, as in a hall."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("This machine has no address on a network")
        address = probe.getsockname()[0]
    server = Server(tmp_path, host="0.0.0.0")
    server.address = f"http://{address}:{server.port}"
    yield server
    server.kill()


@pytest.fixture
def workshop(server):
    workshop = server.workshop()
    yield workshop
    workshop.close()


@contextmanager
def devices(browser):
    """device(address, viewport) opens a page in a profile of its own; a fault in its scripts fails the test."""
    opened, faults = [], []

    def device(address, viewport=PHONE, **settings):
        context = browser.new_context(viewport=viewport, locale="nl-BE", **CALM | settings)
        context.set_default_timeout(PATIENCE * 1000)
        context.add_init_script(TAPS)
        opened.append(context)
        page = context.new_page()
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.goto(address)
        return page

    yield device
    for context in opened:
        context.close()
    assert not faults


@pytest.fixture
def device(browser):
    """`devices`, as long as the test lasts."""
    with devices(browser) as device:
        yield device


@pytest.fixture
def person(workshop, device):
    """person("anna") is somebody who joined on a phone of 360 by 740."""

    def person(name, **settings):
        page = device(workshop.join_url, **settings)
        page.get_by_role("button", name="Doe mee").click()
        page.get_by_role("button", name="Doe mee").wait_for(state="detached")
        return page

    return person


@pytest.fixture(scope="module")
def laptop(browser):
    """The page of one laptop, where whoever leads next leads: it knows the scripts, and opens in half the time."""
    with devices(browser) as device:
        yield device("about:blank", LAPTOP)


@pytest.fixture
def facilitator(workshop, laptop, device):
    """facilitator() is a laptop with the facilitator's page; the first is a file's own, emptied after each test.

    What can't be taken back (a clock of its own, a script at each start) is for a page of `device`.
    """
    free, faults = [laptop], []

    def note(fault):
        faults.append(str(fault))

    def facilitator(viewport=LAPTOP, **settings):
        if settings or not free:
            return device(workshop.facilitate_url, viewport=viewport, **settings)
        page = free.pop()
        page.on("pageerror", note)
        page.set_viewport_size(viewport)
        page.goto(workshop.facilitate_url)
        return page

    yield facilitator
    if not free:
        laptop.remove_listener("pageerror", note)
        emptied(laptop, workshop.server.address)
    assert not faults


@pytest.fixture(scope="module")
def signed_in(server, browser):
    """The page of somebody at a desk who may prepare plans and sessions."""
    with devices(browser) as device:
        yield signs_in(server, device)


def signs_in(server, device):
    page = device(f"{server.address}/signin#{KEY}", viewport=LAPTOP)
    page.get_by_role("heading", level=1, name="Jouw sessies").wait_for()
    return page


@pytest.fixture
def organiser(server, signed_in, device):
    """organiser() is somebody signed in at the start, or at this path; the first is a file's own, as `facilitator`."""
    free = [signed_in]

    def organiser(path="/"):
        page = free.pop() if free else signs_in(server, device)
        page.set_viewport_size(LAPTOP)
        page.goto(server.address + path)
        there = {"role": "heading", "name": "Jouw sessies"} if path == "/" else {"role": "button", "name": "Bewaren"}
        page.get_by_role(**there).first.wait_for()
        return page

    yield organiser
    emptied(signed_in, server.address, "local_storage")


def emptied(page, origin, kinds="all"):
    """Nothing of what it kept of this server (of these kinds), and nothing of what was done to it, is left."""
    page.mouse.up()
    page.mouse.move(0, 0)  # under a mouse new cards wait
    page.goto("about:blank")
    page.emulate_media(media="null", color_scheme="null", **CALM)
    page.unroute_all()
    page.context.unroute_all()
    page.context.set_offline(False)
    page.context.clear_permissions()
    keeper = page.context.new_cdp_session(page)
    keeper.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": kinds})
    keeper.detach()


@pytest.fixture
def screen(workshop, device):
    """screen() is the projector."""
    return lambda **settings: device(f"{workshop.join_url}/screen", viewport=HALL, **settings)
