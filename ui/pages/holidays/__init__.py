"""วันหยุด: the days that a centre names."""
