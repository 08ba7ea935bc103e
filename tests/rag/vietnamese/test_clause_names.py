from rag.vietnamese.clause_names import documents_in, names_a_type, names_in, places_in


def test_what_a_clause_names() -> None:
    clause = "Kế hoạch 63/KH-UBND của Kiên Giang do Sở Nội vụ soạn"
    assert list(documents_in(clause)) == ["Kế hoạch 63/KH-UBND"]
    assert list(places_in(clause)) == ["Kiên Giang"]
    assert {"Kiên Giang", "Sở Nội vụ"} <= names_in(clause)
    assert not names_in("phải làm gì?")


def test_a_described_document_is_named() -> None:
    assert names_a_type("công văn của Sở Tài chính do ai ký?")
    assert not names_a_type("báo cáo cho ai?")
