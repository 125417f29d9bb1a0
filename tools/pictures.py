"""Takes the README's pictures: from one showing of the demo, each page in the stage where it shows what it is for; what
the demo doesn't have, from the page of parts.

make pictures               writes docs/pictures/*.png
tools/pictures.sh FOLDER    writes them there
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import takewhile
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tools.chromium import ARGUMENTS
from workshop.client import open_workshop
from workshop.demo.cast import Cast
from workshop.demo.play import Player
from workshop.demo.scenes import scenes
from workshop.demo.script import read_script
from workshop.demo.showing import make_plan
from workshop.paths import PLANS

KEY = "organiser key of the pictures"
ROOT = Path(__file__).parent.parent
PHONE = ViewportSize(width=360, height=740)
LAPTOP = ViewportSize(width=1280, height=800)
HALL = ViewportSize(width=1280, height=720)
Links = dict[str, str]
Picture = Callable[[Browser, Links, Path], None]


@contextmanager
def running(data: Path) -> Iterator[str]:
    """A server that has the page of parts too; its address. It keeps all that it does in `data`."""
    plans = copytree(PLANS, data / "plans")
    command = [sys.executable, "run.py", "--port", "0", "--data", str(data), "--plans", str(plans)]
    environment = os.environ | {"WORKSHOP_DEV": "1", "WORKSHOP_ORGANISER_KEY": KEY}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment) as process:
        lines = list(takewhile(lambda line: not line.startswith("Stop with"), process.stdout or ()))
        try:
            yield next(line.split()[1] for line in lines if line.startswith("Phones"))
        finally:
            process.send_signal(signal.SIGINT)


@contextmanager
def page(browser: Browser, viewport: ViewportSize, scale: int = 1) -> Iterator[Page]:
    context = browser.new_context(viewport=viewport, device_scale_factor=scale, locale="nl-BE")
    yield context.new_page()
    context.close()


# A function: a string that is asked twice is eval, which the pages forbid.
STILL = """() => [...document.images].every(image => image.complete)
  && document.getAnimations().every(each => each.playState !== "running")"""


def settled(page: Page) -> None:
    """All letters and images are there and nothing moves any more, also in a page within."""
    for frame in page.frames:
        frame.wait_for_load_state()
        frame.evaluate("document.fonts.ready")
        frame.wait_for_function(STILL)


def phone(browser: Browser, links: Links, to: Path) -> None:
    with page(browser, PHONE, scale=2) as shown:
        shown.goto(f"{links['join_url']}?trial=1")
        shown.get_by_role("button", name="Doe mee").click()
        give = shown.get_by_role("button", name="Geef een punt")
        for number in (0, 2):
            give.nth(number).click()
        shown.evaluate("scrollTo(0, 0)")
        settled(shown)
        shown.screenshot(path=to)


def screen(browser: Browser, links: Links, to: Path) -> None:
    with page(browser, HALL) as shown:
        shown.goto(links["screen_url"])
        shown.get_by_role("heading", level=1).wait_for()
        settled(shown)
        shown.screenshot(path=to)


def facilitate(browser: Browser, links: Links, to: Path) -> None:
    with page(browser, LAPTOP) as shown:
        shown.goto(links["facilitate_url"])
        shown.locator(".here").get_by_text("40").wait_for()
        shown.get_by_role("heading", name="Bekijk deze twee").wait_for()
        settled(shown)
        shown.screenshot(path=to)


def harvest(browser: Browser, links: Links, to: Path) -> None:
    with page(browser, LAPTOP) as shown:
        shown.set_extra_http_headers({"Authorization": f"Bearer {links['facilitator_key']}"})
        shown.goto(links["harvest_url"])
        shown.get_by_role("heading", name="Waar ligt het potentiële succes").evaluate("it => it.scrollIntoView()")
        settled(shown)
        shown.screenshot(path=to)


def part(name: str, height: int = 720) -> Picture:
    """A page held still, as the page of parts has it (workshop/parts/samples.py)."""

    def take(browser: Browser, links: Links, to: Path) -> None:
        with page(browser, {"width": 1280, "height": height}) as shown:
            shown.goto(f"{links['parts_url']}/{name}")
            shown.wait_for_selector("html[data-still]", state="attached")
            settled(shown)
            shown.screenshot(path=to)

    return take


# By the scene of the demo at whose end they are taken.
OF_SCENES: dict[str, dict[str, Picture]] = {
    "verzamelen": {"screen": screen},
    "lezen": {"facilitate": facilitate},
    "stemmen": {"phone": phone},
    "oogst": {"harvest": harvest},
}
OF_PARTS: dict[str, Picture] = {
    "plan": part("plan-template", 800),
    "template-impact": part("hall-rating"),
    "template-statements": part("hall-rated"),
}


def showing(base_url: str) -> Iterator[tuple[str, Links]]:
    """Plays the demo, as fast as it goes: each scene that was played to its end, and where to look at it."""
    script = read_script()
    workshop = open_workshop(base_url, KEY, make_plan(base_url, KEY, script), rehearsal=True)
    cast = Cast(base_url, workshop["code"], workshop["facilitator_key"])
    player = Player(cast.ask, time.sleep)
    for scene in scenes(script, date.today()):
        player.play([scene], speed=0)
        yield scene.id, workshop
    cast.leave()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, TemporaryDirectory() as data, running(Path(data)) as base_url:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=ARGUMENTS)

        def take(pictures: dict[str, Picture], links: Links) -> None:
            for name, picture in pictures.items():
                picture(browser, links, folder / f"{name}.png")
                print(folder / f"{name}.png")

        for scene, links in showing(base_url):
            take(OF_SCENES.get(scene, {}), links)
        take(OF_PARTS, {"parts_url": f"{base_url}/parts"})
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
