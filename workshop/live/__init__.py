"""Workshops in memory, each a `Room` behind one lock, and the devices that follow them."""
