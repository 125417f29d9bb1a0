"""A harvest that comes back as a file, as it is kept: its text, and what a list tells of it."""

from workshop.core import Refused
from workshop.core.model.timestamps import plus
from workshop.core.views.summary import ImportedHarvest
from workshop.translations import Words

from .as_json import render
from .from_json import read_harvest
from .harvest import Harvest

MAX_IMPORT = 32 * 1024 * 1024  # bytes of a file
SECONDS_A_DAY = 86_400


def import_of(content: bytes, now: str) -> tuple[ImportedHarvest, str]:
    """What is to be kept of a file: about it, without a code yet, and its text.

    Raises:
        Refused: `bad_harvest`, and `why`; it may be that the days are over for which the session was to be kept.
    """
    harvest = read_harvest(content)
    about = describe(harvest, now)
    last = plus(about.ended, about.days * SECONDS_A_DAY)
    if last <= now:
        raise Refused("bad_harvest", why="harvest_over", day=last[:10])
    return about, render(harvest, Words(about.language))


def describe(harvest: Harvest, now: str) -> ImportedHarvest:
    """What a list tells of it."""
    session = harvest.workshop
    ended = session.ended or harvest.moment.review_until or session.began or session.created
    return ImportedHarvest(
        "",
        now,
        session.code,
        session.title,
        session.language,
        session.began or session.created,
        harvest.people,
        len(harvest.insights),
        session.rehearsal,
        ended,
        session.delete_after_days,
    )
