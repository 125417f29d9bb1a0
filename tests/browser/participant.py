"""Somebody in the room without a browser: joined, connected, and asking what a phone asks."""

from workshop.client import Device, join


def participant(workshop) -> Device:
    device = join(workshop.server.address, workshop.code)
    device.open()
    return device
