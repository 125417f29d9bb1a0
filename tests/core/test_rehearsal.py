"""A workshop that was opened as a rehearsal does everything but become public."""

import pytest

from tests.rehearsal import SHORT, Rehearsal
from workshop.core import Refused, Workshop
from workshop.core.plan import read_plan
from workshop.core.views.summary import summary


@pytest.fixture(params=[{"rehearsal": True}, {}], ids=["said", "as a copy"])
def made_up(request):
    opened = Rehearsal()
    opened.workshop, opened.log = Workshop(), []
    plan = read_plan(SHORT, "proef.toml")
    opened.ask(
        "organiser",
        "create_workshop",
        code="KP74MX",
        slug="proef",
        plan=plan,
        language="nl",
        rehearses="AB12CD",
        **request.param,
    )
    return opened


@pytest.mark.parametrize("before", [[], ["close_workshop"], ["close_workshop", "close_workshop"]])
def test_its_harvest_is_never_published(made_up, before):
    for do in before:
        made_up.ask("facilitator", do)
    with pytest.raises(Refused, match="rehearsal"):
        made_up.ask("facilitator", "publish")
    assert not made_up.workshop.published


def test_every_device_is_told(made_up):
    assert made_up.sees("screen")["workshop"]["rehearsal"] is True
    assert "rehearsal" not in Rehearsal().sees("screen")["workshop"]


def test_who_leads_is_told_of_which_session_it_is_a_copy_and_nobody_else(made_up):
    assert made_up.sees("facilitator")["workshop"]["rehearses"] == "AB12CD"
    assert summary(made_up.workshop)["rehearses"] == "AB12CD"
    made_up.join({})
    for who in ("screen", "p1"):
        assert "AB12CD" not in str(made_up.sees(who))
