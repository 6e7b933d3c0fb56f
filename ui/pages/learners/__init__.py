"""ผู้เรียน: everybody, found while typing."""
