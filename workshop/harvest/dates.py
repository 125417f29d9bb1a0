"""Dates as people read them, in the workshop's own time zone; from the log, never from the clock."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from workshop.translations import Words


def date_of(moment: str, timezone: str, words: Words) -> str:
    """
    >>> date_of("2026-11-24T23:30:00.000Z", "Europe/Brussels", Words("nl"))
    '25 november 2026'
    """
    day = datetime.fromisoformat(moment).astimezone(zone(timezone))
    month = words("harvest.months").split()[day.month - 1]
    return words("harvest.date", day=day.day, month=month, year=day.year)


def time_of(moment: str, timezone: str) -> str:
    """
    >>> time_of("2026-11-24T19:05:00.000Z", "Europe/Brussels")
    '20:05'
    """
    return datetime.fromisoformat(moment).astimezone(zone(timezone)).strftime("%H:%M")


def day_of_session(created: str, began: str | None, timezone: str, words: Words) -> tuple[str, str]:
    """What the day is called, and the day: that of the first stage; before it, that on which the session was made."""
    name = words("harvest.date_of_session" if began else "harvest.date_made")
    return name, date_of(began or created, timezone, words)


def meeting(when: str | None, place: str | None, words: Words) -> str:
    """When and where people meet, as far as that was said.

    >>> meeting("2026-12-01T19:00", "Zaal 2", Words("nl")), meeting(None, None, Words("nl"))
    ('1 december 2026, 19:00 · Zaal 2', '')
    """
    at = f"{date_of(f'{when}:00Z', 'UTC', words)}, {when[11:]}" if when else ""
    return " · ".join(filter(None, (at, place)))


def is_moment(text: str) -> bool:
    """Whether it is one as logs have it, of a time in which people met.

    >>> is_moment("2026-11-24T19:00:00.000Z"), is_moment("2026-11-24"), is_moment("0001-01-01T00:00:00Z")
    (True, False, False)
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return False
    return moment.tzinfo is UTC and 1970 <= moment.year < 2200


def zone(name: str) -> tzinfo:
    """UTC where the machine doesn't know the name, so that there is a harvest all the same."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones is none
        return UTC
