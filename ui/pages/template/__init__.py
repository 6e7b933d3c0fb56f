"""แบบ: what a certificate looks like, made the centre's own."""
