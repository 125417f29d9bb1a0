import os
import stat
from pathlib import Path

import pytest

from workshop.settings import SETTINGS, OrganiserKey, Settings, UserError, read_settings


def test_nothing_set_gives_the_defaults_of_the_protocol():
    settings = read_settings({}, {})
    assert (settings.host, settings.port, settings.async_mode, settings.proxies) == ("127.0.0.1", 8000, "eventlet", 0)
    assert (settings.data.name, settings.plans.name, settings.public_url) == ("data", "sessions", "")
    assert settings.database_file == settings.data / "oogst.db"


def test_each_field_has_its_setting():
    assert [setting.field for setting in SETTINGS] == list(Settings.__dataclass_fields__)


def test_a_flag_goes_before_a_variable_and_an_empty_one_is_not_set():
    environ = {"WORKSHOP_PORT": "8001", "WORKSHOP_HOST": "", "WORKSHOP_DATA": "/var/lib/oogst"}
    settings = read_settings({"port": "8002", "data": None}, environ)
    assert (settings.port, settings.host, settings.data) == (8002, "127.0.0.1", Path("/var/lib/oogst"))


@pytest.mark.parametrize(
    ("variable", "value", "expected"),
    [
        ("WORKSHOP_PORT", "80a", "a whole number from 0 to 65535"),
        ("WORKSHOP_PORT", "65536", "a whole number from 0 to 65535"),
        ("WORKSHOP_PORT", "-1", "a whole number from 0 to 65535"),
        ("WORKSHOP_PORT", "٣", "a whole number from 0 to 65535"),
        ("WORKSHOP_PROXIES", "many", "a whole number from 0 to 9"),
        ("WORKSHOP_ASYNC_MODE", "gevent", "eventlet or threading"),
        ("WORKSHOP_PUBLIC_URL", "oogst.example.org", "an address without a path"),
        ("WORKSHOP_PUBLIC_URL", "https://example.org/oogst", "an address without a path"),
        ("WORKSHOP_PUBLIC_URL", "https://example.org:99999", "an address without a path"),
        ("WORKSHOP_PUBLIC_URL", "https://[::1", "an address without a path"),
        ("WORKSHOP_DATABASE", "mysql://here", "the path of an SQLite file"),
        ("WORKSHOP_DEV", "yes", "1 or 0"),
    ],
)
def test_a_wrong_value_is_named_with_what_it_takes(variable, value, expected):
    with pytest.raises(UserError) as mistake:
        read_settings({}, {variable: value})
    sentence = str(mistake.value)
    assert sentence.startswith(f"{variable} is {value!r}; it takes {expected}")
    assert "\n" not in sentence


def test_a_wrong_flag_is_named_as_the_flag():
    with pytest.raises(UserError, match=r"^--port is 'x'; "):
        read_settings({"port": "x"}, {})


def test_a_given_key_shows_in_no_print_of_the_settings():
    assert "geheim" not in repr(read_settings({}, {"WORKSHOP_ORGANISER_KEY": "geheim"}))


def test_the_made_key_is_kept_for_its_owner_alone_and_for_the_next_start(tmp_path):
    made = OrganiserKey(tmp_path)
    key = made.current()
    assert len(key) >= 32
    assert stat.S_IMODE((tmp_path / "organiser.key").stat().st_mode) == 0o600
    assert OrganiserKey(tmp_path).matches(key)
    assert made.link("http://127.0.0.1:8000") == f"http://127.0.0.1:8000/signin#{key}"


def test_a_new_key_works_at_once_where_the_old_one_was_read(tmp_path):
    serving, renewing = OrganiserKey(tmp_path), OrganiserKey(tmp_path)
    old = serving.current()
    renewing.renew()
    assert not serving.matches(old)
    assert serving.matches(renewing.current())


@pytest.mark.parametrize("key", [None, "", " ", "é", "\udc80", "x" * 10_000])
def test_no_other_key_matches(tmp_path, key):
    assert not OrganiserKey(tmp_path).matches(key)
    assert not OrganiserKey(tmp_path, configured="een sleutel").matches(key)


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe"])
def test_a_damaged_key_file_lets_nobody_in(tmp_path, content):
    key = OrganiserKey(tmp_path)
    (tmp_path / "organiser.key").write_bytes(content)
    os.utime(tmp_path / "organiser.key", (1, 1))
    assert not key.matches("")
    assert not key.matches(None)
    (tmp_path / "organiser.key").unlink()
    assert not key.matches("")


def test_a_given_key_is_used_and_no_file_is_made(tmp_path):
    key = OrganiserKey(tmp_path, configured="zelf gekozen/é")
    assert key.matches("zelf gekozen/é")
    assert key.link("https://oogst.example.org") == "https://oogst.example.org/signin#zelf%20gekozen%2F%C3%A9"
    assert list(tmp_path.iterdir()) == []
