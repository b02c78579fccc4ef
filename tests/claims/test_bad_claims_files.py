"""A wrong claims file is named wrong, at the place, with what to write instead, and all of it at once."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.claims import Brochure
from claimcheck.errors import ClaimcheckError

Problems = Callable[[str], list[str]]

HEAD = 'schema_version = 1\n[brochure]\ntitle = "T"\nlanguage = "nl"\n'
CLAIM = '[[claim]]\nid = "c"\ntext = "Meer dan 75.000 Belgen, 5 mannen, 10 vrouwen."\n'


def test_every_mistake_is_reported_at_once_and_in_the_order_of_the_file(problems: Problems) -> None:
    found = problems("""schema_version = 1
titel = 3
[brochure]
title = "x"
language = "dutch"
file = "C:/x.pdf"
issued = "2025-01-01"
[[reference]]
id = "a b"
numbers = ["7", 0, true]
doi = "https://nejm.org/10.1056/NEJMoa1607427"
url = "htp://x"
[[reference]]
id = "vision"
expect = "blocked"
[[reference]]
id = "vision"
expect_reason = "x"
nummers = [1]
[[claim]]
id = "c"
text = "Meer dan 75.000 Belgen"
references = [99, "vison", "7", 1.5]
figures = ["75", "76.000", "75.000", "75.000", "Belgen"]
[[claim]]
text = "  "
page = 0
phrases = ["", 3]
expect = "x"
""")
    assert found == [
        "2:1: unknown key 'titel' ('title' belongs under [brochure])",
        "5:12: brochure: 'dutch' is no language code (write a BCP 47 code, as in \"nl\")",
        "6:8: brochure: 'file' is an absolute path (write it relative to the folder of claims.toml)",
        "7:10: brochure: 'issued' must be a date, and is text (write year-month-day without quotes, as in 2025-01-15)",
        "9:6: reference 'a b': 'a b' cannot be an id (use letters, digits, '-', '_' and '.': \"a-b\")",
        "10:12: reference 'a b': 'numbers' must be a whole number, and is text (write it without quotes and decimals)",
        "10:17: reference 'a b': 'numbers' must be at least 1, and is 0",
        (
            "10:20: reference 'a b': 'numbers' must be a whole number, and is true or false "
            "(write it without quotes and decimals)"
        ),
        (
            "11:7: reference 'a b': 'https://nejm.org/10.1056/NEJMoa1607427' is no DOI "
            "(did you mean '10.1056/NEJMoa1607427'?)"
        ),
        "12:7: reference 'a b': the scheme 'htp' is not supported; only http and https are",
        (
            "15:10: reference 'vision': expect = \"blocked\" needs a reason "
            '(add expect_reason = "..." saying who read the source by hand, and when)'
        ),
        (
            "17:6: reference 'vision': the id 'vision' is used twice "
            "(it is also the id on line 13; give one of the two another name)"
        ),
        (
            "18:1: reference 'vision': 'expect_reason' means nothing here "
            '(add expect = "blocked", or remove expect_reason)'
        ),
        "19:1: reference 'vision': unknown key 'nummers' (did you mean 'numbers'?)",
        "23:19: claim 'c': no reference has the id 'vison' (did you mean 'vision'?)",
        "23:28: claim 'c': no reference has the id '7' (a printed number stands without quotes: 7)",
        (
            "23:33: claim 'c': 'references' must be a printed number or a reference id, and is a number with decimals "
            '(as in references = [7, "netter-1"])'
        ),
        (
            "24:12: claim 'c': '75' stands in the claim's text only as a part of a longer figure "
            "(did you mean 'Meer dan 75.000'? A figure is copied from the text as it stands there)"
        ),
        (
            "24:18: claim 'c': '76.000' is no slice of the claim's text "
            "(did you mean 'Meer dan 75.000'? A figure is copied from the text as it stands there)"
        ),
        "24:38: claim 'c': '75.000' is listed more often than it stands in the claim's text (remove the repetition)",
        (
            "24:48: claim 'c': 'Belgen' holds no figure that can be compared "
            "(list figures only; wording to look for goes into 'phrases', in the source's language)"
        ),
        "25:1: claim: 'id' is missing (add a name of your own: id = \"...\")",
        "26:8: claim: 'text' is blank (write its text, or leave the key out)",
        "27:8: claim: 'page' must be at least 1, and is 0",
        "28:12: claim: 'phrases' is empty (write its text, or leave the key out)",
        "28:16: claim: 'phrases' must be text, and is a whole number (put it in quotes: \"...\")",
        "29:1: claim: unknown key 'expect' ('expect' belongs under [[reference]])",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# nothing\n",
            [
                "1:1: 'schema_version' is missing (add as the first line: schema_version = 1)",
                "1:1: there is no [[claim]]: nothing to verify (add a [[claim]] with id and text)",
                '1:1: there is no [brochure] (add [brochure] with title = "..." and language = "nl")',
            ],
        ),
        (
            "\n \n",
            [
                ("1:1: the file is empty (a claims file begins with: schema_version = 1, then [brochure] with "
                'title = "..." and language = "nl")')
            ],
        ),
        (
            'schema_version = 2\nclaim = "of another time"\n',
            ["1:18: schema_version 2 is not supported; this claimcheck reads version 1 (a newer claimcheck is needed)"],
        ),
        (
            "schema_version = 0\n",
            ["1:18: schema_version 0 is not supported; this claimcheck reads version 1 (write schema_version = 1)"],
        ),
        (
            "schema_version = true\n",
            ["1:18: 'schema_version' must be 1, and is true or false (write schema_version = 1)"],
        ),
        (
            "schema_version = 1\n[brochure]\n" + CLAIM,
            [
                "2:1: brochure: 'title' is missing (add the brochure's title: title = \"...\")",
                ("2:1: brochure: 'language' is missing "
                '(add the claims\' language: language = "nl" (or "en", "fr", "de", ...))'),
            ],
        ),
        (
            "schema_version = 1\nbrochure = 2\nsettings = 3\nclaim = [1]\nreference = 4\n",
            [
                "2:1: 'brochure' must be one table, and is a whole number (write [brochure])",
                "3:1: 'settings' must be one table, and is a whole number (write [settings])",
                "4:10: 'claim' must hold tables, and this is a whole number (write [[claim]] with its keys below it)",
                ("5:1: 'reference' must be a list of tables, and is a whole number "
                "(write [[reference]] with double brackets above each one)"),
            ],
        ),
        (
            HEAD + "[claim]\nid = 'c'\ntext = 'T'\n",
            [
                ("5:2: 'claim' must be a list of tables, and is a table "
                "(write [[claim]] with double brackets above each one)")
            ],
        ),
        (HEAD + CLAIM + "[[claims]]\nid = 'd'\n", ["8:3: unknown key 'claims' (did you mean 'claim'?)"]),
        (
            HEAD + CLAIM + "[zzz]\n",
            ["8:2: unknown key 'zzz' (known: schema_version, brochure, settings, reference, claim)"],
        ),
        (
            HEAD + CLAIM + "qqq = 1\n",
            ["8:1: claim 'c': unknown key 'qqq' (known keys: id, text, references, page, figures, phrases)"],
        ),
        (HEAD + CLAIM + "url = 'x'\n", ["8:1: claim 'c': unknown key 'url' ('url' belongs under [[reference]])"]),
        (HEAD + CLAIM + "refs = [1]\n", ["8:1: claim 'c': unknown key 'refs' (did you mean 'references'?)"]),
        (HEAD + CLAIM + "references = 7\n", [
            "8:14: claim 'c': 'references' must be a list, and is a whole number (put it in square brackets: [...])"
        ]),
        (HEAD + CLAIM + "references = ['a b']\n", [
            "8:15: claim 'c': 'a b' cannot be an id (use letters, digits, '-', '_' and '.': \"a-b\")",
            ("8:15: claim 'c': no reference has the id 'a b' "
            "(add a [[reference]] with this id, or give a printed number)"),
        ]),
        (HEAD + CLAIM + "references = [0]\n", ["8:15: claim 'c': 'references' must be at least 1, and is 0"]),
        (HEAD + CLAIM + "references = [0xFFFFFFFFFFFFFFFFFFFFFF]\n", [
            "8:15: claim 'c': 'references' must be at most 99999, and is far larger"
        ]),
        (HEAD + CLAIM + "page = 1979-05-27\n", [
            "8:8: claim 'c': 'page' must be a whole number, and is a date (write it without quotes and decimals)"
        ]),
        (HEAD + CLAIM + 'figures = ["75.000", "5", "10", "5"]\n', [
            "8:33: claim 'c': '5' is listed more often than it stands in the claim's text (remove the repetition)"
        ]),
        (HEAD + "[[claim]]\nid = 'c'\ntext = 'geen cijfer'\nfigures = ['5']\n", [
            ("8:12: claim 'c': '5' is no slice of the claim's text "
            "(the claim's text holds no figure; leave 'figures' out, or correct 'text')")
        ]),
        (HEAD + '[[claim]]\nid = "c"\ntext = "a\\u0007b"\n', [
            "7:8: claim 'c': 'text' holds the control character U+0007 (after 'a'; remove it)"
        ]),
        (HEAD + CLAIM + 'phrases = ["   "]\n', ["8:12: claim 'c': a blank phrase (write its wording or remove it)"]),
        (HEAD + CLAIM + CLAIM, [
            "9:6: claim 'c': the id 'c' is used twice (it is also the id on line 5; give one of the two another name)"
        ]),
        (HEAD + CLAIM + "[[reference]]\nid = '12'\n", [
            ("9:6: reference '12': an id of digits alone "
            '(in claims it would be taken for a printed number; write "ref-12")')
        ]),
        (HEAD + CLAIM + "[[reference]]\nid = 'r'\nurl = '10.1056/NEJMoa1607427'\n", [
            ("10:7: reference 'r': the URL does not start with http:// or https:// "
            '(this is a DOI; write it as: doi = "10.1056/nejmoa1607427")')
        ]),
        (HEAD + CLAIM + "[[reference]]\nid = 'r'\ndoi = 'nejm'\n", [
            "10:7: reference 'r': 'nejm' is no DOI (a DOI looks like 10.1056/NEJMoa1607427)"
        ]),
        (
            HEAD
            + CLAIM
            + "[[reference]]\nid = 'r'\ndoi = '10.1056/NEJMoa1607427'\nurl = 'https://doi.org/10.1056/NEJMoa2107322'\n",
            [
                ("10:7: reference 'r': 'doi' and 'url' name two works "
                "(the URL is of 10.1056/nejmoa2107322; correct one of the two, or list two references)")
            ],
        ),
        (HEAD + CLAIM + "[[reference]]\nid = 'r'\nfile = 'on\\file.pdf'\n", [
            "10:8: reference 'r': 'file' has a backslash (write folders with /: on/file.pdf)"
        ]),
        (HEAD + CLAIM + "[[reference]]\nid = 'r'\nfile = 'https://x.org/a.pdf'\n", [
            "10:8: reference 'r': 'file' is a URL (write it as: url = ...)"
        ]),
        (HEAD + CLAIM + "[[reference]]\nid = 'r'\nexpect = 'dead'\n", [
            "10:10: reference 'r': 'expect' is 'dead' (write one of: 'ok' or 'blocked')"
        ]),
        (HEAD + CLAIM + "[[reference]]\nid = 'r'\nexpect_until = 2025-01-01T00:00:00\n", [
            ("10:16: reference 'r': 'expect_until' must be a date, and is a date with a time "
            "(leave out the time: 2025-01-01)")
        ]),
        (HEAD + CLAIM + "[[reference]]\nid = 'r'\nlanguage = 'English'\n", [
            "10:12: reference 'r': 'English' is no language code (write a BCP 47 code, as in \"en\")"
        ]),
        (HEAD + CLAIM + "[[reference]]\nid = ''\n", [
            "9:6: reference: '' cannot be an id (use letters, digits, '-', '_' and '.')"
        ]),
    ],
)  # fmt: skip
def test_a_mistake_names_its_place_and_its_remedy(problems: Problems, text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_a_text_over_the_limit_is_said_to_be_too_long(problems: Problems) -> None:
    found = problems(HEAD + f"[[claim]]\nid = 'c'\ntext = '{'x' * 20_001}'\n")
    assert found == ["7:8: claim 'c': 'text' is 20001 characters long, over the limit of 20000"]


def test_ten_thousand_misspelt_references_are_all_reported(problems: Problems) -> None:
    references = "".join(f'[[reference]]\nid = "reference-{index}"\n' for index in range(5_000))
    cited = ", ".join(f'"refrence-{index}"' for index in range(10_000))
    found = problems(f"{HEAD}{references}{CLAIM}references = [{cited}]\n")
    assert len(found) == 10_000
    assert found[0].endswith("no reference has the id 'refrence-0' (did you mean 'reference-0'?)")


def test_a_thousand_wrong_figures_in_one_claim_are_all_reported(problems: Problems) -> None:
    figures = ", ".join(["'9999'", "'5'"] * 500)
    found = problems(f"{HEAD}[[claim]]\nid = 'c'\ntext = '{'5 ' * 9_000}'\nfigures = [{figures}]\n")
    assert len(found) == 500


def test_a_file_with_a_problem_a_line_stops_being_read(problems: Problems) -> None:
    found = problems(HEAD + "[[claim]]\n" * 50_000)
    assert len(found) == 20_001
    assert found[-1] == "10004:1: too many problems to go on (mend these first)"


_SCRAPS = st.sampled_from([
    "[[claim]]\n", "[[reference]]\n", "[brochure]\n", "[settings]\n", "[claim]\n", "schema_version = 1\n", 'id = "a"\n',
    "id = 1\n", 'text = "5 mannen"\n', "text = []\n", "references = [1, 'a', {}]\n", "figures = ['5', 5, '1']\n",
    "figures = 5\n", "phrases = [[]]\n", "page = -1\n", "doi = 'x'\n", "url = 'http://[::1'\n", "file = '/x'\n",
    "expect = 'blocked'\n", "issued = 2025-02-30\n", "issued = 10:00:00\n", "title = ''\n", "language = 'nl'\n",
    "title = 'T'\n", "# c\n", "x.y.z = inf\n", "numbers = [1, 1]\n", "\x00", '"', "'''", "é", "\r", "[", "]\n", "= 1\n",
])  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_SCRAPS, max_size=12).map("".join))
def test_no_file_of_scraps_ends_in_anything_but_a_brochure_or_messages(
    read: Callable[[str], Brochure], text: str
) -> None:
    with contextlib.suppress(ClaimcheckError):
        assert read(text).claims
