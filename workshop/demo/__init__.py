"""The demo: a rehearsal of the real session with forty invented people.

It is a client like any other: what it does goes over the API and real sockets, as docs/protocol.md says.
"""
