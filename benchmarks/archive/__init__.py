"""What keeping evidence costs, next to other ways of keeping it."""
