"""Report formats: each renders an audit and judges nothing."""
