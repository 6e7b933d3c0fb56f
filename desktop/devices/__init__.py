"""What is plugged in at the desk: scanners of learner cards, readers of identity cards."""
