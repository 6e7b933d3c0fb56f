"""Every colour, size and weight of the screen, once; nothing else names a colour or a pixel.

The tokens are those of the look (light and dark, three text sizes). A theme is a frozen value; the one
in use is set before a window is built and stands until the window is built again.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor, QFont, QPalette

FAMILY: Final = "Sarabun"

LIGHT: Final[dict[str, str]] = {
    "canvas": "#F6F1E7", "surface": "#FFFDF9", "inset": "#EFE7D8", "line": "#E0D4BF", "edge": "#8A7760",
    "ink": "#2B211A", "ink2": "#5E5044",
    "indigo": "#25427A", "on_indigo": "#FFFFFF", "indigo_hover": "#1A3160", "indigo_down": "#142648",
    "indigo_t": "#E4EAF5", "indigo_t2": "#D3DDF0", "lamp": "#FFF5D6",
    "teak": "#3A281E", "teak2": "#51392B", "rail_ink": "#F6ECDD", "rail_ink2": "#D2BFA6",
    "gold": "#C8993A", "on_gold": "#2B1E0C", "gold_ink": "#735009", "gold_t": "#F9EDCC",
    "eave": "#E6D9C1",
    "leaf": "#1E6238", "leaf_t": "#E2F0E3", "amber": "#7C4A00", "amber_t": "#FBE9C6",
    "cyan": "#0B5963", "cyan_t": "#DDEFF1", "plum": "#5A3A80", "plum_t": "#EDE6F6",
    "brick": "#A02B1F", "brick_t": "#FBE5E0", "brick_down": "#F3C9C0", "hill": "#4A342A",
}  # fmt: skip
DARK: Final[dict[str, str]] = {
    "canvas": "#1B1512", "surface": "#261E19", "inset": "#312721", "line": "#43372E", "edge": "#9D8B75",
    "ink": "#F3EADD", "ink2": "#C9BAA6",
    "indigo": "#AFC5F2", "on_indigo": "#14213E", "indigo_hover": "#CBDAF8", "indigo_down": "#DCE6FB",
    "indigo_t": "#2A3450", "indigo_t2": "#354266", "lamp": "#3B301A",
    "teak": "#110C09", "teak2": "#2E231B", "rail_ink": "#F6ECDD", "rail_ink2": "#BDA98F",
    "gold": "#DDB04F", "on_gold": "#2B1E0C", "gold_ink": "#EBC877", "gold_t": "#41331A",
    "eave": "#32281F",
    "leaf": "#93D6A6", "leaf_t": "#1E3526", "amber": "#F2C572", "amber_t": "#402F12",
    "cyan": "#8FD3DC", "cyan_t": "#17363A", "plum": "#CDB2EE", "plum_t": "#362A49",
    "brick": "#F7A79B", "brick_t": "#48221D", "brick_down": "#5E2D26", "hill": "#1F1610",
}  # fmt: skip
PRACTICE: Final = {"teak": "#25427A", "teak2": "#37548C", "rail_ink2": "#D7DFF0", "hill": "#304E88"}
"""In practice mode the frame is indigo instead of teak, by day and by night."""
TILES: Final = (
    ("#E9C9D3", "#7A2E4C"), ("#CFE0EE", "#1F4E79"), ("#D3E6CF", "#2B5E2E"), ("#F2DDB2", "#7A4B08"),
    ("#DDD3EC", "#51367A"), ("#F3CFC3", "#8C331C"), ("#CDE6E4", "#12595A"),
)  # fmt: skip
"""Ground and figure of the volunteers' tiles, the same in the dark."""

SIZES: Final = ("normal", "large", "larger")
ROLES: Final[dict[str, tuple[int, int, int]]] = {
    "big": (38, 44, 51),
    "title": (28, 33, 37),
    "section": (21, 25, 28),
    "body": (18, 21, 24),
    "note": (16, 19, 21),
    "key": (15, 18, 20),
}
"""Pixels of each role of text in the three sizes; `key` is the floor."""
HEIGHTS: Final[dict[str, tuple[int, int, int]]] = {"row": (44, 51, 59), "big_button": (56, 65, 75)}
WEIGHTS: Final = {
    "regular": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
}
ROLE_WEIGHT: Final = {"big": "semibold", "title": "semibold", "section": "semibold"}


@dataclass(frozen=True, slots=True)
class Theme:
    """How the screen looks: light or dark, one of three text sizes, the practice frame or not."""

    dark: bool = False
    size: str = "normal"
    practice: bool = False

    def hex(self, token: str) -> str:
        """A token's colour as text for style sheets and drawings."""
        if self.practice and token in PRACTICE:
            return PRACTICE[token]
        return (DARK if self.dark else LIGHT)[token]

    def colour(self, token: str) -> QColor:
        """A token's colour for a painter; it is shared, so nobody changes it."""
        return _colour(self.hex(token))

    def px(self, role: str) -> int:
        """The height in pixels of a role of text."""
        return ROLES[role][SIZES.index(self.size)]

    def scaled(self, pixels: float) -> int:
        """A length that grows with the text: given for a body of 18 px."""
        return round(pixels * self.px("body") / 18)

    @property
    def row(self) -> int:
        """The height in pixels of a row, button or field."""
        return HEIGHTS["row"][SIZES.index(self.size)]

    @property
    def big_button(self) -> int:
        """The height in pixels of the one big button."""
        return HEIGHTS["big_button"][SIZES.index(self.size)]

    @property
    def ink_margin(self) -> int:
        """How far in pixels Thai marks reach above and below a line of body text."""
        return round(0.28 * self.px("body"))

    def font(self, role: str = "body", weight: str | None = None) -> QFont:
        """The font of a role; it is shared, so nobody changes it.

        Args:
            role: one of `ROLES`.
            weight: regular, medium, semibold or bold; the role's own when left out.
        """
        return _font(self.px(role), weight or ROLE_WEIGHT.get(role, "regular"))

    def is_compact(self, width: int, height: int) -> bool:
        """Whether a window of that size (pixels) must fold: measured in the body's own height."""
        body = self.px("body")
        return width < 70 * body or height < 34 * body

    def palette(self) -> QPalette:
        """Qt's own palette from the tokens, for what the style sheet does not reach."""
        roles = QPalette.ColorRole
        made = QPalette()
        for role, token in {
            roles.Window: "canvas", roles.WindowText: "ink", roles.Base: "surface", roles.Text: "ink",
            roles.AlternateBase: "inset", roles.Button: "surface", roles.ButtonText: "ink",
            roles.Highlight: "indigo", roles.HighlightedText: "on_indigo", roles.ToolTipBase: "surface",
            roles.ToolTipText: "ink", roles.PlaceholderText: "ink2", roles.Link: "indigo",
            roles.Mid: "line", roles.Dark: "edge", roles.Light: "surface",
        }.items():  # fmt: skip
            made.setColor(role, self.colour(token))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, role, self.colour("ink2"))
        return made

    def sheet(self) -> str:
        """The style sheet of Qt's own widgets, written from the tokens."""
        numbers = {
            "family": FAMILY, "body": self.px("body"), "note": self.px("note"),
            "inner": self.row - 2, "tight": self.row - 4, "pad": self.ink_margin,
            "head": self.scaled(42),
        }  # fmt: skip
        text = _SHEET
        for name, number in numbers.items():
            text = text.replace(f"@{name}@", str(number))
        for token in LIGHT:
            text = text.replace(f"${token};", f"{self.hex(token)};").replace(
                f"${token} ", f"{self.hex(token)} "
            )
        return text


_SHEET: Final = """
QAbstractItemView { outline: 0; }
QMainWindow, QDialog { background: $canvas; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QLineEdit, QPlainTextEdit {
  background: $surface; border: 1px solid $edge; border-radius: 8px; padding: 0 12px;
  min-height: @inner@px; selection-background-color: $indigo; selection-color: $on_indigo;
  placeholder-text-color: $ink2;
}
QPlainTextEdit { padding: 8px 12px; }
QLineEdit:focus, QPlainTextEdit:focus { background: $lamp; }
QLineEdit:read-only { background: $inset; border: 1px dashed $edge; }
QLineEdit[wrong="true"], QComboBox[wrong="true"] {
  border: 2px solid $brick; padding: 0 11px; min-height: @tight@px;
}
QComboBox[wrong="true"] { padding-right: 35px; }
QLineEdit[bare="true"] { border: 0; background: transparent; padding: 0; }
QComboBox {
  background: $surface; border: 1px solid $edge; border-radius: 8px; padding: 0 36px 0 12px;
  min-height: @inner@px;
}
QComboBox:focus, QComboBox:on { background: $lamp; }
QComboBox::drop-down { border: 0; width: 0; }
QComboBox QAbstractItemView, QListView {
  background: $surface; border: 1px solid $edge; padding: 4px;
  selection-background-color: $lamp; selection-color: $ink;
}
QComboBox QAbstractItemView::item { min-height: @inner@px; padding: 0 8px; }
QTableView, QTreeView { background: transparent; border: 0; gridline-color: $line; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section {
  background: $inset; border: 0; padding: 0 8px; font-size: @note@px; color: $ink2; min-height: @head@px;
}
QMenu { background: $surface; border: 1px solid $edge; padding: 6px; }
QMenu::item { min-height: @inner@px; padding: 0 28px 0 16px; border-radius: 6px; }
QMenu::item:selected { background: $lamp; color: $ink; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $surface; color: $ink; border: 1px solid $edge; padding: 6px; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; border: 0; }
QScrollBar::handle:vertical { background: $edge; min-height: 44px; border-radius: 4px; margin: 3px; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; border: 0; }
QScrollBar::handle:horizontal { background: $edge; min-width: 44px; border-radius: 4px; margin: 3px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDialog QPushButton {
  background: $surface; border: 1px solid $edge; border-radius: 8px; min-height: @inner@px;
  padding: 0 16px;
}
QDialog QPushButton:hover { background: $inset; }
QDialog QPushButton:default { background: $indigo; color: $on_indigo; border-color: $indigo; }
"""


@lru_cache(maxsize=128)
def _colour(told: str) -> QColor:
    return QColor(told)


@lru_cache(maxsize=64)
def _font(pixels: int, weight: str) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(WEIGHTS[weight])
    return made


_now = Theme()


def current() -> Theme:
    """The theme of the window that stands."""
    return _now


def use(theme: Theme) -> None:
    """Have the next window look so; whoever stands already is built again by the app."""
    global _now  # noqa: PLW0603  (one application, one look: as Qt's own palette)
    _now = theme
