"""Ages: durations, and numbers without a unit, where the words beside them speak of somebody's age."""

from __future__ import annotations

from claimcheck.quantities.bounding import wording_at
from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.lexicon.model import phrases, words
from claimcheck.quantities.lexicon.persons import PERSONS
from claimcheck.quantities.model import Comparator, QuantityKind
from claimcheck.quantities.tokens import DIGITS, WORD

_OLDER = {
    "en": (phrases("older than", "younger than"), phrases("and older", "or older", "and younger", "or younger")),
    "nl": (
        phrases("ouder is dan", "jonger is dan", "ouder dan", "jonger dan", "ouder als", "jonger als"),
        phrases("en ouder", "of ouder", "en jonger", "of jonger"),
    ),
    "fr": (phrases("plus âgé que", "plus âgés que", "plus âgée que", "plus jeune que", "plus jeunes que"), phrases()),
    "de": (
        phrases("älter als", "jünger als"),
        phrases("und älter", "oder älter", "und jünger", "oder jünger"),
    ),
}
"""Comparisons of age before a number and behind it."""
AGE_WORDS = words("plusser plussers older younger ouder jonger âgé âgés âgée âgées jeune jeunes älter jünger")
_LINKS = {
    "en": words("of from between under over above below more less than"),
    "nl": words("van vanaf tussen onder boven tot meer minder dan minstens de ongeveer"),
    "fr": words("de d' d des entre plus moins que jusqu environ"),
    "de": words("von ab zwischen unter über bis mehr weniger als mindestens den etwa rund"),
}
"""What may stand between people and their age."""
_PAIRS = phrases("at least", "up to", "ten minste", "au moins", "à partir", "bis zu")
_YOUNG = words(
    "child children infant infants baby babies toddler toddlers boy boys girl girls kind kinderen zuigeling "
    "zuigelingen babys peuter peuters jongen jongens meisje meisjes enfant enfants nourrisson nourrissons bébé bébés "
    "garçon garçons fille filles kinder kindern säugling säuglinge säuglingen mädchen jungen"
)
"""Whose age is told in months too; '3, 6 and 12 months' of others are times."""
_PAST = {
    "en": words("over above under below"),
    "nl": words("boven onder"),
    "fr": frozenset[str](),
    "de": words("über unter"),
}
"""'Patients over 65', 'mensen boven de 65'."""
_DURING = words("over über")
_ARE = words("were are zijn waren sind waren")
_HAVE = words("a ont avait avaient ayant avoir aura auront")
_TO_GO_ON = {
    "en": words("and or with who whose were was is are had have in at on received without than but that showed"),
    "nl": words("en of met die dat waren was is zijn hadden had hebben in bij op kregen zonder maar"),
    "fr": words("et ou avec qui étaient était sont est ont avaient avait au aux dans sans en ayant"),
    "de": words(
        "und oder mit die der das waren war ist sind hatten hat haben in im bei ohne aber wurden erhielten alt"
    ),
}
"""What may follow an age that is not what the number counts."""
_LASTING = tuple(
    "surviv overlev survie uberleb follow suiv nachbeob opvolg duration duur duree dauer behandel treat trait therap "
    "period gedurende pendant wahrend during within binnen innerhalb dans after na nach apres since sinds depuis seit "
    "halfwaarde halbwert ervaring experience erfahrung garanti looptijd expectancy verwacht esperance erwartung "
    "guarantee career loopbaan jail prison gefang marriage contract median mediaan sentence half".split()
)
"""Stems of what lasts so long, or is so long away."""
_FOR = words(
    "for in at à over within after before of by since during voor na binnen met van sinds per om pour en durant dans "
    "après avant depuis pendant de d' d für um nach vor seit von über innerhalb in every elke each chaque jede"
)
"""Directly before a time these make it a duration."""
_OF = words("of de d' d van von from later ago earlier before geleden eerder lang long spater zuvor tard in on")
"""Behind a time these say what lasts so long, or when it was."""
_LOOK_BACK = 6
_OLDEST = 110
_OVER_FROM = 40
"""'People over 65 years' is an age; 'patients over 10 years' is how long."""
_YEARS = frozenset({"year", "month"})
_JARIG = ("jarig", "jarige", "jarigen", "jahrig", "jahrige", "jahrigen", "jahriger", "jahriges", "jahrigem")


def mark_ages(block: Block, drafts: list[Draft]) -> None:
    """Turn durations into ages where the text speaks of age: '65 years old', 'femmes de 50 à 74 ans'."""
    for draft in drafts:
        if draft.kind is QuantityKind.DURATION:
            _duration(block, draft)
        elif draft.bare and not draft.decimals and 0 < draft.high <= _OLDEST and _is_bare_age(block, draft):
            draft.kind, draft.unit = QuantityKind.AGE, "year"


def _duration(block: Block, draft: Draft) -> None:
    index = draft.last + 1 if block.key(draft.last) == "-" else draft.last
    size = block.matches(block.lexicon.age_after, index)
    if size:
        draft.last, draft.end = index + size, block.tokens[index + size - 1].end
        draft.kind = QuantityKind.AGE
    elif block.raw(draft.last - 1) == "yo" or _named_before(block, draft):
        draft.kind = QuantityKind.AGE
    elif draft.unit in _YEARS and draft.high <= _OLDEST:
        if _is_age(block, draft):
            draft.kind = QuantityKind.AGE
        else:
            draft.open_age = _is_open(block, draft)


def _named_before(block: Block, draft: Draft) -> bool:
    """'leeftijd van 3 jaar', 'aged between 18 and 65 years'."""
    if block.key(draft.first - 1) == "," and block.key(draft.first - 2) in block.lexicon.age_before:
        return True  # 'median age, 71 years'
    for position in range(draft.first - 1, max(-1, draft.first - _LOOK_BACK), -1):
        if block.tokens[position].key in {".", ";", ","}:
            return False
        if block.tokens[position].key in block.lexicon.age_before:
            return True
    return False


def _is_age(block: Block, draft: Draft) -> bool:
    key = block.key(draft.last - 1)
    if key in _JARIG:
        return _is_of_somebody(block, draft, key)
    if _compares_ages(block, draft):
        return True
    opened = block.key(draft.first) in block.lexicon.between | block.lexicon.from_
    beside = not opened and block.key(draft.first - 1) in PERSONS[block.lexicon.code]
    if not (_ends_here(block, draft.last) if beside else _may_end(block, draft)):
        return False
    return _follows_people(block, draft) or (block.lexicon.code == "fr" and _is_french_age(block, draft))


def _is_of_somebody(block: Block, draft: Draft, key: str) -> bool:
    """'27-jarige man', 'de 65-jarige', 'der 65-Jährige'; not 'een 10-jarige studie'."""
    people = PERSONS[block.lexicon.code]
    if block.raw(draft.last - 1)[:1].isupper() or key == "jarigen":
        return True
    if any(block.key(index) in people for index in range(draft.last, draft.last + 3)):
        return True
    return block.lexicon.code == "nl" and _ends_here(block, draft.last)


def _ends_here(block: Block, index: int) -> bool:
    """Whether nothing that could be counted or described stands at token `index`."""
    if index >= len(block.tokens):
        return True
    return block.tokens[index].kind not in {WORD, DIGITS} or block.key(index) in _TO_GO_ON[block.lexicon.code]


def _compares_ages(block: Block, draft: Draft) -> bool:
    before, behind = _OLDER[block.lexicon.code]
    index = draft.first
    if block.key(index - 1) in {"de", "the", "die"}:
        index -= 1
    return (
        block.keys(index - 2, index) in before
        or block.keys(index - 3, index) in before
        or (block.keys(draft.last, draft.last + 2) in behind)
    )


def _may_end(block: Block, draft: Draft) -> bool:
    """Whether what follows lets a time be an age; not '5 years of care', '5 years later', '5 ans de suivi'."""
    key = block.key(draft.last)
    return key not in _OF and key not in {"-", "/"} and not key.startswith(_LASTING)


def _follows_people(block: Block, draft: Draft) -> bool:
    """'mensen van 50 tot 74 jaar', 'une femme de 27 ans', 'Kinder unter 12 Jahren', 'adults 18 years and older'."""
    code = block.lexicon.code
    people = _YOUNG & PERSONS[code] if draft.unit == "month" else PERSONS[code]
    position = draft.first - 1
    while position >= max(0, draft.first - _LOOK_BACK):
        key = block.key(position)
        if key in people:
            return True
        dative = block.key(draft.last - 1) == "jahren"  # 'Patienten über 10 Jahre' is how long, 'über 10 Jahren' an age
        if key in _DURING and not draft.ranged and not dative and draft.low < _OVER_FROM:
            return False
        if block.keys(position - 1, position + 1) in _PAIRS:
            position -= 1
        elif key not in _LINKS[code] and key != "'":
            return False
        position -= 1
    return False


def _is_french_age(block: Block, draft: Draft) -> bool:
    """'les plus de 65 ans', 'aux 50-74 ans', 'les patients avaient moins de 65 ans'."""
    index = draft.first - 1
    compared = block.keys(index - 1, index + 1) in {("plus", "de"), ("moins", "de")}
    index -= 2 * compared
    while block.key(index) in {"au", "moins", "environ"}:
        index -= 1
    key = block.key(index)
    if key in {"les", "aux", "des"} and (compared or draft.ranged):
        return True
    if key not in _HAVE:
        return False
    return any(
        block.key(at) in PERSONS["fr"] | {"il", "elle", "ils", "elles"} for at in range(index - 1, index - 5, -1)
    )


def _is_bare_age(block: Block, draft: Draft) -> bool:
    """'aged 65', 'older than 65', '65 en ouder', 'patients over 65', 'a man of 27'."""
    lexicon = block.lexicon
    if not draft.spelled and block.key(draft.first - 1) in lexicon.age_before:
        return True
    if draft.factor != 1 or draft.plain_year:
        return False
    if _is_plusser(block, draft):
        return True
    bound = wording_at(block, lexicon.before, draft.first - 1)
    if bound is not None and block.key(bound[1] - 1) in lexicon.age_before and not draft.spelled:
        return True  # 'aged over 65'
    if not _ends_here(block, draft.last):
        return False
    if block.key(draft.last) in {"%", "‰", "-", "/", "€", "$"}:
        return False
    if _compares_ages(block, draft):
        return True
    index = draft.first - 1
    if block.key(index) in {"de", "the"}:
        index -= 1
    people, key = PERSONS[lexicon.code], block.key(index)
    if key in _PAST[lexicon.code]:
        before = block.key(index - 1)
        return before in people or (
            before in _ARE and any(block.key(at) in people for at in range(index - 4, index - 1))
        )
    is_last = block.key(draft.last) not in {"and", "or", ","}
    return lexicon.code == "en" and key == "of" and not draft.spelled and is_last and block.key(index - 1) in people


def _is_plusser(block: Block, draft: Draft) -> bool:
    """'65-plussers': those of 65 and older."""
    if block.lexicon.code != "nl" or block.key(draft.last) not in {"-", "\u2011"}:
        return False
    if block.key(draft.last + 1) not in {"plusser", "plussers"}:
        return False
    draft.comparator = Comparator.AT_LEAST
    draft.last, draft.end = draft.last + 2, block.tokens[draft.last + 1].end
    return True


def _is_open(block: Block, draft: Draft) -> bool:
    """Whether a time in years may be an age as well: nothing beside it says what lasts so long."""
    if not _ends_here(block, draft.last) or block.key(draft.last) in {"-", "/"}:
        return False
    index = draft.first - 1
    if block.key(index) in _DURING:
        return False
    bound = wording_at(block, block.lexicon.before, index)
    if block.key(index if bound is None else bound[1] - 1) in _FOR:
        return False
    for position in range(draft.first - 1, max(-1, draft.first - 2 * _LOOK_BACK), -1):
        key = block.key(position)
        if key in {".", ";"}:
            break
        if key.startswith(_LASTING):
            return False
    return True
