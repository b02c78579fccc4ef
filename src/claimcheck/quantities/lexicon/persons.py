"""Words for people, beside which years are an age and a rank after "every" a share."""

from __future__ import annotations

from claimcheck.quantities.lexicon.model import words

PERSONS = {
    "en": words(
        "man men woman women person persons people patient patients child children adult adults boy boys girl girls "
        "infant infants participant participants volunteer volunteers subject subjects individual individuals student "
        "students pupil pupils worker workers employee employees resident residents adolescent adolescents teenager "
        "teenagers youngster youngsters senior seniors baby babies toddler toddlers smoker smokers mother mothers father "
        "fathers male males female females citizen citizens survivor survivors inhabitant inhabitants donor donors "
        "american americans belgian belgians briton britons european europeans german germans"
    ),
    "nl": words(
        "man mannen vrouw vrouwen persoon personen mens mensen patiënt patiënten patiënte patiëntes kind kinderen "
        "volwassene volwassenen jongen jongens meisje meisjes zuigeling zuigelingen deelnemer deelnemers vrijwilliger "
        "vrijwilligers leerling leerlingen student studenten werknemer werknemers inwoner inwoners jongere jongeren tiener "
        "tieners oudere ouderen senior senioren baby peuter peuters kleuter kleuters roker rokers moeder moeders vader "
        "vaders burger burgers donor donoren belg belgen nederlander nederlanders vlaming vlamingen europeaan europeanen "
        "adolescent adolescenten bewoner bewoners"
    ),
    "fr": words(
        "homme hommes femme femmes personne personnes patient patients patiente patientes enfant enfants adulte adultes "
        "garçon garçons fille filles nourrisson nourrissons participant participants participante participantes volontaire "
        "volontaires sujet sujets individu individus élève élèves étudiant étudiants adolescent adolescents adolescente "
        "adolescentes jeune jeunes bébé bébés fumeur fumeurs mère mères père pères malade malades dame dames senior seniors "
        "belge belges français françaises européen européens habitant habitants salarié salariés donneur donneurs"
    ),
    "de": words(
        "mann männer männern frau frauen person personen mensch menschen patient patienten patientin patientinnen kind "
        "kinder kindern erwachsene erwachsener erwachsenen junge jungen mädchen säugling säuglinge säuglingen teilnehmer "
        "teilnehmern teilnehmerin teilnehmerinnen proband probanden probandin probandinnen freiwillige freiwilligen schüler "
        "schülern schülerin student studenten jugendliche jugendlicher jugendlichen senior senioren baby babys raucher "
        "rauchern mutter mütter müttern vater väter vätern bürger bürgern einwohner einwohnern mitarbeiter mitarbeitern "
        "beschäftigte beschäftigten betroffene betroffenen erkrankte erkrankten deutsche deutschen europäer europäern"
    ),
}
EACH = {
    "en": words("every each"),
    "nl": words("elke elk iedere ieder"),
    "fr": words("chaque"),
    "de": words("jede jeder jedes jeden jedem"),
}
"""Before a rank and a word for people: 'jede achte Frau' is one in eight."""
