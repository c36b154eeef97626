from alongside.sheets.cited import cited, uncited
from alongside.sheets.model import Listing, Paragraph, Run
from tests.core.sheets.samples import runs, work


def test_citations_go_with_the_space_before_them() -> None:
    (paragraph,) = uncited([Paragraph(runs("It helps [@one2001; @two2002], “often”."))])
    assert paragraph == Paragraph(runs("It helps, “often”."))


def test_other_brackets_stay() -> None:
    block = Paragraph(runs("Write [name] to a@example.org"))
    assert uncited([block]) == (block,)


def test_citations_in_words_name_the_works_that_are_known() -> None:
    works = {"one2001": work("One", 2001), "two2002": work('Two "the 2nd"', 2002)}
    (paragraph,) = cited([Paragraph(runs("It helps [@one2001; @gone; @two2002]. Not here [@gone]."))], works)
    assert paragraph == Paragraph(runs('It helps (One, 2001; Two "the 2nd", 2002). Not here.'))


def test_links_get_the_address_that_they_have_on_paper_wherever_they_stand() -> None:
    link = Paragraph((Run("Words "), Run("here", href="models/a/")))
    nested = Listing(False, 1, ((link,),))
    assert uncited([link, nested], str.upper) == (
        Paragraph((Run("Words "), Run("here", href="MODELS/A/"))),
        Listing(False, 1, ((Paragraph((Run("Words "), Run("here", href="MODELS/A/"))),),)),
    )


def test_a_link_without_an_address_is_words_only() -> None:
    assert uncited([Paragraph((Run("here", href="models/a/"),))], lambda _: None) == (Paragraph((Run("here"),)),)
