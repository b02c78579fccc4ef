"""Number normalisation: every figure of a sentence, with its value, in four languages."""
