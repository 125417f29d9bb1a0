"""What people read, without a browser: the states that the rules make, drawn by the parts of the phone and the hall."""

import json
import subprocess
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder

import pytest

from workshop.core import LIMITS, progress
from workshop.core.plan import read_plan
from workshop.translations import Words

from ..rehearsal import Rehearsal, shipped_plan

DRAW = Path(__file__).with_name("draw.mjs")
PLANS = Path(__file__).parent.parent / "plans"
VOID = {"img", "input", "br"}
INLINE = {"b", "bdi", "i", "span", "svg"}


class Picture(HTMLParser):
    """What is drawn: `words` as they are read one after the other, `all("li")` the words of each of these elements."""

    def __init__(self, name: str, html: str) -> None:
        super().__init__()
        self.name, self.tree = name, TreeBuilder()
        self.tree.start("body", {})
        self.feed(html)
        self.tree.end("body")
        self.body = self.tree.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.tree.end(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.tree.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self.tree.end(tag)

    def handle_data(self, data: str) -> None:
        self.tree.data(data)

    @property
    def words(self) -> str:
        return read(self.body)

    def all(self, path: str) -> list[str]:
        """By an XPath as ElementTree knows it: `li`, or `section[@aria-label='Succes']//li`."""
        return [read(each) for each in self.body.iterfind(f".//{path}") if "hidden" not in each.attrib]


def read(element: Element) -> str:
    """The words of an element in order, without those that are hidden."""
    return " ".join(said(element).split())


def said(element: Element) -> str:
    if "hidden" in element.attrib:
        return ""
    words = (element.text or "") + "".join(said(each) + (each.tail or "") for each in element)
    return words if element.tag in INLINE else f" {words} "


class Room(Rehearsal):
    """A rehearsal in which one looks at a phone and at the hall."""

    def __init__(self, drawing: "subprocess.Popen[str]", plan: dict[str, Any]) -> None:
        super().__init__(plan)
        self.drawing = drawing

    def lead(self, do: str, **fields: Any) -> dict[str, Any]:
        return self.ask("facilitator", do, **fields)

    def phone(self, who: str, **ui: Any) -> Picture:
        """`ui` is what somebody did on it: the `category` that they look at, how many are `shown` of a list."""
        return self.drawn(who, ui)

    def hall(self) -> Picture:
        return self.drawn("screen", {})

    def desk(self, **ui: Any) -> Picture:
        """What stands beside the facilitator's board. `ui`: what is `unfolded`, what is `typed` in a form (its key →
        values), what the server `read` in a list of cards."""
        return self.drawn("facilitator", ui)

    def drawn(self, who: str, ui: dict[str, Any]) -> Picture:
        now = datetime.fromisoformat(self.now).timestamp() * 1000
        about = {"as": who, "state": self.sees(who), "presence": progress(self.workshop), "now": now, "ui": ui}
        assert self.drawing.stdin
        assert self.drawing.stdout
        print(json.dumps(about), file=self.drawing.stdin, flush=True)
        return Picture(*json.loads(self.drawing.stdout.readline()))


@pytest.fixture(scope="session")
def drawing():
    """Draws for as long as the tests last."""
    here = {"code": "KP74MX", "short_url": "oogst.example.org/KP74MX", "qr_url": "/KP74MX/qr.svg"}
    page = {"language": "nl", "words": Words("nl").page("phone", "screen", "facilitate"), "limits": LIMITS, **here}
    with subprocess.Popen(["node", DRAW, json.dumps(page)], stdin=-1, stdout=-1, text=True) as drawing:
        yield drawing
        drawing.stdin.close()


@pytest.fixture
def plan(drawing):
    """plan("kort") is a room with this plan of the tests; without a name, with the shipped one."""

    def room(name: str = "") -> Room:
        file = PLANS / f"{name}.toml"
        return Room(drawing, read_plan(file.read_text(), file.name) if name else shipped_plan())

    return room


@pytest.fixture
def room(plan):
    """The shipped plan, and nobody there yet."""
    return plan()


@pytest.fixture
def asking(drawing):
    """The plan asks for which organisation somebody takes part in an action; a1 is there, and two people."""
    plan = shipped_plan()
    for stage in plan["stages"]:
        if "actions" in stage:
            stage["actions"]["ask_organisation"] = True
    room = Room(drawing, plan)
    room.join({}, {})
    room.lead("start_stage", stage="acties")
    room.lead("add_action", what="Een regiotafel beleggen", who="Trekker")
    return room
