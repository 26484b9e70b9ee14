"""Web pages: main content, headings, lists, tables, notes and encodings."""

from __future__ import annotations

import pytest

from ingest.readers import Limits, read
from ingest.text import Text, UnreadableError

PARAGRAPH = "<p>The task team works on cybercrime, and it reports to the network once in every year.</p>"
WORDS = "The task team works on cybercrime, and it reports to the network once in every year."


def page(body: str, head: str = "", attributes: str = "") -> Text:
    source = f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{body}</body></html>"
    return read(source.encode(), "page.html")


def blocks(body: str) -> list[str]:
    return page(body).text.split("\n\n")


def test_links_that_touch_are_apart() -> None:
    links = '<a href="/a">UN-Opal</a><a href="/b">UN-Amber</a> and <a href="/c">UN-Jade</a>'
    assert blocks(f"<main>{PARAGRAPH}<p>{links}</p></main>")[1] == "UN-Opal UN-Amber and UN-Jade"


class TestMainContent:
    @pytest.mark.parametrize("tag", ["main", "article", 'div role="main"'])
    def test_what_the_page_calls_its_main_part(self, tag: str) -> None:
        end = tag.split(maxsplit=1)[0]
        assert blocks(f"<div>Latest news of the site</div><{tag}>{PARAGRAPH}</{end}>") == [WORDS]

    @pytest.mark.parametrize(
        "furniture",
        [
            "<nav>Home</nav>",
            "<header>United Nations</header>",
            "<footer>Terms of use</footer>",
            "<aside>See also</aside>",
            "<script>var a = 1</script>",
            "<style>p {}</style>",
            "<noscript>Switch on scripts</noscript>",
            '<div class="breadcrumb">Home / Topics</div>',
            '<div id="cookie-banner">We use cookies</div>',
            '<ul class="main-menu"><li>About</li></ul>',
            '<div class="site-footer">Terms</div>',
            '<div role="navigation">Home</div>',
            '<div role="search">Search</div>',
            '<a class="skip-link" href="#x">Skip to content</a>',
            '<a class="skip-to-main" href="#x">Skip to content</a>',
            '<span class="visually-hidden">Open menu</span>',
            '<div style="display: none">Hidden</div>',
            "<div hidden>Hidden</div>",
            '<div aria-hidden="true">Icon</div>',
            "<button>Share</button>",
            "<select><option>English</option></select>",
            "<!-- a remark -->",
        ],
    )
    def test_furniture_is_dropped(self, furniture: str) -> None:
        assert blocks(f"{furniture}<div>{PARAGRAPH}</div>{furniture}") == [WORDS]

    def test_the_header_of_an_article_holds_its_title(self) -> None:
        assert blocks(f"<article><header><h1>Cyber team</h1></header>{PARAGRAPH}</article>") == ["# Cyber team", WORDS]

    def test_a_wrapper_with_a_telling_name_is_kept(self) -> None:
        assert blocks(f'<div class="page with-sidebar menu">{PARAGRAPH}</div>') == [WORDS]

    def test_the_part_with_most_words_outside_links_is_taken(self) -> None:
        links = "<ul>" + "".join(f'<li><a href="/{n}">Another page of the site</a></li>' for n in range(9)) + "</ul>"
        assert blocks(f"<div>{links}</div><div>{PARAGRAPH * 3}</div>") == [WORDS] * 3

    def test_the_title_above_that_part_is_kept(self) -> None:
        assert blocks(f"<div><h1>Cyber team</h1></div><div>{PARAGRAPH * 3}</div>")[0] == "# Cyber team"

    def test_an_empty_main_is_passed_over(self) -> None:
        assert blocks(f"<main></main><div>{PARAGRAPH}</div>") == [WORDS]

    def test_without_text_it_is_refused(self) -> None:
        with pytest.raises(UnreadableError, match="perhaps because scripts fill it in"):
            page('<div id="app"></div><script>render()</script>')


class TestBlocks:
    def test_headings_by_level(self) -> None:
        assert blocks("<h1>One</h1><h2>Two</h2><h6>Six</h6><p>x</p>") == ["# One", "## Two", "###### Six", "x"]

    def test_white_space_is_folded_and_entities_are_resolved(self) -> None:
        assert blocks("<p>The\n   Board &amp; the\tnetwork</p>") == ["The Board & the network"]

    def test_inline_tags_and_links_are_their_text(self) -> None:
        assert blocks('<p>The <b>Board</b> of <a href="/x">the <i>network</i></a>.</p>') == [
            "The Board of the network."
        ]

    def test_a_line_break_is_a_line_end(self) -> None:
        assert blocks("<p>One<br>two</p>") == ["One\ntwo"]

    def test_a_line_break_in_a_heading_is_a_space(self) -> None:
        assert blocks("<h2>One<br>two</h2><p>x</p>") == ["## One two", "x"]

    def test_text_between_blocks_is_a_block(self) -> None:
        assert blocks("<div>One<p>two</p>three</div>") == ["One", "two", "three"]

    def test_preformatted_text_keeps_its_lines(self) -> None:
        assert blocks("<pre>a  b\nc</pre>") == ["a  b\nc"]

    def test_footnote_marks_and_notes(self) -> None:
        body = '<p>The Board<sup><a href="#fn1">1</a></sup> met.</p><ol><li id="fn1">See the plan. </li></ol>'
        assert blocks(body) == ["The Board[^1] met.", "[^1]: See the plan."]

    def test_the_mark_printed_in_a_note_is_not_repeated(self) -> None:
        assert blocks('<p>x</p><p id="footnote-12">12. Of the 12 members.</p>')[1] == "[^12]: Of the 12 members."

    def test_other_superscripts_are_letters(self) -> None:
        assert blocks("<p>the 4<sup>th</sup> session</p>") == ["the 4th session"]


class TestLists:
    def test_bullets(self) -> None:
        assert blocks("<ul><li>ITU</li><li>WHO</li></ul>") == ["- ITU", "- WHO"]

    @pytest.mark.parametrize(
        ("attributes", "expected"),
        [
            ("", ["1. x", "2. x"]),
            ('start="4"', ["4. x", "5. x"]),
            ('type="a"', ["a. x", "b. x"]),
            ('type="A"', ["A. x", "B. x"]),
            ('type="i" start="3"', ["iii. x", "iv. x"]),
            ('type="I"', ["I. x", "II. x"]),
            ("reversed", ["2. x", "1. x"]),
            ('start="none"', ["1. x", "2. x"]),
        ],
    )
    def test_numbers_are_printed(self, attributes: str, expected: list[str]) -> None:
        assert blocks(f"<ol {attributes}><li>x</li><li>x</li></ol>") == expected

    def test_an_item_may_set_its_number(self) -> None:
        assert blocks('<ol><li>x</li><li value="7">x</li><li>x</li></ol>') == ["1. x", "7. x", "8. x"]

    def test_lists_in_lists(self) -> None:
        assert blocks("<ol><li>One<ul><li>a</li></ul></li><li>Two</li></ol>") == ["1. One", "- a", "2. Two"]

    def test_an_item_of_two_paragraphs_has_its_number_once(self) -> None:
        assert blocks("<ol><li><p>One</p><p>more</p></li></ol>") == ["1. One", "more"]


class TestTables:
    def test_rows_are_lines_of_one_block(self) -> None:
        table = "<table><tr><th>Entity</th><th>Role</th></tr><tr><td>ITU</td><td>lead</td></tr></table>"
        assert blocks(f"<p>x</p>{table}<p>y</p>") == ["x", "Entity\tRole\nITU\tlead", "y"]

    def test_a_cell_over_rows_or_columns_stands_once(self) -> None:
        table = (
            "<table><tr><td rowspan=2>ITU</td><td>lead</td></tr><tr><td>support</td></tr>"
            "<tr><td colspan=2>total</td><td>2</td></tr></table>"
        )
        assert blocks(table) == ["ITU\tlead\n\tsupport\ntotal\t\t2"]

    @pytest.mark.parametrize(
        "table",
        [
            f"<table><tr><td>{PARAGRAPH}</td></tr></table>",
            f'<table role="presentation"><tr><td>{PARAGRAPH}</td><td></td></tr></table>',
            f"<table><tr><td><table><tr><td>{PARAGRAPH}</td></tr></table></td><td></td></tr></table>",
        ],
    )
    def test_tables_that_lay_out_the_page_are_blocks(self, table: str) -> None:
        assert blocks(table) == [WORDS]

    @pytest.mark.parametrize("span", ["0", "-2", "x", "999999999"])
    def test_senseless_spans_do_no_harm(self, span: str) -> None:
        assert blocks(f"<table><tr><td colspan='{span}'>a</td><td>b</td></tr></table>")[0].startswith("a\t")


class TestMetadata:
    def test_language_of_the_page(self) -> None:
        assert page(PARAGRAPH, attributes='lang="fr-CH"').language == "fr"

    def test_language_is_guessed_without_it(self) -> None:
        assert page(PARAGRAPH).language == "en"

    @pytest.mark.parametrize(
        ("head", "body", "title"),
        [
            ("<title>Cyber team</title>", PARAGRAPH, "Cyber team"),
            ("<title>Cyber team | Board</title>", f"<h1>Cyber team</h1>{PARAGRAPH}", "Cyber team"),
            ("<title>Board</title>", f"<h1>Cyber team</h1>{PARAGRAPH}", "Board"),
            ("", f"<h1>Cyber  team</h1>{PARAGRAPH}", "Cyber team"),
            ("", PARAGRAPH, None),
        ],
    )
    def test_title(self, head: str, body: str, title: str | None) -> None:
        assert page(body, head).title == title


class TestEncodings:
    SOURCE = "<html><head>{}</head><body><p>Réunion du réseau à Genève, l\u2019an dernier</p></body></html>"
    TEXT = "Réunion du réseau à Genève, l\u2019an dernier"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_told_by_mark_or_content(self, encoding: str) -> None:
        assert read(self.SOURCE.format("").encode(encoding), "page.html").text == self.TEXT

    @pytest.mark.parametrize(
        ("meta", "encoding"),
        [
            ('<meta charset="iso-8859-1">', "cp1252"),
            ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
            ('<meta charset="unheard-of">', "utf-8"),
            ('<meta charset="base64">', "utf-8"),
        ],
    )
    def test_declared(self, meta: str, encoding: str) -> None:
        assert read(self.SOURCE.format(meta).encode(encoding), "page.html").text == self.TEXT

    def test_a_declared_cyrillic_page(self) -> None:
        source = '<html><head><meta charset="windows-1251"></head><body><p>Совет и его сеть</p></body></html>'
        assert read(source.encode("cp1251"), "page.html").text == "Совет и его сеть"


class TestDepth:
    def test_elements_may_nest_deeper_than_pythons_stack(self) -> None:
        assert blocks("<div>" * 2_500 + PARAGRAPH + "</div>" * 2_500) == [WORDS]

    def test_but_not_without_bound(self) -> None:
        with pytest.raises(UnreadableError, match="more than 3,000 deep"):
            page("<div>" * 5_000 + PARAGRAPH)

    def test_many_paragraphs_without_end_tags_are_not_deep(self) -> None:
        assert len(blocks("<p>x" * 5_000)) == 5_000

    def test_the_limit_is_a_setting(self) -> None:
        with pytest.raises(UnreadableError, match="more than 2 deep"):
            read(b"<html><body><div><div><div><p>x</p></div></div></div></body></html>", "a.html", Limits(nesting=2))
