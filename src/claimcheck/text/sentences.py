"""Where sentences begin and end, in Dutch, French, German and English."""

from __future__ import annotations

import re

from claimcheck.text.spans import Span

_MARKER = r"(?:[⁰¹²³⁴-⁹⁺⁻]++|\^\([^()\n]{1,12}\)|\[\d[\d,;\s–-]{0,20}\]|\(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,8}\))"
# Possessive quantifiers and the lookbehind keep long runs of stops, markers or space linear.
_STOP = re.compile(
    rf"(?<![.!?…])[.!?…]++(?:(?:{_MARKER}[,–-]?)*+|(?<=[^\W\d_]{{2}}\.)\d{{1,3}}(?:[,–-]\d{{1,3}}){{0,8}})"
    r"(?:[\"'”’»)\]]|[ \u00a0\u202f]»){0,4}(?=\s|$)"
    r"|[。！？؟۔।]++[\"'”’»)\]」』]{0,4}"
    r"|\n[ \t\r]*+(?:\n\s*+|(?=[•▪‣◦●■]))"
)
_NEXT = re.compile(rf"\s*(?:{_MARKER}\s+)?[\"'“”„‘’«(\[¿¡*•-]{{0,3}}\s?(?P<word>[^\W_]+)?")
_BEFORE = re.compile(r"[^\s(\[\"“„«]{1,24}\Z")
_YEAR_OF_ISSUE = re.compile(r"\s+(?:19|20)\d\d\s*(?:[;:,.()]|$)")

_NEVER_ENDS = frozenset(
    # titles, comparisons, "for example", "that is", "compare": a word always follows
    "dr mr mrs ms prof st dhr mevr mw ir ing drs hr fr m mme mlle vs v e.g eg i.e ie cf viz resp approx ca circa "
    "bv bijv b.v d.w.z dwz m.a.w m.b.t i.v.m o.a t.o.v t.g.v d.m.v a.d.h.v i.p.v m.n z.g zgn i.c.m z.b d.h u.a v.a "
    "i.d.r vgl bspw sog ggf inkl exkl einschl evtl bzgl p.ex ex c.-à-d càd env incl excl max min gem gemidd "
    "sen rep gov capt lt col".split()
)
_NOT_BEFORE_DIGIT = frozenset(
    "no nr nos nrs nº n° num fig figs figuur abb tab tabl tabel table art abs p pp pag blz s vol deel ref refs eq ch "
    "chap kap sect sec hfdst par suppl aant anz st ziff bd hoofdst z".split()
)
_MAY_END = frozenset(
    "al etc enz usw bzw inc ltd co corp jr sr u.s u.k e.u a.m p.m jan feb mar apr jun jul aug sep sept oct okt nov "
    "dec dez med engl int clin oncol nucl res sci rev univ dept est ed eds et.al v.chr u.s.w e.v "
    "mio mrd mld mrds tsd".split()
)
_STARTERS = frozenset(
    "the a an in this these those we it its they he she our their there here however moreover therefore thus while "
    "when if as at on of for to from with by after before during both all some most de het een deze dit die dat we "
    "wij zij hij er hier in op bij van voor met na tijdens ook maar daarom dus als wanneer alle veel der das den dem "
    "ein eine diese dieser dieses es sie er wir im am bei nach mit für auch aber le la les un une des ce cette ces "
    "il elle nous dans pour avec après au aux en selon".split()
)
_LETTER_NOUNS = frozenset(
    "vitamin vitamine hepatitis hépatite type typ group groep groupe gruppe arm grade graad stage stadium part deel "
    "cohort cohorte fase phase class klasse classe klasse factor faktor plan option optie".split()
)
_GERMAN_BEFORE_ORDINAL = frozenset("am der die das dem den des im vom zum zur ab bis seit jeder jede".split())
_ORDINAL_DIGITS = 2
_MONTHS = frozenset("januar februar märz april mai juni juli august september oktober november dezember jänner".split())


def sentences(text: str, language: str = "") -> tuple[Span, ...]:
    """Every sentence of `text`, without the space around it, in order; linear in the length of `text`.

    A reference marker behind the full stop belongs to the sentence it follows. A blank line or a bullet ends a
    sentence, a single line end does not. `language` (BCP 47, may be empty) settles German ordinals ("am 19. Juni").
    """
    spans: list[Span] = []
    start = 0
    for found in _STOP.finditer(text):
        if found.start() < start or not _ends(text, found, start, language):
            continue
        _add(spans, text, start, found.end())
        start = found.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _ends(text: str, found: re.Match[str], start: int, language: str) -> bool:
    stop = found.group()
    if stop[0] not in ".!?…":
        return True
    following = _NEXT.match(text, found.end())
    word = (following.group("word") or "") if following else ""
    if word and word[0].islower():
        return False
    if stop[0] != "." or len(stop) > 1:
        return True
    return not _is_abbreviation(text, found, start, word, language)


def _is_abbreviation(text: str, found: re.Match[str], start: int, word: str, language: str) -> bool:
    before = _BEFORE.search(text, max(start, found.start() - 24), found.start())
    if before is None:
        return False
    token = before.group()
    folded = token.casefold()
    if folded in _NEVER_ENDS:
        return True
    if folded in _NOT_BEFORE_DIGIT and word[:1].isdigit():
        return True
    if folded in _MAY_END or _YEAR_OF_ISSUE.match(text, found.end()):
        return word.casefold() not in _STARTERS if word else False
    if token.isdigit():
        return _is_enumerator(text, start, before.start(), token, word, language)
    return _is_initial(text, token, before.start(), start)


def _is_enumerator(text: str, start: int, at: int, token: str, word: str, language: str) -> bool:
    """Whether a number with a full stop counts what follows it: '1. Introduction', 'am 19. Juni'."""
    if len(token) > _ORDINAL_DIGITS:
        return False
    previous = text[max(start, at - 40) : at].split()
    if not previous or "\n" in text[max(start, at - 3) : at]:
        return True
    if not language.startswith("de") and language:
        return False
    return word.casefold() in _MONTHS or previous[-1].casefold() in _GERMAN_BEFORE_ORDINAL


def _is_initial(text: str, token: str, at: int, start: int) -> bool:
    """Whether the letters before a full stop are initials: 'J.', 'J.-P.', 'a.o.', but not 'vitamin C.'."""
    parts = [part for part in re.split(r"[.\-]", token) if part]
    if not parts or any(len(part) != 1 or not part.isalpha() for part in parts):
        return False
    previous = text[max(start, at - 40) : at].split()
    return len(parts) > 1 or not (previous and previous[-1].casefold() in _LETTER_NOUNS)
