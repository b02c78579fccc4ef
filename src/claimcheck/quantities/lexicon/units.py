"""Units and currencies: canonical names, exact conversions, and what each language calls them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

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
lb: pound pounds; ; livre livres;
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
in: inches; inch inches; pouce pouces; zoll
ft: foot feet; voet; pied pieds; fuss
yd: yard yards; yard; yard yards; yard
mi: mile miles; mijl mijlen; mille_marin miles mile; meile meilen
km²: square_kilometre square_kilometres square_kilometer square_kilometers; vierkante_kilometer; kilomètre_carré kilomètres_carrés; quadratkilometer
m²: square_metre square_metres square_meter square_meters; vierkante_meter; mètre_carré mètres_carrés; quadratmeter quadratmetern
ha: hectare hectares; hectare hectaren; hectare hectares; hektar
acre: acre acres; acre; acre acres; acre
m³: cubic_metre cubic_metres cubic_meter cubic_meters; kubieke_meter kuub; mètre_cube mètres_cubes; kubikmeter kubikmetern
ft³: cubic_foot cubic_feet; kubieke_voet; pied_cube pieds_cubes; kubikfuss
gal: gallon gallons; gallon; gallon gallons; gallone gallonen
bbl: barrel barrels; vat vaten; baril barils; barrel
tsp: teaspoon teaspoons; theelepel theelepels; cuillère_à_café; teelöffel
tbsp: tablespoon tablespoons; eetlepel eetlepels; cuillère_à_soupe; esslöffel
kcal: kilocalorie kilocalories; kilocalorie kilocalorieën; kilocalorie kilocalories; kilokalorie kilokalorien
MB: megabyte megabytes; megabyte; mégaoctet mégaoctets; megabyte
GB: gigabyte gigabytes; gigabyte; gigaoctet gigaoctets; gigabyte
kB: kilobyte kilobytes; kilobyte; kilooctet; kilobyte
TB: terabyte terabytes; terabyte; téraoctet; terabyte
MW: megawatt megawatts; megawatt; mégawatt mégawatts; megawatt
kWh: kilowatt_hour kilowatt_hours; kilowattuur; kilowattheure kilowattheures; kilowattstunde kilowattstunden
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

# ISO code, symbols, then names: English; Dutch; French; German
_CURRENCIES = """
EUR | € EUR eur | euro euros eur; euro euro's eur; euro euros eur; euro euros eur
USD | US$ USD usd$ usd | us_dollar us_dollars usd; amerikaanse_dollar amerikaanse_dollars us_dollar; dollar_américain dollars_américains dollars_us; us-dollar us-dollars
$ | $ | dollar dollars; dollar dollars; dollar dollars de_$ $; dollar dollars
GBP | £ GBP gbp$ gbp | pound_sterling pounds_sterling british_pounds; pond_sterling; livre_sterling livres_sterling; pfund_sterling
CAD | C$ CA$ CAD cad$ c_$ | canadian_dollar canadian_dollars; canadese_dollar; dollars_canadiens dollar_canadien $_c; kanadische_dollar
AUD | A$ AU$ AUD aud$ | australian_dollar australian_dollars; australische_dollar; dollars_australiens dollar_australien; australische_dollar
NZD | NZ$ NZD nzd$ | new_zealand_dollars; ; ;
HKD | HK$ HKD | hong_kong_dollar hong_kong_dollars; ; dollar_de_hong_kong dollars_de_hong_kong $_hk; hongkong-dollar
MXN | MXN mxn$ Mex$ mex$ | mexican_pesos mexican_peso; mexicaanse_peso; pesos_mexicains; mexikanische_peso
CHF | CHF Fr. | swiss_franc swiss_francs; zwitserse_frank; franc_suisse francs_suisses; franken schweizer_franken
JPY | ¥ JPY | yen; yen; yen yens; yen
CNY | CNY RMB 元 | yuan yuans chinese_yuan renminbi rmb kuai; yuan kuai; yuan yuans; yuan
INR | ₹ INR | indian_rupee indian_rupees; ; ;
KRW | ₩ KRW | ; ; ;
RUB | ₽ RUB | ; ; ;
TRY | ₺ TRY | turkish_lira; turkse_lira; livres_turques; türkische_lira
SEK | SEK | swedish_krona swedish_kronor; zweedse_kroon; couronnes_suédoises; schwedische_kronen
DKK | DKK | danish_krone danish_kroner; deense_kroon; couronnes_danoises; dänische_kronen
NOK | NOK | norwegian_krone norwegian_kroner; noorse_kroon; couronnes_norvégiennes; norwegische_kronen
PLN | PLN zł | ; ; ;
BRL | R$ BRL | brazilian_real; ; ;
ILS | ₪ ILS | ; ; ;
LAK | ₭ LAK | ; ; ;
CRC | ₡ CRC | ; ; ;
BTC | ₿ BTC | bitcoin bitcoins; bitcoin bitcoins; bitcoin bitcoins; bitcoin bitcoins
NLG | NLG | guilder guilders dutch_guilders; gulden guldens; florin florins; gulden
franc | | franc francs; frank franken; franc francs; franc francs
pound | | quid; pond ponden; livre livres; pfund
rupee | | rupee rupees; roepie roepies; roupie roupies; rupie rupien
cent | ¢ | cent cents; cent cents eurocent centen; centime centimes; cent cents
pence | | pence pennies penny; penny pence; penny pence; penny pence
peso | | peso pesos; peso peso's; peso pesos; peso pesos
mark | | mark marks; mark marken; mark marks; mark
crown | | krona kronor krone kroner crowns; kroon kronen; couronne couronnes; krone kronen
ZAR | ZAR | south_african_rand rand; zuid-afrikaanse_rand; rands; südafrikanische_rand
THB | ฿ THB | thai_baht baht bahts; baht; baht bahts; baht
IDR | IDR | indonesian_rupiah rupiah rupiahs; roepia; roupies_indonésiennes; rupiah
VND | ₫ VND | vietnamese_dong dong; dong; dongs; dong
NGN | ₦ NGN | naira nairas; naira; nairas; naira
PHP | ₱ PHP | philippine_pesos; ; ;
UAH | ₴ UAH | hryvnia hryvnias; ; hryvnias; hrywnja
SGD | S$ SGD sgd$ | singapore_dollar singapore_dollars; singaporese_dollar; dollars_de_singapour; singapur-dollar
TWD | NT$ TWD | taiwan_dollars new_taiwan_dollars; ; ;
HUF | HUF | forint forints; forint; forints; forint
CZK | CZK | czech_koruna korunas; ; couronnes_tchèques; tschechische_kronen
RON | RON | romanian_leu; ; ;
AED | AED | uae_dirham uae_dirhams; ; ;
SAR | SAR | saudi_riyal saudi_riyals; ; ;
KWD | KWD | kuwaiti_dinar kuwaiti_dinars; ; ;
dinar | | dinar dinars; dinar dinars; dinar dinars; dinar
dirham | | dirham dirhams; dirham; dirham dirhams; dirham
riyal | | riyal riyals; riyal; riyal riyals; riyal
shilling | | shilling shillings; shilling; shilling shillings; schilling
rouble | | rouble roubles ruble rubles; roebel roebels; rouble roubles; rubel
lira | | lira liras lire; lire; lire lires; lire lira
"""

_LANGUAGES = ("en", "nl", "fr", "de")
Names = Mapping[str, tuple[tuple[tuple[str, ...], Unit], ...]]
"""Unit wordings by first folded word, the longest wording first."""


def _build() -> tuple[dict[str, Unit], dict[str, Unit], dict[str, Names]]:
    units: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    names: dict[str, dict[str, list[tuple[tuple[str, ...], Unit]]]] = {code: {} for code in _LANGUAGES}
    for table, kind in ((_MEASURES, _M), (_DURATIONS, _D)):
        for line in table.strip().splitlines():
            name, family, factor, marks = line.split(" ", 3)
            unit = units[name] = Unit(name, kind, family, Decimal(factor))
            symbols.update(dict.fromkeys(marks.split("|"), unit))

    def add(unit: Unit, wordings: str) -> None:
        for code, listed in zip(_LANGUAGES, wordings.split(";"), strict=True):
            for wording in listed.split():
                keys = phrase(wording.replace("_", " "))
                names[code].setdefault(keys[0], []).append((keys, unit))

    for table, kind in ((_MEASURE_NAMES, _M), (_DURATION_NAMES, _D)):
        for line in table.strip().splitlines():
            name, _, wordings = line.partition(":")
            family = QuantityKind.NUMBER if name in {"fold", "times"} else kind
            add(units.setdefault(name, Unit(name, family, name.casefold())), wordings)
    for line in _CURRENCIES.strip().splitlines():
        code, marks, wordings = (part.strip(" ") for part in line.split("|"))
        unit = units[code] = Unit(code, _C, f"currency {code}")
        symbols.update({mark.replace("_", " "): unit for mark in marks.split()})
        add(unit, wordings)
    ordered: dict[str, Names] = {
        code: {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in table.items()}
        for code, table in names.items()
    }
    return units, symbols, ordered


UNITS, SYMBOLS, NAMES = _build()
CURRENCY_MARKS = frozenset(phrases(*(mark for mark, unit in SYMBOLS.items() if unit.kind is _C)))
PER_WORDS = {"en": {"per", "a", "an", "every"}, "nl": {"per"}, "fr": {"par"}, "de": {"pro", "je"}}
"""Words between a unit and what it is counted over: 'mg per kg'."""
