"""ธนาคารหน่วยกิต: who has hours enough for a credit."""
