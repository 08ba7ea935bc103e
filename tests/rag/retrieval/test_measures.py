from rag.retrieval.changes import changed
from rag.retrieval.measures import remeasured


def test_one_limit_takes_the_place_of_another() -> None:
    question = "Ai quyết định điều chuyển tài sản từ 01 tỷ đồng trở lên?"
    assert (
        changed(question, "dưới 01 tỷ đồng") == "Ai quyết định điều chuyển tài sản dưới 01 tỷ đồng?"
    )


def test_what_is_more_than_a_limit_changes_none() -> None:
    question = "Ai quyết định điều chuyển tài sản từ 01 tỷ đồng trở lên?"
    assert remeasured(question, "ô tô dưới 01 tỷ đồng") is None
    assert remeasured("Ai quyết định thu hồi?", "dưới 01 tỷ đồng") is None
