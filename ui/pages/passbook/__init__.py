"""สมุดชั่วโมงเรียน: one learner over all activities."""
