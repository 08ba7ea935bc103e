import pytest

from rag.model import Document, Filters, Identity, PartialDate, Passage, Reference, Stated
from rag.retrieval.filters import Filtering, matches
from rag.retrieval.places import Places

PLAN = Document(
    "plan",
    "p.txt",
    "x" * 100,
    "",
    "",
    identity=Identity(
        type=Stated("Kế hoạch", 0, 0),
        issuer=Stated("Ủy ban nhân dân tỉnh", 0, 0),
        date=PartialDate(2024),
    ),
    references=(Reference(60, 70, type="Chỉ thị", date=PartialDate(2021)),),
)
NEWS = Document("news", "n.txt", "y" * 10, "", "")
PASSAGES = [
    Passage("p1", "plan", 0, 50, ""),
    Passage("p2", "plan", 50, 100, ""),
    Passage("n1", "news", 0, 10, ""),
]


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(type=("kế hoạch",)), [True, True, False]),
        (Filters(type=("Chỉ thị",)), [False, True, False]),
        (Filters(type=("Chỉ thị",), year=(2024,)), [False, False, False]),
        (Filters(issuer=("UBND tỉnh",), year=(2023, 2024)), [True, True, False]),
        (Filters(doc_id=("news",)), [False, False, True]),
        (Filters(doc_id=("plan",), year=(2021,)), [False, True, False]),
        (Filters(doc_id=("no such",)), [False, False, False]),
    ],
)
def test_a_passage_is_kept_for_its_document_or_what_it_mentions(
    filters: Filters, kept: list[bool]
) -> None:
    filtering = Filtering({"plan": PLAN, "news": NEWS}, Places(PASSAGES))
    assert filtering.kept(filters).tolist() == kept


def test_a_document_matches_by_itself_or_by_what_it_mentions() -> None:
    assert matches(PLAN, Filters(type=("Chỉ thị",)))
    assert not matches(PLAN, Filters(type=("Chỉ thị",), year=(2024,)))
    assert not matches(NEWS, Filters(year=(2024,)))
