from importlib.resources import files

import pytest

from lantu.plan.read.lexicon_file import Entry, LexiconError, load_words, parse_words


def test_an_entry_is_word_fields_and_reason() -> None:
    assert parse_words("# note\n\n争创\twin\tstrive to win\n", "x") == [Entry("争创", ("win",), "strive to win")]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("争创\n", "no reason"),
        ("争创\twin\t \n", "no reason"),
        (" 争创\twhy\n", "space"),
        ("争创\twin\twhy\n创建\twhy\n", "fields"),
        ("争创\twin\twhy\n争创\twin\tother\n", "twice"),
    ],
)
def test_a_malformed_line_is_refused_with_its_place(text: str, fault: str) -> None:
    with pytest.raises(LexiconError, match=fault) as caught:
        parse_words(text, "lexicon/x.tsv")
    assert "lexicon/x.tsv, line" in str(caught.value)


def test_every_word_list_of_the_project_is_well_formed() -> None:
    names = [path.name for path in files("lantu.plan.read.lexicon").iterdir() if path.name.endswith(".tsv")]
    for name in names:
        assert load_words(name.removesuffix(".tsv")), name
