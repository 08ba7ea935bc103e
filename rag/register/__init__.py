"""The register of documents: which are live, which were withdrawn, and the texts they once had."""
