"""How hard the server has it, as the beat of its ticks feels it: a beat that comes late had to wait for other work."""

MAX_LOAD = 5.0
DELAY_UNIT = 0.1  # seconds late that count as one more
SMOOTHING = 0.9  # of what was felt before; at twenty beats a second it forgets within a second


class LoadMeter:
    """1 is none; 2 means that beats come a tenth of a second late; at most 5."""

    def __init__(self) -> None:
        self.value = 1.0

    def observe(self, delay: float) -> None:
        """
        >>> meter = LoadMeter()
        >>> for _ in range(100): meter.observe(0.2)
        >>> round(meter.value, 1)
        3.0
        """
        sample = 1 + max(0.0, delay) / DELAY_UNIT
        self.value = min(MAX_LOAD, SMOOTHING * self.value + (1 - SMOOTHING) * sample)
