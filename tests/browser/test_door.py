"""Who comes to the door when it is too late, or for a rehearsal."""

from playwright.sync_api import expect


def test_after_the_end_nobody_is_let_in_to_be_sent_away(workshop, device):
    workshop.ask("close_workshop")
    workshop.ask("close_workshop")
    late = device(workshop.join_url)
    expect(late.get_by_text("De sessie is afgelopen. Zodra de oogst gepubliceerd is, lees je ze hier.")).to_be_visible()
    expect(late.get_by_role("button", name="Doe mee")).to_have_count(0)
    workshop.ask("reopen_workshop")
    workshop.ask("publish")
    workshop.ask("close_workshop")
    workshop.ask("close_workshop")
    late.reload()
    expect(late.get_by_role("link", name="Lees de oogst")).to_be_visible()


def test_a_rehearsal_says_so_at_the_door(server, device):
    workshop = server.workshop(rehearsal=True)
    expect(device(workshop.join_url).get_by_text("Oefensessie")).to_be_visible()
    workshop.close()
