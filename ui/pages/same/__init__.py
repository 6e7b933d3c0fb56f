"""คนเดียวกันไหม: two records side by side."""
