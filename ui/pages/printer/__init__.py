"""How this computer's printer misses the paper, and putting it right."""
