"""The evidence archive: every answer kept as WARC records in a hash chain, and replayed without a network."""
