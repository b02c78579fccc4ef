"""Pairs of a claim and a source sentence with nearly the same words: some say the same, most of these do not."""

from __future__ import annotations

import pytest

from claimcheck.documents import Coverage, Document, Locator, Passage, PassageKind, Role
from claimcheck.matching import Relation, Wording
from claimcheck.matching.wording.finding import find_wording
from claimcheck.text import Span

_OTHERWISE = {
    "en": """
        Sales rose 12% in Belgium. | Sales rose by 12% in France and by 9% in Belgium.
        Sales rose 12% in Belgium. | Sales rose 12% in France, and exports rose in Belgium.
        Sales rose 12% in Belgium. | Sales rose 12% in northern Belgium.
        Sales rose 12% in Belgium. | Sales of vaccines rose 12% in Belgium.
        Sales rose 12% in Belgium. | In 2010, sales rose 12% in Belgium.
        Sales rose 12% in Belgium. | Sales rose 12% in Belgium in 2010.
        Sales rose 12% in Belgium. | Sales rose to 12% in Belgium.
        Sales rose 12% in Belgium. | Sales rose from 12% in Belgium.
        Sales rose 12% in Belgium. | Sales rose up to 12% in Belgium.
        Sales rose 12% in Belgium. | Sales rose nearly 12% in Belgium.
        Sales rose 12% in Belgium. | Sales in Belgium were stable, whereas they rose 12% in France.
        Sales rose 12% in 2023. | Sales rose 12% in 2022 and 9% in 2023.
        Sales rose 12% and 9% in Belgium and France. | Sales rose 9% and 12% in Belgium and France.
        Sales rose in Belgium more than in France. | Sales rose in France more than in Belgium.
        Drug A is better than drug B. | Drug B is better than drug A.
        Aspirin is safer than ibuprofen in adults. | Ibuprofen is safer than aspirin in adults.
        Aspirin is safer than ibuprofen in adults. | Aspirin is safer than placebo in adults.
        The drug reduced pain compared with placebo. | The placebo reduced pain compared with drug.
        Radiotherapy after surgery improved survival. | Surgery after radiotherapy improved survival.
        Treatment with lutetium after treatment with docetaxel helped. | Treatment with docetaxel after treatment with \
lutetium helped.
        Obesity causes diabetes in adults. | Diabetes causes obesity in adults.
        The infection caused the inflammation. | The inflammation caused the infection.
        The nurse in Ghent trained the surgeon. | The nurse trained the surgeon in Ghent.
        The surgeons were trained by the nurses. | The nurses were trained by the surgeons.
        The agency approved the company's vaccine. | The company's agency approved the vaccine.
        Mortality fell 12% in patients with cancer. | In the placebo group, mortality fell 12% in patients with cancer.
        Mortality fell 12% in patients with cancer. | Mortality fell 12% in patients with cancer, in mice.
        Mortality fell 12% in patients with cancer. | Mortality fell 12% in older patients with cancer.
        Mortality fell 12% in patients with cancer. | Mortality fell 12% in a subset of patients with cancer.
        Mortality fell 12% in patients with cancer. | Mortality fell 12% in patients with advanced cancer.
        Mortality fell 12% in patients with cancer. | Mortality fell 12% in patients with cancer (stage I).
        Mortality fell 12% in patients with cancer. | Mortality fell 12% in patients with cancer who had surgery.
        The drug reduces mortality in patients. | If taken daily, the drug reduces mortality in patients.
        The drug reduces mortality in patients. | The drug reduces mortality in patients, if taken daily.
        The drug reduces mortality in patients. | The drug reduces mortality in patients when given early.
        The drug reduces mortality in patients. | It is not true, as some believe, that the drug reduces mortality in \
patients.
        The drug reduces mortality in patients. | There is no evidence that the drug reduces mortality in patients.
        The drug reduces mortality in patients. | Whether the drug reduces mortality in patients is unclear.
        The drug reduces mortality in patients. | Researchers wonder that the drug reduces mortality in patients.
        The drug reduces mortality in patients. | Novartis: the drug reduces mortality in patients.
        The drug reduces mortality in patients. | The drug reduces mortality in patients, says Novartis.
        The drug reduces mortality in patients. | The drug reduces mortality in only some patients.
        The drug reduces mortality in patients. | The drug will reduce mortality in patients.
        The drug reduces mortality in patients. | The trial aims to show that the drug reduces mortality in patients.
        The drug reduces mortality in patients. | The drug reduces the cost of mortality in patients.
        The drug reduces mortality in patients. | The drug reduces mortality and pain in mice and nausea in patients.
        The drug reduces mortality in patients. | The drug reduces pain. Mortality in patients is high.
        The drug reduces mortality in all patients. | The drug reduces mortality in patients.
        The drug reduces mortality most in patients. | The drug reduces mortality in patients.
        The drug lowers pressure and pain in adults. | The drug lowers pressure or pain in adults.
        Belgium is a leader in isotopes. | Belgium was a leader in isotopes until 2010.
        Belgium is a leader in isotopes. | Belgium was a leader in isotopes.
        Belgium is a leader in isotopes. | Belgium is a former leader in isotopes.
        Belgium is a leader in isotopes. | Belgium will be a leader in isotopes.
        Belgium is a leader in isotopes. | Belgium wants to be a leader in isotopes.
        Belgium is the larger producer of isotopes. | Belgium is the large producer of isotopes.
        Belgium exports isotopes worldwide. | Belgium exported isotopes worldwide.
        Belgium leads Europe in isotopes. | Belgium led Europe in isotopes.
        Hepatitis A increases the risk of death. | Hepatitis increases the risk of death.
        Vitamin D prevents fractures in adults. | Vitamin E prevents fractures in adults.
        Anaemia and fatigue occurred in 12% of adults. | Anaemia and fatigue occurred in 12% and 5% of adults, \
respectively.
        Anaemia and fatigue occurred in 12% and 5%. | Fatigue and anaemia occurred in 12% and 5%.
        Pain fell more in men than in women. | Pain fell more in women than in men.
        Twelve of 40 patients died within a year. | Forty of 12 patients died within a year.
        The study compared lutetium with standard care. | The study compared standard care with lutetium.
        Lutetium reduced the risk of progression by 79%. | Lutetium reduced the risk of death by 79%.
        Median survival was 15.3 months with lutetium. | Median survival was 15.3 months with standard care and 11.3 \
months with lutetium.
        Median survival was 15.3 months with lutetium. | Median progression-free survival was 15.3 months with lutetium.
        The company employs 500 people in Leuven. | The company employs 500 people outside Leuven.
        The company employs 500 people in Leuven. | The company, which employs 500 people in Leuven, closed.
        The company employs 500 people in Leuven. | The company employs 500 people worldwide, 50 of them in Leuven.
        The drug is effective in children. | The drug is effective in children with leukaemia, but unsafe in infants.
        The drug is effective in children. | The drug is as effective as placebo in children.
        The drug is effective in children. | The drug is more effective in children.
        The drug is effective in children. | The drug is effective in non-smoking children.
        Novartis produces lutetium for Europe. | Novartis produces lutetium for Europe and its rival Bayer for Asia.
        Doctors recommend that patients stop smoking. | Patients recommend that doctors stop smoking.
        The vaccine protects against severe disease. | The vaccine protects against disease.
        The vaccine protects against severe disease. | Does anyone think the vaccine protects against severe disease?
        The vaccine protects against severe disease. | The vaccine protects against severe disease for six months.
        The vaccine protects against severe disease. | The vaccine, unlike placebo, protects against severe disease.
        The vaccine protects against severe disease. | The vaccine protects mice against severe disease.
        The vaccine protects against severe disease. | Critics deny the vaccine protects against severe disease.
        The vaccine protects against severe disease. | The vaccine protects against severe disease: a hypothesis.
        The drug halves the risk of death. | The drug halves the risk of death (p = 0.8).
        The drug halves the risk of death. | The drug halves the risk of death, which critics doubt.
        The drug halves the risk of death. | The drug “halves” the risk of death.
        In Belgium doctors from France treat cancer. | Doctors in Belgium from France treat cancer.
        With surgery the risk of relapse fell. | The risk of relapse with surgery fell.
        In 2022 the firm sold drugs approved in Belgium. | The firm sold drugs approved in Belgium in 2022.
        Belgium exports isotopes to France. | France exports isotopes to Belgium.
        All patients preferred the drug. | All patients preferred the drug to nothing.
        The US approved the vaccine in adults. | They told us approved the vaccine in adults.
        """,
    "nl": """
        De verkoop steeg met 12% in België. | De verkoop steeg met 12% in Frankrijk en met 9% in België.
        De verkoop steeg met 12% in België. | De verkoop steeg tot 12% in België.
        De verkoop steeg met 12% in België. | Indien de prijs daalt, steeg de verkoop met 12% in België.
        De verkoop steeg met 12% in België. | De verkoop steeg met 12% in België en Frankrijk samen.
        De therapie vermindert de pijn bij patiënten. | De therapie vermindert de pijn bij sommige patiënten.
        De therapie vermindert de pijn bij patiënten. | De therapie zal de pijn bij patiënten verminderen.
        De therapie vermindert de pijn bij patiënten. | De therapie verminderde de pijn bij patiënten.
        De therapie vermindert de pijn bij patiënten. | De therapie vermindert de pijn bij patiënten met borstkanker.
        De therapie vermindert de pijn bij patiënten. | Het doel is dat de therapie de pijn bij patiënten vermindert.
        De therapie vermindert de pijn bij patiënten. | Na de operatie vermindert de therapie de pijn bij patiënten.
        De therapie vermindert de pijn bij patiënten. | Vermindert de therapie de pijn bij patiënten?
        Het middel verlaagt de bloeddruk bij ouderen. | Het middel verlaagt de bloeddruk bij ouderen, wat men ontkent.
        Het middel verlaagt de bloeddruk bij ouderen. | Het middel verlaagt de bloeddruk bij ouderen, die ook sporten.
        De arts ziet de patiënt in Gent. | In Gent ziet de patiënt de arts.
        De arts behandelt de verpleegster in Gent. | De verpleegster behandelt de arts in Gent.
        België is een wereldleider in isotopen. | België was tot 2010 een wereldleider in isotopen.
        België is een wereldleider in isotopen. | België is een voormalig wereldleider in isotopen.
        België is een wereldleider in isotopen. | België is op weg een wereldleider in isotopen te worden.
        België is de grootste producent van isotopen. | België is de grote producent van isotopen.
        België produceert isotopen voor ziekenhuizen. | België produceerde isotopen voor ziekenhuizen.
        Bestraling na chirurgie verlengt het leven. | Chirurgie na bestraling verlengt het leven.
        """,
    "fr": """
        Les ventes ont augmenté de 12 % en Belgique. | Les ventes ont augmenté de 12 % en France et de 9 % en Belgique.
        Les ventes ont augmenté de 12 % en Belgique. | En 2010, les ventes ont augmenté de 12 % en Belgique.
        Les ventes ont augmenté de 12 % en Belgique. | Les ventes ont augmenté jusqu'à 12 % en Belgique.
        Le traitement réduit la douleur des patients. | Le traitement réduit la douleur de certains patients.
        Le traitement réduit la douleur des patients. | Si le diagnostic est tardif, le traitement réduit la douleur \
des patients.
        Le traitement réduit la douleur des patients. | Le traitement réduira la douleur des patients.
        Le traitement réduit la douleur des patients. | Selon le fabricant, le traitement réduit la douleur des \
patients.
        Le traitement réduit la douleur des patients. | Le traitement réduit la douleur des patients âgés.
        Le médecin soigne le patient à Gand. | Le patient soigne le médecin à Gand.
        La Belgique est un leader mondial des isotopes. | La Belgique était un leader mondial des isotopes.
        La Belgique est un leader mondial des isotopes. | La Belgique est un ancien leader mondial des isotopes.
        La Belgique produit des isotopes pour les hôpitaux. | La Belgique produisait des isotopes pour les hôpitaux.
        """,
    "de": """
        Der Umsatz stieg um 12 % in Belgien. | Der Umsatz stieg um 12 % in Frankreich und um 9 % in Belgien.
        Der Umsatz stieg um 12 % in Belgien. | Der Umsatz stieg auf 12 % in Belgien.
        Der Umsatz stieg um 12 % in Belgien. | Im Jahr 2010 stieg der Umsatz um 12 % in Belgien.
        Das Mittel senkt den Blutdruck bei Kindern. | Das Mittel senke den Blutdruck bei Kindern.
        Das Mittel senkt den Blutdruck bei Kindern. | Das Mittel senkt den Blutdruck bei Kindern kaum.
        Der Arzt behandelt den Patienten in Gent. | Den Arzt behandelt der Patient in Gent.
        Die Therapie senkt die Sterblichkeit der Patienten. | Die Therapie senkte die Sterblichkeit der Patienten.
        Die Therapie senkt die Sterblichkeit der Patienten. | Die Therapie senkt die Sterblichkeit mancher Patienten.
        Die Therapie senkt die Sterblichkeit der Patienten. | Wenn sie früh beginnt, senkt die Therapie die \
Sterblichkeit der Patienten.
        Die Therapie senkt die Sterblichkeit der Patienten. | Die Therapie wird die Sterblichkeit der Patienten senken.
        Die Therapie senkt die Sterblichkeit der Patienten. | Die Therapie senkt die Sterblichkeit der Patienten, die \
eine Mutation tragen.
        Die Therapie senkt die Sterblichkeit der Patienten. | Laut Hersteller senkt die Therapie die Sterblichkeit der \
Patienten.
        Belgien ist ein Marktführer bei Isotopen. | Belgien war ein Marktführer bei Isotopen.
        Belgien ist ein Marktführer bei Isotopen. | Belgien ist ein ehemaliger Marktführer bei Isotopen.
        Strahlentherapie nach Chirurgie verlängert das Leben. | Chirurgie nach Strahlentherapie verlängert das Leben.
        """,
}

_THE_SAME = {
    "en": """
        Sales rose by 12% in Belgium. | Sales rose 12% in Belgium.
        Sales rose 12% in Belgium. | Sales rose by 12% in Belgium.
        Sales rose 12 percent in Belgium. | Sales rose 12% in Belgium.
        In 2022, Belgian sales rose 12%. | Belgian sales rose 12% in 2022.
        The drug reduces mortality in patients with cancer. | The drug reduces mortality in patients with cancer.[12]
        The drug reduces mortality in patients with cancer. | However, the drug reduces mortality in patients with \
cancer.
        The drug reduces mortality in patients with cancer. | In conclusion, the drug reduces mortality in patients \
with cancer.
        The drug reduces mortality in patients with cancer. | The drug reduces mortality in patients with cancer, \
which is the main cause of death.
        The drug reduces mortality in patients with cancer. | The drug reduces mortality in patients with cancer \
(Smith et al., 2020).
        The drug reduces mortality in patients with cancer. | The drug also reduces the mortality in patients with \
cancer (P<0.001).
        The drug can reduce mortality in patients. | The drug reduces mortality in patients.
        Radioligand therapy treats several kinds of cancer. | Radioligand therapy (RLT) treats several kinds of cancer.
        Radioligand therapies treat several kinds of cancers. | Radioligand therapy treats several kinds of cancer.
        The drug relieves pain and nausea in adults. | The drug relieves nausea and pain in adults.
        The drug was safe, and adults preferred it. | The drug was safe and adults preferred it.
        The “new” drug is safe for adults. | The new drug is very safe for adults.
        """,
    "nl": """
        De verkoop steeg met 12% in België. | De verkoop steeg 12 procent in België.
        De verkoop steeg met 12% in België. | In België steeg de verkoop met 12%.
        In 2022 steeg de Belgische verkoop met 12%. | De Belgische verkoop steeg met 12% in 2022.
        De therapie vermindert pijn bij patiënten. | De therapie vermindert de pijn bij patiënten.¹
        De therapie vermindert pijn bij patiënten. | De therapie vermindert ook pijn bij patiënten.
        België is een sterke partner in onderzoek. | België is een zeer sterke partner in onderzoek.
        België is een sterke partner in onderzoek. | België is nu een sterke partner in het onderzoek.
        Radioligandtherapie is een gerichte behandeling van kanker. | Radioligandtherapie is een gerichte behandeling \
van kanker, wat artsen waarderen.
        De impact op gezonde cellen blijft beperkt. | De impact op de gezonde cellen blijft beperkt.
        Artsen en patiënten kiezen voor deze behandeling. | Patiënten en artsen kiezen voor de behandeling.
        De behandelingen zijn veilig voor kinderen. | De behandeling is veilig voor kinderen.
        """,
    "fr": """
        Les ventes ont augmenté de 12 % en Belgique. | Les ventes ont augmenté de 12% en Belgique.
        En 2022, les ventes ont augmenté de 12 %. | Les ventes ont augmenté de 12 % en 2022.
        Le traitement réduit la douleur des patients. | Le traitement réduit aussi la douleur des patients.
        Le traitement réduit la douleur des patients. | En conclusion, le traitement réduit la douleur des patients.
        Le traitement réduit la douleur des patients. | Ce traitement réduit la douleur de nos patients [3].
        La Belgique est un partenaire important de la recherche. | La Belgique est un partenaire très important de la \
recherche.
        Les médecins et les patients veulent ce traitement. | Les patients et les médecins veulent ce traitement.
        La thérapie cible les cellules malades du corps. | La thérapie cible des cellules malades du corps.
        """,
    "de": """
        Der Umsatz stieg um 12 % in Belgien. | Der Umsatz stieg um 12 Prozent in Belgien.
        Der Umsatz stieg um 12 % in Belgien. | In Belgien stieg der Umsatz um 12 %.
        Die Therapie senkt die Sterblichkeit der Patienten. | Die Therapie senkt auch die Sterblichkeit der Patienten.
        Die Therapie senkt die Sterblichkeit der Patienten. | Diese Therapie senkt die Sterblichkeit der Patienten.²
        Die Therapie behandelt mehrere Krebsarten gezielt. | Die Therapie behandelt mehrere Krebsarten sehr gezielt.
        Belgien ist ein Marktführer bei Isotopen. | Belgien ist heute ein Marktführer bei Isotopen.
        Ärzte und Patienten schätzen die Behandlung. | Patienten und Ärzte schätzen die Behandlung.
        Belgien ist ein Marktführer bei Isotopen. | Fazit: Belgien ist ein Marktführer bei Isotopen.
        """,
}


def _cases(table: dict[str, str]) -> list[tuple[str, str, str]]:
    lines = ((language, line.strip()) for language, lines in table.items() for line in lines.splitlines())
    return [(language, claim, source) for language, line in lines if line for claim, source in [line.split(" | ")]]


def _found(language: str, claim: str, source: str) -> Wording | None:
    passage = Passage(Span(0, len(source)), Role.MAIN, PassageKind.PARAGRAPH, Locator(block=1), language=language)
    document = Document(source, (passage,), "a" * 64, "text/html", Coverage.FULL_TEXT, language=language)
    found = find_wording(claim, language, document)
    return found[0] if found else None


@pytest.mark.parametrize(("language", "claim", "source"), _cases(_OTHERWISE))
def test_a_sentence_of_the_same_words_that_says_something_else_never_supports(
    language: str, claim: str, source: str
) -> None:
    found = _found(language, claim, source)
    assert found is None or found.evidence.relation is not Relation.SUPPORTS


@pytest.mark.parametrize(("language", "claim", "source"), _cases(_THE_SAME))
def test_a_sentence_taken_over_honestly_supports(language: str, claim: str, source: str) -> None:
    found = _found(language, claim, source)
    assert found is not None
    assert (found.evidence.relation, found.evidence.note) == (Relation.SUPPORTS, "")
