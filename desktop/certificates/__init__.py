"""Certificates: templates, frozen wordings, and the paper itself."""
