"""An office's list, read without a store: file → sheet → columns → people, every doubt named."""
