"""Takes the README's pictures: from the demo, each page in the stage where it shows what it is for; what the demo
doesn't have, from the page of parts.

make pictures               writes docs/pictures/*.png
tools/pictures.sh FOLDER    writes them there
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
PHONE, LAPTOP, HALL = (
    {"width": 360, "height": 740},
    {"width": 1280, "height": 800},
    {"width": 1280, "height": 720},
)
Links = dict[str, str]


@contextmanager
def running(*arguments: str, **settings: str) -> Iterator[Links]:
    """A server, or a demo that has come where it stays, with the links that it prints."""
    command, environment = [sys.executable, "run.py", *arguments], os.environ | settings | {"WORKSHOP_DEV": "1"}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment) as process:
        links: Links = {}
        for line in process.stdout or ():
            name, _, rest = line.partition("  ")
            if "http" in rest:
                links[name.strip()] = rest.split()[0]
            if line.startswith("Stop with"):
                break
        try:
            yield links
        finally:
            process.send_signal(signal.SIGINT)


@contextmanager
def page(browser: Browser, viewport: dict[str, int], scale: int = 1) -> Iterator[Page]:
    context = browser.new_context(viewport=viewport, device_scale_factor=scale, locale="nl-BE")
    yield context.new_page()
    context.close()


def settled(page: Page) -> None:
    """All letters are there and nothing moves any more."""
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    page.wait_for_function("document.getAnimations().every(each => each.playState !== 'running')")


def phone(browser: Browser, links: Links, to: Path) -> None:
    with page(browser, PHONE, scale=2) as shown:
        shown.goto(links["Your phone"])
        shown.get_by_role("button", name="Doe mee").click()
        give = shown.get_by_role("button", name="Geef een punt")
        for number in (0, 2):
            give.nth(number).click()
        shown.evaluate("scrollTo(0, 0)")
        settled(shown)
        shown.screenshot(path=to)


def screen(browser: Browser, links: Links, to: Path) -> None:
    with page(browser, HALL) as shown:
        shown.goto(links["Screen"])
        settled(shown)
        shown.screenshot(path=to)


def facilitate(browser: Browser, links: Links, to: Path) -> None:
    with page(browser, LAPTOP) as shown:
        shown.goto(links["Facilitator"])
        settled(shown)
        shown.screenshot(path=to)


def harvest(browser: Browser, links: Links, to: Path) -> None:
    with page(browser, LAPTOP) as shown:
        shown.goto(links["Facilitator"])
        shown.get_by_role("button", name="Delen", exact=True).wait_for()  # the key is in a cookie by then
        shown.goto(links["Harvest"])
        shown.get_by_role("heading", name="Waar ligt het potentiële succes").evaluate("it => it.scrollIntoView()")
        settled(shown)
        shown.screenshot(path=to)


def part(name: str, height: int = 720) -> Callable[[Browser, Links, Path], None]:
    """A page held still, as the page of parts has it (workshop/parts/samples.py)."""

    def take(browser: Browser, links: Links, to: Path) -> None:
        server = urlsplit(next(iter(links.values())))
        with page(browser, {"width": 1280, "height": height}) as shown:
            shown.goto(f"{server.scheme}://{server.netloc}/parts/{name}")
            shown.wait_for_selector("html[data-still]", state="attached")
            settled(shown)
            shown.screenshot(path=to)

    return take


DEMO = ("demo", "--fast")
Picture = Callable[[Browser, Links, Path], None]
PICTURES: list[tuple[tuple[str, ...], dict[str, Picture]]] = [
    ((*DEMO, "--stage", "verzamelen", "--hold"), {"screen": screen}),
    ((*DEMO, "--stage", "lezen", "--hold"), {"facilitate": facilitate}),
    ((*DEMO, "--stage", "stemmen", "--hold"), {"phone": phone}),
    (DEMO, {"harvest": harvest}),
    (
        ("--port", "0"),
        {
            "plan": part("plan-template", 800),
            "template-impact": part("hall-rating"),
            "template-statements": part("hall-rated"),
        },
    ),
]


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
        for arguments, pictures in PICTURES:
            with TemporaryDirectory() as data, running(*arguments, WORKSHOP_DATA=data) as links:
                for name, take in pictures.items():
                    take(browser, links, folder / f"{name}.png")
                    print(folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
