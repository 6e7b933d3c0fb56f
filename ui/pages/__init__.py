"""The pages: each asks the desk, shows the answer, and knows no other page."""
