"""What the hall sees of a session as it goes: groups, topics, actions, and what a facilitator has it show."""

from playwright.sync_api import expect


def scene(hall, name):
    expect(hall.locator("html")).to_have_attribute("data-scene", name)


def test_the_room_sees_all_groups_at_once(workshop, screen):
    workshop.ask("start_stage", stage="verzamelen")
    titles = [f"Groep {number} zegt{' in één zin' * (number % 2)} waar het om gaat" for number in range(1, 11)]
    for category in ("succes", "valkuil", "suggestie"):
        for title in titles:
            card = workshop.ask("post_insight", category=category, text=f"Een kaart bij {title}")["insight"]
            workshop.ask("add_theme", category=category, title=title, insights=[card])
    workshop.ask("start_stage", stage="lezen")
    hall = screen()
    for name in ("Succes", "Valkuilen en uitdagingen", "Suggesties voor de oproep"):
        column = hall.get_by_role("region", name=name)
        for title in titles:
            expect(column.get_by_text(title, exact=True)).to_be_in_viewport(ratio=1)
    expect(hall.get_by_text("straks in beeld").filter(visible=True)).to_have_count(0)


def test_a_copy_follows_the_hall_and_what_is_offered_for_it_works_after_the_end_too(workshop, facilitator, screen):
    lead, hall = facilitator(), screen()
    lead.get_by_role("button", name="Zaal", exact=True).click()
    copy = lead.frame_locator("iframe")
    expect(lead.get_by_text("1 scherm verbonden")).to_be_visible()  # the copy is nobody's screen
    workshop.ask("seed")
    workshop.ask("hide_insight", insight="i1")
    workshop.ask("start_stage", stage="verzamelen")
    expect(copy.get_by_text("Biedt meer mogelijkheden")).to_have_count(1)
    expect(copy.get_by_text("1+1=3!")).to_have_count(0)
    workshop.ask("show", what="blank")
    scene(copy, "blank")
    scene(hall, "blank")

    workshop.ask("start_stage", stage="oogst")
    workshop.ask("close_workshop")
    choices = lead.get_by_role("group", name="Wat toont de zaal?")
    for name, what in (("De oogst", "harvest"), ("Aantallen", "counts"), ("Meedoen", "join"), ("Dankwoord", "thanks")):
        choices.get_by_role("radio", name=name).check()
        scene(hall, what)
        button = "Zaal" if what == "thanks" else f"Zaal: {name}"  # its own page follows a moment later
        expect(lead.get_by_role("button", name=button, exact=True)).to_be_visible()
    workshop.ask("close_workshop")
    expect(choices.get_by_role("radio", name="Meedoen")).to_have_count(0)
    choices.get_by_role("radio", name="De oogst").check()
    scene(hall, "harvest")
    hall.keyboard.press("q")  # nobody comes in any more
    scene(hall, "thanks")
