"""Claims written to be believed wrongly, and true ones that look alike."""
