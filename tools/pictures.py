"""Takes the README's pictures from the demo: each page in the stage where it shows what it is for.

make pictures               writes docs/pictures/*.png
tools/pictures.sh FOLDER    writes them there
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
PHONE, LAPTOP, HALL = (
    {"width": 360, "height": 740},
    {"width": 1280, "height": 800},
    {"width": 1280, "height": 720},
)
Links = dict[str, str]


@contextmanager
def demo(*arguments: str) -> Iterator[Links]:
    """A demo that has come where it stays, and its links."""
    command = [sys.executable, "run.py", "demo", "--fast", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
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


PICTURES = [
    (("--stage", "verzamelen", "--hold"), screen),
    (("--stage", "lezen", "--hold"), facilitate),
    (("--stage", "stemmen", "--hold"), phone),
    ((), harvest),
]


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
        for arguments, take in PICTURES:
            to = folder / f"{take.__name__}.png"
            with demo(*arguments) as links:
                take(browser, links, to)
            print(to)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
