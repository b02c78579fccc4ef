"""The command line: parse, assemble, run, write, exit."""
