"""Nobody is refused for what they can't see, nothing that can be seen is lost, and a card of nothing is empty."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core import Refused
from workshop.core.text import BLANKS, INVISIBLE, clean, is_visible, tidy

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"

STAY = [
    "1) e\u0301e\u0301n *idee*\nper kaart",  # no normalisation
    "twee  spaties\u00a0en\teen tab\n\n  inspringen",
    FAMILY,
    "Sneller \U0001f680!",
    "\u2764\ufe0f",
    "\u2764\ufe0f\u200d\U0001f525",
    "\U0001f3f3\ufe0f\u200d\U0001f308",
    "\U0001f469\U0001f3fd\u200d\u2695\ufe0f",
    "\U0001f642\u200d\u2194\ufe0f",
    "1\ufe0f\u20e3 eerst",
    "\U0001f1e7\U0001f1ea",
    f"{ENGLAND} en \U0001f1e7\U0001f1ea",
    "\u2139\ufe0e",
    "0\ufe00",
    "\u845b\U000e0100",
    "می\u200cخواهم",  # Persian, a joiner that keeps letters apart
    "PDF\u200cها",
    "ه\u200d",  # an Arabic letter in the shape that it has inside a word, alone
    "क\u094d\u200dष",
    "क\u094d\u200cष",
    "\u0d28\u0d4d\u200d",
    "مُحَمَّد",
    "שלום\u200f!",
    "\u2067שלום\u2069 (2)",
    "\u05d1\u05bc\u034f\u05b7",  # holds two marks in their order
    "เขา\u200bไป\u2060ไหน",
    "\u1820\u180b\u180e\u1820",
    "\u115f\u1161",
    "\u1100\u1160",
    "\u3131\u3164",
    "\u2801\u2800\u2803",  # Braille with a space
    "samen\u00adwerking",
    "\ue000",
    "\U0001fae8",
    "\u0301",
]
CHANGE = [
    ("  Samen \n", "Samen"),
    ("Samen leren\u000bsamen doen", "Samen leren\nsamen doen"),  # from slides
    ("Samen leren\u0003", "Samen leren"),  # from a word processor
    ("een\r\ntwee\rdrie\fvier\u0085vijf\u2028zes\u2029zeven", "een\ntwee\ndrie\nvier\nvijf\nzes\nzeven"),
    ("a\u001fb\u007fc\u0090d", "abcd"),
    ("\u200bSamen", "Samen"),
    ("Sa\u200bmen\u200b leren", "Samen leren"),
    ("\ufeffSamen", "Samen"),
    ("Samen\u2060 leren", "Samen leren"),
    ("een \u00ad twee\u00ad", "een  twee"),
    ("a\u00ad\u00adb", "a\u00adb"),
    ("a\u200db\u200cc", "abc"),
    ("a\ufe0f", "a"),
    ("\ufe0f\u2764", "\u2764"),
    ("\u2764\ufe0f\ufe0f", "\u2764\ufe0f"),
    ("\U0001f468\u200d en", "\U0001f468 en"),
    ("می\u200c\u200cخواهم", "می\u200cخواهم"),
    ("\u202eanders\u202c om\u200e", "anders om"),
    (" \u200f \u05d0", "\u200f\u05d0"),
    ("f\u2061(x)", "f(x)"),
    ("\ufff9woord\ufffauitleg\ufffb", "woorduitleg"),
    ("Ja\U000e0041\U000e0042", "Ja"),  # letters that only a machine reads
    ("\U0001f600\U000e0067\U000e0062\U000e007f", "\U0001f600"),
    ("\U000e0001nl", "nl"),
    ("\uffff\ufdd0x\U0001fffe", "x"),
    ("x\u180by", "xy"),
    ("\u2800\u3164Ja\u3164\u2800", "Ja"),
    ("Ja\u3164nee", "Ja\u3164nee"),
    ("a\u034fb", "ab"),
]
NOTHING = [
    *["", " \n\t ", "\u200b", "\ufeff", "\u00ad", "\u200e", "\u200d", "\u200c", "\u2060", "\u180e", "\ufe0f", "\u034f"],
    *["\u2800", "\u3164", "\uffa0", "\u115f\u1160", "\u3000\u00a0\u1680", "\u202e\u202c", "\u2028\u2029"],
    *["\u0003\u007f", "\U000e0001", "\U000e0041\U000e007f", "\U000e0100", "\u17b4", "\ufff9\ufffa\ufffb", "\U0001d159"],
]
CASES = [*((text, text) for text in STAY), *CHANGE, *((text, "") for text in NOTHING)]


@pytest.mark.parametrize(("typed", "kept"), CASES, ids=ascii)
def test_what_is_kept(typed, kept):
    assert tidy(typed) == kept


@pytest.mark.parametrize("text", ["a\0b", "\x1b[31mrood", "\0", "half \ud83d", "\udc00"], ids=ascii)
def test_what_no_file_holds_is_refused(text):
    with pytest.raises(Refused, match="bad_text"):
        clean(text, "text", 200)


def test_lengths_are_those_of_what_is_kept():
    assert clean("\ufeff" + "x" * 200 + "\r\n", "text", 200) == "x" * 200
    with pytest.raises(Refused, match="too_long"):
        clean("\U0001f600" * 201, "text", 200)


TEXTS = [  # do, its other fields, the field, and who types it; whether an empty one is none
    ("p1", "post_insight", {"category": "succes"}, "text", False),
    ("p1", "edit_insight", {"insight": "i1"}, "text", False),
    ("facilitator", "add_theme", {"category": "succes"}, "title", False),
    ("facilitator", "edit_theme", {"theme": "t1"}, "title", False),
    ("facilitator", "edit_theme", {"theme": "t1"}, "keywords", True),
    ("facilitator", "add_action", {"who": "trekker"}, "what", False),
    ("facilitator", "add_action", {"what": "doen"}, "who", False),
    ("facilitator", "add_action", {"what": "doen", "who": "trekker"}, "when", True),
    ("facilitator", "add_action", {"what": "doen", "who": "trekker"}, "first_step", True),
    ("facilitator", "hide_insight", {"insight": "i1"}, "reason", True),
    ("facilitator", "add_facilitator", {"key": "k"}, "name", True),
    ("p2", "object", {"target": "i1", "on": True}, "text", True),
]


@pytest.mark.parametrize(("who", "do", "fields", "field", "optional"), TEXTS, ids=lambda value: str(value)[:20])
def test_every_text_that_a_person_types(cards, who, do, fields, field, optional):
    cards.ask("facilitator", "add_theme", category="succes", title="Leren")
    for text, code in [("\0", "bad_text"), *([] if optional else [("\u200b\u00ad", "empty")])]:
        with pytest.raises(Refused, match=code):
            cards.ask(who, do, **fields, **{field: text})
    cards.ask(who, do, **fields, **{field: "\ufeffEerst\u000bdan\u200b"})
    assert "Eerst\ndan" in [getattr(cards.log[-1], field, None)]


def test_what_may_be_left_out_is_left_out_when_nothing_can_be_seen(cards):
    cards.ask("p2", "object", target="i1", on=True, text="\u200b")
    cards.ask("facilitator", "add_action", what="doen", who="trekker", when="\u2800")
    cards.ask("facilitator", "hide_insight", insight="i1", reason="\u00ad")
    assert cards.workshop.objections["o1"].text == ""
    assert cards.workshop.actions["a1"].when is None
    assert cards.workshop.insights["i1"].reason is None


LOOKED_AT = "a é1.\u0301 \n\t*-" + FAMILY + ENGLAND + "\u2764#ह\u094dمیהא\u1820\u1100\u1161\u3131\u0e01\u2801字"
HARD = st.text(
    st.sampled_from([*INVISIBLE, *BLANKS, *LOOKED_AT, *"\r\v\x03\x85\ufeff\u200e\u202e\u202c\u2067\u2069\ufff9\uffff"])
    | st.characters(exclude_categories=["Cs"], exclude_characters="\0\x1b"),
    max_size=14,
)


@settings(max_examples=400, deadline=None)
@given(HARD)
def test_nothing_that_can_be_seen_is_lost_and_once_is_enough(text):
    kept = tidy(text)
    assert tidy(kept) == kept
    assert seen(kept) == seen(text)
    assert bool(kept) == bool(seen(text))
    assert kept == kept.strip()


def seen(text):
    """By its own measure: whatever Unicode doesn't call a control, an ignorable or a space."""
    return [letter for letter in text if is_visible(letter) and not means_nothing(letter)]


def means_nothing(letter):
    point = ord(letter)
    return (
        unicodedata.category(letter) == "Cc"
        or (unicodedata.category(letter) == "Cf" and letter in "\ufeff\u2061\u2062\u2063\u2064\ufff9\ufffa\ufffb")
        or 0x206A <= point <= 0x206F
        or point in (0x2065, *range(0xFFF0, 0xFFF9), *range(0xFDD0, 0xFDF0))
        or point & 0xFFFE == 0xFFFE
        or 0xE0000 <= point <= 0xE0FFF
    )
