"""วิทยากร: who teaches, and their hours."""
