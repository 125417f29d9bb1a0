"""Whether those whose cards lie in a theme find that its sentence says what they meant; asked anew when it changes."""

from .changes import touch_remarks
from .disclosure import min_cell
from .entities import Theme
from .workshop import Workshop


def set_recognised(workshop: Workshop, theme: Theme, by: str, on: bool) -> None:
    """This author says that it does, or that it doesn't."""
    theme.recognised[by] = on
    touch_recognition(workshop, theme, [by])


def forget_recognition(workshop: Workshop, theme: Theme) -> None:
    """The sentence is another one: what they said was said of the one before."""
    if people := list(theme.recognised):
        touch_recognition(workshop, theme, people)
        theme.recognised.clear()


def touch_recognition(workshop: Workshop, theme: Theme, people: list[str]) -> None:
    """Facilitators are told how many, each of these people what they said themselves."""
    touch_remarks(workshop, theme)
    for id in people:
        workshop.touch_person(id, "recognised", theme.id)


def authors_of(workshop: Workshop, theme: Theme) -> set[str]:
    """Who wrote a shown card in it, or one that lies under such a card."""
    cards = [card for id in theme.insights if (card := workshop.insights[id]).is_visible]
    return {each.by for card in cards for each in (card, *workshop.merged_under(card))}


def recognised_by(workshop: Workshop, theme: Theme) -> dict[str, int] | None:
    """How many of those who answered recognise themselves; None while they are too few to tell."""
    answers = [on for id, on in theme.recognised.items() if workshop.people[id].counts]
    return {"yes": sum(answers), "of": len(answers)} if len(answers) >= min_cell(workshop) else None
