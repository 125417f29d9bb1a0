"""How hard the server has it, as the beat of its ticks feels it: a beat that comes late had to wait for other work."""

WORST = 5.0
LATE = 0.1  # seconds late that count as one more
MEMORY = 0.9  # of what was felt before; at twenty beats a second it forgets within a second


class Strain:
    """1 is none; 2 means that beats come a tenth of a second late; at most 5."""

    def __init__(self) -> None:
        self.value = 1.0

    def feel(self, late: float) -> None:
        """
        >>> strain = Strain()
        >>> for _ in range(100): strain.feel(0.2)
        >>> round(strain.value, 1)
        3.0
        """
        felt = 1 + max(0.0, late) / LATE
        self.value = min(WORST, MEMORY * self.value + (1 - MEMORY) * felt)
