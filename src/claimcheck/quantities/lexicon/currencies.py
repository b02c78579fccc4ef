"""Currencies: ISO codes, symbols and what each language calls them."""

from __future__ import annotations

# ISO code, symbols, then names: English; Dutch; French; German
CURRENCIES = """
EUR | € EUR eur | euro euros eur; euro euro's euros eur; euro euros eur; euro euros eur
USD | US$ USD usd$ usd | us_dollar us_dollars u.s._dollars u.s._dollar american_dollars american_dollar usd; amerikaanse_dollar amerikaanse_dollars us_dollar; dollar_américain dollars_américains dollars_us dollar_us; us-dollar us-dollars us_dollar us_dollars
$ | $ | dollar dollars bucks; dollar dollars; dollar dollars de_$ $; dollar dollars
GBP | £ GBP gbp$ gbp | pound_sterling pounds_sterling british_pounds british_pound; pond_sterling britse_pond britse_ponden; livre_sterling livres_sterling livres_britanniques; pfund_sterling britische_pfund
CAD | C$ CA$ CAD cad$ c_$ | canadian_dollar canadian_dollars; canadese_dollar; dollars_canadiens dollar_canadien $_c; kanadische_dollar
AUD | A$ AU$ AUD aud$ | australian_dollar australian_dollars; australische_dollar; dollars_australiens dollar_australien; australische_dollar
NZD | NZ$ NZD nzd$ | new_zealand_dollars; ; ;
HKD | HK$ HKD | hong_kong_dollar hong_kong_dollars; ; dollar_de_hong_kong dollars_de_hong_kong $_hk; hongkong-dollar
MXN | MXN mxn$ Mex$ mex$ | mexican_pesos mexican_peso; mexicaanse_peso; pesos_mexicains; mexikanische_peso
CHF | CHF Fr. | swiss_franc swiss_francs; zwitserse_frank; franc_suisse francs_suisses; franken schweizer_franken
JPY | ¥ JPY 円 | yen yens japanese_yen japanese_yens; yen japanse_yen; yen yens yens_japonais yen_japonais; yen japanische_yen
CNY | CNY RMB 元 | yuan yuans chinese_yuan chinese_yuans renminbi rmb kuai; yuan kuai chinese_yuan renminbi; yuan yuans yuan_chinois yuans_chinois renminbi; yuan chinesische_yuan renminbi
INR | ₹ INR | indian_rupee indian_rupees; ; ;
KRW | ₩ KRW | south_korean_won korean_won; zuid-koreaanse_won; wons won_sud-coréen wons_sud-coréens; südkoreanische_won
RUB | ₽ RUB | russian_rouble russian_roubles russian_ruble russian_rubles; russische_roebel russische_roebels; rouble_russe roubles_russes; russische_rubel russischer_rubel
TRY | ₺ TRY | turkish_lira; turkse_lira; livres_turques; türkische_lira
SEK | SEK | swedish_krona swedish_kronor; zweedse_kroon; couronnes_suédoises; schwedische_kronen
DKK | DKK | danish_krone danish_kroner; deense_kroon; couronnes_danoises; dänische_kronen
NOK | NOK | norwegian_krone norwegian_kroner; noorse_kroon; couronnes_norvégiennes; norwegische_kronen
PLN | PLN zł | zloty zlotys polish_zloty polish_zlotys; zloty zloty's poolse_zloty; zloty zlotys zloty_polonais zlotys_polonais; zloty polnische_zloty
BRL | R$ BRL | brazilian_real brazilian_reals brazilian_reais; braziliaanse_real; réal_brésilien réaux_brésiliens reais_brésiliens; brasilianische_real
ILS | ₪ ILS | shekel shekels israeli_shekel israeli_shekels new_israeli_shekels; sjekel sjekels shekel; shekel shekels; schekel shekel
LAK | ₭ LAK | ; ; ;
CRC | ₡ CRC | ; ; ;
BTC | ₿ BTC | bitcoin bitcoins; bitcoin bitcoins; bitcoin bitcoins; bitcoin bitcoins
NLG | NLG | guilder guilders dutch_guilders; gulden guldens; florin florins; gulden
franc | | franc francs; frank franken; franc francs; franc francs
pound | | quid; ; ;
rupee | Rs Rs. | rupee rupees; roepie roepies; roupie roupies; rupie rupien rupies
cent | ¢ | cent cents eurocent eurocents euro_cents; cent cents eurocent eurocenten eurocents centen dollarcent; centime centimes cents cent eurocents eurocent; cent cents eurocent eurocents
pence | | pence pennies penny; penny pence; penny pence; penny pence
peso | | peso pesos; peso peso's; peso pesos; peso pesos
mark | | mark marks; mark marken; mark marks; mark
crown | | krona kronor krone kroner crowns; kroon kronen; couronne couronnes; krone kronen
ZAR | ZAR | south_african_rand rand; zuid-afrikaanse_rand; rands; südafrikanische_rand
THB | ฿ THB | thai_baht baht bahts; baht; baht bahts; baht
IDR | IDR | indonesian_rupiah rupiah rupiahs; roepia; roupies_indonésiennes; rupiah
VND | ₫ VND | vietnamese_dong dong; dong; dongs; dong
NGN | ₦ NGN | naira nairas; naira; nairas; naira
PHP | ₱ PHP | ; ; ;
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
EGP | EGP E£ | ; ; ;
KZT | ₸ KZT | tenge kazakhstani_tenge; tenge; tenge tenges; tenge
MNT | ₮ MNT | tugrik tugriks; tugrik; tugrik tugriks; tögrög tugrik
KHR | ៛ KHR | riel riels; riel; riel riels; riel
LKR | LKR | ; ; ;
PKR | PKR | ; ; ;
GHS | ₵ | cedi cedis ghanaian_cedi; cedi; cedi cedis; cedi
PYG | ₲ PYG | guarani guaranis; guarani; guarani guaranis; guarani
GEL | ₾ | lari georgian_lari; lari; lari laris; lari
AZN | ₼ | manat manats; manat; manat manats; manat
AMD | ֏ | dram drams armenian_dram; ; dram drams; dram
ISK | ISK | icelandic_krona icelandic_kronur; ijslandse_kroon; couronnes_islandaises; isländische_kronen
BGN | BGN | leva bulgarian_lev bulgarian_leva; leva; leva; lewa
MYR | MYR | ringgit ringgits malaysian_ringgit; ringgit; ringgit ringgits; ringgit
BDT | ৳ | taka bangladeshi_taka; taka; taka takas; taka
ETB | | birr ethiopian_birr; birr; birr birrs; birr
PEN | | nuevo_sol peruvian_sol peruvian_soles; peruaanse_sol; sols_péruviens soles_péruviens; peruanische_sol
VEF | VEF | bolivar bolivars bolivares; bolivar bolivars; bolivar bolivars; bolivar bolivares
BOB | | boliviano bolivianos; boliviano; boliviano bolivianos; boliviano bolivianos
MOP | MOP$ | pataca patacas macanese_pataca; pataca; pataca patacas; pataca
ECU | | ecu ecus; ecu; écu écus; ecu
DEM | DEM | deutschmark deutschmarks deutsche_mark german_marks; d-mark duitse_mark; deutsche_mark deutschemark marks_allemands; deutsche_mark d-mark
ESP | | peseta pesetas; peseta peseta's; peseta pesetas; peseta peseten
PTE | | escudo escudos; escudo escudo's; escudo escudos; escudo escudos
GRD | GRD | drachma drachmas drachmae; drachme drachmen; drachme drachmes; drachme drachmen
ATS | | austrian_schilling austrian_schillings; oostenrijkse_schilling; schillings_autrichiens; österreichische_schilling
XBT | XBT | satoshi satoshis; satoshi satoshi's; satoshi satoshis; satoshi satoshis
jiao | | jiao mao; jiao mao; jiao; jiao
fen | | fen; fen; fen; fen
kopeck | | kopeck kopecks kopek kopeks; kopeke kopeken; kopeck kopecks; kopeke kopeken
öre | | ; öre øre; ; öre øre
centavo | | centavo centavos; centavo centavo's; centavo centavos; centavo centavos
paisa | | paisa paise; paisa; paisa; paisa
"""

# Codes here are no symbols: too many are abbreviations of other things (IRR, SDG, COP, AMD).
# code, noun, then adjectives of the country: English; Dutch; French (both genders and numbers as the noun asks); German
COUNTRIES = """
AUD dollar australian aussie;australische;australien australiens;australische australischer
BBD dollar barbadian barbados;barbadiaanse;barbadien barbadiens;barbadische
BMD dollar bermudian bermuda;bermudaanse;bermudien bermudiens;bermudische
BND dollar brunei;bruneise;brunéien brunéiens;bruneiische
BSD dollar bahamian;bahamaanse;bahaméen bahaméens;bahamaische
BZD dollar belize belizean;belizaanse;bélizien béliziens;belizische
CAD dollar canadian;canadese;canadien canadiens;kanadische kanadischer kanadischen
FJD dollar fijian fiji;fijische;fidjien fidjiens;fidschianische
GYD dollar guyanese guyana;guyaanse;guyanien guyaniens;guyanische
HKD dollar hong-kong hongkong;hongkongse;hongkongais;hongkonger
JMD dollar jamaican;jamaicaanse;jamaïcain jamaïcains;jamaikanische
LRD dollar liberian;liberiaanse;libérien libériens;liberianische
NAD dollar namibian;namibische;namibien namibiens;namibische
NZD dollar new-zealand kiwi;nieuw-zeelandse;néo-zélandais;neuseeländische neuseeländischer
SGD dollar singaporean singapore;singaporese;singapourien singapouriens;singapurische
SRD dollar surinamese;surinaamse;surinamais;surinamische
TTD dollar trinidadian;trinidadiaanse;trinidadien;trinidadische
TWD dollar taiwanese taiwan;taiwanese;taïwanais;taiwanische
XCD dollar caribbean;caribische;caribéens;karibische
ZWD dollar zimbabwean zimbabwe;zimbabwaanse;zimbabwéen zimbabwéens;simbabwische
EGP pound egyptian;egyptische;égyptienne égyptiennes;ägyptische
FKP pound falkland;falklandse;;
GIP pound gibraltar;gibraltarese;;
LBP pound lebanese;libanese;libanaise libanaises;libanesische
SDG pound sudanese;soedanese;soudanaise soudanaises;sudanesische
SYP pound syrian;syrische;syrienne syriennes;syrische
CYP pound cypriot cyprus;cypriotische;chypriote chypriotes;zyprische
IEP pound irish;ierse;irlandaise irlandaises;irische
ARS peso argentine argentinian;argentijnse;argentin argentins;argentinische
CLP peso chilean;chileense;chilien chiliens;chilenische
COP peso colombian;colombiaanse;colombien colombiens;kolumbianische
CUP peso cuban;cubaanse;cubain cubains;kubanische
DOP peso dominican;dominicaanse;dominicain dominicains;dominikanische
MXN peso mexican;mexicaanse;mexicain mexicains;mexikanische
PHP peso philippine filipino;filipijnse;philippin philippins;philippinische
UYU peso uruguayan;uruguayaanse;uruguayen uruguayens;uruguayische
CHF franc swiss;zwitserse;suisse suisses;schweizer
BEF franc belgian;belgische;belge belges;belgische belgischer
FRF franc french;franse;français;französische
LUF franc luxembourg;luxemburgse;luxembourgeois;luxemburgische
XOF franc cfa;cfa;cfa;cfa
CDF franc congolese;congolese;congolais;kongolesische
RWF franc rwandan;rwandese;rwandais;ruandische
BIF franc burundian;burundese;burundais;burundische
DJF franc djibouti;djiboutiaanse;;
GNF franc guinean;guinese;guinéens guinéen;guineische
KMF franc comorian;comorese;comoriens comorien;komorische
DZD dinar algerian;algerijnse;algérien algériens;algerische
BHD dinar bahraini;bahreinse;bahreïni bahreïnis bahreïniens;bahrainische
IQD dinar iraqi;irakese iraakse;irakien irakiens;irakische
JOD dinar jordanian;jordaanse;jordanien jordaniens;jordanische
KWD dinar kuwaiti;koeweitse;koweïtien koweïtiens;kuwaitische
LYD dinar libyan;libische;libyen libyens;libysche
RSD dinar serbian;servische;serbe serbes;serbische
TND dinar tunisian;tunesische;tunisien tunisiens;tunesische
MKD denar macedonian;macedonische;macédonien macédoniens;mazedonische
AED dirham emirati uae;;émirati émiratis;emiratische
MAD dirham moroccan;marokkaanse;marocain marocains;marokkanische
IRR riyal iranian;iraanse;iranien iraniens;iranische
OMR riyal omani;omaanse;omanais;omanische
QAR riyal qatari;qatarese;qatarien qatariens qataris;katarische
SAR riyal saudi;saoedische saoedi-arabische;saoudien saoudiens;saudische
YER riyal yemeni;jemenitische;yéménite yéménites;jemenitische
INR rupee indian;indiase indische;indienne indiennes;indische
LKR rupee sri-lankan;sri-lankaanse;sri-lankaise sri-lankaises;sri-lankische
MUR rupee mauritian;mauritiaanse;mauricienne mauriciennes;mauritische
NPR rupee nepalese nepali;nepalese;népalaise népalaises;nepalesische
PKR rupee pakistani;pakistaanse;pakistanaise pakistanaises;pakistanische
SCR rupee seychellois;seychelse;seychelloise seychelloises;
CZK crown czech;tsjechische;tchèque tchèques;tschechische
DKK crown danish;deense;danoise danoises;dänische
EEK crown estonian;estische;estonienne estoniennes;estnische
ISK crown icelandic;ijslandse;islandaise islandaises;isländische
NOK crown norwegian;noorse;norvégienne norvégiennes;norwegische
SEK crown swedish;zweedse;suédoise suédoises;schwedische
SKK crown slovak;slowaakse;slovaque slovaques;slowakische
KES shilling kenyan;keniaanse;kényan kényans;kenianische
SOS shilling somali;somalische;somalien somaliens;somalische
TZS shilling tanzanian;tanzaniaanse;tanzanien tanzaniens;tansanische
UGX shilling ugandan;oegandese;ougandais;ugandische
TRY lira turkish;turkse;turque turques;türkische
ITL lira italian;italiaanse;italienne italiennes;italienische
BYN rouble belarusian belarussian;wit-russische;biélorusse biélorusses;weissrussische belarussische
RUB rouble russian;russische;russe russes;russische
DEM mark german;duitse;allemand allemands;deutsche
FIM mark finnish;finse;finlandais;finnische
KPW won north-korean;noord-koreaanse;nord-coréen nord-coréens;nordkoreanische
KRW won south-korean korean;zuid-koreaanse;sud-coréen sud-coréens;südkoreanische
ZAR rand south-african;zuid-afrikaanse;sud-africain sud-africains;südafrikanische
"""

MONEY_NOUNS = {
    "dollar": ("dollar dollars", "dollar dollars", "dollar dollars", "dollar dollars"),
    "pound": ("pound pounds", "pond ponden", "livre livres", "pfund"),
    "peso": ("peso pesos", "peso peso's", "peso pesos", "peso pesos"),
    "franc": ("franc francs", "frank franken", "franc francs", "franc francs franken"),
    "dinar": ("dinar dinars", "dinar dinars", "dinar dinars", "dinar dinars"),
    "denar": ("denar denars", "denar", "denar denars", "denar"),
    "dirham": ("dirham dirhams", "dirham dirhams", "dirham dirhams", "dirham"),
    "riyal": ("riyal riyals rial rials", "rial riyal", "riyal riyals rial rials", "rial riyal"),
    "rupee": ("rupee rupees", "roepie roepies", "roupie roupies", "rupie rupien rupies"),
    "crown": (
        "krona kronor krone kroner crown crowns koruna korunas",
        "kroon kronen",
        "couronne couronnes",
        "krone kronen",
    ),
    "shilling": ("shilling shillings", "shilling shillings", "shilling shillings", "schilling shilling"),
    "lira": ("lira liras lire", "lire lira", "lire lires", "lira lire"),
    "rouble": ("rouble roubles ruble rubles", "roebel roebels", "rouble roubles", "rubel"),
    "mark": ("mark marks markka", "mark marken markka", "mark marks", "mark"),
    "won": ("won", "won", "won wons", "won"),
    "rand": ("rand", "rand", "rand rands", "rand"),
}
"""What a money noun is called, by language in the order of the tables; 'a Canadian dollar' is made of both."""
