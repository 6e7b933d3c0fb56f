"""Learners: who they are, how they are found, and how an office's list of them is read."""
