"""What people meet: the window's pages later, the verbs of the command line now, and all words."""
