"""Files that programs before this one wrote, each form of them in a folder of its own: read for ever."""
