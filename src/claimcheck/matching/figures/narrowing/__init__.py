"""Why the same number may be of another thing: a part, a companion, another time, label or cause."""
