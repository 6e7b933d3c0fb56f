"""The program without a screen (VERBS): each verb is a thin door to the function a page calls."""

from ui.verbs.run import run

__all__ = ["run"]
