"""ทะเบียนเลขที่: every number ever given."""
