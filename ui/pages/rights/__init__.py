"""ข้อมูลของผู้เรียน: a learner's rights over their data."""
