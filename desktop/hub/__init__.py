"""The hub: the place above the centres. It takes bundles in, gives bundles back and shows totals.

shelf      where the stores of the centres stand: files, or PostgreSQL (`postgres`)
hub        an opened hub: its keys, its invitations, bundles in and out
opening    a hub is begun, and opened by its passphrase
doors      over the network: inbox (pieces), merges, replies, patience and rate; service runs it
totals     the centres in numbers; above: what goes on to the hub above
"""
