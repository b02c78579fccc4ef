"""What a figure of a claim is about, and what stands around a number of a source."""
