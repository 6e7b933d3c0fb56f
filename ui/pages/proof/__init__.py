"""ตรวจใบ: whether a certificate is genuine."""
