"""A session plan prepared in the browser, by somebody who never sees a file."""

import shutil
import tomllib

import pytest
from playwright.sync_api import expect

from tests.conftest import soon
from workshop.client import join

from .axe import faults
from .conftest import nothing_waits, signs_in, unhurried
from .server import ROOT, Server
from .test_phone import card, heading

SHIPPED = "oproep-organisatienetwerken"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """It has plans of its own, which may be changed."""
    plans = tmp_path_factory.mktemp("plans")
    for file in (ROOT / "sessions" / f"{SHIPPED}.toml", ROOT / "tests" / "plans" / "kort.toml"):
        shutil.copy(file, plans)
    server = Server(tmp_path_factory.mktemp("data"), plans=plans)
    yield server
    server.kill()


def text(server, slug):
    return (server.plans / f"{slug}.toml").read_text(encoding="utf-8")


def stage(page, name):
    """A step in the list, folded or not."""
    return (
        page.get_by_role("group", name="Stappen")
        .get_by_role("listitem")
        .filter(has=page.locator(f"summary:has-text('{name}')"))
    )


def looked_at(server):
    return [each for each in server.call("GET", "/api/workshops") if each["title"].startswith("Voorbeeld: ")]


def save(page):
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Bewaard.", exact=True)).to_be_visible()


def test_a_plan_made_from_nothing_is_rehearsed_and_led_with_three_people_to_its_harvest(server, organiser, device):
    page = organiser()
    page.get_by_role("link", name="Nieuw draaiboek").click()
    page.get_by_label("Titel").fill("Avond over de buurt")
    page.get_by_label("Kernvraag").fill("Wat heeft de buurt nodig?")
    asked = page.get_by_role("group", name="Vragen", exact=True)
    asked.get_by_label("Vraag", exact=True).fill("Wat lukt er al?")
    asked.get_by_role("button", name="Nog een vraag").click()
    page.keyboard.type("Wat ontbreekt?")  # one is there to type in
    expect(asked.locator("summary").filter(has_text="Wat ontbreekt?")).to_be_visible()

    clock = page.get_by_role("complementary", name="Verloop")
    stage(page, "Verzamelen").locator("summary").first.click()
    stage(page, "Verzamelen").get_by_label("Minuten").fill("25")
    expect(clock).to_contain_text("19:25")
    expect(clock).to_contain_text("60 minuten in het geheel")
    page.get_by_label("Soort stap").last.select_option(label="Pauze")
    page.get_by_role("button", name="Nog een stap").click()
    expect(page.get_by_label("Naam van de stap").last).to_be_focused()
    page.keyboard.press("Shift+Tab")
    for place in (4, 3):
        page.keyboard.press("Alt+ArrowUp")
        expect(page.get_by_role("status")).to_have_text(f"‘Pauze’ staat nu op plaats {place} van 5.")
    page.locator("summary", has_text="Check-in").first.click()
    page.get_by_role("button", name="Nog een vraag bij de check-in").click()
    page.keyboard.type("Waar woon je?")
    for nr, answer in enumerate(("Noord", "Zuid")):
        page.get_by_label("Antwoord", exact=True).nth(nr).fill(answer)
    save(page)

    plan = tomllib.loads(text(server, "avond-over-de-buurt"))
    assert [each["id"] for each in plan["categories"]] == ["wat-lukt-er-al", "wat-ontbreekt"]
    assert [each["title"] for each in plan["stages"]] == [
        "Verzamelen",
        "Lezen en groeperen",
        "Pauze",
        "Stemmen",
        "Afronden",
    ]
    assert plan["profile"] == [
        {
            "id": "waar-woon-je",
            "title": "Waar woon je?",
            "options": [{"id": "noord", "name": "Noord"}, {"id": "zuid", "name": "Zuid"}],
        }
    ]
    assert text(server, "avond-over-de-buurt").startswith("# Een draaiboek, gemaakt op de pagina van Oogst.")
    page.reload()
    expect(page.get_by_label("Kernvraag")).to_have_value("Wat heeft de buurt nodig?")
    expect(page.get_by_text("Alles is bewaard")).to_be_visible()

    page.get_by_role("button", name="Oefen met dit draaiboek").click()
    page.wait_for_url("**/facilitate")
    expect(page.get_by_text("Oefensessie").first).to_be_visible()
    page.get_by_role("button", name="Sessie starten").click()
    expect(page.get_by_role("region", name="Wat lukt er al?")).to_be_visible()

    page.goto(server.address)
    page.get_by_role("button", name="Start een sessie Avond over de buurt").click()
    page.get_by_role("button", name="Maak de sessie").click()
    page.wait_for_url("**/facilitate")
    phone = device(page.url.removesuffix("/facilitate"))
    phone.get_by_role("button", name="Doe mee").click()
    others = [join(server.address, page.url.split("/")[-2]) for _ in range(2)]
    for other in others:
        other.open()
    page.get_by_role("button", name="Sessie starten").click()
    phone.get_by_role("textbox", name="Wat lukt er al?").fill("Kaart 0")
    phone.get_by_role("button", name="Kaart toevoegen").click()
    for nr, other in enumerate(others, start=1):
        one = other.do("post_insight", category="wat-lukt-er-al", text=f"Kaart {nr}")["insight"]
    expect(page.get_by_role("region", name="Wat lukt er al?").get_by_role("listitem")).to_have_count(3)
    for step in plan["stages"][1:]:
        unhurried(page)
        page.get_by_role("button", name="Volgende stap").click()
        expect(heading(phone, step["title"])).to_be_visible()
        if step["kind"] == "vote":
            card(phone, "Kaart 2").get_by_role("button", name="Geef een punt").click()
            for other in others:
                other.do("vote", target=one, dots=1)
            nothing_waits(phone)
            page.get_by_role("button", name="Stemming sluiten").click()
            page.get_by_role("button", name="Toon de uitslag").click()
            expect(heading(phone, "De uitslag")).to_be_visible()
    with page.expect_download() as taken:
        page.get_by_role("complementary", name="Nu te doen").get_by_role("link", name="Oogst (Markdown)").click()
    harvest = taken.value.path().read_text(encoding="utf-8")
    assert "Wat heeft de buurt nodig?" in harvest
    assert "3 van 3 mensen" in harvest
    for other in others:
        other.close()


def test_the_shipped_plan_keeps_what_its_author_wrote_beside_it(server, organiser):
    before = text(server, SHIPPED)
    page = organiser(f"/plans/{SHIPPED}")
    expect(page.get_by_label("Titel")).to_have_value("Cocreatiesessie oproep regionale organisatienetwerken")
    page.get_by_label("Titel").fill("Onze cocreatiesessie")
    stage(page, "Blind stemmen").locator("summary").first.click()
    stage(page, "Blind stemmen").get_by_label("Punten per persoon").fill("2")
    expect(page.get_by_text("Nog niet bewaard")).to_be_visible()
    save(page)
    after = text(server, SHIPPED)
    old, new = before.splitlines(), after.splitlines()
    assert len(old) == len(new)
    assert [(was, now) for was, now in zip(old, new, strict=True) if was != now] == [
        (
            'title = "Cocreatiesessie oproep regionale organisatienetwerken"  # letterlijk',
            'title = "Onze cocreatiesessie"  # letterlijk',
        ),
        (
            'votes = { on = "themes", dots = 3, per = "category", max_per_target = 1, blind = true, decides = true }',
            'votes = { on = "themes", dots = 2, per = "category", max_per_target = 1, blind = true, decides = true }',
        ),
    ]
    (server.plans / f"{SHIPPED}.toml").write_text(before, encoding="utf-8")


def test_two_who_save_at_once_lose_nothing(server, organiser):
    one, two = organiser("/plans/kort"), organiser("/plans/kort")
    two.get_by_label("Titel").fill("Van de tweede")
    two.get_by_label("Waarvoor doen jullie dit?").fill("Om samen te beslissen")
    one.get_by_label("Titel").fill("Van de eerste")
    one.get_by_label("Kernvraag").fill("Wat helpt ons vooruit?")
    save(one)
    two.get_by_role("button", name="Bewaren").click()
    expect(two.get_by_role("heading", name="Iemand anders bewaarde dit draaiboek intussen")).to_be_focused()
    expect(two.get_by_role("group", name="Titel")).to_contain_text("Van de eerste")
    expect(two.get_by_role("listitem").filter(has_text="Kernvraag")).to_contain_text("Wat helpt ons vooruit?")
    assert faults(two, "section[aria-labelledby=conflict]") == []
    two.get_by_role("group", name="Titel").get_by_label("Van de ander:").check()
    two.get_by_role("button", name="Ga verder met deze keuzes").click()
    expect(two.get_by_label("Titel")).to_have_value("Van de eerste")
    expect(two.get_by_label("Kernvraag")).to_have_value("Wat helpt ons vooruit?")
    expect(two.get_by_label("Waarvoor doen jullie dit?")).to_have_value("Om samen te beslissen")
    save(two)
    plan = tomllib.loads(text(server, "kort"))
    assert (plan["title"], plan["question"]) == ("Van de eerste", "Wat helpt ons vooruit?")
    assert plan["purpose"] == "Om samen te beslissen"


def test_who_wants_neither_keeps_theirs_as_a_copy(server, organiser):
    page = organiser("/plans/kort")
    page.get_by_label("Titel").fill("Mijn eigen versie")
    source = server.call("GET", "/api/plans/kort/source")
    server.call("PUT", "/api/plans/kort", {"plan": source["plan"] | {"title": "Elders"}, "version": source["version"]})
    page.get_by_role("button", name="Bewaren").click()
    page.get_by_role("button", name="Bewaar het mijne als kopie").click()
    page.wait_for_url("**/plans/kort-2")
    expect(page.get_by_label("Titel")).to_have_value("Mijn eigen versie")
    assert tomllib.loads(text(server, "kort"))["title"] == "Elders"
    server.call("DELETE", "/api/plans/kort-2")


def test_a_mistake_stands_beside_its_field_and_nothing_typed_is_lost_on_a_reload(server, organiser):
    page = organiser("/plans")
    page.get_by_label("Kernvraag").fill("Wat nu?")
    stage(page, "Stemmen").locator("summary").first.click()
    stage(page, "Stemmen").get_by_label("Minuten").fill("2000")
    page.keyboard.press("Control+s")
    title = page.get_by_label("Titel")
    expect(title).to_be_focused()
    expect(title).to_have_accessible_description("Vul dit in.")
    expect(stage(page, "Stemmen").get_by_label("Minuten")).to_have_accessible_description(
        "Vul een getal in van 0 tot 1440."
    )
    expect(page.get_by_role("alert")).to_contain_text("In dit draaiboek klopt nog iets niet.")
    page.reload()
    expect(page.get_by_label("Kernvraag")).to_have_value("Wat nu?")
    expect(page.get_by_text("Dit typte je eerder op dit toestel.")).to_be_visible()
    page.get_by_role("button", name="Gooi weg").click()
    expect(page.get_by_label("Kernvraag")).to_have_value("")


def test_what_is_opened_stays_open_though_the_form_is_drawn_at_once(organiser):
    """A browser tells that something was opened a moment later; what is drawn before that folded it again."""
    page = organiser("/plans")
    voting = stage(page, "Stemmen").locator("details").first
    for opens in (True, False):
        unhurried(page)
        voting.evaluate("""step => {
          step.querySelector("summary").click()
          const title = document.getElementById("at-title")
          title.value += "x"
          title.dispatchEvent(new InputEvent("input", { bubbles: true }))
        }""")
        expect(voting).to_have_js_property("open", opens)
        page.evaluate("() => new Promise(requestAnimationFrame)")
        expect(voting).to_have_js_property("open", opens)


def test_a_step_that_cannot_work_is_told_while_one_types_and_one_that_is_taken_away_comes_back(server, organiser):
    page = organiser(f"/plans/{SHIPPED}")
    stage(page, "Lezen en groeperen").locator("summary").first.click()
    stage(page, "Lezen en groeperen").get_by_label("Minuten").fill("5")
    told = page.get_by_role("complementary", name="Verloop").get_by_text("Die leest niemand in 5 minuten.")
    expect(told).to_be_visible()
    page.get_by_label("Hoeveel mensen?").fill("10")
    expect(told).to_have_count(0)
    page.get_by_role("button", name="Haal weg: Lezen en groeperen").click()
    expect(stage(page, "Lezen en groeperen")).to_have_count(0)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(stage(page, "Lezen en groeperen")).to_have_count(1)


def test_a_step_is_looked_at_as_people_will_see_it_while_one_types_and_nothing_stays_of_that(server, organiser):
    page = organiser("/plans/kort")
    page.get_by_label("Kernvraag").fill("Wat nog niet bewaard is?")
    voting = stage(page, "Blind stemmen")
    voting.locator("summary").first.click()
    voting.get_by_label("Minuten").focus()
    page.keyboard.press("Alt+v")
    phone = page.frame_locator("iframe[title='Op een telefoon']")
    expect(phone.get_by_role("heading", level=1, name="Blind stemmen")).to_be_visible()
    expect(phone.get_by_role("button", name="Geef een punt").first).to_be_visible()
    hall = page.frame_locator("iframe[title='Op het scherm in de zaal']")
    expect(hall.get_by_text("Wat nog niet bewaard is?").first).to_be_visible()
    assert faults(page, ".preview:has(iframe)") == []
    voting.get_by_label("Punten per persoon").fill("1")
    expect(phone.get_by_text("Nog 1 punt bij deze vraag.")).to_be_visible()
    stage(page, "Verzamelen").locator("summary").first.click()
    stage(page, "Verzamelen").get_by_label("Minuten").focus()
    expect(phone.get_by_role("heading", level=1, name="Verzamelen")).to_be_visible()
    assert len(looked_at(server)) == 1
    page.keyboard.press("Alt+v")
    expect(page.locator("iframe")).to_have_count(0)
    assert soon(lambda: looked_at(server) == [])
    page.keyboard.press("Alt+v")
    expect(phone.get_by_role("heading", level=1, name="Verzamelen")).to_be_visible()
    page.get_by_role("link", name="Naar jouw sessies").click()
    expect(heading(page, "Jouw sessies")).to_be_visible()
    assert soon(lambda: looked_at(server) == [])


def test_a_step_changes_places_under_a_hand(server, organiser):
    page = organiser("/plans")
    summaries = page.get_by_role("group", name="Stappen").locator("summary > .name")
    expect(summaries).to_have_text(["Verzamelen", "Lezen en groeperen", "Stemmen", "Afronden"])
    handles = page.get_by_role("group", name="Stappen").locator(".handle")
    handles.nth(2).scroll_into_view_if_needed()
    start, end = handles.nth(2).bounding_box(), handles.nth(0).bounding_box()
    page.mouse.move(start["x"] + 8, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(start["x"] + 8, start["y"], steps=4)
    page.mouse.move(end["x"] + 8, end["y"] + 4, steps=8)
    page.mouse.up()
    expect(summaries).to_have_text(["Stemmen", "Verzamelen", "Lezen en groeperen", "Afronden"])


def test_axe_finds_nothing_on_the_whole_form(organiser):
    page = organiser(f"/plans/{SHIPPED}")
    page.evaluate("document.querySelectorAll('details').forEach(each => (each.open = true))")
    expect(page.get_by_label("Tijdzone")).to_be_visible()
    assert faults(page) == []


# What lies beyond the right edge, and what a finger is too big for.
WIDE = """() => [...document.querySelectorAll("main *, header *")].filter(thing => !thing.closest(".unseen"))
  .filter(thing => thing.getBoundingClientRect().right > innerWidth + 1)
  .map(thing => thing.outerHTML.slice(0, 90))"""
SMALL = """() => [...document.querySelectorAll("main button, main a, main input, main select, main summary")]
  .map(thing => [thing.id || thing.textContent, (thing.closest("label") ?? thing).getBoundingClientRect()])
  .filter(([, at]) => at.width && Math.min(at.width, at.height) < 43.5).map(([name]) => name)"""


def test_the_form_fits_a_phone(server, device):
    page = signs_in(server, device)
    for width, language, last in ((360, "nl", "Tijdzone"), (320, "fr", "Fuseau horaire")):
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(f"{server.address}/plans/{SHIPPED}?lang={language}")
        page.locator("summary").first.wait_for()
        page.evaluate("document.querySelectorAll('details').forEach(each => (each.open = true))")
        expect(page.get_by_label(last)).to_be_visible()
        assert page.evaluate(WIDE) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.evaluate(SMALL) == []


def test_a_plan_is_copied_taken_along_brought_back_and_deleted(server, organiser, tmp_path):
    page = organiser()
    row = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Cocreatiesessie", exact=False))
    row.get_by_role("button", name="Meer").click()
    with page.expect_download() as taken:
        row.get_by_role("link", name="Download").click()
    file = tmp_path / "van-elders.toml"
    taken.value.save_as(file)
    assert file.read_text(encoding="utf-8") == text(server, SHIPPED)
    row.get_by_role("button", name="Maak een kopie").click()
    page.wait_for_url(f"**/plans/{SHIPPED}-2")
    page.get_by_label("Titel").fill("De kopie")
    save(page)
    page.get_by_role("link", name="Naar jouw sessies").click()
    page.get_by_label("Laad een bestand op").set_input_files(file)
    page.wait_for_url("**/plans/van-elders")
    page.get_by_role("link", name="Naar jouw sessies").click()

    copy = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="De kopie"))
    copy.get_by_role("button", name="Meer").click()
    copy.get_by_role("button", name="Wissen").click()
    expect(copy.get_by_role("button", name="Niet wissen")).to_be_focused()
    assert faults(page, "li:has(button:text('Niet wissen'))") == []
    copy.get_by_role("button", name="Wis het draaiboek").click()
    expect(page.get_by_role("status")).to_have_text("Het draaiboek ‘De kopie’ is gewist.")
    assert not (server.plans / f"{SHIPPED}-2.toml").exists()
    server.call("DELETE", "/api/plans/van-elders")


def test_a_text_may_be_there_in_more_than_one_language(server, organiser):
    page = organiser("/plans/kort")
    page.locator("summary", has_text="Meer instellingen").first.click()
    page.get_by_role("group", name="Ook in een andere taal").get_by_label("Français").check()
    page.get_by_label("Titel, Français").fill("Courte séance")
    save(page)
    title = tomllib.loads(text(server, "kort"))["title"]
    assert title["fr"] == "Courte séance"
    assert set(title) == {"nl", "fr"}
