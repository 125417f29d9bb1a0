"""Arithmetic on moments. A moment is ISO 8601 text in UTC with milliseconds, `2026-11-24T19:00:00.120Z`.

The core never asks what time it is: whoever calls `decide` says so. Moments of this shape sort as text.
"""

from datetime import UTC, datetime, timedelta


def parse(moment: str) -> datetime:
    """Any ISO 8601 text, also of another zone or of none. Raises ValueError."""
    return datetime.fromisoformat(moment)


def to_text(moment: datetime) -> str:
    """To the millisecond, so that moments sort as text. One without a zone is taken for this machine's time."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def plus(moment: str, seconds: float) -> str:
    """
    >>> plus("2026-11-24T19:00:00.120Z", 90)
    '2026-11-24T19:01:30.120Z'
    """
    return to_text(parse(moment) + timedelta(seconds=seconds))


def seconds_between(earlier: str, later: str) -> float:
    """
    >>> seconds_between("2026-11-24T19:00:00.000Z", "2026-11-24T19:01:30.500Z")
    90.5
    """
    return (parse(later) - parse(earlier)).total_seconds()
