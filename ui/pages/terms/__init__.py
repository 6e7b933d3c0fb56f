"""ข้อมูลและเกณฑ์: what an activity is beside its days, and what it asks for."""
