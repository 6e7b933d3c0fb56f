"""The hub: the place above the centres. It takes bundles in, gives bundles back and shows totals.

shelf      where the stores of the centres stand: files, or PostgreSQL
hub        an opened hub: its keys, its invitations, bundles in and out
"""
