"""This machine: its address in the room, and what would break a big evening on it."""

import fcntl
import resource
import shutil
import socket
import struct
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

FILES_FOR_AN_EVENING = 4096
ENOUGH_FILES = 65_536
DISK_FOR_AN_EVENING = 500_000_000


def raise_open_files() -> int:
    """Each phone takes one open file and Debian allows 1,024 unless asked for more. Gives what is allowed now."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    # Some systems call it unlimited and refuse that when asked.
    wanted = ENOUGH_FILES if hard == resource.RLIM_INFINITY else hard
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return ENOUGH_FILES if allowed == resource.RLIM_INFINITY else allowed


def capacity_warnings(data: Path, open_files: int) -> list[str]:
    """A sentence for each thing that would break a big evening."""
    sentences = []
    if open_files < FILES_FOR_AN_EVENING:
        sentences.append(
            f"Only {open_files} open files are allowed, so about {open_files // 2} phones; raise `ulimit -n`."
        )
    free = shutil.disk_usage(data).free
    if free < DISK_FOR_AN_EVENING:
        sentences.append(f"The disk with {data} is nearly full: {free // 1_000_000} MB left.")
    return sentences


def lan_address() -> str | None:
    """This machine's address on the network, also where that network leads nowhere."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Sends nothing: asks the kernel from which address it would.
            probe.connect(("192.0.2.1", 9))
            address: str = probe.getsockname()[0]
            if not address.startswith(("127.", "0.")):
                return address
        except OSError:
            pass
        return next((address for name, address in interfaces(probe) if not address.startswith("127.")), None)


ADDRESS_OF_INTERFACE = 0x8915  # SIOCGIFADDR of Linux


def interfaces(probe: socket.socket) -> Iterable[tuple[str, str]]:
    """Network interfaces with an IPv4 address; those of containers and virtual machines last."""
    virtual = ("docker", "br-", "veth", "virbr", "vmnet", "tun", "tap")
    for _, name in sorted(socket.if_nameindex(), key=lambda each: (each[1].startswith(virtual), each[0])):
        try:
            answer = fcntl.ioctl(probe.fileno(), ADDRESS_OF_INTERFACE, struct.pack("256s", name.encode()[:15]))
        except OSError:
            continue
        yield name, socket.inet_ntoa(answer[20:24])
