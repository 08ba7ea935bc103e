"""Vietnamese text from before Unicode, made into Unicode: TCVN3 (ABC) and VNI.

Both put Vietnamese letters where Windows' Western code page has others; a font that draws the
Vietnamese ones makes it readable. So a file holds ``ViÖt`` for ``Việt`` (TCVN3, font .VnTime) or
``Vieät`` (VNI, font VNI-Times). Where a format knows the font of its runs, the font tells; where it
doesn't, or lies, the words do.
"""
