"""Pages, JSON API and sockets: who asks, what command that is, and a clear no."""
