"""The one door for writes: the encrypted file, its journal, undo, backups."""
