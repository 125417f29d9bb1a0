"""axe-core finds nothing at the start, while signing in and on the poster, small and large; see test_parts.py too."""

import pytest
from playwright.sync_api import expect

from .axe import faults
from .conftest import LAPTOP, PHONE
from .server import KEY
from .test_phone import heading


@pytest.mark.parametrize("size", [PHONE, LAPTOP])
def test_the_start_signing_in_and_the_poster(server, workshop, device, size):
    page = device(server.address, viewport=size)
    page.get_by_role("button", name="Doe mee").click()
    assert faults(page) == []
    page.goto(f"{server.address}/signin#verkeerd")
    expect(page.get_by_role("alert")).to_contain_text("Deze sleutel klopt niet.")
    assert faults(page) == []
    page.goto(f"{workshop.join_url}/facilitate#verkeerd")
    expect(page.get_by_role("alert")).to_contain_text("Deze sleutel klopt niet.")
    assert faults(page) == []
    page.goto(f"{server.address}/signin")
    page.get_by_label("Sleutel").fill(KEY)
    page.get_by_role("button", name="Meld aan").click()
    page.get_by_role("button", name="Start een sessie").first.click()
    page.get_by_role("button", name="Wissen").first.click()
    assert faults(page) == []
    page.goto(f"{workshop.join_url}/poster")
    expect(heading(page, "Hoe kan de promotor")).to_be_visible()
    assert faults(page) == []
