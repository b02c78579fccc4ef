"""Clauses that hold a figure without stating it: a question, an aim, a supposition, a requirement, a capacity, a model.

"It is unclear whether treatment reduces mortality by 30 %" and "the trial had to enrol 600 patients" hold the figure,
its unit and all its context, and state neither.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from claimcheck.text import Span


class Reach(Enum):
    """How far a frame bears: up to the next comma behind it, up to a new main clause, or both ways up to one."""

    COMMA = "comma"
    CLAUSE = "clause"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class _Frame:
    name: str
    reach: Reach
    patterns: Mapping[str, re.Pattern[str]]


def _frame(name: str, reach: Reach, words: Mapping[str, str]) -> _Frame:
    return _Frame(
        name,
        reach,
        {code: re.compile(rf"(?<![\w-])(?:{each})(?![\w-])", re.IGNORECASE) for code, each in words.items()},
    )


_SAID_OF: Final = {
    "en": r"(?:it|this)\s+(?:is|was|remains|would\s+be|seems)\s+(?:(?!clear|known|well|shown|found|confirmed|"
    r"established|"
    r"evident|estimated|reported|proven|demonstrated|noted|noteworthy|important|striking|remarkable|true|certain|"
    r"worth|significant|interesting|encouraging)\w+\s+){1,5}(?:that|to\s+(?:say|conclude|claim|assume|state|infer|"
    r"think|"
    r"believe|suggest|expect))",
    "nl": r"(?:het\s+(?:is|was|blijft|lijkt)|(?:is|was)\s+het)\s+(?:(?!duidelijk|bekend|bewezen|aangetoond|gebleken|"
    r"zeker|waar|"
    r"vastgesteld|bevestigd|opvallend|belangrijk|opmerkelijk|zo)\w+\s+){1,5}(?:dat|(?:om\s+)?te\s+(?:zeggen|"
    r"besluiten|concluderen|stellen|beweren|denken|geloven|verwachten))",
    "fr": r"(?:il\s+(?:est|était|serait|reste|semble)|c['’](?:est|était))\s+(?:(?!clair|connu|prouvé|démontré|établi|"
    r"certain|vrai|"
    r"confirmé|avéré|estimé|important|remarquable|évident|en|à|dans|chez)\w+\s+){1,4}(?:que|qu['’]|de\s+(?:dire|"
    r"conclure|"
    r"penser|croire|prétendre|supposer|affirmer))",
    "de": r"(?:es\s+(?:ist|war|wäre|bleibt|scheint)|(?:ist|war|wäre)\s+es)\s+(?:(?!klar|bekannt|bewiesen|belegt|"
    r"erwiesen|sicher|"
    r"wahr|bestätigt|bemerkenswert|wichtig|so)\w+\s*){1,5},?\s*(?:dass|zu\s+(?:sagen|schließen|behaupten|glauben|"
    r"denken|erwarten|folgern))|(?:gefordert|verlangt|gewünscht|vorgesehen|geplant|vorgeschrieben|erwünscht)\s+"
    r"(?:ist|war|wird|wurde)\s*,\s*dass",
}
"""What is said of a whole statement ("it is a belief that"), but for what affirms it ("it is clear that")."""
_FRAMES: Final = (
    _frame("judgement", Reach.CLAUSE, _SAID_OF),
    _frame(
        "question",
        Reach.COMMA,
        {
            "en": r"(?<!regardless\sof\s)(?<!irrespective\sof\s)(?<!no\smatter\s)whether|"
            r"(?:unclear|unknown|uncertain|know|see|ask|tell|determin|test|check|investigat|examin|evaluat|assess|"
            r"explor|"
            r"stud[iy]|wonder|doubt|question|verif|clarif|establish|decid|learn|find\s+out)\w*\s+if",
            "nl": r"(?<![^\n.!?:;\"“(]\s)(?<![\w,])of|(?:onduidelijk|onbekend|onzeker|ongewis|(?<!geen\s)vraag|bekend|"
            r"duidelijk|"
            r"zeker|weten|weet|afwachten|afgewacht|na(?:\s+te)?\s*gaan|(?:gaat|gaan|ging(?:en)?)\s+na|nagegaan|bezien|"
            r"bekijken|bekeken|"
            r"onderzoek(?:en|t)|onderzocht(?:en)?|vast\s*(?:te\s+)?stellen|bepalen|test(?:en|te|ten)|getest|"
            r"toetsen|getoetst|evalueren|evalueerde|beoordelen|beoordeeld|betwijfel\w*|twijfel\w*|blijken|vragen|"
            r"vraagt|vroeg(?:en)?)\s*,?\s+(?:zich\s+)?(?:af\s*,?\s+)?of",
            "fr": r"(?:ignore(?:nt)?|ignorait|savoir|sait|saura|détermin(?:er|é)|évaluer|évalué|examin(?:er|é)|"
            r"vérifi(?:er|é|ait)|demand(?:e|er|é|ait|ent)|établir|établi|tester|testé|étudi(?:er|é|ait)|cherch\w+|"
            r"clair|"
            r"certain|question|confirmer|démontr(?:er|é)|prouv(?:er|é)|incertain|voir|inconnu)\s+(?:encore\s+)?"
            r"(?:si|s['’]il)",
            "de": r"(?<!als\s)ob",
        },
    ),
    _frame(
        "open",
        Reach.BOTH,
        {
            "en": r"remains?\s+(?:to\s+be\s+(?:seen|shown|prove[nd]|determined|established|confirmed|demonstrated|"
            r"investigated|studied|tested)|unclear|unknown|uncertain|unproven|unanswered|unresolved|unconfirmed|open)|"
            r"(?:is|are|was|were|been)\s+(?:\w+\s+){0,2}(?:unclear|unknown|uncertain|open\s+to\s+question|"
            r"unproven|unresolved|an\s+open\s+question|in\s+doubt)|"
            r"(?:not|never|yet|hardly)\s+(?:yet\s+|been\s+){0,2}(?:clear|known|certain|established|proven|proved|shown|"
            r"demonstrated|confirmed|settled)\s+(?:that|whether|if)|(?:has|have)\s+yet\s+to\s+be\s+\w+|"
            r"(?:has|have)\s+(?:not|never)\s+(?:yet\s+)?been\s+(?:proven|proved|shown|demonstrated|established|"
            r"confirmed|verified)|(?:no|little|insufficient)\s+(?:\w+\s+)?(?:evidence|proof|indication)|"
            r"jury\s+is\s+(?:still\s+)?out|(?:still|currently|being)\s+(?:being\s+)?(?:under\s+(?:study|investigation)|"
            r"investigated|studied)",
            "nl": r"(?:is|zijn|blijft|blijven|was|waren|bleef)\s+(?:\w+\s+){0,3}(?:onduidelijk|onbekend|onzeker|"
            r"ongewis|"
            r"onbewezen|de\s+vraag|twijfelachtig)|(?:niet|nooit)\s+(?:\w+\s+)?(?:bewezen|aangetoond|vastgesteld|bekend|"
            r"zeker|duidelijk|bevestigd)|(?:moet|dient)\s+(?:nog\s+)?(?:blijken|worden\s+(?:aangetoond|bewezen|"
            r"bevestigd|onderzocht))|af\s+te\s+wachten|valt\s+nog\s+te\s+bezien|open\s+vraag|"
            r"(?:geen|onvoldoende|weinig)\s+(?:\w+\s+)?(?:bewijs|aanwijzing(?:en)?)",
            "fr": r"(?:reste|restent|demeure|demeurent|est|était|sont)\s+(?:encore\s+|toujours\s+)?(?:à\s+(?:savoir|"
            r"démontrer|prouver|confirmer|déterminer|établir|voir|vérifier)|inconnue?s?|incertaine?s?|non\s+prouvée?s?|"
            r"non\s+démontrée?s?)|(?:pas|jamais)\s+(?:encore\s+)?(?:(?:été|clairement|formellement)\s+)*(?:prouvée?s?|"
            r"démontrée?s?|établie?s?|confirmée?s?|connue?s?|clair|certain)(?:\s+que)?|question\s+ouverte|"
            r"(?:aucune|pas\s+de|peu\s+de)\s+preuves?",
            "de": r"(?:ist|sind|bleibt|bleiben|war|waren|blieb)\s+(?:\w+\s+){0,3}(?:unklar|unbekannt|ungewiss|offen|"
            r"unsicher|"
            r"fraglich|unbewiesen|abzuwarten|ungeklärt|zweifelhaft|strittig|umstritten)|(?:nicht|nie)\s+(?:\w+\s+)?"
            r"(?:bewiesen|belegt|nachgewiesen|gezeigt|bekannt|klar|sicher|bestätigt|geklärt|erwiesen)|"
            r"(?:muss|müssen)\s+(?:sich\s+)?(?:erst\s+|noch\s+)*(?:zeigen|(?:gezeigt|nachgewiesen|bewiesen|belegt|"
            r"bestätigt|untersucht)\s+werden)|abzuwarten|(?:keine?n?|kaum)\s+(?:\w+\s+)?(?:beweise?|belege?|hinweise?)",
        },
    ),
    _frame(
        "supposition",
        Reach.CLAUSE,
        {
            "en": r"(?<!confirmed\sthe\s)(?<!confirms\sthe\s)(?<!confirming\sthe\s)(?<!supports\sthe\s)"
            r"(?<!supported\sthe\s)"
            r"(?:hypothes[ie]s|assumptions?|premise|supposition|conjecture|speculation|belief|expectation|theory|"
            r"thought\s+experiment)\s+(?:\w+\s+){0,3}(?:that|in\s+which|where|of)|suppose|supposing|scenarios?|"
            r"(?:idea|notion|view|opinion|assertion|perception|impression|argument|possibility|chance|probability|fear|"
            r"doubt|promise|suggestion|proposal|prospect)\s+(?:\w+\s+){0,2}that|"
            r"(?:sample[\s-]size|power)\s+(?:calculations?|estimat\w+|analys[ie]s|considerations?)|at\s+(?:best|worst)|"
            r"in\s+the\s+(?:best|worst)\s+case|optimistic\w*|ideally|pretend\w*|presuppos\w*|when\s+fully|for\s+"
            r"granted|"
            r"imagine|let\s+us\s+assume|assum(?:es?|ed|ing)|hypothetical(?:ly)?|hop(?:e|es|ed|ing)\s+(?:that|to|for)|"
            r"(?:believ|expect|anticipat|speculat|predict)(?:e|s|es|ed|ing)?\s+(?:that|to)|in\s+theory|theoretically|"
            r"on\s+paper|wish(?:es|ed)?\s+(?:that|to)|dream(?:s|ed)?\s+(?:that|of)",
            "nl": r"(?:hypothese|aanname|veronderstelling|vermoeden|verwachting|premisse|uitgangspunt|hoop|"
            r"theorie|idee|opvatting|mening|indruk|kans|vrees|twijfel|belofte|voorstel|mogelijkheid)"
            r"\s*,?\s+(?:\w+\s+){0,2}(?:dat|waarin|waarbij|van)|uitgegaan\s+(?:werd\s+)?van|(?:ging|gaan|gaat|"
            r"gingen)\s+"
            r"(?:er\s?van\s+uit|uit\s+van)|(?:gaat|ging|gaan|gingen)\s+er\s+(?:\w+\s+){0,2}van\s+uit|"
            r"stel(?=\s+(?:dat|je|u|de|het))|stel,|veronderstel(?:len|d|t|de|den)?|neem\s+aan|nam(?:en)?\s+aan|"
            r"hypothetische?|hoop(?:t|te|ten)\s+(?:\w+\s+)?(?:dat|op|om|te)|hopen\s+(?:dat|op|om|te)|gehoopt|"
            r"in\s+theorie|theoretisch\w*|op\s+papier|verwacht(?:en|te|ten)?\s+dat|geacht\s+wordt|"
            r"scenario['’]?s?|steekproef(?:grootte|omvang|berekening)\w*|berekening\s+van\s+de\s+steekproef\w*|"
            r"powerberekening|in\s+het\s+(?:beste|slechtste|gunstigste)\s+geval|op\s+zijn\s+best|idealiter|"
            r"optimistisch\w*",
            "fr": r"(?<!confirme\sl['’])(?<!confirmé\sl['’])(?:hypothèse|supposition|postulat|espoir|"
            r"conjecture|théorie|croyance|idée|opinion|impression|possibilité|probabilité|crainte|promesse|"
            r"proposition)\s+(?:\w+\s+){0,3}(?:que|qu['’]|selon|où|d['’]une?|de)|suppos(?:ons|ant|ez|e|é|ait|aient)|"
            r"imagin(?:ons|ez)|admettons|hypothétique(?:s|ment)?|en\s+théorie|théoriquement|sur\s+le\s+papier|"
            r"espér(?:er|é|ait|aient|ant)|espèrent?|présum(?:e|é|ait|aient|ons)|partait\s+du\s+principe|"
            r"parta(?:i)?nt\s+du\s+principe|part\s+du\s+principe|scénarios?|au\s+mieux|idéalement|optimistes?|"
            r"dans\s+le\s+(?:meilleur|pire)\s+des\s+cas|calcul\s+(?:de\s+(?:la\s+)?(?:taille|puissance)|du\s+nombre)|"
            r"taille\s+de\s+l['’]échantillon",
            "de": r"(?<!bestätigt\sdie\s)(?<!bestätigte\sdie\s)(?:hypothese|annahme|vermutung|voraussetzung|these|"
            r"hoffnung|erwartung|theorie|prämisse|vorstellung|idee|meinung|ansicht|eindruck|möglichkeit|chance|"
            r"befürchtung|zweifel|versprechen|vorschlag)\s*,?\s+(?:\w+\s+)?(?:dass|wonach|nach\s+der|in\s+dem|"
            r"eine[rs]?|von)|angenommen|nehmen\s+wir\s+an|nahm(?:en)?\s+an|(?:ging|gehen|geht|gingen)\s+(?:\w+\s+){0,2}"
            r"davon\s+aus|stellen\s+(?:wir|sie)\s+uns\s+vor|hypothetisch\w*|theoretisch\w*|in\s+der\s+theorie|"
            r"auf\s+dem\s+papier|hoff(?:t|te|ten|en|nung)|erhofft\w*|unterstell(?:t|te|en|ten)|szenari(?:o|en)\w*|"
            r"fallzahl\w*|stichproben(?:größe|berechnung|umfang)\w*|bestenfalls|idealerweise|optimistisch\w*|"
            r"im\s+(?:besten|günstigsten|schlimmsten)\s+fall",
        },
    ),
    _frame(
        "supposition",
        Reach.BOTH,
        {
            "en": r"(?:is|are|was|were|been)\s+(?:\w+\s+)?(?:assumed|supposed|hypothesi[sz]ed|postulated|presumed|"
            r"hoped(?:\s+for)?)|"
            r"by\s+assumption|as\s+(?:assumed|hypothesi[sz]ed)|extrapolat\w+|simulat(?:es?|ions?)|simulated\s+"
            r"(?:\w+\s+)?(?:data|patients?|cohorts?|"
            r"populations?|trials?|results?|stud(?:y|ies))|in\s+silico|"
            r"model(?:l?ed|l?ing)\s+(?:stud\w+|analys\w+|data|results?|estimates?|exercises?|scenario\w*|survival|"
            r"projections?|"
            r"outcomes?|suggests?|shows?|showed|predicts?|found)|(?:computer|mathematical|theoretical)\s+models?|"
            r"hypothetical",
            "nl": r"(?:is|zijn|werd(?:en)?|wordt|worden)\s+(?:\w+\s+){0,8}(?:aangenomen|verondersteld|gepostuleerd)|"
            r"geëxtrapoleerde?|extrapolatie\w*|extrapole\w+|gesimuleerde?|simulatie\w*|gemodelleerde?|(?:computer|"
            r"reken)model\w*|wiskundig\s+model|"
            r"modelberekening\w*|modelstudie",
            "fr": r"(?:est|sont|était|étaient|été)\s+(?:\w+\s+)?(?:supposée?s?|présumée?s?|postulée?s?)|extrapol\w+|"
            r"simul(?:ée?s?|ations?)|modélis\w+|modèles?\s+(?:informatiques?|mathématiques?)",
            "de": r"(?:wird|werden|wurde|wurden|ist)\s+(?:\w+\s+){0,8}(?:angenommen|unterstellt|vorausgesetzt|"
            r"postuliert)|"
            r"extrapol\w+|hochgerechnet\w*|hochrechnung\w*|simul(?:iert\w*|ation(?:en)?)|modellier\w+|"
            r"modellrechnung\w*|"
            r"computermodell\w*|mathematischen?\s+modell\w*",
        },
    ),
    _frame(
        "aim",
        Reach.CLAUSE,
        {
            "en": r"aim(?:s|ed|ing)?\s+(?:was\s+|is\s+|were\s+)?(?:to|at|for)|"
            r"(?:objective(?!\s+(?:response|remission|tumou?r|evidence|criteri))|purpose|goal|intention|ambition|"
            r"endeavou?r)\s+(?:\w+\s+){0,4}(?:is|was|to|of)|(?:powered|sized|calculated)\s+(?:\w+\s+)?to\s+\w+|"
            r"designed\s+to\s+(?:show|detect|demonstrate|test|prove|find|enrol\w*|include|recruit)|"
            r"(?:sought|seeks?|strives?|strove|intends?|intended|attempt(?:s|ed)?|tr(?:y|ies|ied)|wants?|wanted|"
            r"set\s+out|"
            r"promises|promised|pledged|plans?|planned|scheduled|expected)\s+to|(?:was|"
            r"were)\s+to\s+(?!be\s+found)\w+",
            "nl": r"(?:beoog(?:t|de|den)|beogen|(?:streef(?:t|de|den)|streven)(?:\s+er)?\s+naar|mik(?:t|te|ten)\s+op|"
            r"wil(?:de|den)?|"
            r"trachtt?e(?:n)?|probeer(?:t|de|den)|beloof(?:t|de|den)|moest(?:en)?|zou(?:den)?)|"
            r"doel(?:stelling)?\s+(?:\w+\s+){0,4}"
            r"(?:is|was|om)|bedoeling\s+(?:is|was)|was\s+opgezet\s+om|opgezet\s+om|bedoeld\s+om|ontworpen\s+om|"
            r"van\s+plan|naar\s+verwachting",
            "fr": r"projett\w+|envisag\w+|prévoi\w+|vis(?:e|ent|ait|aient|ant)\s+(?:à|une?|la|le)|(?:but|objectif|"
            r"ambition|"
            r"finalité)\s+(?:\S+\s+){0,4}(?:de|d['’]|est|"
            r"était)|cherch(?:e|ent|ait|aient)\s+à|tent(?:e|ent|ait|aient)\s+de|conçue?s?\s+pour|destinée?s?\s+à|"
            r"(?:souhait|voul|esp[eé]r|promet|entend|prévoy|dev)(?:ait|aient|tait|taient)",
            "de": r"(?:zielt|zielte|zielten)\s+(?:\w+\s+)?(?:darauf\s+)?(?:ab|auf)|"
            r"ziel(?:setzung)?\s+(?:\w+\s+){0,4}(?:ist|war|es)|"
            r"beabsichtig\w+|angestrebt\w*|anstreb\w*|strebt\w*|bezweck\w+|sollten?|wollten?|versucht(?:e|en)?|"
            r"voraussichtlich|plan(?:t|en|te|ten)|"
            r"versprach(?:en)?|verspricht|darauf\s+ausgelegt|darauf\s+ausgerichtet",
        },
    ),
    _frame(
        "requirement",
        Reach.CLAUSE,
        {
            "en": r"(?:requir(?:e|es|ed|ing)|demand(?:s|ed)?|stipulat(?:es?|ed)|insist(?:s|ed)?|prerequisite|"
            r"requirement|condition|"
            r"criterion)\s+(?:\w+\s+){0,3}(?:that|is\s+that|was\s+that|to)|(?:must|need(?:s|ed)?\s+to|ha(?:s|ve|"
            r"d)\s+to|"
            r"ought\s+to|should)(?=\s+(?!not))|would\s+(?:have\s+to|need\s+to)|(?:threshold|target)\s+of|"
            r"(?:required|needed|necessary)\s+(?:to|sample)",
            "nl": r"(?:vereist|vereiste|eist|eisten?|voorwaarde|criterium|vergt|noodzakelijk|"
            r"nodig)\s*,?\s+(?:\w+\s+){0,3}(?:dat|om)|"
            r"(?:moet|moeten|dient|dienen)(?=\s)|streefwaarde\s+van",
            "fr": r"(?:exige(?:ait)?|requiert|requérait|nécessite|nécessaire|requis|demande|condition|"
            r"critère)\s+(?:\w+\s+){0,3}"
            r"(?:que|qu['’])|il\s+(?:faut|fallait|faudrait)|(?:doit|doivent)(?=\s)",
            "de": r"(?:erforderlich|notwendig|nötig|verlangt|vorausgesetzt|gefordert|voraussetzung|bedingung|"
            r"vorgabe)\s*,?\s+"
            r"(?:\w+\s+){0,3}(?:dass|um)|(?:muss|müssen|musste|mussten|müsste|müssten)(?=\s)",
        },
    ),
    _frame(
        "capacity",
        Reach.CLAUSE,
        {
            "en": r"(?:capacity|capability|ability|potential|room|equipped|ready|licen[cs]ed|authori[sz]ed|permitted|"
            r"permit)"
            r"\s+(?:to|for)|(?:able|capable)\s+(?:to|of)",
            "nl": r"(?:capaciteit|mogelijkheid|ruimte|vermogen|vergunning|plaats)\s+(?:\w+\s+)?(?:om|voor)|"
            r"in\s+staat(?:\s+om)?|"
            r"uitgerust\s+om|klaar\s+om",
            "fr": r"(?:capacité|possibilité|aptitude|potentiel|autorisation)\s+(?:de|d['’]|pour)|capables?\s+d['’e]|"
            r"en\s+mesure\s+"
            r"de|de\s+quoi",
            "de": r"(?:kapazität(?:en)?|fähigkeit|möglichkeit|platz|potenzial|genehmigung)\s*,?\s+(?:\w+\s+)?(?:für|"
            r"zur|zum|um)|"
            r"in\s+der\s+lage|imstande|ausgelegt\s+(?:auf|für)",
        },
    ),
)
_COMMA: Final = re.compile(r",(?!\d)(?!\s*(?:dass|dat|que|qu['’]|ob|of|om|um|zu|that)\b)", re.IGNORECASE)
"""A comma that ends a clause rather than opens what the clause says."""
_RELATIVE: Final = re.compile(
    r",\s*(?:which|who|whose|die|dat|welche[rs]?|qui|der|das|waarvan|"
    r"dont)\s[^,]*$",
    re.IGNORECASE,
)
_A_PAIR: Final = 2
_CAN: Final = re.compile(
    r"\b(?:can|could|kan|kunnen|kon|konden|peut|peuvent|pouvai(?:en)?t|kann|können|konnten?)\b", re.IGNORECASE
)
_HAD_TO_BE: Final = re.compile(
    r"\b(?:had\s+to\s+be|moesten|devaient\s+(?:être|avoir)|mussten)\b(?=[^.;]{0,120}\b(?:years?|age|jaar|ans|jahre)\b)",
    re.IGNORECASE,
)
"""What age those who took part had to have, so that they had it."""
_WHY: Final = re.compile(
    r"\b(?:why|how|reasons?|causes?|mechanisms?|waarom|hoe|redenen?|oorzaa?ke?n?|mechanismen?|pourquoi|comment|"
    r"raisons?|"
    r"mécanismes?|warum|wie|gründe?n?|ursachen?|mechanismus)\b",
    re.IGNORECASE,
)
_STRONG: Final = re.compile(
    r"[;\n\t]|[.!?](?=\s)|,\s(?:and|but|while|whereas|en|maar|terwijl|et|mais|und|aber|während|tandis|sondern|yet|"
    r"doch|toch)\s|"
    r"\b(?:but|maar|mais|aber|whereas|and\s+(?:found|showed|saw|enrolled|included|reported))\s",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(r"\W*(?:to|in\s+order\s+to|om|um|pour|afin|zur|ter)\b", re.IGNORECASE)


def framed(claim: str, claim_language: str, source: str, number: Span, language: str) -> str:
    """The words by which the source holds what it says of `number` without stating it.

    '' where there are none, or where the claim puts its own figure in the same kind of frame.
    """
    for frame in _FRAMES:
        found = _frame_of(frame, source, number, language)
        if found and not _has(frame, claim, claim_language):
            return found
    return ""


def _has(frame: _Frame, claim: str, language: str) -> bool:
    if frame.name == "capacity" and _CAN.search(claim):
        return True
    same = (each for each in _FRAMES if each.name == frame.name)
    return any(_pattern(each, language).search(claim) for each in same)


def _frame_of(frame: _Frame, text: str, number: Span, language: str) -> str:
    """The words of the frame that `number` stands in, '' if it stands in none."""
    start, end = _bounds(text, number)
    pattern = _pattern(frame, language)
    until = end if frame.reach is Reach.BOTH else number.start
    for found in pattern.finditer(text, start, until):
        if found.start() < number.end and found.end() > number.start:
            continue
        between = text[found.end() : number.start]
        if found.end() <= number.start and _ends_before(frame, text, Span(start, found.start()), between):
            continue
        if frame.name == "open" and _WHY.search(text, start, end):
            continue
        if _HAD_TO_BE.match(text, found.start()):
            continue
        return " ".join(found.group().strip(" ,;:(—–").split())
    return ""


def _ends_before(frame: _Frame, text: str, before: Span, between: str) -> bool:
    """Whether a comma between the frame and the number ends what the frame bears on; a pair of commas does not."""
    commas = len(_COMMA.findall(between))
    is_inserted = _RELATIVE.search(before.of(text)) is not None
    in_purpose = _PURPOSE.match(text, before.start) is not None and "," not in before.of(text)
    is_short = frame.reach is Reach.COMMA or frame.name == "aim"
    return commas > 0 and (in_purpose or is_inserted or (is_short and commas != _A_PAIR))


def _pattern(frame: _Frame, language: str) -> re.Pattern[str]:
    return frame.patterns.get(language[:2], frame.patterns["en"])


def _bounds(text: str, number: Span) -> tuple[int, int]:
    """The main clause around a number."""
    start, end = 0, len(text)
    for found in _STRONG.finditer(text):
        if found.end() <= number.start:
            start = found.end()
        elif found.start() >= number.end:
            end = found.start()
            break
    return start, end
