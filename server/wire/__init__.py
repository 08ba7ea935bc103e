"""From the nouns of the core to the wire, one function a noun; nothing is decided here."""
