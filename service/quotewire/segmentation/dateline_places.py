"""Cities that stand alone in a dateline, and the words in capitals that open a line without being a place."""

from quotewire.segmentation.pattern_lines import phrases

CITIES = phrases(
    """
    Atlanta|Baltimore|Boston|Chicago|Cincinnati|Cleveland|Dallas|Denver|Detroit|Honolulu|Houston
    Indianapolis|Las Vegas|Los Angeles|Miami|Milwaukee|Minneapolis|New Orleans|New York|Oklahoma City
    Philadelphia|Phoenix|Pittsburgh|St. Louis|Salt Lake City|San Antonio|San Diego|San Francisco|Seattle
    Washington|Beijing|Berlin|Djibouti|Geneva|Gibraltar|Guatemala City|Havana|Hong Kong|Islamabad|Jerusalem
    Kuwait City|London|Luxembourg|Macau|Mexico City|Milan|Monaco|Moscow|Munich|New Delhi|Panama City|Paris
    Prague|Quebec City|Rio de Janeiro|Rome|San Marino|Sao Paulo|São Paulo|Shanghai|Singapore|Stockholm
    Sydney|Tokyo|Toronto|Vatican City|Vienna|Zurich|United Nations|Brussels|Madrid|Lisbon|Athens|Ankara
    Istanbul|Cairo|Baghdad|Tehran|Kabul|Kyiv|Kiev|Warsaw|Budapest|Bucharest|Sofia|Belgrade|Zagreb|Dublin
    Edinburgh|Glasgow|Belfast|Cardiff|Manchester|Birmingham|Amsterdam|Copenhagen|Oslo|Helsinki|Reykjavik
    Tallinn|Riga|Vilnius|Minsk|Tbilisi|Baku|Yerevan|Beirut|Damascus|Amman|Riyadh|Doha|Dubai|Abu Dhabi|Manama
    Muscat|Sanaa|Tel Aviv|Gaza City|Gaza|Ramallah|Tunis|Algiers|Rabat|Tripoli|Khartoum|Addis Ababa|Nairobi
    Kampala|Kigali|Dar es Salaam|Mogadishu|Lagos|Abuja|Accra|Dakar|Bamako|Johannesburg|Cape Town|Pretoria
    Harare|Kinshasa|Luanda|Delhi|Mumbai|Kolkata|Chennai|Bengaluru|Hyderabad|Karachi|Lahore|Dhaka|Colombo
    Kathmandu|Bangkok|Hanoi|Jakarta|Manila|Kuala Lumpur|Taipei|Seoul|Pyongyang|Melbourne|Canberra|Brisbane
    Perth|Adelaide|Auckland|Wellington|Ottawa|Montreal|Vancouver|Calgary|Bogota|Bogotá|Caracas|Lima|Quito
    La Paz|Santiago|Buenos Aires|Montevideo|Brasilia|Brasília|Tegucigalpa|San Salvador|Managua|San José
    Kingston|Port-au-Prince|Frankfurt|Hamburg|Köln|München|Wien|Zürich|Genf|Genève|Bruxelles|Brüssel|Londres
    Roma|Milano|Torino|Napoli|Lyon|Marseille|Barcelona|Sevilla|Lisboa|Moskau|Peking|Pékin|Moscou|Moscú|Bern|Berne|Basel
    Düsseldorf|Stuttgart|Leipzig|Dresden|Москва|Санкт-Петербург|Киев|Київ|Минск|Астана
    Вашингтон|Лондон|Париж|Берлин|Женева|Брюссель|Пекин|Токио|Анкара|Стамбул
    """
)
"""Places that every reader knows (after the list of the Associated Press Stylebook, and the capitals)."""

REGIONS = phrases(
    """
    Washington|Ala.|Alaska|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|D.C.|Fla.|Ga.|Hawaii|Idaho|Ill.|Ind.|Iowa|Kan.
    Ky.|La.|Maine|Md.|Mass.|Mich.|Minn.|Miss.|Mo.|Mont.|Neb.|Nev.|N.H.|N.J.|N.M.|N.Y.|N.C.|N.D.|Ohio|Okla.
    Ore.|Pa.|R.I.|S.C.|S.D.|Tenn.|Texas|Utah|Vt.|Va.|Wash.|W.Va.|Wis.|Wyo.|Ontario|Quebec|Alberta
    British Columbia|Manitoba|Nova Scotia|England|Scotland|Wales|Ireland|Northern Ireland|France|Germany
    Italy|Spain|Portugal|Greece|Turkey|Russia|Ukraine|Poland|India|Pakistan|China|Japan|Israel|Egypt|Nigeria
    Kenya|South Africa|Mexico|Brazil|Argentina|Colombia|Chile|Peru|Australia|New Zealand|Canada|Philippines
    Indonesia|Thailand|Vietnam|Switzerland|Austria|Netherlands|Belgium|Sweden|Norway|Denmark|Finland
    Gaza Strip|West Bank|Florida|California|Michigan|Georgia|Illinois|Virginia|Pennsylvania|Arizona|Colorado
    Oregon|Wisconsin|Minnesota
    """
)
"""What stands after a town and a comma in a dateline."""

NOT_PLACES = phrases(
    """
    BREAKING|BREAKING NEWS|EXCLUSIVE|UPDATE|UPDATED|UPDATES|WATCH|LISTEN|READ|READ MORE|VIDEO|VIDEOS|PHOTO
    PHOTOS|FILE|OPINION|ANALYSIS|REVIEW|COMMENTARY|COMMENT|EDITORIAL|FEATURE|INTERVIEW|PROFILE|EXPLAINER
    FACTBOX|TIMELINE|CORRECTION|CORRECTED|CLARIFICATION|NOTE|WARNING|SPOILER ALERT|LIVE|POLL|RELATED|MORE
    SEE ALSO|ALERT|ADVERTISEMENT|SPONSORED|TAGS|TOPICS|SOURCE|TL;DR|FAQ|Q|A|WHO|WHAT|WHEN|WHERE|WHY|HOW|AND
    BUT|YES|NO|PS|P.S.|BOTTOM LINE|UP NEXT|NEXT|TODAY|TONIGHT|LOOK|LISTEN UP|SUMMARY|KEY POINTS|CLAIM|VERDICT|FACT CHECK
    UNICEF|UNESCO|UNHCR|UNAIDS|UNRWA|INTERPOL|EUROPOL|FRONTEX|BREXIT|HAMAS|NASDAQ|NASCAR|ASEAN|MERCOSUR|COVID|SPACEX
    IN BRIEF|TOP STORIES|LETTERS|SPORTS|POLITICS|BUSINESS|WORLD|NATION|HEALTH|SCIENCE|EILMELDUNG|KOMMENTAR|MEINUNG
    EMBARGO|EMBARGOED|URGENT|FLASH|ADVISORY|WRAPUP|ROUNDUP|PREVIEW|RECAP|HIGHLIGHTS|STATEMENT|ESSAY|LETTER|COLUMN
    OBITUARY|QUIZ|WEATHER|PICTURES|IN PICTURES|GALLERY|PODCAST|NEWSLETTER|BOOK REVIEW|FILM REVIEW
    ANALYSE|ENTRETIEN|ENQUÊTE|REPORTAGE|OPINIÓN|ANÁLISIS|ENTREVISTA|ATTENTION|ACHTUNG|ATENCIÓN
    """
)
"""What stands in capitals before a dash or a colon and is no place."""
