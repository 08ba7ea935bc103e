"""underthesea's word segmenter, read in a way that pays: its model, its tokens, our decoding.

underthesea tags one token at a time with 43 features, each a string of its own: 30 microseconds a
token. All that these features say depends on runs of one, two or three tokens, so that what a run
weighs is looked up once. The words are the same (docs/decisions/0020).
"""
