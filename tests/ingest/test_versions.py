"""What happens to a document that changes, comes twice, goes and comes back."""

from hashlib import sha256

import pytest

from ingest.outcome import outcomes
from rag.register.entry import Entry
from tests.ingest.corpora import Office, letter, plan


def status(office: Office) -> dict[str, str]:
    return {doc_id: entry.status for doc_id, entry in office.register.entries().items()}


def entry(office: Office, doc_id: str) -> Entry:
    found = office.register.entry(doc_id)
    assert found is not None
    return found


def test_another_text_of_a_document_is_its_next_version(office: Office) -> None:
    office.put("a.txt", plan("7", "Bản đầu."))
    office.run()
    first = office.texts["a"]
    built = office.add("moi.txt", plan("07", "Bản sau."))
    assert set(office.texts) == {"a"}
    assert "Bản sau." in office.texts["a"]
    former = office.register.archived("a", sha256(first.encode()).hexdigest())
    assert former is not None
    assert former.text == first
    assert entry(office, "a").file == "moi.txt"
    assert [one.file for one in built.documents[0].files] == ["moi.txt", "a.txt"]
    assert office.run(load=pytest.fail).written is False


def test_one_document_is_one_however_its_number_is_typed(office: Office) -> None:
    office.put("a.txt", plan("7", "Bản đầu."))
    other = plan("07", "Bản sau.").replace("KH-UBND", "KH - ubnd").replace("ỦY BAN", "UỶ BAN")
    office.put("b.txt", other)
    built = office.run()
    assert [one.doc_id for one in built.documents] == ["a"]
    assert set(office.texts) == {"a"}


@pytest.mark.parametrize(
    ("stated", "other"),
    [
        ("Số: 7/KH-UBND", "Số: 8/KH-UBND"),
        ("KẾ HOẠCH", "CHƯƠNG TRÌNH"),
        ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"),
        ("ngày 05 tháng 6", "ngày 06 tháng 6"),
        ("ngày 05 tháng 6", "ngày    tháng 6"),
        ("Số: 7/KH-UBND", "Số:    /KH-UBND"),
    ],
)
def test_documents_that_differ_in_one_part_of_their_identity_are_two(
    office: Office, stated: str, other: str
) -> None:
    text = plan("7", "Bản đầu.")
    assert stated in text
    office.put("a.txt", text)
    office.put("b.txt", text.replace(stated, other))
    office.run()
    assert set(office.texts) == {"a", "b"}


def test_the_same_words_are_one_document_and_same_names_are_not(office: Office) -> None:
    office.put("x/a.txt", letter("Báo cáo trước ngày 20."))
    office.put("y/a.txt", letter("Báo cáo trước ngày 25."))
    office.put("z/a.txt", letter("Báo cáo  trước ngày 20.\n"))
    built = office.run()
    assert len(office.texts) == 2
    assert [one.file for one in built.documents[0].files] == ["x/a.txt", "z/a.txt"]
    (other,) = outcomes([("x/a.txt", built.files[0])], built)
    assert other.notes == ("the same document as z/a.txt, in whose place this one is shown",)


def test_a_file_in_the_place_of_one_that_did_not_say_who_it_is(office: Office) -> None:
    office.put("a.txt", letter("Báo cáo trước ngày 20."))
    office.run()
    office.put("a.txt", letter("Báo cáo trước ngày 25."))
    office.run()
    assert set(office.texts) == {"a"}
    office.put("a.txt", plan("7"))
    office.run()
    assert set(office.texts) == {"a"}
    office.put("a.txt", plan("8"))  # now one that says it is another
    office.run()
    assert status(office) == {"a": "withdrawn", next(iter(office.texts)): "live"}


def test_a_moved_file_keeps_its_document(office: Office) -> None:
    office.put("a.txt", letter("Báo cáo."))
    office.put("b.txt", plan("7"))
    office.run()
    for name in ("a.txt", "b.txt"):
        (office.folder / name).rename(office.folder / f"moved-{name}")
    office.run()
    assert set(office.texts) == {"a", "b"}
    assert office.index.documents["a"].file == "moved-a.txt"


def test_a_withdrawn_document_stays_out_until_it_is_added(office: Office) -> None:
    path = office.put("a.txt", plan("7"))
    office.put("b.txt", plan("8"))
    office.run()
    text = office.texts["a"]
    office.register.withdraw("a")
    built = office.run()
    assert built.withdrawn == {"a"}
    assert set(office.texts) == {"b"}
    archived = office.register.archived("a")
    assert archived is not None
    assert archived.text == text
    office.put("a.txt", plan("7", "Sửa lại."))  # a new version of it is no permission
    office.run()
    assert set(office.texts) == {"b"}
    office.add_file(path)
    assert set(office.texts) == {"a", "b"}
    assert status(office) == {"a": "live", "b": "live"}


def test_an_added_document_comes_back_when_it_is_added_again(office: Office) -> None:
    office.put("b.txt", plan("8"))
    office.add("a.txt", letter("Báo cáo."))
    office.register.withdraw("a")
    office.run()
    assert set(office.texts) == {"b"}
    built = office.add("a.txt", letter("Báo cáo."))
    assert set(office.texts) == {"a", "b"}
    assert [one.outcome for one in outcomes([("a.txt", built.files[1])], built)] == ["added"]


def test_another_file_of_a_withdrawn_name_is_not_what_was_withdrawn(office: Office) -> None:
    office.put("a.txt", letter("Báo cáo."))
    office.put("b.txt", plan("8"))
    office.run()
    office.register.withdraw("a")
    office.put("a.txt", letter("Một việc khác hẳn."))
    office.run()
    assert len(office.texts) == 2
    assert status(office)["a"] == "withdrawn"


def test_a_document_goes_with_its_file_and_comes_back_with_it(office: Office) -> None:
    path = office.put("a.txt", plan("7"))
    office.put("b.txt", plan("8"))
    office.run()
    text = path.read_text("utf-8")
    path.unlink()
    office.run()
    assert (set(office.texts), status(office)["a"]) == ({"b"}, "withdrawn")
    assert office.register.archived("a") is not None
    office.put("renamed.txt", text)
    office.run()
    assert set(office.texts) == {"a", "b"}
    assert status(office) == {"a": "live", "b": "live"}


def test_ids_outlive_the_index(office: Office) -> None:
    office.put("x/a.txt", letter("Một."))
    office.put("y/a.txt", letter("Hai."))
    office.run()
    ids = {text: doc_id for doc_id, text in office.texts.items()}
    (office.folder / "x" / "a.txt").unlink()
    (office.data / "index" / "CURRENT").unlink()
    office.run()
    assert office.texts == {ids[text]: text for text in office.texts.values()}


def test_each_file_has_its_outcome(office: Office) -> None:
    office.put("a.txt", plan("7", "Bản đầu."))
    office.run()
    results = []
    for name, text in (
        ("b.txt", plan("8")),
        ("a.txt", plan("7", "Bản đầu.")),
        ("a.txt", plan("7", "Bản sau.")),
        ("c.txt", ""),
    ):
        path = office.put(f"../outside/{name}", text)
        named = [(str(path), read) for path, read in office.adding(path)]
        (outcome,) = outcomes(named, office.run([read for _, read in named]))
        results.append((outcome.outcome, outcome.doc_id, outcome.code))
    assert results == [
        ("added", "b", None),
        ("unchanged", "a", None),
        ("version", "a", None),
        ("rejected", None, "empty"),
    ]
