"""The hub's page in the browser: a municipality sees its centres, a province its municipalities.

page      what it shows, made by the server: no script, nothing from elsewhere
entrance  the password, and who is in
routes    the three addresses
"""

from ui.hub_page.entrance import Password
from ui.hub_page.routes import routes

__all__ = ["Password", "routes"]
