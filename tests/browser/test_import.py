"""A harvest that was taken along comes back by the organiser's own page, and says so wherever it is read."""

import json

from playwright.sync_api import expect

from . import axe


def test_a_harvest_as_json_is_taken_back_read_and_deleted(server, workshop, organiser, tmp_path):
    page = organiser()
    address = f"{server.address}/{workshop.code}/harvest"
    content = page.request.get(f"{address}.json").body()
    harvest = json.loads(content) | {"broad": [{"line": "i999", "nearly_all": []}]}
    (tmp_path / "stuk.json").write_text(json.dumps(harvest))
    (tmp_path / "oogst.json").write_bytes(content)
    field = page.get_by_label("Kies het bestand")
    field.set_input_files(tmp_path / "stuk.json")
    expect(page.get_by_role("alert").filter(has_text="broad[0].line")).to_be_visible()
    field.set_input_files(tmp_path / "oogst.json")
    expect(page.get_by_role("status")).to_contain_text("is ingelezen")
    expect(page.get_by_role("alert").filter(has_text="broad[0].line")).to_have_count(0)
    row = page.get_by_role("listitem").filter(has_text="uit sessie")
    expect(row.get_by_text("ingelezen", exact=True)).to_be_visible()
    assert axe.faults(page, "#import") == []
    code = row.locator("b").inner_text().replace(" ", "").replace("\u00a0", "")
    row.get_by_role("link", name="Naar de oogst").click()
    expect(page.get_by_text("uit een bestand, van sessie")).to_be_visible()
    assert page.request.get(f"{server.address}/{code}/harvest.json").body() == content
    page.go_back()
    row.get_by_role("button", name="Meer").click()
    row.get_by_role("button", name="Wissen").click()
    row.get_by_role("button", name="Wis alles").click()
    expect(row).to_have_count(0)
