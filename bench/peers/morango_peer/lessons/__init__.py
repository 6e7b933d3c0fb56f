"""What a centre keeps, as Morango has it."""
