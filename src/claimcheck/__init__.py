"""claimcheck: every figure and phrase of a brochure looked for in the sources it cites."""

__version__ = "0.1.0"
