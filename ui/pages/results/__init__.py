"""ใส่ผลประเมิน: who passed what, as quick as the roll."""
