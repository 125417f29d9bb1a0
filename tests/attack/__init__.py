"""What a hostile client does, to a server of one's own: short in `make test`, longer by `python -m tests.attack.NAME`.

All of it goes to 127.0.0.1, for so many seconds and over so many lines as are named.

What goes after a rule is tried where the rule stands, without a server: who watches figures move
(core/test_telling.py), the order of things (core/test_order.py), dots while a round is blind (core/test_blind.py),
small ballots and totals that were seen (core/test_rounds.py), names (core/test_visibility.py), more than anybody honest
writes (core/test_bounds.py). What goes after the disk and the clock is in store/test_files.py, faults/test_disk.py and
live/test_clock.py; after pages that cost much without a key, in web/test_published.py and live/test_summary_cache.py.
"""
