"""Where a figure is of: another country than the claim's in the figure's own part of the sentence.

"11 sites in Europe, of which three are in Belgium" gives no 11 in Belgium, though every word of the claim is met.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from claimcheck.matching.figures.narrowing.parts import part_around
from claimcheck.text import Span

_NAMES: Final = {
    "belgium": r"Belgium|Belgians?|België|Belgische?|Belg(?:en)?|Belgique|[Bb]elges?|Belgien|[Bb]elgische[nmrs]?",
    "netherlands": r"(?:the\s+)?Netherlands|Dutch|Nederland(?:se?|ers?)?|Pays-Bas|[Nn]éerlandaise?s?|Niederlande?n?|"
    r"[Nn]iederländische[nmrs]?",
    "france": r"France|French|Frankrijk|Franse?|[Ff]rançaise?s?|Frankreich|[Ff]ranzösische[nmrs]?",
    "germany": r"Germany|Germans?|Duitsland|Duitse?|Duitsers|Allemagne|[Aa]llemande?s?|Deutschlands?|"
    r"[Dd]eutsche[nmrs]?",
    "europe": r"Europe|European(?!\s+(?:Union|Commission|Medicines|Parliament|Economic))|Europa|Europese?"
    r"(?!\s+(?:Unie|Commissie|Geneesmiddelen))|"
    r"[Ee]uropéen(?:ne)?s?|[Ee]uropäische[nmrs]?(?!\s+(?:Union|Kommission))",
    "eu": r"EU|European\s+Union|Europese\s+Unie|Union\s+européenne|UE|Europäische[nr]?\s+Union",
    "usa": r"USA?|U\.S\.(?:A\.)?|(?:the\s+)?United\s+States|Verenigde\s+Staten|VS|États-Unis|Etats-Unis|"
    r"Vereinigten?\s+Staaten|Americans?|Amerikaanse?|[Aa]méricaine?s?|[Aa]merikanische[nmrs]?",
    "uk": r"UK|United\s+Kingdom|Great\s+Britain|British|Verenigd\s+Koninkrijk|Britse?|Royaume-Uni|"
    r"[Bb]ritanniques?|Großbritannien|Vereinigten?\s+Königreich|[Bb]ritische[nmrs]?|England|Engeland|Angleterre",
    "japan": r"Japan(?:ese|se|s)?|Japon|[Jj]aponaise?s?|[Jj]apanische[nmrs]?",
    "china": r"China|Chinese?|Chine|[Cc]hinoise?s?|[Cc]hinesische[nmrs]?",
    "spain": r"Spain|Spanish|Spanje|Spaanse?|Espagne|[Ee]spagnole?s?|Spanien|[Ss]panische[nmrs]?",
    "italy": r"Italy|Italians?|Italië|Italiaanse?|Italie|[Ii]talien(?:ne)?s?|[Ii]talienische[nmrs]?",
    "switzerland": r"Switzerland|Swiss|Zwitserland|Zwitserse?|Suisse|Schweiz|[Ss]chweizer(?:ische[nmrs]?)?",
    "austria": r"Austria|Austrians?|Oostenrijk|Oostenrijkse?|Autriche|[Aa]utrichien(?:ne)?s?|Österreich|"
    r"[Öö]sterreichische[nmrs]?",
    "luxembourg": r"Luxembourg|Luxemburg|[Ll]uxembourgeoise?s?",
    "canada": r"Canada|Kanada|Canadians?|Canadese?|[Cc]anadien(?:ne)?s?",
    "australia": r"Australia|Australians?|Australië|Australische?|Australie|Australien|[Aa]ustralien(?:ne)?s?",
    "india": r"India|Indians?|Inde|Indien|Indiase?",
    "poland": r"Poland|Polish|Polen|Poolse?|Pologne|[Pp]olonaise?s?|[Pp]olnische[nmrs]?",
    "sweden": r"Sweden|Swedish|Zweden|Zweedse?|Suède|[Ss]uédoise?s?|Schweden|[Ss]chwedische[nmrs]?",
    "denmark": r"Denmark|Danish|Denemarken|Deense?|Danemark|[Dd]anoise?s?|Dänemark|[Dd]änische[nmrs]?",
    "asia": r"Asia|Asians?|Azië|Aziatische?|Asie|[Aa]siatiques?|Asien|[Aa]siatische[nmrs]?",
    "africa": r"(?<!South )Africa|Africans?|Afrika|Afrikaanse?|Afrique|[Aa]fricaine?s?|[Aa]frikanische[nmrs]?",
    "flanders": r"Flanders|Flemish|Vlaanderen|Vlaamse?|Flandres?|[Ff]lamande?s?|Flandern|[Ff]lämische[nmrs]?",
    "wallonia": r"Wallonia|Walloon|Wallonië|Waalse?|Wallonie|[Ww]allonne?s?|Wallonien",
    "brussels": r"Brussels|Brussel(?:se)?|Bruxelles|Brüssel",
    "world": r"[Ww]orldwide|[Gg]lobally|[Ww]ereldwijde?|(?:in|across)\s+the\s+world|in\s+de\s+wereld|dans\s+le\s+monde|"
    r"[Ww]eltweite?[nmrs]?",
}
_PLACE: Final = re.compile(rf"(?<![\w-])(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _NAMES.items())})(?!\w)")
_EUROPE: Final = frozenset({"europe", "eu"})
"""What is said in the Union is said in Europe, and often the other way round."""


def another_place(claim: str, sentence: Span, text: str, number: Span) -> str:
    """The place in the part of `text` that holds `number` where the claim names only others; '' where they agree."""
    ours = _places(sentence.of(claim))
    part = part_around(text, number).of(text) if ours else ""
    here = _places(part)
    if not here or not ours.isdisjoint(here) or not (ours.isdisjoint(_EUROPE) or here.isdisjoint(_EUROPE)):
        return ""
    return ", ".join(sorted({found.group() for found in _PLACE.finditer(part)}))


@lru_cache(maxsize=1024)
def _places(text: str) -> frozenset[str]:
    found = (each.lastgroup for each in _PLACE.finditer(text))
    return frozenset(name for name in found if name)
