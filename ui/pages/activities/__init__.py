"""กิจกรรม: the week, the month, one activity, a new one."""
