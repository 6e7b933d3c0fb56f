"""ตั้งค่า: this computer, this desk, its people and its centre."""
