"""Assembly: the only module that names concrete adapters."""
