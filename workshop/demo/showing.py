"""A showing of the demo: opens the rehearsal, tells where to look, and plays it, from any scene and at any speed."""

import time
from datetime import date
from itertools import takewhile

from ..client import Message, Refusal, Unreachable, open_workshop, post
from .cast import Cast
from .play import Player
from .scenes import FACILITATOR, Scene, scenes
from .script import Script, read_script, with_steps

FOR_WATCHERS = 20  # seconds that it waits at most for somebody to look
LOOK = 0.2


def show(base_url: str, organiser_key: str, first: str | None, fast: bool, hold: bool) -> None:
    """Plays from scene `first` on, with all that comes before it done at once; with `hold` only that scene.

    `fast` takes no pauses. What goes wrong is told in a sentence: the server and its pages stay up.
    """
    try:
        perform(base_url, organiser_key, first, fast, hold)
    except (Unreachable, Refusal) as error:
        print(f"The demo stopped: {error}", flush=True)


def perform(base_url: str, organiser_key: str, first: str | None, fast: bool, hold: bool) -> None:
    """`first`: the scene to begin with, those before it at once; `hold`: it stops there. `fast`: no pauses."""
    script = read_script()
    workshop = open_workshop(base_url, organiser_key, make_plan(base_url, organiser_key, script), rehearsal=True)
    cast = Cast(base_url, workshop["code"], workshop["facilitator_key"])
    print_addresses(base_url, workshop)
    player = Player(cast.ask, time.sleep)
    every = scenes(script, date.today())
    before = list(takewhile(lambda scene: first and scene.id != first, every))
    if before:
        player.play(before, speed=0)
    if not fast:
        wait_for_watchers(cast)
    for scene in every[len(before) :][: 1 if hold else None]:
        print(f"  {scene.now} ({scene.id})", flush=True)
        player.play([scene], speed=0 if fast else 1)
    tell_end(player, stopped_in=scene if hold else None)


def make_plan(base_url: str, organiser_key: str, script: Script) -> str:
    """The slug of a plan of the demo's own: the script's, with what it adds. Raises Unreachable, Refusal."""
    copy = post(base_url, "/api/plans", {"copy": script.plan}, organiser_key)
    own = post(base_url, "/api/plans", {"plan": with_steps(copy["plan"], script.steps)}, organiser_key)
    return str(own["slug"])


def print_addresses(base_url: str, workshop: Message) -> None:
    """In the terminal, for who will look; the facilitator's has the key in it."""
    home = f"{base_url}/{workshop['code']}"
    print(
        "A rehearsal with forty invented people. It is kept nowhere and can't be published.\n\n"
        f"Screen        {home}/screen\n"
        f"Facilitator   {workshop['facilitate_url']}\n"
        f"Your phone    {home}?trial=1  (counts nowhere)\n"
        f"Harvest       {home}/harvest  (in the browser that opened the facilitator's link)\n",
        flush=True,
    )


def wait_for_watchers(cast: Cast) -> None:
    """Until somebody besides the cast looks, but not for ever."""
    cast.devices[FACILITATOR].open()
    print("It starts when you open one of them.", flush=True)
    until = time.monotonic() + FOR_WATCHERS
    while time.monotonic() < until and not watched(cast):
        time.sleep(LOOK)


def watched(cast: Cast) -> bool:
    """A screen is open, or a facilitator's page beside the demo's own."""
    presence = cast.devices[FACILITATOR].presence
    return bool(presence) and (presence["screens"] > 0 or presence["facilitators"] > 1)


def tell_end(player: Player, stopped_in: Scene | None) -> None:
    """Where it stopped, and how many steps came to nothing."""
    if player.refused:
        print(f"  {len(player.refused)} steps were left out: somebody else had moved the session on.")
    print(f"It stays in {stopped_in.id}." if stopped_in else "That was the evening; its harvest stays up.")
    print("Stop with Ctrl+C.", flush=True)
