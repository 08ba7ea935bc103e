"""Web pages, as far as a reader of documents needs them."""
