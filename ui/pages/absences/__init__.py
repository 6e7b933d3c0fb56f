"""ตามคนขาด: whom to call, why they stayed away, and who may miss the rule."""
