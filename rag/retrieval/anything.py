"""Words that could be said of any document: who reports what to whom, until when, with what money.

A follow-up that says nothing else is about the document that is talked about, however long it is.
"""

from __future__ import annotations

import re
from functools import cache

from rag.vietnamese.text import fold

# What every document has of its own.
_OF_A_DOCUMENT = re.compile(
    r"^(?:cac |nhung |tong (?:so )?)?(?:muc (?:tieu|dich|chi|ho tro|thu)|noi dung|yeu cau"
    r"|nhiem vu|giai phap"
    r"|kinh phi|doi tuong|pham vi|can cu|thoi (?:han|gian|diem)|nguyen tac|hieu luc|trich yeu"
    r"|quan diem|ket qua|trach nhiem|to chuc thuc hien|ngay|nguoi ky|noi nhan"
    r"|co quan ban hanh|phu luc)\b|^so(?: hieu| ky hieu| van ban| quyet dinh)?$"
)
_VIETNAMESE = """bao cao ket qua thuc hien trien khai thi hanh to chuc trach nhiem chiu phan cong
    vuong mac kho khan phat sinh phan anh kien nghi de xuat kip thoi gui nop trinh ve dau qua don vi
    co quan dia phuong ban nganh xa phuong cap tinh thanh pho nguoi dung dau lanh dao thu
    truong can theo doi don doc kiem tra giam sat huong dan tham muu tong hop phoi hop chu tri lo
    kinh phi nguon von tien ngan sach lay tu bo tri dam bao bao dam chi tra thoi han thoi gian cham
    nhat truoc ngay thang nam quy dinh ky hang hoan thanh xong bat dau ket thuc ket tong
    danh gia hieu luc ap dung doi tuong pham vi muc tieu dich yeu cau nhiem vu giai phap noi dung
    can cu phap ly dua vao thay the bai bo sua doi bo sung dieu khoan chuong phu luc kem mau bieu
    van ban nay lam giao khac viec gi phai duoc co the khi neu"""
_ENGLISH = """report reports reported reporting result results implement implemented implementing
    implementation carry carried out responsible responsibility charge charged problem problems
    difficulty difficulties difficult arise arises obstacles issue issues raised send sent submit
    submitted submitting body bodies agency agencies unit units department departments ministry
    ministries locality localities authorities head leader leaders lead leads leading coordinate
    coordinates monitor monitors monitoring supervise supervises inspect inspects check guide guides
    funding funded fund funds money budget cost source paid deadline date time period start end
    finish finished completed complete review reviewed apply applies applied scope subjects aim aims
    objective objectives goal goals target targets task tasks solution solutions content legal basis
    replace replaces replaced repeal amend amended annex form effect effective force must should
    year month day often annually periodically"""


@cache
def any_document_words() -> frozenset[str]:
    """The words and folded syllables that any document may say."""
    return frozenset((*_VIETNAMESE.split(), *_ENGLISH.split()))


def names_own_part(said: str) -> bool:
    """Whether it begins with what every document has of its own: "mục tiêu", "kinh phí"."""
    return _OF_A_DOCUMENT.match(fold(said)) is not None
