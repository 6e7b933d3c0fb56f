"""หลักสูตร: activities that count together."""
