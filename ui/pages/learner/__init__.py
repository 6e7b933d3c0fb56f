"""ประวัติ: one person's form."""
