"""Practice: made-up people and made-up lists, for learning the program and for testing it."""
