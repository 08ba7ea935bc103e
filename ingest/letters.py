"""The letters of Vietnamese, for use inside the brackets of regular expressions.

A range such as ``à-ỹ`` won't do: capitals and small letters alternate in Unicode there.
"""

UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
LOWER = UPPER.replace("A-Z", "a-z").lower()
