"""The work of a learning centre's desk, without a screen: nothing in here knows PySide6."""
