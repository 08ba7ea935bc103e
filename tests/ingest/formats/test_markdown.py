from pathlib import Path

from ingest.formats.markdown import read

TEXT = """---
title: x
---
# Kế hoạch **số 63**

Thực hiện *Chỉ thị* [33/CT-TTg](http://x) của
Thủ tướng.

1. Một
3. Ba
   - con

1) Ngoặc
1) Tiếp

| STT | Việc |
|---|---|
| 1 | Rà `soát` |
| 2 | Báo cáo |

5 < 6 &amp; ![ảnh](x.png) <script>x</script>
"""


def test_marks_are_read_and_not_shown(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    found = read(tmp_path / "a.md")
    assert found.text.splitlines() == [
        "Kế hoạch số 63", "Thực hiện Chỉ thị 33/CT-TTg của Thủ tướng.", "1. Một", "3. Ba", "◦ con",
        "1) Ngoặc", "2) Tiếp", "STT", "Việc", "1", "Rà soát", "2", "Báo cáo", "5 < 6 &",
    ]  # fmt: skip
    assert [found.text[row.start : row.end] for row in found.rows] == ["1\nRà soát", "2\nBáo cáo"]
    assert found.notes == ()
