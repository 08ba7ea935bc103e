"""The web door: the contract's HTTP routes, the chat page and the reader."""
