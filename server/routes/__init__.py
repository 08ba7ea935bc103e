"""The routes, one file a noun of the contract."""
