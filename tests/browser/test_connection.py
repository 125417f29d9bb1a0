"""Phones that lose their connection, are reloaded, or outlive their server: a card arrives exactly once."""

import re
import signal
from contextlib import contextmanager

import requests
from playwright.sync_api import expect

from tests.proxy import Proxy

from .conftest import HALL, LAPTOP, nothing_waits
from .server import WITHIN
from .test_hall_connection import AT_ONCE, NO_CONNECTION, NOTICED
from .test_phone import QUESTION, card, heading, write


def join(page):
    page.get_by_role("button", name="Doe mee").click()
    expect(page.get_by_role("button", name="Doe mee")).to_have_count(0)


@contextmanager
def without_a_connection(phone):
    phone.context.set_offline(True)
    yield
    phone.context.set_offline(False)


def test_what_is_done_without_a_connection_shows_at_once_waits_and_goes_once(workshop, person):
    """A card and support, objections of which the last counts, an action."""
    workshop.ask("seed")
    anna = person("anna")
    workshop.ask("start_stage", stage="verzamelen")
    expect(anna.get_by_label(QUESTION)).to_be_visible()
    with without_a_connection(anna):
        write(anna, "Geschreven in de kelder")
        expect(anna.get_by_text("offline")).to_be_visible()
        expect(card(anna, "Geschreven in de kelder")).to_contain_text("nog niet verstuurd")
        expect(anna.get_by_text("1 van 3")).to_be_visible()
        anna.get_by_role("button", name="Steun kaart S1").click()
        anna.get_by_role("button", name="Steun kaart S2").click()
        anna.get_by_role("button", name="Gesteund kaart S1").click()
        expect(anna.get_by_role("button", name="Gesteund kaart S2")).to_be_visible()
        assert "Geschreven in de kelder" not in workshop.texts()
    expect(card(anna, "Geschreven in de kelder")).to_contain_text("S6")
    expect(anna.get_by_text("offline")).to_have_count(0)
    nothing_waits(anna)
    assert workshop.texts().count("Geschreven in de kelder") == 1
    expect(card(anna, "breed, behoeftedekkend aanbod")).to_contain_text("1 mens steunt dit")
    counts = {id: insight.get("votes", {}).get("verzamelen", 0) for id, insight in workshop.state["insights"].items()}
    assert {id for id, votes in counts.items() if votes} == {"i2"}

    workshop.ask("start_stage", stage="bespreken")
    workshop.ask("spotlight", target="i6")
    expect(anna.get_by_role("button", name=re.compile("^Hier zie ik een probleem"))).to_be_visible()
    with without_a_connection(anna):
        for name, text in (("Hier zie ik een probleem", "Eerst dit"), ("Pas je bezwaar aan", "Toch dit")):
            anna.get_by_role("button", name=re.compile(f"^{name}")).click()
            anna.get_by_label("Wat is het probleem?").fill(text)
            anna.get_by_role("button", name=re.compile("^(Hier zie ik een probleem|Bewaren)$")).click()
        expect(anna.get_by_text("‘Toch dit’")).to_be_visible()
        expect(anna.get_by_role("listitem").filter(has_text="‘Toch dit’")).to_contain_text("nog niet verstuurd")
    nothing_waits(anna)
    expect(anna.get_by_role("heading", name="1 mens ziet hier een probleem")).to_be_visible()
    assert [each["text"] for each in workshop.state["objections"].values()] == ["Toch dit"]

    workshop.ask("start_stage", stage="acties")
    own = anna.get_by_role("region", name="Mijn acties").get_by_role("listitem")
    anna.get_by_role("button", name="Maak een actie").first.click()
    with without_a_connection(anna):
        act(anna, "Bellen vanuit de kelder")
        expect(own).to_contain_text("nog niet verstuurd")
        assert "actions" not in workshop.state
    expect(own.get_by_role("button", name=re.compile("^Pas aan"))).to_be_visible()
    expect(own).to_have_count(1)
    assert [action["what"] for action in workshop.state["actions"].values()] == ["Bellen vanuit de kelder"]


def act(page, what):
    page.get_by_label("Wat doen we?").fill(what)
    page.get_by_label("Trekker").check()
    page.get_by_role("button", name="Actie toevoegen").click()


def given_back(page, name, text):
    """Where a text stands that the server refused, with why."""
    kept = page.get_by_role("region", name=name)
    expect(kept).to_contain_text(text)
    expect(kept).to_contain_text("De stap is voorbij. Je tekst is er nog.")
    return kept


def test_a_card_and_an_action_that_come_too_late_are_given_back(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="verzamelen")
    expect(anna.get_by_label(QUESTION)).to_be_visible()
    with without_a_connection(anna):
        write(anna, "Net te laat")
        workshop.ask("start_stage", stage="lezen")
    kept = given_back(anna, "Tekst die nog geen kaart is", "Net te laat")
    anna.reload()
    workshop.ask("start_stage", stage="verzamelen")
    expect(anna.get_by_label(QUESTION)).to_be_visible()
    kept.get_by_role("button", name="Neem de tekst mee").click()
    expect(anna.get_by_label(QUESTION)).to_have_value("Net te laat")
    expect(kept).to_have_count(0)
    anna.get_by_label(QUESTION).fill("")

    workshop.ask("seed")
    workshop.ask("start_stage", stage="acties")
    anna.get_by_role("button", name="Maak een actie").first.click()
    with without_a_connection(anna):
        act(anna, "Ook te laat")
        workshop.ask("start_stage", stage="pauze")
    kept = given_back(anna, "Actie die nog niet bewaard is", "Ook te laat · Trekker")
    workshop.ask("start_stage", stage="acties")
    expect(anna.get_by_role("button", name="Een andere actie")).to_be_visible()
    kept.get_by_role("button", name="Neem de tekst mee").click()
    expect(anna.get_by_label("Wat doen we?")).to_have_value("Ook te laat")
    expect(kept).to_have_count(0)


def test_who_outlives_the_server_goes_on_where_it_was(own_server, device):
    """Two phones whose cards wait, one of them reloaded, and the hall, which is right again within three seconds.

    A server that was away is not taken for a network that lets no websocket through; one that is silent is noticed.
    """
    workshop = own_server.workshop()
    workshop.ask("start_stage", stage="verzamelen")
    with Proxy(own_server.port) as network:
        addresses = {"Anna": f"{network.url}/{workshop.code}", "Bert": workshop.join_url}
        people = {name: device(address) for name, address in addresses.items()}
        hall = device(f"{workshop.join_url}/screen", viewport=HALL)
        for name, phone in people.items():
            join(phone)
            write(phone, f"De eerste van {name}")
            expect(card(phone, f"De eerste van {name}")).to_contain_text(re.compile("S[12]"))
            expect(hall.get_by_text(f"De eerste van {name}")).to_be_visible()

        own_server.kill()
        tried = network.upgrades
        for name, phone in people.items():
            write(phone, f"Toen viel de server uit bij {name}")
            expect(card(phone, f"Toen viel de server uit bij {name}")).to_contain_text("nog niet verstuurd")
        expect(hall.get_by_text(NO_CONNECTION)).to_be_visible(timeout=NOTICED)
        expect(hall.get_by_text("De eerste van Bert")).to_be_visible()
        while network.upgrades < tried + 2:
            people["Anna"].wait_for_timeout(50)
        own_server.start()
        workshop.ask("post_insight", category="succes", text="Van wie er meteen weer was")
        expect(hall.get_by_text("Van wie er meteen weer was")).to_be_visible(timeout=AT_ONCE)
        expect(hall.get_by_text("Geen verbinding")).to_have_count(0)
        people["Bert"].reload()
        for name, phone in people.items():
            expect(card(phone, f"Toen viel de server uit bij {name}")).to_contain_text(re.compile("S[345]"))
        first, later = workshop.texts()[:2], workshop.texts()[2:]
        assert first == ["De eerste van Anna", "De eerste van Bert"]
        assert sorted(later) == [
            *(f"Toen viel de server uit bij {name}" for name in people),
            "Van wie er meteen weer was",
        ]
        assert network.polls == 0

    own_server.process.send_signal(signal.SIGSTOP)
    expect(hall.get_by_text(NO_CONNECTION)).to_be_visible(timeout=NOTICED)
    expect(heading(hall, "Verzamelen")).to_be_visible()
    own_server.process.send_signal(signal.SIGCONT)
    workshop.ask("start_stage", stage="pauze")
    expect(heading(hall, "Pauze")).to_be_visible(timeout=AT_ONCE)


def test_tapping_again_after_a_lost_answer_is_one_person(workshop, device):
    anna = device(workshop.join_url)
    lost = []

    def lose(route):
        asked = route.request  # by other means than the browser's, which would keep the cookie of the lost answer
        lost.append(requests.post(asked.url, asked.post_data_buffer, timeout=WITHIN).status_code)
        route.abort()

    anna.route("**/participants", lose, times=1)
    anna.get_by_role("button", name="Doe mee").click()
    expect(anna.get_by_role("alert")).to_contain_text("Dat lukte niet")
    anna.reload()
    join(anna)
    expect(anna.get_by_text("Je bent binnen.")).to_be_visible()
    assert lost == [201]
    assert workshop.state["participation"]["people"] == 1


PATCH, ANSWER = '42["patch"', "43"


class Leak:
    """A line on which the next message of a kind gets lost; with an answer to a command the connection goes too."""

    def __init__(self, page):
        self.losing = None
        page.context.route_web_socket(lambda address: "socket.io" in address, self.connect)

    def connect(self, phone):
        server = phone.connect_to_server()

        def answer(message):
            if not self.losing or not str(message).startswith(self.losing):
                return phone.send(message)
            if self.losing == ANSWER:
                server.close()
                phone.close()
            self.losing = None

        server.on_message(answer)


def test_what_gets_lost_on_the_way_is_asked_for_and_costs_no_second_card(workshop, device):
    """The server took the card and the phone never heard so: it asks again with the same id, also after a reload."""
    workshop.ask("start_stage", stage="verzamelen")
    anna = device("about:blank")
    leak = Leak(anna)
    anna.goto(workshop.join_url)
    join(anna)
    expect(anna.get_by_label(QUESTION)).to_be_visible()
    workshop.ask("post_insight", category="succes", text="De eerste van tafel")
    expect(card(anna, "De eerste van tafel")).to_be_visible()
    leak.losing = PATCH
    workshop.ask("post_insight", category="succes", text="De tweede van tafel")
    while leak.losing:
        anna.wait_for_timeout(20)
    workshop.ask("post_insight", category="succes", text="De derde van tafel")
    expect(card(anna, "De derde van tafel")).to_be_visible()
    expect(card(anna, "De tweede van tafel")).to_be_visible()

    for number, text in (("S4", "Maar één keer"), ("S5", "Ook na een reload maar één keer")):
        leak.losing = ANSWER
        write(anna, text)
        if number == "S5":
            anna.wait_for_function("text => Object.values(localStorage).some(kept => kept.includes(text))", arg=text)
            anna.reload()
        expect(card(anna, number)).to_contain_text(text)
        nothing_waits(anna)
        expect(card(anna, text)).to_have_count(1)
        assert workshop.texts().count(text) == 1


def test_time_is_counted_on_the_clock_of_the_server(workshop, device):
    """A phone's own clock may be an hour wrong."""
    anna = device("about:blank")
    anna.add_init_script("const now = Date.now; Date.now = () => now() - 3600_000")
    anna.goto(workshop.join_url)
    join(anna)
    workshop.ask("start_stage", stage="verzamelen")
    expect(anna.get_by_text("nog 15 min")).to_be_visible()
    workshop.ask("set_timer", seconds=50)
    expect(anna.get_by_text("nog 1 min")).to_be_visible()
    workshop.ask("pause_timer", on=True)
    expect(anna.get_by_text("klok staat stil")).to_be_visible()


def test_a_phone_that_the_server_no_longer_knows_keeps_its_texts(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="verzamelen")
    anna.get_by_label(QUESTION).fill("Mijn halve zin")
    anna.context.clear_cookies()
    anna.context.set_offline(True)
    write(anna, "Een hele zin")
    anna.get_by_label(QUESTION).fill("Mijn halve zin")
    anna.context.set_offline(False)
    expect(anna.get_by_role("heading", name="We kennen dit toestel niet meer")).to_be_visible()
    expect(anna.get_by_text("Een hele zin")).to_be_visible()
    anna.get_by_role("button", name="Doe opnieuw mee").click()
    expect(anna.get_by_label(QUESTION)).to_have_value("Mijn halve zin")
    expect(anna.get_by_text("Een hele zin")).to_be_visible()


def test_on_the_network_address_without_the_means_of_https(network_server, device):
    """Plain http on another address than localhost is what a hall has: no crypto.randomUUID, no clipboard.

    Texts and the link for a second facilitator are selected and copied as of old.
    """
    workshop = network_server.workshop()
    lead = device(workshop.facilitate_url, viewport=LAPTOP)
    assert lead.evaluate("window.isSecureContext") is False
    assert lead.evaluate("typeof crypto.randomUUID") == lead.evaluate("typeof navigator.clipboard") == "undefined"
    lead.get_by_role("button", name="Delen").click()
    lead.get_by_role("button", name="Maak een link voor een tweede begeleider").click()
    link = lead.get_by_label("Voor een tweede begeleider", exact=True).input_value()
    lead.get_by_role("button", name="Kopieer: Voor een tweede begeleider").click()
    expect(lead.get_by_role("status")).to_contain_text("Link gekopieerd")
    lead.get_by_role("button", name="Kopieer: Voor een tweede begeleider").focus()
    lead.keyboard.press("Escape")
    expect(lead.get_by_role("button", name="Delen")).to_be_focused()

    second = device(link, viewport=LAPTOP)
    second.get_by_role("button", name="Sessie starten").click()
    assert second.url.endswith("/facilitate")
    second.goto(link)
    expect(second).to_have_url(link.partition("#")[0])
    expect(lead.get_by_role("navigation").locator("[aria-current=step]")).to_contain_text("Welkom en check-in")

    workshop.ask("start_stage", stage="verzamelen")
    anna = device(workshop.join_url)
    join(anna)
    write(anna, "Zonder internet")
    expect(card(anna, "Zonder internet")).to_contain_text("S1")
    anna.get_by_label(QUESTION).fill("Nog niet af")
    workshop.ask("start_stage", stage="lezen")
    anna.get_by_role("button", name="Neem de tekst mee").click()
    expect(anna.get_by_role("button", name="Gekopieerd")).to_be_visible()
    workshop.close()
