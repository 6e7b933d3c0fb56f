"""Exchange with other desks: bundles sealed, carried, opened and merged (RULES §3–5, DESIGN §5).

gather   what the other lacks, by its last statement      statement, gather
seal     into one file, packed, signed, for those it is for   records, bundle, sealed
carry    on a stick or in a folder                          stick
open     whose is it, is it whole, may it                   known, bundle, check
merge    in slices, by the store                            exchange, desktop.store.merge
receipt  what is held here now: a statement in the next bundle
"""
