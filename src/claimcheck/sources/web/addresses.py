"""Which IP addresses the web client may connect to: public ones, and nothing that leads to a private one.

The networks are those of the IANA special-purpose address registries (RFC 6890). `ipaddress.is_global` is not
enough: it lets multicast, NAT64, 6to4 and site-local addresses through, and differs between Python versions.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_REFUSED_V4 = tuple(
    (IPv4Network(network), name)
    for network, name in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "carrier-grade NAT"),
        ("127.0.0.0/8", "loopback"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "protocol assignment"),
        ("192.0.2.0/24", "documentation"),
        ("192.88.99.0/24", "6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "benchmarking"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
)
_REFUSED_V6 = tuple(
    (IPv6Network(network), name)
    for network, name in (
        ("2001::/32", "Teredo"),
        ("2001::/23", "protocol assignment"),
        ("2001:db8::/32", "documentation"),
        ("2002::/16", "6to4"),
        ("3fff::/20", "documentation"),
        ("::1/128", "loopback"),
        ("64:ff9b:1::/48", "local NAT64"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
    )
)
_GLOBAL_V6 = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_V4_MAPPED = IPv6Network("::ffff:0:0/96")
_LOCAL_NAMES = ("localhost", "local", "internal", "localdomain", "home.arpa")


def refusal(address: str) -> str:
    """Why `address` may not be connected to ('private', 'loopback', ...), '' if it is a public unicast address.

    IPv4 addresses inside mapped and NAT64 addresses are judged themselves: behind DNS64 every host has one.
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return "not an address"
    if isinstance(parsed, IPv4Address):
        return next((name for network, name in _REFUSED_V4 if parsed in network), "")
    if parsed.scope_id is not None:
        return "bound to an interface"
    if parsed in _V4_MAPPED or parsed in _NAT64:
        return refusal(str(IPv4Address(int(parsed) & 0xFFFFFFFF)))
    return _refusal_v6(parsed)


def _refusal_v6(address: IPv6Address) -> str:
    for network, name in _REFUSED_V6:
        if address in network:
            return name
    return "" if address in _GLOBAL_V6 else "reserved"


def literal_refusal(host: str) -> str:
    """Why the host as written may not be asked through a proxy, which resolves names out of our sight.

    Reads every spelling of an IPv4 address a resolver would: 127.1, 0x7f000001, 2130706433.
    """
    name = host.lower().strip("[]").rstrip(".")
    if any(name == local or name.endswith("." + local) for local in _LOCAL_NAMES):
        return "local name"
    if ":" in name:
        return refusal(name)
    try:
        return refusal(socket.inet_ntoa(socket.inet_aton(name)))
    except OSError:
        return ""
