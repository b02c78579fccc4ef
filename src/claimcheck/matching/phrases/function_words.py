"""Words without content of their own, and words that narrow what is said: by language, without case and accents."""

from __future__ import annotations

FUNCTION_WORDS = {
    "en": frozenset(
        """
        the a an of in on at to for by from as is are was were be been being am and that which who whom whose this these
        those it its their his her our your we they he she you i has have had having do does did done with into onto
        there here then than also so such thus however therefore moreover furthermore both each per via among amongst
        within where when while whereas but because since during between through s re ve ll
        """.split()
    ),
    "nl": frozenset(
        """
        de het een der des van in op aan te tot voor bij door uit naar om over als is zijn was waren wordt worden werd
        werden ben bent zal zullen heeft hebben had hadden en dat die dit deze wat welke wie waar waarbij waarvan waarin
        er hun haar zijn hij zij ze we wij u uw ons onze men ook dan toen dus echter daarom zo zoals terwijl wel al nog
        met ten ter binnen daarvan hierbij daarbij eveneens tevens
        """.split()
    ),
    "fr": frozenset(
        """
        le la les l d du des un une de en dans sur a au aux par pour et que qui dont ou ce cet cette ces se s son sa ses
        leur leurs notre nos votre vos il elle ils elles on nous vous je y est sont etait etaient ete etre sera seront a
        ont avait avaient avoir ainsi alors donc aussi egalement avec chez lors comme c j n m t qu
        """.split()
    ),
    "de": frozenset(
        """
        der die das den dem des ein eine einer eines einem einen und in im an am auf aus bei beim von vom zu zum zur fur
        durch uber als ist sind war waren wird werden wurde wurden worden sein hat haben hatte hatten dass daß welche
        welcher welches dieser diese dieses diesen diesem sich es er sie wir ihr ihre ihren seine seinen auch so wie
        dabei dann da denn sowie mit nach
        """.split()
    ),
}

RESTRICTORS = {
    "en": frozenset(
        """
        only just merely solely except unless if whether although though despite some few several
        partly mostly mainly or versus than early initial preliminary subset subgroup selected
        eligible former previously once
        """.split()
    ),
    "nl": frozenset(
        """
        alleen enkel slechts behalve tenzij indien hoewel ondanks enkele sommige deels vooral
        voornamelijk of vroeger voormalig voorlopig geselecteerde
        """.split()
    ),
    "fr": frozenset(
        """
        seulement uniquement sauf si malgre quelques certains certaines surtout principalement
        anciennement preliminaire selectionnes ou
        """.split()
    ),
    "de": frozenset(
        """
        nur lediglich ausser wenn falls obwohl trotz einige manche teilweise hauptsachlich
        vorwiegend oder ehemalig ehemals vorlaufig ausgewahlte
        """.split()
    ),
}
"""In the source and not in the phrase, these make the phrase say more than the source."""
