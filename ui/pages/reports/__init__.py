"""รายงาน: a month, a quarter, a fiscal year in numbers."""
