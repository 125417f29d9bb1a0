"""The run sheet on every screen: what is clicked is what lies there, and what must be said can be read."""

import pytest
from playwright.sync_api import expect

from .server import Server

DESK = {"width": 1280, "height": 720}
SIZES = [(1280, 720), (1366, 768), (1920, 1080), (640, 360)]  # the last one: 1280 by 720 at 200 %
TITLES = [
    "Accueil et présentation des participantes",
    "Rassembler les enseignements",
    "Lire, regrouper et nommer ce qui va ensemble",
    "Vote à l'aveugle, sans influence",
    "Pause",
    "Approfondir les questions prioritaires",
    "Des enseignements aux engagements concrets",
    "Récolte et clôture de la rencontre",
]
SAY = "Expliquez ce qui va se passer et laissez à chacune et chacun le temps de répondre sans être interrompu. "
PLAN = """
format = 1
language = "fr"
title = "Essai"
question = "Comment faire ensemble ?"
categories = [{ id = "a", title = "Atouts" }]
"""
STAGE = """
[[stages]]
id = "e{n}"
kind = "{kind}"
title = "{title}"
minutes = 25
facilitator = "{say}"
{more}
"""
KINDS = {
    "checkin": "",
    "collect": "posts = {}",
    "group": "",
    "vote": 'votes = { on = "themes", blind = true }',
    "break": "",
    "discuss": "discuss = { topics = 3 }",
    "act": "actions = {}",
    "close": "",
}
# Steps whose middle is met by a click on something else: as they lie there, and brought into sight.
MET = """steps => {
  const meets = step => {
    const { left, top, width, height } = step.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2)?.closest("button, a") ?? null
  }
  const strange = steps.filter(step => meets(step) && meets(step) !== step)
  for (const step of steps) {
    step.scrollIntoView({ block: "nearest" })
    if (meets(step) !== step) strange.push(step)
  }
  return strange.map(step => step.textContent)
}"""
# How many pixels of what must be said now are out of sight.
HIDDEN = """script => {
  const { top, bottom } = script.getBoundingClientRect()
  const pane = script.closest(".pane").getBoundingClientRect()
  return Math.max(0, pane.top - top) + Math.max(0, bottom - pane.bottom)
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    plans = tmp_path_factory.mktemp("plans")
    stages = zip(KINDS.items(), TITLES, strict=True)
    steps = [
        STAGE.format(n=n, kind=kind, title=title, say=(SAY * 2).strip(), more=more)
        for n, ((kind, more), title) in enumerate(stages)
    ]
    (plans / "essai.toml").write_text(PLAN + "".join(steps))
    server = Server(tmp_path_factory.mktemp("data"), plans=plans)
    yield server
    server.kill()


@pytest.fixture
def workshop(server):
    workshop = server.workshop("essai")
    yield workshop
    workshop.close()


def test_what_must_be_said_is_in_sight_and_a_click_on_a_step_never_meets_what_moves_the_room(workshop, facilitator):
    lead = facilitator()
    sheet = lead.get_by_role("navigation")
    now = sheet.locator("[aria-current=step]")
    script = sheet.locator("[aria-current=step] + .say p").first
    for stage, title in enumerate(TITLES):
        lead.set_viewport_size(DESK)
        workshop.ask("start_stage", stage=f"e{stage}")
        expect(now).to_contain_text(title)
        assert script.evaluate(HIDDEN) <= 1, title
        for width, height in SIZES:
            lead.set_viewport_size({"width": width, "height": height})
            expect(now).to_contain_text(title)
            assert sheet.locator(".stop").evaluate_all(MET) == [], (title, width, height)

    lead.set_viewport_size(DESK)
    sheet.get_by_role("button", name="6 étapes passées").click()
    for title in TITLES:
        sheet.get_by_role("button", name=title).click()
        expect(sheet.get_by_role("button", name=title)).to_have_attribute("aria-expanded", "true")
    assert workshop.state["stage"]["id"] == "e7"
