"""Both indexes and the folder that they live in: dense (faiss), lexical (bm25s), encoders."""
