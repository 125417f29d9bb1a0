"""The actions for a calendar (iCalendar, RFC 5545): a day for each that has one, a task for each other one.

What it comes from stands in its description. It holds no clock of its own: the stamp is that of the session.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from workshop.translations import Words

from .harvest import ActionItem, Harvest
from .phrases import Phrases
from .spans import plain

if TYPE_CHECKING:
    from icalendar import Event, Todo

PRODUCT = "-//Oogst//Oogst//NL"


def render(harvest: Harvest, words: Words) -> bytes:
    """The file, in the order of the actions; an action without a day is a task."""
    from icalendar import Calendar  # takes 25 ms, for those who ask for it

    phrases, calendar = Phrases(harvest, words), Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", plain(phrases.t("document", title=harvest.workshop.title)))
    for action in harvest.actions:
        calendar.add_component(entry(action, harvest, phrases))
    content: bytes = calendar.to_ical()
    return content


def entry(action: ActionItem, harvest: Harvest, phrases: Phrases) -> "Event | Todo":
    """All day on its date. What was said of the moment in other words stands in the description, as all the rest."""
    from icalendar import Event, Todo

    day = day_of(action.when)
    component = Todo() if day is None else Event()
    component.add("uid", f"{action.id}.{harvest.workshop.code}@oogst")
    component.add("dtstamp", datetime.fromisoformat(harvest.workshop.began or harvest.workshop.created))
    component.add("summary", action.what)
    about = [*phrases.about_action(action), *phrases.origin(action)]
    component.add("description", "\n".join(map(plain, about)))
    if day is not None:
        component.add("dtstart", day)
    return component


def day_of(when: str | None) -> date | None:
    """Where `when` is a day and not words."""
    try:
        return date.fromisoformat(when or "")
    except ValueError:
        return None
