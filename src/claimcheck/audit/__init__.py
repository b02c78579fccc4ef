"""The run: what is fetched and read once, in parallel, and put together in claim order."""
