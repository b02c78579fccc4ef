"""Why a source that prints a number may not state it: denial, doubt, distance, exception, another study."""
