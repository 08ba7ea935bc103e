"""Training the encoder that the project ships: texts, vocabulary, pairs, fitting, saving."""
