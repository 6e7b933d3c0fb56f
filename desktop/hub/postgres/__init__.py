"""The hub's stores on PostgreSQL: the same tables, keyed by centre, and the same merge.

shape     the tables as PostgreSQL has them: partitioned by centre, each centre behind its own policy
speech    the store's plain SQL, said so that PostgreSQL understands it; many rows go by COPY
stores    a centre's store, and the shelf on which they all stand
"""
