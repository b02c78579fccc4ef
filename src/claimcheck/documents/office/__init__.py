"""Word, PowerPoint and Excel files (ECMA-376), read from their XML parts without unpacking to disk."""
