"""The developer's page: every part of the screen with each of its states, from the real widgets."""
