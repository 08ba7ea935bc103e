"""Both indexes and the folder that they live in: dense (faiss), lexical (BM25), encoders."""
