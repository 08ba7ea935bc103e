"""What politeness puts around a question."""

import pytest

from rag.model import Lang
from rag.vietnamese.courtesies import without_courtesy


@pytest.mark.parametrize(
    ("asked", "lang", "alone"),
    [
        ("Nhờ kiểm tra giúp: học phí lớp 6 bao nhiêu?", "vi", "Học phí lớp 6 bao nhiêu?"),
        ("Tra giúp tôi vì sao chi vượt dự toán", "vi", "Vì sao chi vượt dự toán"),
        ("Bạn ơi, hạn nộp hồ sơ là khi nào thế ạ?", "vi", "Hạn nộp hồ sơ là khi nào?"),
        ("Cho em hỏi với ạ, ai duyệt dự toán", "vi", "Ai duyệt dự toán"),
        ("Dạ cho em hỏi ai duyệt dự toán", "vi", "Ai duyệt dự toán"),
        ("Tỉnh thu ngân sách được bao nhiêu rồi?", "vi", "Tỉnh thu ngân sách được bao nhiêu?"),
        ("Quick question: which ward pays more?", "en", "Which ward pays more?"),
        ("I would like to know what the board must do", "en", "What the board must do"),
        ("Cho biết nội dung Kế hoạch 63", "vi", "Cho biết nội dung Kế hoạch 63"),
        ("Quyết định nào được thay thế?", "vi", "Quyết định nào được thay thế?"),
        ("Đà Nẵng phân cấp cho ai?", "vi", "Đà Nẵng phân cấp cho ai?"),
        ("Cho hội nghị bao nhiêu tiền?", "vi", "Cho hội nghị bao nhiêu tiền?"),
        ("Rừng còn bao nhiêu héc ta?", "vi", "Rừng còn bao nhiêu héc ta?"),
        ("Xem xét khen thưởng cần gì?", "vi", "Xem xét khen thưởng cần gì?"),
        ("Do you know who signs?", "en", "Do you know who signs?"),
    ],
)
def test_the_question_is_left_alone(asked: str, lang: Lang, alone: str) -> None:
    assert without_courtesy(asked, lang) == alone
