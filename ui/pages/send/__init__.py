"""ส่งข้อมูล: exchange with the other desks, what was written differently, a copy on a stick."""
