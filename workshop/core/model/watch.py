"""What a facilitator is asked to look at: what holds a phone number, an e-mail address, a link or a watched word, and
what people reported. Nothing is refused or hidden for it; a person looks.
"""

import re
from functools import lru_cache
from typing import Literal

from ..plan import Plan
from .entities import Action, Addition, Insight, Objection
from .joining import fresh_organisations
from .visibility import Thing
from .workshop import Workshop

Watched = Literal["phone", "mail", "link", "word"]

# Ten digits or so that begin with 0 or +, however they are set apart; a date isn't one.
DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)"
PHONE = re.compile(rf"(?<![\w+/-])(?<!\d\.)(?!{DATE})(?:\+\d|0)(?:[ \u00a0./()-]{{0,2}}\d){{8,13}}(?!\w)")
MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\W\d_]{2,}")
LINK = re.compile(
    r"https?://|\bwww\.|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:be|nl|fr|de|eu|com|org|net|info|brussels|vlaanderen)(?![\w.-])",
    re.IGNORECASE,
)
# Dutch words that are seldom meant well; * stands for any ending. A plan asks for them with `watch_list = "nl"`.
DUTCH = (
    *("achterlijk*", "debiel*", "domkop*", "eikel", "fuck*", "gestoord*", "godverdomme", "hoer*", "idioot*", "idiote*"),
    *("imbeciel*", "klojo*", "klootzak*", "kut*", "leugenaar*", "lul", "lullen", "makak*", "mongool*", "mongolen"),
    *("neger*", "nazi*", "nikker*", "onnozelaar*", "oplichter*", "profiteur*", "racist*", "schijt*", "shit*", "slet*"),
    *("smeerlap*", "stommerik*", "sukkel*", "teef", "trut*", "verdomme", "vuilak*", "wijf", "wijven", "zeikerd*"),
)
LISTS = {"none": (), "nl": DUTCH}


def watched(workshop: Workshop, thing: Thing) -> list[Watched]:
    """What in it a facilitator is asked to look at; nothing once one did, or where no participant wrote it. Who takes
    part in an action names an organisation, whoever wrote that one."""
    typed = [text_of(thing)] if thing.by in workshop.people and not thing.cleared else []
    typed += fresh_organisations(workshop, thing) if isinstance(thing, Action) else []
    words = words_of(workshop.plan)
    return list(dict.fromkeys(kind for text in typed for kind in kinds_in(text, words)))


@lru_cache(maxsize=8192)
def kinds_in(text: str, words: tuple[str, ...]) -> tuple[Watched, ...]:
    """Kept for as many cards as a hall writes: a facilitator's whole state asks for all of them."""
    watched_words = pattern(words)
    searches: tuple[tuple[Watched, object], ...] = (
        ("phone", PHONE.search(text)),
        ("mail", MAIL.search(text)),
        ("link", LINK.search(MAIL.sub(" ", text))),
        ("word", watched_words and watched_words.search(text)),
    )
    return tuple(kind for kind, hit in searches if hit)


def is_watched(workshop: Workshop, thing: Thing) -> bool:
    """Whether a facilitator is asked to look at it."""
    return bool(thing.open_reports or watched(workshop, thing))


def read_together(workshop: Workshop, thing: Thing) -> list[Thing]:
    """What is read where this stands: itself, and the cards that lie under it."""
    return [thing, *(workshop.merged_under(thing) if isinstance(thing, Insight) else ())]


def text_of(thing: Thing) -> str:
    """All that somebody wrote there."""
    match thing:
        case Insight(text=text) | Objection(text=text) | Addition(text=text):
            return text
        case Action(what=what, who=who, when=when, first_step=first_step):
            return "\n".join(filter(None, (what, who, when, first_step)))
        case _:
            return ""


def words_of(plan: Plan) -> tuple[str, ...]:
    """The plan's own, and those of the list that it asks for."""
    return (*plan.watch_words, *LISTS[plan.watch_list])


@lru_cache(maxsize=16)
def pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of these as a word of its own, however it is capitalised; a * at its end stands for any ending.

    >>> bool(pattern(("leugen*",)).search("Wat een LEUGENS")), bool(pattern(("kak",)).search("kakelbont"))
    (True, False)
    """
    each = [re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in words]
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE) if each else None
