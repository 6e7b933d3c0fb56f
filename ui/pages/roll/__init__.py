"""เช็กชื่อ: the roll of one session."""
