import subprocess
import sys

import pytest

SCRIPT = """
import sys
from rag.vietnamese.words import segment
assert segment("công tác dân vận") == "công_tác dân_vận"
print(sorted({"torch", "transformers"} & set(sys.modules)))
import transformers
"""


def test_underthesea_is_imported_without_torch_and_nothing_stays_blocked() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_it_is_imported_where_transformers_already_is() -> None:
    pytest.importorskip("transformers")
    script = "import transformers\n" + SCRIPT
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert "transformers" in done.stdout
