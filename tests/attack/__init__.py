"""What a hostile client does, to a server of one's own: short in `make test`, longer by `python -m tests.attack.NAME`.

All of it goes to 127.0.0.1, for so many seconds and over so many lines as are named.
"""
