import pytest

from rag.vietnamese.segmenter.grams import UnknownTemplate, grams_of

ATTRIBUTES = {
    "T[0]=Hà": 1.0,
    "T[-1].lower=hà": 2.0,
    "T[0].isdigit=True": 4.0,
    "T[0].isdigit=False": 0.5,
    "T[1].istitle=True": 8.0,
    "T[0,1].is_in_dict=True": 16.0,
    "T[0,1].is_in_dict=False": 32.0,
    "T[-1].lower=BOS": 64.0,
    "T[0]=BOS": 128.0,
    "T[-2,0]=ở Hà Nội": 256.0,
    "word=Hà": 512.0,  # of no template
}
TEMPLATES = [
    "T[0]", "T[-1].lower", "T[0].isdigit", "T[1].istitle", "T[0,1].is_in_dict", "T[-2,0]"
]  # fmt: skip
ONE, TWO, THREE = grams_of(TEMPLATES, ATTRIBUTES, {"hà nội"})


def test_a_token_says_something_of_itself_and_of_its_neighbours() -> None:
    # Of the token behind it, itself and the one before it: slots 1, 2 and 3.
    assert ONE.of(("Hà",)) == (0, 2.0, 1.5, 8.0, 0)
    assert ONE.of(("hà",)) == (0, 2.0, 0.5, 0, 0)


@pytest.mark.parametrize(
    ("token", "number"),
    [("12", True), ("-5", True), ("+5", True), ("2147483648", False), ("1.5", False), ("٣", False)],
)
def test_a_number_is_what_fits_into_32_bits(token: str, number: bool) -> None:
    assert ONE.of((token,))[2] == (4.0 if number else 0.5)


def test_runs_are_looked_up_in_the_dictionary_in_lower_case() -> None:
    assert TWO.of(("Hà", "Nội"))[2] == 16.0
    assert TWO.of(("Hà", "Tây"))[2] == 32.0
    assert THREE.of(("ở", "Hà", "Nội"))[0] == 256.0


def test_beyond_the_text_and_a_token_of_that_name_are_two_things() -> None:
    assert ONE.begin[1] == 64.0
    assert ONE.of(("BOS",))[2] == 128.5


@pytest.mark.parametrize("template", ["T[0].isupper", "T[-3]", "T[-2,1]", "T[1,0]", "W[0]"])
def test_a_template_that_isn_t_understood_is_told(template: str) -> None:
    with pytest.raises(UnknownTemplate):
        grams_of([template], {}, set())
