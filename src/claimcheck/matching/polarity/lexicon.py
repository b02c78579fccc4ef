"""The words that turn a sentence round, in Dutch, French, German and English.

An axis has two poles, parted by `|`; a `*` stands for any ending. All words are casefolded; accents stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_AXIS = re.compile(r"(\w+):")
LANGUAGES = ("en", "nl", "fr", "de")

_OPPOSITES = {
    "en": """
        amount: increas* rise rises rose risen rising grow* grew higher more greater above elevat* gain gains
            gained gaining exceed* upward up expand* expansion doubl* double* highest larger largest raise raised
            raises raising over | decreas* reduc* declin* drop drops dropped fall falls fell fallen falling lower
            lowers lowered lowering less fewer below diminish* loss losses lost downward down shrink* shrank halv*
            lowest smaller smallest under lessen*
        bound: most maximum maximal maximally maximum | least minimum minimal minimally minimum
        worth: improv* better superior superiority benefit* favorable favourable favorably favourably best stronger
            strengthen* enhanc* ameliorat* | worsen* worse inferior inferiority harm* unfavorable unfavourable
            deteriorat* worst weaker weaken* impair* aggravat* exacerbat*
        company: with | without
        time: before prior preceding earlier earliest | after following subsequent later latest
        length: longer long longest prolong* extend* lengthen* | shorter short shortest shorten*
        speed: faster rapid rapidly quick quickly accelerat* | slower slow slowly delay* decelerat*
        level: high | low
        size: large big | small little
        count: many majority often frequent frequently common commonly | few minority rarely seldom rare uncommon
        whole: all every always | none never
        sign: positive positively | negative negatively
        safety: safe safely safety harmless | unsafe dangerous* harmful toxic
        success: success* succeed* effective* efficac* met achiev* | fail* failure ineffective* futil* missed
        consent: approv* accept* authori* support* recommend* favor* favour* | reject* refus* withdr* oppos*
            against
        proof: confirm* prove* proven demonstrat* | refut* disprov* contradict*
        life: surviv* alive live lived | died die dies death* dead mortality
        members: includ* | exclud*
        presence: present presence | absent absence lack lacks lacked lacking
        course: start* begin* began begun initiat* | stop* ceas* discontinu* end ended
        permit: allow* permit* | prohibit* forbid* forbidden prevent* ban banned
        pressure: systolic | diastolic
        sex: men man male males boys | women woman female females girls
        age: adult* | child* paediatric* pediatric* infant* adolescent*
        arm: treated treatment active intervention | placebo control controls untreated sham
        rank: first primary | last secondary second
        effect: agonist* activat* stimulat* induc* | antagonist* inactivat* inhibit* suppress* block*
        relation: relat* associated | unrelated unassociated
        side: left | right
        trade: import* | export*
    """,
    "nl": """
        amount: toename* toenem* toegenomen stijg* steeg gestegen verho* groei* gegroeid hoger* meer groter* boven
            overschrijd* uitbreid* uitgebreid verdubbel* hoogste grootste opwaarts omhoog winst ruim | afname*
            afnem* afgenomen daal* daling* daalt gedaald verla* krimp* gekrompen lager* minder kleiner* onder
            verminder* verlies* halve* gehalveerd laagste kleinste neerwaarts omlaag inperk* beperkt
        bound: maximaal maximum hoogstens meest meeste | minimaal minimum minstens minst minste
        worth: verbeter* beter* superieur* gunstig* beste sterker* versterk* voorde* | verslechter* slechter*
            inferieur* ongunstig* slechtste zwakker* verzwak* nade* schaad* schad* verergert vererger*
        company: met | zonder
        time: voor voordat vóór eerder vroeger voorafgaand | na nadat later latere
        length: langer* lang langste verleng* | korter* kort kortste verkort*
        speed: sneller* snel versnel* | trager* traag vertraag* langzaam langzamer
        level: hoog hoge | laag lage
        size: groot grote | klein kleine
        count: veel vele meerderheid vaak meestal | weinig minderheid zelden
        whole: alle altijd steeds | geen nooit
        sign: positief positieve | negatief negatieve
        safety: veilig* | onveilig* gevaarlijk* schadelijk* toxisch*
        success: succes* geslaagd slaag* effectief effectieve doeltreffend* werkzaam behaald bereikt | mislukt*
            faal* gefaald ineffectief ineffectieve ondoeltreffend* gemist
        consent: goedgekeurd goedkeur* aanvaard* geaccepteerd steun* aanbevolen voorstander* | afgekeurd afgewezen
            geweigerd weiger* verworpen tegen tegenstander*
        proof: bevestig* bewezen bewijst aangetoond | weerleg* ontkrach* tegengesproken
        life: overlev* levend leven | overleden overlijden sterf* sterft gestorven dood mortaliteit
        members: inclusief inclu* omvat | exclusief exclu* uitgesloten
        presence: aanwezig* | afwezig* ontbre*
        course: start* begin* begon begonnen gestart | stop* gestopt eindig* staak* gestaakt
        permit: toegestaan toelaten toegelaten | verboden verbied* voorkom* verhinder*
        sex: mannen man mannelijk* | vrouwen vrouw vrouwelijk*
        age: volwassen* | kind kinderen pediatrisch* adolescent*
        arm: behandeld* behandeling | placebo controle controlegroep onbehandeld*
        rank: eerste primair* | laatste secundair* tweede
        trade: import* invoer* | export* uitvoer*
    """,
    "fr": """
        amount: augment* hausse* croissance croît croissant* accru* accroît accroissement élev* élév* supérieur*
            plus davantage dépass* gain* majoration doubl* | diminu* réduc* réduit* baiss* décroissance décroît
            décroissant* inférieur* moins chut* perte* perd* recul*
        bound: maximum maximal* | minimum minimal* moins
        worth: amélior* meilleur* mieux bénéfi* favorable* renforc* avantag* | aggrav* pire* pis nuisible* nocif*
            nocive* défavorable* affaibli* dégrad* détérior* désavantag* empir*
        company: avec | sans
        time: avant préalable* auparavant | après ultérieur*
        length: long longue* prolong* allong* | court* raccourci* abrég*
        speed: rapide* accélér* | lent* ralenti* retard*
        level: haut haute hauts hautes fort forte | bas basse faible*
        size: grand* gros* | petit*
        count: beaucoup majorité souvent fréquent* nombreux nombreuses | peu minorité rarement rare*
        whole: tous toutes toujours | aucun* jamais
        sign: positi* | négati*
        safety: sûr* sécuritaire* | dangereu* nocif* nocive* toxique*
        success: succès réussi* efficace* atteint* | échec* échou* inefficace*
        consent: approuv* accept* autoris* recommand* soutien* pour | rejet* refus* retir* oppos* contre
        proof: confirm* prouv* démontr* | réfut* infirm* contredi*
        life: surviv* survie vivant* | mort* décès décéd* mourir mortalité
        members: inclu* | exclu*
        presence: présen* | absen*
        course: commenc* début* initi* | arrêt* cess* interromp* interrup*
        permit: permet* permis* autoris* | interdi* empêch*
        sex: hommes homme masculin* | femmes femme féminin*
        age: adulte* | enfant* pédiatrique* adolescent*
        arm: traité* traitement | placebo témoin* contrôle
        rank: premier* première* primaire* | dernier* dernière* secondaire* second*
        trade: import* | export*
    """,
    "de": """
        amount: zunahme* zunehm* zugenommen steig* stieg gestiegen erhöh* wachs* wächst wuchs gewachsen höher* mehr
            größer* grösser* über übersteig* überschreit* anstieg* gewinn* verdoppel* höchste* größte* | abnahme*
            abnehm* abgenommen sink* sank gesunken verringer* reduzier* reduktion niedriger* weniger kleiner* unter
            unterschreit* rückgang* verlust* verlor* halbier* senk* gesenkt vermindert* verminder* geringer*
            niedrigste* kleinste*
        bound: höchstens maximal* maximum meist* | mindestens minimal* minimum wenigstens
        worth: verbesser* besser* überlegen* vorteil* günstig* beste* stärker* verstärk* nutzen nützlich* |
            verschlechter* schlechter* unterlegen* nachteil* ungünstig* schlechteste* schwächer* abschwäch* schaden
            schädlich* schlimmer*
        company: mit | ohne
        time: vor bevor vorher früher* | nach nachdem nachher später*
        length: länger* lang* verlänger* | kürzer* kurz* verkürz*
        speed: schneller* schnell* beschleunig* | langsamer* langsam* verzöger* verlangsam*
        level: hoch hohe* | niedrig* tief*
        size: groß große* gross* | klein kleine*
        count: viele* mehrheit häufig* oft meist | wenige* minderheit selten*
        whole: alle* immer stets | kein* nie niemals
        sign: positiv* | negativ*
        safety: sicher* unbedenklich* | unsicher* gefährlich* bedenklich* toxisch*
        success: erfolg* wirksam* effektiv* erreicht* | misserfolg* gescheitert scheiter* unwirksam* ineffektiv*
            verfehlt*
        consent: zugelassen* genehmig* akzeptier* empfohlen* empfehl* befürwort* für | abgelehnt* ablehn* verworfen
            zurückgezogen gegen
        proof: bestätig* bewies* bewiesen* nachgewiesen* | widerleg* entkräft*
        life: überleb* lebend* | gestorben* starb* sterb* verstorben* tod tot mortalität
        members: einschließlich eingeschlossen* inklusive umfass* | ausgeschlossen* ausschluss exklusive
        presence: vorhanden* anwesen* | abwesen* fehl*
        course: beginn* begann begonnen* start* | stopp* beend* abgebrochen* abbruch
        permit: erlaub* gestatte* | verbot* verhinder*
        sex: männer mann männlich* | frauen frau weiblich*
        age: erwachsen* | kind kinder* pädiatrisch* jugendlich*
        arm: behandelt* behandlung* | placebo kontrolle* kontrollgruppe unbehandelt*
        rank: erste* primär* | letzte* sekundär* zweite*
        trade: import* einfuhr* | export* ausfuhr*
    """,
}

_NEGATIONS = {
    "en": "not no cannot never none neither nor nobody nothing without nowhere non fail fails failed failing unable",
    "nl": "niet geen nooit nimmer niets niemand nergens noch zonder evenmin",
    "fr": "pas jamais aucun aucune aucuns aucunes sans ni non rien nullement",
    "de": "nicht kein* nie niemals nichts niemand nirgends weder ohne",
}

_HEDGES = {
    "en": """may might could can would should possibl* perhaps maybe potential* suggest* appear* seem* likely unlikely
        probab* expect* aim* hope* plan* intend* believ* claim* hypothes* thought assum* propos* predict* project*
        reportedly allegedly presum* anticipat* promis* conceivabl* partly partially almost nearly
        sometimes certain some tend* trend want* try tries attempt* seek* wish*""",
    "nl": """kan kunnen kon konden zou zouden mogelijk* misschien wellicht waarschijnlijk* lijkt lijken leek schijnt
        schijnen verwacht* beoogt beogen streeft streven hoopt hopen vermoed* potentieel potentiële volgens stelt
        beweert beweren zegt suggere* wil willen moet moeten gepland plant veronderstel* ogenschijnlijk eventueel
        geacht aangenomen denkt denken belooft gedeeltelijk deels bijna soms sommige bepaalde tracht poogt mag mogen
        meent vinden vindt potentie""",
    "fr": """peut peuvent pourra* pourrai* pouvait pouvaient devrai* doit doivent possible* possiblement probable*
        probablement peut-être sembl* suggèr* suggér* paraît paraissent selon estim* espèr* espér* vise visent visant
        potentiel* éventuel* supposé* présumé* susceptible* hypothès* affirm* prétend* attendu* envisag* prévoi*
        prévu* serai* aurai* pens* croi* partiel* presque parfois certains certaines tend tendent veut veulent""",
    "de": """kann können könnte* konnte konnten möglich* möglicherweise vielleicht wahrscheinlich* vermutlich* scheint
        scheinen schien soll sollen sollte* würde* dürfte* mag mögen laut zufolge erwart* hofft hoffen potenziell*
        potentiell* will wollen angeblich* behaupt* zielt zielen plant planen geplant* gemäß gemäss eventuell* womöglich
        annahme angenommen* vermut* glaubt glauben teilweise teils fast manchmal manche* einige* bestimmte* deutet
        tendenz tendiert""",
}

OPPOSITE_PREFIXES = (
    ("hyper", "hypo"),
    ("intra", "inter"),
    ("pre", "post"),
    ("prae", "post"),
    ("pré", "post"),
    ("over", "under"),
    ("over", "onder"),
    ("über", "unter"),
    ("macro", "micro"),
    ("makro", "mikro"),
    ("poly", "mono"),
    ("ante", "post"),
    ("up", "down"),
    ("toe", "af"),
    ("zu", "ab"),
    ("in", "de"),
    ("in", "ex"),
    ("in", "out"),
    ("endo", "exo"),
    ("tachy", "brady"),
    ("agonist", "antagonist"),
    ("homo", "hetero"),
    ("ein", "aus"),
    ("in", "uit"),
    ("super", "sub"),
    ("maxi", "mini"),
    ("bene", "male"),
    ("im", "ex"),
    ("max", "min"),
)
"""Pairs of word beginnings that turn the rest of a word round: hypertension, hypotension."""

NEGATING_PREFIXES = (
    *("un", "in", "im", "il", "ir", "non", "dis", "mis", "anti", "counter", "contra", "mal"),
    *("on", "niet", "wan", "ont", "nicht", "miss", "de", "dé", "dés", "mé", "gegen", "tegen", "a", "ab"),
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language's words: whole ones, and beginnings (for the starred ones), each to its axes and poles."""

    opposites: dict[str, tuple[tuple[str, int], ...]]
    opposite_stems: dict[str, tuple[tuple[str, int], ...]]
    negations: frozenset[str]
    negation_stems: frozenset[str]
    hedges: frozenset[str]
    hedge_stems: frozenset[str]
    shortest_stem: int

    def poles(self, word: str) -> tuple[tuple[str, int], ...]:
        """The axes a casefolded word stands on, with +1 or -1 on each; empty for an ordinary word."""
        if word in self.opposites:
            return self.opposites[word]
        for end in range(len(word), self.shortest_stem - 1, -1):
            if word[:end] in self.opposite_stems:
                return self.opposite_stems[word[:end]]
        return ()

    def negates(self, word: str) -> bool:
        """Whether a casefolded word denies by itself."""
        return word in self.negations or self._begins(word, self.negation_stems) or word.endswith(("n't", "n’t"))

    def weakens(self, word: str) -> bool:
        """Whether a casefolded word makes a statement less than certain or less than whole."""
        return word in self.hedges or self._begins(word, self.hedge_stems)

    def _begins(self, word: str, stems: frozenset[str]) -> bool:
        return any(word[:end] in stems for end in range(self.shortest_stem, len(word) + 1))


@dataclass(frozen=True, slots=True)
class Traits:
    """What a single word does to a sentence: denies it, weakens it, stands at poles of axes."""

    negates: bool
    weakens: bool
    poles: tuple[tuple[str, int], ...]


@lru_cache(maxsize=65536)
def traits(word: str, language: str) -> Traits:
    """The traits of a casefolded word in a language (BCP 47)."""
    known = vocabulary(language)
    return Traits(known.negates(word), known.weakens(word), known.poles(word))


@lru_cache(maxsize=8)
def vocabulary(language: str) -> Vocabulary:
    """The words of a language (BCP 47); of English for any other than the four."""
    primary = language.partition("-")[0].lower()
    if primary not in LANGUAGES:
        primary = "en"
    whole: dict[str, list[tuple[str, int]]] = {}
    stems: dict[str, list[tuple[str, int]]] = {}
    _, *parts = _AXIS.split(_OPPOSITES[primary])
    for axis, poles in zip(parts[::2], parts[1::2], strict=True):
        for sign, pole in zip((1, -1), poles.split("|"), strict=True):
            for word in pole.split():
                (stems if word.endswith("*") else whole).setdefault(word.rstrip("*"), []).append((axis, sign))
    negations, negation_stems = _split(_NEGATIONS[primary])
    hedges, hedge_stems = _split(_HEDGES[primary])
    return Vocabulary(
        {word: tuple(dict.fromkeys(poles)) for word, poles in whole.items()},
        {word: tuple(dict.fromkeys(poles)) for word, poles in stems.items()},
        negations,
        negation_stems,
        hedges,
        hedge_stems,
        min(map(len, (*stems, *negation_stems, *hedge_stems))),
    )


def _split(text: str) -> tuple[frozenset[str], frozenset[str]]:
    words = text.split()
    return (
        frozenset(word for word in words if not word.endswith("*")),
        frozenset(word[:-1] for word in words if word.endswith("*")),
    )
