"""นำเข้า: an office's list, looked at before it is taken in."""
