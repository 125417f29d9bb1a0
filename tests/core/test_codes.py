"""However a code comes in, from a chat, a document or an address bar, the one that was meant is read."""

import random

import pytest

from workshop.core.model.codes import find_code, new_code

MEANT = [
    *["KP74MX", "kp74mx", " KP7 4MX ", "KP7-4MX", "K P 7 4 M X", "KP74MX.", "KP74MX/", "(KP74MX)"],
    *["„KP74MX”", "*KP74MX*"],
    *["KP7\u20134MX", "KP7\u20144MX", "KP7\u20114MX", "KP7\u22124MX", "KP7\u00a04MX", "KP7_4MX", "KP7/4MX", "KP7.4MX"],
    *["\u200bKP74MX", "KP\u00ad74MX\u2060", "\ufeffKP74MX\r\n", "\u202aKP74MX\u202c"],
    *["\uff2b\uff30\uff17\uff14\uff2d\uff38", "KP\u0667\u0664MX", "KP\U0001d7d5\U0001d7d2MX", "КР74МХ", "ΚΡ74ΜΧ"],
    *["code KP74MX", "Code: KP7 4MX", "De code is KP7-4MX, tot straks!", "sessie 2026 KP74MX", "met KP7 4MX nu"],
    *["https://host/KP74MX", "host/KP74MX", "https://host/KP74MX?fbclid=abc", "HTTPS://HOST/KP74MX"],
    *["host:8000/KP74MX"],
    *["https://host/kp74mx/", "https://host/KP74MX.", "<https://host/KP74MX>", "https://host/KP74MX#deel"],
    *["//host/KP74MX"],
    *["Doe mee via https://host.example.org/KP74MX tot straks", "http://192.168.1.23:8000/KP74MX", "oogst1/KP74MX"],
    *["https://host/KP74MX/screen", "https://host/KP74MX/harvest", "KP74MX/poster"],
    *["https://host/KP74MX/harvest.md?lang=nl"],
    *["https://host/KP74MX/facilitate?key=a1B2c3", "https://host/KP74MX/facilitate#A1B2C3", "https://host/KP7%204MX"],
    *["https://host/?code=KP74MX", "?code=kp7+4mx", "https://oogst1/?x=1&code=KP74MX#A1B2C3", "https://A1B2C3/KP74MX"],
    *["https://elders.example/KP74MX", "javascript:KP74MX//KP74MX"],
]
NONE_MEANT = [
    *["", " ", "ABCDEF", "KP74M", "KP74MXX", "KP74MU", "healthz", "robots.txt", "favicon.ico", "<b>", "https://host/"],
    *["https://A1B2C3/", "Ik heb geen code", "KP74M\u00c9", "x" * 5000],
]


@pytest.mark.parametrize("typed", MEANT, ids=ascii)
def test_the_code_that_was_meant(typed):
    assert find_code(typed) == "KP74MX"


@pytest.mark.parametrize("typed", NONE_MEANT, ids=lambda typed: ascii(typed)[:30])
def test_no_code_was_meant(typed):
    assert find_code(typed) is None


def test_every_code_reads_as_itself_with_letters_for_its_digits_too():
    draw = random.Random(7)
    for _ in range(300):
        code = new_code(draw.choice)
        assert find_code(code) == find_code(f"https://host/{code.lower()}/screen") == code
        assert find_code(code.replace("0", "O").replace("1", "l")) == code
