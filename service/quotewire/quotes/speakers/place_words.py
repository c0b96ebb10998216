"""Places: countries with the adjectives that go with them, states, regions and large cities."""

from quotewire.quotes.speakers.word_lists import words

_COUNTRIES = """
afghanistan afghan afghani|albania albanian|algeria algerian|angola angolan|argentina argentine
argentinian|armenia armenian|australia australian aussie|austria austrian|azerbaijan azerbaijani
azeri|bahrain bahraini|bangladesh bangladeshi|belarus belarusian|belgium belgian|benin beninese|bolivia
bolivian|bosnia bosnian|botswana|brazil brazilian|britain british briton uk u.k.|bulgaria
bulgarian|burkina burkinabe|burundi burundian|cambodia cambodian|cameroon cameroonian|canada
canadian|chad chadian|chile chilean|china chinese|colombia colombian|congo congolese|croatia croatian
croat|cuba cuban|cyprus cypriot|czechia czech|denmark danish dane|ecuador ecuadorian|egypt
egyptian|england english|eritrea eritrean|estonia estonian|ethiopia ethiopian|finland finnish
finn|france french|gabon gabonese|gambia gambian|georgia georgian|germany german|ghana ghanaian|greece
greek|guatemala guatemalan|guinea guinean|haiti haitian|honduras honduran|hungary hungarian|iceland
icelandic|india indian|indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli|italy
italian|jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh|kenya kenyan|korea korean|kosovo
kosovar|kuwait kuwaiti|kyrgyzstan kyrgyz|laos laotian|latvia latvian|lebanon lebanese|liberia
liberian|libya libyan|lithuania lithuanian|luxembourg|macedonia macedonian|madagascar malagasy|malawi
malawian|malaysia malaysian|mali malian|malta maltese|mauritania mauritanian|mexico mexican|moldova
moldovan|mongolia mongolian|montenegro montenegrin|morocco moroccan|mozambique mozambican|myanmar burma
burmese|namibia namibian|nepal nepali nepalese|netherlands dutch|nicaragua nicaraguan|niger
nigerien|nigeria nigerian|norway norwegian|oman omani|pakistan pakistani|palestine palestinian|panama
panamanian|paraguay paraguayan|peru peruvian|philippines filipino philippine|poland polish|portugal
portuguese|qatar qatari|romania romanian|russia russian moscow kremlin|rwanda rwandan|scotland scottish
scot|senegal senegalese|serbia serbian serb|singapore singaporean|slovakia slovak|slovenia
slovenian|somalia somali|spain spanish spaniard|sudan sudanese|sweden swedish swede|switzerland
swiss|syria syrian|taiwan taiwanese|tajikistan tajik|tanzania tanzanian|thailand thai|togo
togolese|tunisia tunisian|turkey turkish|turkmenistan turkmen|uganda ugandan|ukraine ukrainian|uruguay
uruguayan|uzbekistan uzbek|venezuela venezuelan|vietnam vietnamese|wales welsh|yemen yemeni|zambia
zambian|zimbabwe zimbabwean|us u.s. usa u.s.a. america american united_states|eu e.u. european europe|un
u.n. united_nations
"""

_REGIONS = """
africa african asia asian arab western eastern northern southern alabama alaska arizona arkansas
california californian colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada ohio oklahoma oregon pennsylvania tennessee texas texan utah vermont virginia wisconsin wyoming
carolina dakota hampshire jersey ontario quebec alberta manitoba queensland victoria tasmania nsw
midlands yorkshire cornwall kent essex sussex crimea donbas gaza siberia tibet xinjiang kashmir punjab
bavaria catalonia scandinavia balkans caribbean
"""

_CITIES = """
london paris berlin rome madrid vienna brussels amsterdam athens lisbon dublin edinburgh glasgow
manchester liverpool birmingham leeds bristol belfast cardiff oxford cambridge munich hamburg frankfurt
milan turin naples barcelona geneva zurich stockholm oslo copenhagen helsinki warsaw prague budapest
bucharest sofia belgrade kyiv kiev minsk petersburg istanbul ankara cairo tunis algiers lagos nairobi
johannesburg pretoria jerusalem damascus beirut baghdad tehran riyadh dubai doha kabul islamabad karachi
lahore delhi mumbai kolkata dhaka beijing shanghai hong kong tokyo osaka kyoto seoul pyongyang taipei
manila bangkok hanoi jakarta sydney melbourne brisbane perth adelaide canberra auckland wellington
toronto montreal vancouver ottawa washington york angeles chicago boston houston dallas philadelphia
phoenix diego francisco seattle detroit atlanta miami denver baltimore cleveland cincinnati pittsburgh
milwaukee minneapolis orlando tampa vegas nashville memphis charlotte sacramento portland buffalo
rochester havana bogota lima santiago brooklyn manhattan queens bronx harlem hollywood bollywood
westminster downing brasilia rio paulo caracas quito
"""


COUNTRY = {
    form.replace("_", " "): line.split()[0]
    for line in _COUNTRIES.replace("\n", " ").split("|")
    for form in line.split()
}
"""Every name and adjective of a country or union, lower case, to one key: `malian` and `mali` to `mali`."""

PARTY = {
    "democrat": "democratic", "democratic": "democratic", "republican": "republican", "gop": "republican",
    "tory": "conservative", "conservative": "conservative", "labour": "labour", "liberal": "liberal", "green": "green",
    "socialist": "socialist", "communist": "communist", "independent": "independent",
}  # fmt: skip
"""Words for a party's people, lower case, to one key."""

_STATES = """
ala alabama|ariz arizona|ark arkansas|calif california|colo colorado|conn connecticut|del delaware|fla florida
|ga georgia|ill illinois|ind indiana|kan kansas|ky kentucky|la louisiana|md maryland|mass massachusetts|mich michigan
|minn minnesota|miss mississippi|mo missouri|mont montana|neb nebraska|nev nevada|nh hampshire|nj jersey|nm mexico
|ny york|nc carolina|nd dakota|okla oklahoma|ore oregon|pa pennsylvania|ri rhode|sc carolina|sd dakota|tenn tennessee
|tex texas|vt vermont|va virginia|wash washington|wva virginia|wis wisconsin|wyo wyoming
"""

STATES = {line.split()[0]: line.split()[1] for line in _STATES.replace("\n", "").split("|")}
"""Short forms of American states without full stops, lower case, and the word that tells the state."""

PLACE_LETTERS = frozenset(STATES) | words("dc la eu un us uk uae ussr am pm bc ad")
"""What capitals with full stops stand for that are nobody's initials, lower case without full stops."""

REGIONS = words(_REGIONS)
"""Regions and states, lower case."""

DEMONYMS = frozenset(COUNTRY) - frozenset(COUNTRY.values()) | {
    "african",
    "asian",
    "arab",
    "californian",
    "texan",
    "latino",
    "hispanic",
    "muslim",
}
"""The adjectives, which alone as a plural or with `the` mean people."""

NATIONALITIES = DEMONYMS - words("america burma e.u. europe kremlin moscow u.k. u.n. u.s. u.s.a. uk usa")
"""Such words that are nobody's government: `the French said`, `German firms`."""

INHABITANTS = frozenset(word for word in DEMONYMS if word.endswith(("an", "i"))) | words("""
    argentine briton croat czech dane filipino finn greek kazakh scot serb slovak spaniard swede tajik thai turk uzbek
    dutchman dutchwoman englishman englishwoman frenchman frenchwoman irishman irishwoman northerner scotsman
    scotswoman southerner ulsterman welshman welshwoman yorkshireman cornishman londoner parisian
    """)
"""Words that with `the` mean one person who comes from there."""

_PEOPLES = """
muslim christian jewish catholic protestant sunni shia shiite hindu sikh buddhist islamic islamist
hispanic latino latina african-american democratic republican kurdish kurd roma zionist evangelical
"""

PLACE_PARTS = words("new south north east west los las san united saint states kingdom emirates")
"""Words in the names of places that alone are none."""

SITES = words("""
    street avenue road square plaza boulevard lane bridge river island islands beach valley mountains stadium
    arena hotel tower towers garden gardens airport highway
    """)
"""Last words of names of places that are seldom anybody else's."""

PLACES = frozenset(COUNTRY) | words(_REGIONS) | words(_CITIES) | words(_PEOPLES)
"""Single words, lower case, that name a place, a people or a language."""
