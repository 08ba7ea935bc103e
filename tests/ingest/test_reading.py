from ingest.reading import fresh_id


def test_an_id_is_the_name_without_marks_and_spaces() -> None:
    assert fresh_id("Chỉ thị 77.txt", set()) == "Chi-thi-77"
    assert fresh_id("năm 2024/Đề án (bản 2).docx", set()) == "De-an-ban-2"


def test_a_name_without_letters_still_has_an_id() -> None:
    assert fresh_id("….pdf", set()) == "document"


def test_a_taken_id_gets_an_end_of_its_own() -> None:
    found = fresh_id("sub/Chỉ thị 77.txt", {"chi-thi-77"})
    assert found.startswith("Chi-thi-77-")
    assert len(found) == len("Chi-thi-77-") + 8
    assert found == fresh_id("sub/Chỉ thị 77.txt", {"chi-thi-77"})
