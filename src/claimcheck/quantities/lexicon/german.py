"""German number words, comparators, ranges, months and labels."""

from __future__ import annotations

from claimcheck.quantities.lexicon.model import Lexicon, comparators, numbered, or_equal, phrases, than, words

_MORE = "mehr größer höher"
_LESS = "weniger kleiner niedriger geringer"
_ONES = (
    "null eins/ein/eine/einen/einem/einer zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn vierzehn "
    "fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn"
)
_STEMS = (
    "ers/erst zweit dritt viert fünft/fuenft sechst siebt/siebent acht neunt zehnt elft zwölft/zwoelft dreizehnt vierzehnt fünfzehnt/fuenfzehnt sechzehnt "
    "siebzehnt achtzehnt neunzehnt"
)
_TENS = "zwanzig dreissig/dreißig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig"
_ORDINAL_STEMS = (
    {stem: value for stem, value in numbered(_STEMS, 1).items() if stem != "ers"}
    | {f"{stem}st": value for stem, value in numbered(_TENS, 20, 10).items()}
    | {"hundertst": 100, "tausendst": 10**3, "millionst": 10**6, "milliardst": 10**9, "billionst": 10**12}
)
_ORDINAL_TABLE = {
    f"{stem}{ending}": value for stem, value in _ORDINAL_STEMS.items() for ending in ("e", "er", "en", "es", "em")
}
_DENOMINATORS = {
    f"{stem}{ending}": value
    for stem, value in _ORDINAL_STEMS.items()
    if value > 2  # halves have a word of their own
    for ending in ("el", "eln", "els")
} | {"drittel": 3, "dritteln": 3}

GERMAN = Lexicon(
    code="de",
    decimal_sign=",",
    cardinals=numbered(_ONES) | numbered(_TENS, 20, 10) | {"hundert": 100},
    magnitudes={
        "tausend": 10**3,
        "tsd": 10**3,
        "million": 10**6,
        "millionen": 10**6,
        "mio": 10**6,
        "mill": 10**6,
        "mln": 10**6,
        "lakh": 10**5,
        "crore": 10**7,
        "milliarde": 10**9,
        "milliarden": 10**9,
        "mrd": 10**9,
        "mia": 10**9,
        "billion": 10**12,
        "billionen": 10**12,
        "bio": 10**12,
        "billiarde": 10**15,
        "billiarden": 10**15,
        "trillion": 10**18,
        "trillionen": 10**18,
    },
    ordinals=_ORDINAL_TABLE,
    denominators=_DENOMINATORS
    | {"halb": 2, "halbe": 2, "halben": 2, "halber": 2, "halbes": 2, "hälfte": 2, "halfte": 2},
    articles=words("ein eine einen einem einer die der das"),
    joiners=words("und"),
    compounds=True,
    before=comparators(
        before=True,
        MORE_THAN=(
            *than(_MORE, "als"),
            "mehr als",
            "über",
            "ueber",
            "größer als",
            "höher als",
            "länger als",
            "älter als",
            "oberhalb von",
            "gut",
            "jenseits von",
            ">",
            "etwas mehr als",
            "knapp über",
            "übersteigt",
            "übersteigen",
            "überstieg",
            "überstiegen",
            "übertrifft",
            "übertraf",
            "überschreitet",
            "überschritt",
        ),
        AT_LEAST=(
            *or_equal(_MORE, "als", "oder", "gleich"),
            *than("nicht", *than(_LESS, "als")),
            "mindestens",
            "wenigstens",
            "zumindest",
            "nicht weniger als",
            "ab",
            "größer oder gleich",
            "minimal",
            "größer gleich",
            "≥",
            ">=",
            "> =",
            "⩾",
            "mehr als oder gleich",
            "ein minimum von",
            "größer als oder gleich",
        ),
        LESS_THAN=(
            *than(_LESS, "als"),
            "weniger als",
            "unter",
            "kleiner als",
            "niedriger als",
            "kürzer als",
            "jünger als",
            "unterhalb von",
            "geringer als",
            "<",
        ),
        AT_MOST=(
            *or_equal(_LESS, "als", "oder", "gleich"),
            *than("nicht", *than(_MORE, "als")),
            "höchstens",
            "maximal",
            "nicht mehr als",
            "kleiner oder gleich",
            "kleiner gleich",
            "allenfalls",
            "≤",
            "<=",
            "< =",
            "⩽",
            "ein maximum von",
            "weniger als oder gleich",
            "kleiner als oder gleich",
        ),
        UP_TO=("bis zu", "bis auf", "bis"),
        NEARLY=("fast", "beinahe", "knapp", "nahezu", "annähernd"),
        ABOUT=(
            "etwa",
            "rund",
            "ungefähr",
            "circa",
            "zirka",
            "ca",
            "ca.",
            "um die",
            "in etwa",
            "schätzungsweise",
            "geschätzt",
            "geschätzte",
            "~",
            "≈",
            "∼",
            "±",
        ),
        EXACTLY=("genau", "gleich", "exakt", "="),
    ),
    after=comparators(
        before=False,
        AT_LEAST=(
            "oder mehr",
            "und mehr",
            "oder älter",
            "und älter",
            "oder höher",
            "oder länger",
            "und darüber",
            "oder größer",
            "und länger",
        ),
        AT_MOST=(
            "oder weniger",
            "und weniger",
            "oder jünger",
            "und jünger",
            "oder niedriger",
            "oder kürzer",
            "oder kleiner",
            "und darunter",
        ),
        ABOUT=("ungefähr", "circa"),
    ),
    fillers=words("ein eine einem einer der die das den nur"),
    between=words("zwischen"),
    from_=words("von vom"),
    to=phrases("bis", "bis zu"),
    and_=words("und"),
    out_of=phrases("von", "aus", "auf", "in"),
    minus=words("minus negativ"),
    point=words("komma"),
    months=numbered(
        "januar/jan/jänner februar/feb märz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt "
        "november/nov dezember/dez",
        1,
    ),
    year_cues=words("im in seit jahr jahre jahren bis ab von vor nach anfang ende mitte während"),
    labels=words(
        "phase phasen stadium grad typ typen klasse kategorie stufe tabelle tabellen abbildung abb figur seite seiten s abschnitt kapitel version "
        "anhang band heft artikel art teil schritt referenz ref nummer nr no fußnote kohorte arm gruppe frage tel telefon fax "
        "pmid isbn issn id linie autobahn"
    ),
    age_before=words("alter"),
    age_after=phrases("alt", "alte", "alten", "alter"),
    change=(
        "stieg",
        "steig",
        "gestiegen",
        "sank",
        "sink",
        "gesunk",
        "fiel",
        "gefall",
        "erhoh",
        "verbesser",
        "verringer",
        "reduzier",
        "ging",
        "wuchs",
        "wachs",
        "gewachs",
        "kletter",
        "nahm",
        "zugenommen",
        "abgenommen",
    ),
    countable=words(
        "patienten patientinnen teilnehmer teilnehmern menschen personen frauen männer kinder erwachsene fälle todesfälle studien krankenhäuser "
        "zentren mitarbeiter beschäftigte spezialisten freiwillige dosen behandlungen diagnosen einheiten euro"
    ),
    pronoun_one=frozenset(),
    dozens={"dutzend": 12, "dutzende": 12},
    percent=phrases("prozent", "perzent", "pct", "v.h."),
    points=phrases("prozentpunkte", "prozentpunkt", "prozentpunkten", "prozentpunkts", "%-punkte", "%-punkten", "pp"),
    function_words=words(
        "der die das und mit für ist sind von zu im den dem bei mehr als zwischen oder nicht werden wurde auch ein eine auf in"
    ),
)
