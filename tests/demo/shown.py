"""`run.py demo` as people start it, in a process of its own."""

import os
import signal
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from workshop.client import Device

ROOT = Path(__file__).parents[2]
WITHIN = 60


class Demo:
    """A demo that has come where it stays. `told` is what it printed, `links` the addresses in it."""

    program: tuple[Path | str, ...] = (sys.executable, "run.py")
    folder = ROOT

    def __init__(self, *arguments, home, **variables):
        others = {name: value for name, value in os.environ.items() if not name.startswith("WORKSHOP_")}
        self.home = home
        self.process = subprocess.Popen(
            [*self.program, "demo", "--fast", *arguments],
            cwd=self.folder,
            env=others | variables | {"TMPDIR": str(home)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        slow = threading.Timer(WITHIN, self.process.kill)
        slow.start()
        self.told, self.links = "", {}
        for line in self.process.stdout:
            self.told += line
            name, _, rest = line.partition("  ")
            if "http" in rest:
                self.links[name] = rest.split()[0]
            if line.startswith("Stop with"):
                break
        slow.cancel()
        assert "Stop with" in self.told, self.process.communicate()[1]

    def device(self):
        """The facilitator's."""
        screen = urlsplit(self.links["Screen"])
        key = urlsplit(self.links["Facilitator"]).fragment
        base = f"{screen.scheme}://{screen.netloc}"
        return Device(base, screen.path.split("/")[1], "facilitator", key=key)

    def get(self, ending):
        return self.read(ending).decode()

    def read(self, ending):
        key = urlsplit(self.links["Facilitator"]).fragment
        request = urllib.request.Request(self.links["Harvest"] + ending, headers={"Authorization": f"Bearer {key}"})
        with urllib.request.urlopen(request, timeout=WITHIN) as answer:
            return answer.read()

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        _, said = self.process.communicate(timeout=WITHIN)
        return said
