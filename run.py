"""The way in from a clone; `oogst` of an installation and `python -m workshop` are the same."""

from workshop.__main__ import main

main()
