"""Units and currencies: canonical names, exact conversions, and what each language calls them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.quantities.lexicon.currencies import COUNTRIES, CURRENCIES, MONEY_NOUNS
from claimcheck.quantities.lexicon.model import phrases
from claimcheck.quantities.model import QuantityKind
from claimcheck.quantities.tokens import phrase


@dataclass(frozen=True, slots=True)
class Unit:
    """A canonical unit. Units of one `family` convert exactly: `factor` is the value of one in the family's base."""

    name: str
    kind: QuantityKind
    family: str
    factor: Decimal = Decimal(1)


_M, _D, _C = QuantityKind.MEASURE, QuantityKind.DURATION, QuantityKind.CURRENCY

# canonical, family, factor, case-sensitive symbols
_MEASURES = """
kg mass 1000 kg|Kg|KG
g mass 1 g|gr
mg mass 0.001 mg
µg mass 0.000001 µg|μg|mcg|ug
ng mass 0.000000001 ng
pg mass 0.000000000001 pg
t mass 1000000 t
lb pound 16 lb|lbs
oz pound 1 oz
l volume 1000 l|L
hl volume 100000 hl|hL
dl volume 100 dl|dL
cl volume 10 cl|cL
ml volume 1 ml|mL|ML|cc
µl volume 0.001 µl|μl|µL|μL
TBq activity 1000000 TBq
GBq activity 1000 GBq
MBq activity 1 MBq
kBq activity 0.001 kBq
Bq activity 0.000001 Bq
Ci curie 1000 Ci
mCi curie 1 mCi
µCi curie 0.001 µCi|μCi
Gy gray 1 Gy
cGy gray 0.01 cGy
mGy gray 0.001 mGy
Sv sievert 1000 Sv
mSv sievert 1 mSv
µSv sievert 0.001 µSv|μSv
IU iu 1 IU|IE|UI|I.U.|I.E.
MIU iu 1000000 MIU|MIE
U u 1 U
mol mol 1000 mol
mmol mol 1 mmol
µmol mol 0.001 µmol|μmol|umol
nmol mol 0.000001 nmol
pmol mol 0.000000001 pmol
mmHg mmhg 1 mmHg|mm Hg
km length 1000000 km|Km|KM
hm length 100000 hm
dam length 10000 dam
m length 1000 m
dm length 100 dm
cm length 10 cm
mm length 1 mm
µm length 0.001 µm|μm
nm length 0.000001 nm
pm length 0.000000001 picometre
in inch 1 inch
ft inch 12 ft
yd inch 36 yd
mi inch 63360 mi
km² area 1000000 km²|km2
m² area 1 m²|m2
cm² area 0.0001 cm²|cm2
mm² area 0.000001 mm²|mm2
ha area 10000 ha
m³ cube 1 m³|m3
cm³ volume 1 cm³|cm3
mm³ volume 0.001 mm³|mm3
J joule 1 J
kJ joule 1000 kJ
kcal kcal 1 kcal
W watt 1 W
kW watt 1000 kW
MW watt 1000000 MW
GW watt 1000000000 GW
kWh kwh 1 kWh
MWh kwh 1000 MWh
GWh kwh 1000000 GWh
TWh kwh 1000000000 TWh
Hz hertz 1 Hz
kHz hertz 1000 kHz
MHz hertz 1000000 MHz
GHz hertz 1000000000 GHz
eV ev 1 eV
keV ev 1000 keV
MeV ev 1000000 MeV
V volt 1 V
kV volt 1000 kV
bit bit 1 bit|bits
kB kB 1 kB|KB|kb
MB MB 1 MB|Mb|mb
GB GB 1 GB|Gb|gb
TB TB 1 TB|Tb|tb
rad rad 1 rad
dB db 1 dB
°C celsius 1 °C|ºC|℃
°F fahrenheit 1 °F|ºF|℉
K kelvin 1 K
° degree 1 °|º|deg|deg.
km/h speed 1 km/h|kmh|kph
mph mph 1 mph
"""

# canonical, then names: English; Dutch; French; German
_MEASURE_NAMES = """
kg: kilogram kilograms kilogramme kilogrammes kilo kilos; kilogram kilo kilogrammen; kilogramme kilogrammes kilo kilos; kilogramm kilo
g: gram grams gramme grammes; gram grammen; gramme grammes; gramm
mg: milligram milligrams; milligram; milligramme milligrammes; milligramm
µg: microgram micrograms; microgram; microgramme microgrammes; mikrogramm
ng: nanogram nanograms; nanogram; nanogramme nanogrammes; nanogramm
t: tonne tonnes metric_ton metric_tons; ton tonnen metrische_ton; tonne tonnes tonnes_métriques tonne_métrique; tonne tonnen
lb: pound pounds; pond ponden; livre livres; pfund
oz: ounce ounces; ounce; once onces; unze unzen
l: litre litres liter liters; liter liters; litre litres; liter litern
dl: decilitre decilitres deciliter deciliters; deciliter; décilitre décilitres; deziliter
cl: centilitre centilitres; centiliter; centilitre centilitres; zentiliter
ml: millilitre millilitres milliliter milliliters; milliliter; millilitre millilitres; milliliter
µl: microlitre microlitres microliter microliters; microliter; microlitre microlitres; mikroliter
GBq: gigabecquerel gigabecquerels; gigabecquerel; gigabecquerel gigabecquerels; gigabecquerel
MBq: megabecquerel megabecquerels; megabecquerel; mégabecquerel mégabecquerels; megabecquerel
Bq: becquerel becquerels; becquerel; becquerel becquerels; becquerel
IU: international_unit international_units; internationale_eenheid internationale_eenheden; unité_internationale unités_internationales; internationale_einheiten
mmol: millimole millimoles; millimol; millimole millimoles; millimol
mol: mole moles; mol; moles; mol
km: kilometre kilometres kilometer kilometers; kilometer kilometers; kilomètre kilomètres; kilometer kilometern
hm: hectometre hectometres hectometer hectometers; hectometer; hectomètre hectomètres hectometre; hektometer
m: metre metres meter meters; meter meters; mètre mètres; meter metern
dm: decimetre decimetres decimeter decimeters; decimeter; décimètre décimètres; dezimeter
cm: centimetre centimetres centimeter centimeters; centimeter centimeters; centimètre centimètres; zentimeter zentimetern
mm: millimetre millimetres millimeter millimeters; millimeter millimeters; millimètre millimètres; millimeter millimetern
µm: micrometre micrometres micrometer micrometers micron microns; micrometer; micromètre micromètres; mikrometer
nm: nanometre nanometres nanometer nanometers; nanometer; nanomètre nanomètres; nanometer
pm: picometre picometres picometer picometers; picometer; picomètre picomètres; picometer
in: inches; inch inches duim; pouce pouces; zoll
ft: foot feet; voet; pied pieds; fuss
yd: yard yards; yard yards; yard yards; yard
mi: mile miles; mijl mijlen; mille_marin miles mile; meile meilen
km²: square_kilometre square_kilometres square_kilometer square_kilometers; vierkante_kilometer; kilomètre_carré kilomètres_carrés; quadratkilometer
m²: square_metre square_metres square_meter square_meters; vierkante_meter; mètre_carré mètres_carrés; quadratmeter quadratmetern
ha: hectare hectares; hectare hectaren; hectare hectares; hektar
acre: acre acres; acre acres; acre acres; acre
m³: cubic_metre cubic_metres cubic_meter cubic_meters; kubieke_meter kuub; mètre_cube mètres_cubes; kubikmeter kubikmetern
ft³: cubic_foot cubic_feet; kubieke_voet; pied_cube pieds_cubes; kubikfuss
gal: gallon gallons; gallon; gallon gallons; gallone gallonen
bbl: barrel barrels; vat vaten; baril barils; barrel
tsp: teaspoon teaspoons; theelepel theelepels; cuillère_à_café; teelöffel
tbsp: tablespoon tablespoons; eetlepel eetlepels; cuillère_à_soupe; esslöffel
kcal: kilocalorie kilocalories; kilocalorie kilocalorieën; kilocalorie kilocalories; kilokalorie kilokalorien
MB: megabyte megabytes; megabyte; mégaoctet mégaoctets mo; megabyte
GB: gigabyte gigabytes; gigabyte gigabytes; gigaoctet gigaoctets go; gigabyte
kB: kilobyte kilobytes; kilobyte kilobytes; kilooctet kilooctets; kilobyte
TB: terabyte terabytes; terabyte terabytes; téraoctet téraoctets; terabyte
MW: megawatt megawatts; megawatt; mégawatt mégawatts; megawatt
kWh: kilowatt_hour kilowatt_hours; kilowattuur; kilowattheure kilowattheures; kilowattstunde kilowattstunden
cm³: cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters; kubieke_centimeter kubieke_centimeters; centimètre_cube centimètres_cubes; kubikzentimeter kubikzentimetern
dm³: cubic_decimetre cubic_decimetres; kubieke_decimeter; décimètre_cube décimètres_cubes; kubikdezimeter
cm²: square_centimetre square_centimetres square_centimeter square_centimeters; vierkante_centimeter; centimètre_carré centimètres_carrés; quadratzentimeter
mm²: square_millimetre square_millimetres square_millimeter square_millimeters; vierkante_millimeter; millimètre_carré millimètres_carrés; quadratmillimeter
ft²: square_foot square_feet sq_ft; vierkante_voet; pied_carré pieds_carrés; quadratfuss
in²: square_inch square_inches sq_in; vierkante_inch; pouce_carré pouces_carrés; quadratzoll
mi²: square_mile square_miles sq_mi; vierkante_mijl vierkante_mijlen; mille_carré milles_carrés; quadratmeile quadratmeilen
yd²: square_yard square_yards; vierkante_yard; yard_carré yards_carrés; quadratyard
in³: cubic_inch cubic_inches; kubieke_inch; pouce_cube pouces_cubes; kubikzoll
km³: cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers; kubieke_kilometer; kilomètre_cube kilomètres_cubes; kubikkilometer
hl: hectolitre hectolitres hectoliter hectoliters; hectoliter; hectolitre hectolitres; hektoliter
are: ; are aren; ares; ar
nmi: nautical_mile nautical_miles; zeemijl zeemijlen; ; seemeile seemeilen
kn: knots; ; ;
ton: ton tons short_ton short_tons long_ton long_tons; ; ;
quintal: quintal quintals; kwintaal; quintal quintaux; zentner doppelzentner
floz: fluid_ounce fluid_ounces fl_oz; ; once_liquide onces_liquides; flüssigunze flüssigunzen
pt: pint pints; pint pinten; pinte pintes;
qt: quart quarts; ; ;
cup: cup cups; ; ;
bushel: bushel bushels; ; boisseau boisseaux; scheffel
carat: carat carats; karaat; carat carats; karat
J: joule joules; joule joules; joule joules; joule
kJ: kilojoule kilojoules; kilojoule kilojoules; kilojoule kilojoules; kilojoule
MJ: megajoule megajoules; megajoule; mégajoule mégajoules; megajoule
cal: calorie calories; calorie calorieën; calorie calories; kalorie kalorien
BTU: btu btus; btu; btu; btu
N: newton newtons; newton; newton newtons; newton
Pa: pascal pascals; pascal; pascal pascals; pascal
kPa: kilopascal kilopascals; kilopascal; kilopascal kilopascals; kilopascal
hPa: hectopascal hectopascals; hectopascal; hectopascal hectopascals; hektopascal
bar: bars; bar; bar bars; bar
mbar: millibar millibars; millibar; millibar millibars; millibar
psi: psi; psi; psi; psi
atm: atmosphere atmospheres; atmosfeer; atmosphères; atmosphären
W: watt watts; watt; watt watts; watt
kW: kilowatt kilowatts; kilowatt; kilowatt kilowatts; kilowatt
GW: gigawatt gigawatts; gigawatt; gigawatt gigawatts; gigawatt
TW: terawatt terawatts; terawatt; térawatt térawatts; terawatt
Wh: watt_hour watt_hours; wattuur; wattheure wattheures; wattstunde wattstunden
MWh: megawatt_hour megawatt_hours; megawattuur; mégawattheure mégawattheures; megawattstunde megawattstunden
hp: horsepower; paardenkracht; chevaux-vapeur; ps pferdestärken
V: volt volts; volt; volt volts; volt
kV: kilovolt kilovolts; kilovolt; kilovolt kilovolts; kilovolt
mV: millivolt millivolts; millivolt; millivolt millivolts; millivolt
A: ampere amperes amp amps; ampère ampere; ampère ampères; ampere
mA: milliampere milliamperes milliamp milliamps; milliampère; milliampère milliampères; milliampere
ohm: ohm ohms; ohm; ohm ohms; ohm
Hz: hertz; hertz; hertz; hertz
kHz: kilohertz; kilohertz; kilohertz; kilohertz
MHz: megahertz; megahertz; mégahertz; megahertz
GHz: gigahertz; gigahertz; gigahertz; gigahertz
dB: decibel decibels; decibel; décibel décibels; dezibel
bit: bit bits; bit bits; bit bits; bit bits
B: byte bytes; byte bytes; octet octets; byte bytes
kbit: kilobit kilobits kbps; kilobit kilobits; kilobit kilobits; kilobit kilobits
Mbit: megabit megabits; megabit megabits; mégabit mégabits; megabit megabits
Gbit: gigabit gigabits; gigabit gigabits; gigabit gigabits; gigabit gigabits
PB: petabyte petabytes; petabyte petabytes; pétaoctet pétaoctets; petabyte petabytes
rad: radian radians; radiaal radialen; radian radians; radiant
turn: turns; omwentelingen; tours; umdrehungen
Gy: gray grays; gray; gray grays; gray
mSv: millisievert millisieverts; millisievert; millisievert millisieverts; millisievert
Sv: sievert sieverts; sievert; sievert sieverts; sievert
TBq: terabecquerel terabecquerels; terabecquerel; térabecquerel térabecquerels; terabecquerel
kBq: kilobecquerel kilobecquerels; kilobecquerel; kilobecquerel kilobecquerels; kilobecquerel
µmol: micromole micromoles; micromol; micromole micromoles; mikromol
nmol: nanomole nanomoles; nanomol; nanomole nanomoles; nanomol
pmol: picomole picomoles; picomol; picomole picomoles; pikomol
pg: picogram picograms; picogram; picogramme picogrammes; pikogramm
ly: light_year light_years; lichtjaar lichtjaren; années_lumière; lichtjahr lichtjahre lichtjahren
°: degree degrees; graad graden; degré degrés; grad
°C: celsius celcius degrees_celsius degree_celsius degrees_c degree_c deg_c deg_celsius deg_centigrade centigrade centigrate °_celsius degrees_centigrade; celsius graden_celsius graad_celsius graden_c °_celsius; celsius degrés_celsius degré_celsius degrés_c deg_celsius deg_c deg_centigrade degrés_centigrades centigrade °_celsius; celsius grad_celsius grad_c °_celsius
°F: fahrenheit degrees_fahrenheit degree_fahrenheit degrees_f degree_f deg_f deg_fahrenheit farenheit; fahrenheit graden_fahrenheit graden_f; fahrenheit degrés_fahrenheit degré_fahrenheit degrés_f deg_f deg_fahrenheit; fahrenheit grad_fahrenheit grad_f
K: kelvin kelvins; kelvin; kelvin kelvins; kelvin
km/h: kilometers_per_hour kilometres_per_hour; kilometer_per_uur; kilomètres_par_heure km_à_l'heure; kilometer_pro_stunde stundenkilometer
m/s: meters_per_second metres_per_second m/s; meter_per_seconde m/s; mètres_par_seconde m/s; meter_pro_sekunde metern_pro_sekunde m/s
mph: miles_per_hour; mijl_per_uur; miles_à_l'heure miles_a_l'heure; meilen_pro_stunde
fold: fold; voudig voudige; ; fach fache fachen faches facher
times: times; keer maal; fois; mal
unit: unit units; eenheid eenheden; unité unités; einheit einheiten
"""

_CALENDAR = "month"
# canonical, family, factor in the family's base, symbols
_DURATIONS = """
ms clock 1 ms|msec
s clock 1000 s|sec|sec.|secs
min clock 60000 min|min.|mins
h clock 3600000 h|hr|hrs|u|u.
day clock 86400000 d
week clock 604800000 wk|wks
month month 1 mo|mos|mnd
quarter month 3 qtr
year month 12 y|yr|yrs|yr.|yrs.
decade month 120 decade
century month 1200 century
"""
_DURATION_NAMES = """
ms: millisecond milliseconds; milliseconde milliseconden; milliseconde millisecondes; millisekunde millisekunden
s: second seconds; seconde seconden; seconde secondes; sekunde sekunden
min: minute minutes; minuut minuten; minute minutes; minute minuten
h: hour hours; uur uren; heure heures; stunde stunden std
day: day days daily; dag dagen daagse; jour jours journée journées; tag tage tagen tages
week: week weeks; week weken; semaine semaines; woche wochen
month: month months; maand maanden maands; mois; monat monate monaten monats
quarter: ; kwartaal kwartalen; trimestre trimestres; quartal quartale quartalen
year: year years; jaar jaren; an ans année années; jahr jahre jahren jahres
decade: decade decades; decennium decennia; décennie décennies; jahrzehnt jahrzehnte jahrzehnten
century: century centuries; eeuw eeuwen; siècle siècles; jahrhundert jahrhunderte jahrhunderten
"""

_LANGUAGES = ("en", "nl", "fr", "de")
Names = Mapping[str, tuple[tuple[tuple[str, ...], Unit], ...]]
"""Unit wordings by first folded word, the longest wording first."""


def _units() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Units by canonical name and by symbol."""
    units: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    for table, kind in ((_MEASURES, _M), (_DURATIONS, _D)):
        for line in table.strip().splitlines():
            name, family, factor, marks = line.split(" ", 3)
            unit = units[name] = Unit(name, kind, family, Decimal(factor))
            symbols.update(dict.fromkeys(marks.split("|"), unit))
    for table, kind in ((_MEASURE_NAMES, _M), (_DURATION_NAMES, _D)):
        for line in table.strip().splitlines():
            name = line.partition(":")[0]
            family = QuantityKind.NUMBER if name in {"fold", "times"} else kind
            units.setdefault(name, Unit(name, family, name.casefold()))
    for line in CURRENCIES.strip().splitlines():
        code, marks, _ = (part.strip(" ") for part in line.split("|"))
        unit = units[code] = Unit(code, _C, f"currency {code}")
        symbols.update({mark.replace("_", " "): unit for mark in marks.split()})
    for line in COUNTRIES.strip().splitlines():
        code = line.split(" ", 1)[0]
        units.setdefault(code, Unit(code, _C, f"currency {code}"))
    return units, symbols


UNITS, SYMBOLS = _units()


class _NamesByLanguage(dict[str, Names]):
    """Every language's unit wordings, built when the language is first read."""

    def __missing__(self, code: str) -> Names:
        names = self[code] = _names(code)
        return names


def _names(code: str) -> Names:
    """One language's wordings by their first word, the longest first."""
    column = _LANGUAGES.index(code)
    found: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}

    def add(unit: Unit, wordings: str) -> None:
        for wording in wordings.split():
            keys = phrase(wording.replace("_", " "))
            found.setdefault(keys[0], []).append((keys, unit))
            if code == "de" and len(keys) == 1 and keys[0].endswith(("meter", "liter")):
                found.setdefault(f"{keys[0]}n", []).append(((f"{keys[0]}n",), unit))  # the dative plural

    for table in (_MEASURE_NAMES, _DURATION_NAMES):
        for line in table.strip().splitlines():
            name, _, listed = line.partition(":")
            add(UNITS[name], listed.split(";")[column])
    for line in CURRENCIES.strip().splitlines():
        currency, _, listed = (part.strip(" ") for part in line.split("|"))
        add(UNITS[currency], listed.split(";")[column])
    for line in COUNTRIES.strip().splitlines():
        currency, noun, listed = line.split(" ", 2)
        nouns = MONEY_NOUNS[noun][column].split()
        for adjective in listed.split(";")[column].split():
            for name in nouns:
                pair = (name, adjective) if code == "fr" else (adjective, name)
                add(UNITS[currency], "_".join(pair))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in found.items()}


NAMES = _NamesByLanguage()
CURRENCY_MARKS = frozenset(phrases(*(mark for mark, unit in SYMBOLS.items() if unit.kind is _C)))
PER_WORDS = {"en": {"per", "a", "an", "every"}, "nl": {"per"}, "fr": {"par"}, "de": {"pro", "je"}}
"""Words between a unit and what it is counted over: 'mg per kg'."""
