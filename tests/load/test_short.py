"""The short form of `make bench`: nothing lost, and within reach of the goals on any machine.

How long things take and what they cost depends on what else runs here; what is lost and how much is sent does not.
"""

import os
from collections.abc import Iterator

import pytest

from bench.process import LOAD_CORE, pin
from bench.scenes import in_hall, vote_with
from bench.voting import Voted

PHONES, SECONDS = 500, 10


@pytest.fixture(scope="module")
def voted() -> Iterator[Voted]:
    """A hall that posts and votes, in the open; the server has a core of its own where there are two."""
    cores = os.sched_getaffinity(0)
    pin(os.getpid(), LOAD_CORE)
    yield in_hall(vote_with(PHONES, SECONDS))
    os.sched_setaffinity(0, cores)


def test_every_device_sees_every_act_that_was_acknowledged(voted):
    assert (voted.missing, voted.gaps, voted.refused) == (0, 0, {})
    assert voted.acts > 5 * PHONES


def test_a_phone_gets_no_more_than_a_hall_s_network_bears(voted):
    assert voted.most_bytes <= 60_000


def test_a_phone_is_told_of_many_acts_at_once(voted):
    """What makes an act cheap: a server that tells each act by itself tells every phone of all of them."""
    assert 0 < voted.patches <= voted.acts / 10
