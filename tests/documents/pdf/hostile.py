"""PDF files made to harm their reader, and honest ones to mutate; the same bytes on every run."""

from __future__ import annotations

import random


def mutated(data: bytes, seed: int) -> bytes:
    """A file with a few bytes changed, cut, doubled or swapped; `seed` decides everything."""
    chance = random.Random(seed)
    broken = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(broken) + 1)
        match chance.randrange(6):
            case 0 if broken:
                broken[place % len(broken)] = chance.randrange(256)
            case 1:
                del broken[place : place + chance.randint(1, 40)]
            case 2:
                broken[place:place] = broken[max(0, place - 60) : place] * chance.randint(1, 8)
            case 3:
                broken[place:place] = chance.choice((b"<<", b">>", b"[", b"]", b"0 R", b"endstream", b"(", b"-9e99 "))
            case 4:
                found = broken.find(b"0", place)
                if found >= 0:
                    broken[found : found + 1] = chance.choice((b"99999999", b"-1", b"3 0 R", b"nan"))
            case _:
                del broken[len(broken) - chance.randint(0, 30) :]
    return bytes(broken)
