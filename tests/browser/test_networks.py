"""Networks that let plain http through and no websocket: every page goes on with long polling."""

from contextlib import ExitStack, contextmanager

import pytest
from playwright.sync_api import expect

from tests.proxy import CUTS, DROPS, MUTE, REFUSES, SILENT, Proxy

from .conftest import HALL, LAPTOP, nothing_waits
from .server import KEY, Server
from .test_connection import join
from .test_phone import card, heading, write

WITHIN = 30_000  # milliseconds: what is promised
# As plain http in a hall is asked, where a network also takes out what tells where a request comes from.
TELLTALES = ("Referer", "Sec-Fetch-Site")


@pytest.fixture
def through(device):
    """through(server, kind) is a network of this kind before a server, as long as the test lasts."""
    with ExitStack() as networks:
        yield lambda server, kind, **more: networks.enter_context(Proxy(server.port, kind, **more))


@pytest.fixture
def threading_server(tmp_path):
    server = Server(tmp_path, mode="threading")
    yield server
    server.kill()


@contextmanager
def hall(server, kinds, device, through):
    """A phone, a screen and a desk, each behind a network of a kind of its own; and these networks."""
    workshop = server.workshop()
    workshop.ask("start_stage", stage="verzamelen")
    networks = [through(server, kind, without=TELLTALES) for kind in kinds]
    here = [f"{network.url}/{workshop.code}" for network in networks]
    pages = (
        device(here[0]),
        device(f"{here[1]}/screen", viewport=HALL),
        device(f"{here[2]}/facilitate?key={workshop.facilitator_key}", viewport=LAPTOP),
    )
    yield pages, networks
    workshop.close()
    assert "Traceback" not in server.said()


def test_every_page_follows_the_session_where_no_websocket_comes_through(server, threading_server, device, through):
    """In both modes: two halls at once, for what they do most is wait. And a window remembers that none came."""
    with (
        hall(server, (REFUSES, MUTE, SILENT), device, through) as (one, networks),
        hall(threading_server, (SILENT, REFUSES, DROPS), device, through) as (other, _),
    ):
        for phone, _, _ in (one, other):
            join(phone)
            write(phone, "Langs een omweg")
        for phone, screen, desk in (one, other):
            expect(card(phone, "Langs een omweg")).to_contain_text("S1", timeout=WITHIN)
            for page in (screen, desk):
                expect(page.get_by_text("Langs een omweg").first).to_be_visible(timeout=WITHIN)

        phone, tried = one[0], networks[0].upgrades
        phone.reload()
        write(phone, "De tweede")
        expect(card(phone, "De tweede")).to_contain_text("S2")
        assert networks[0].upgrades == tried

        for phone, screen, desk in (one, other):
            desk.get_by_role("button", name="Volgende stap").click()
            for page in (phone, screen):
                expect(heading(page, "Lezen en groeperen")).to_be_visible()
            expect(phone.get_by_text("offline")).to_have_count(0)
            expect(screen.get_by_text("Geen verbinding")).to_have_count(0)


def test_a_network_that_cuts_websockets_again_and_again(server, workshop, device, through):
    network = through(server, CUTS)
    workshop.ask("start_stage", stage="verzamelen")
    anna = device(f"{network.url}/{workshop.code}")
    join(anna)
    for text in ("De eerste", "De tweede", "De derde"):
        write(anna, text)
        expect(card(anna, text)).not_to_contain_text("nog niet verstuurd")
        nothing_waits(anna)
        network.cut()
    assert network.upgrades == 2
    assert workshop.texts() == ["De eerste", "De tweede", "De derde"]


def test_behind_a_proxy_that_nobody_told_of_every_page_says_what_to_set(own_server, device, through):
    """As nginx does by itself: it asks by the name that it knows."""
    workshop = own_server.workshop()
    proxy = through(own_server, "", host=f"127.0.0.1:{own_server.port}").url
    says = f"WORKSHOP_PUBLIC_URL={proxy}, of WORKSHOP_PROXIES=1"
    here = f"{proxy}/{workshop.code}"
    phone, screen = device(here), device(f"{here}/screen", viewport=HALL)
    phone.get_by_role("button", name="Doe mee").click()
    for page in (phone, screen, device(f"{here}/facilitate?key={workshop.facilitator_key}", viewport=LAPTOP)):
        expect(page.get_by_text(says)).to_be_visible()
    for address in (proxy, own_server.address):
        organiser = device(f"{address}/signin#{KEY}", viewport=LAPTOP)
        expect(organiser.get_by_text(says)).to_be_visible()
