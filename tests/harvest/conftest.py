import pytest

from workshop.core.plan import read_plan
from workshop.harvest import FORMATS, harvest
from workshop.translations import Words

from ..rehearsal import SHORT, Rehearsal, shipped_plan


class Session(Rehearsal):
    """A rehearsal with its harvest."""

    def facilitate(self, do: str, **fields):
        return self.ask("facilitator", do, **fields)

    def harvest(self):
        return harvest(self.workshop)

    def markdown(self, language: str = "nl") -> str:
        return FORMATS["md"].render(self.harvest(), Words(language))


@pytest.fixture
def session():
    """The short plan; three people are in, and the first stage that takes cards has begun."""
    session = Session(read_plan(SHORT, "proef.toml"))
    session.join({"regio": "kempen"}, {"regio": "limburg", "rol": ["trekker", "doener"]}, {})
    session.facilitate("start_stage", stage="verzamelen")
    return session


@pytest.fixture
def real():
    """The shipped plan, waiting."""
    return Session(shipped_plan())


@pytest.fixture
def voted(real):
    """Thirty people voted blind in the real session: most for V1, half for S1, mostly one kind for S2."""
    orgs = ["lokaal-bestuur"] * 12 + ["middenveld"] * 12 + ["ervaring"] * 6
    regions = ["kempen", "limburg", "gent", "waasland", "westhoek"] * 6
    real.join(*({"organisatie": org, "regio": region} for org, region in zip(orgs, regions, strict=True)))
    real.facilitate("seed")
    real.facilitate("start_stage", stage="stemmen")
    for nr in range(1, 31):
        for target, gives in {
            "i6": nr <= 24,
            "i1": nr % 2,
            "i2": nr in (1, 2, 13, 25, 26, 27, 28, 29),
            "i3": nr == 1,
        }.items():
            if gives:
                real.ask(f"p{nr}", "vote", target=target, dots=1)
    real.ask("p30", "done", on=True)
    return real
