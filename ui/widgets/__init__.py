"""The parts the screen is made of, painted from tokens; they know no store."""
