"""Thai text, dates, names, numbers and keys: pure functions without table, screen or clock."""
