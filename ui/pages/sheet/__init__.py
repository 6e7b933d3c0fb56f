"""ใบเซ็นชื่อ: printed, and typed in by the numbers of its lines."""
