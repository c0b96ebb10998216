"""Words that tell what a source is when it is no person: institutions, documents, peoples, pronouns."""

from quotewire.quotes.speakers.word_lists import words

INSTITUTION_NOUNS = words("""
    academy administration agency airline airport alliance army assembly association authority
    authorities bank board body brand brewery broadcaster bureau business cabinet campaign center centre
    chain chamber charity church city clinic club coalition college commission committee company
    conference confederation congress consortium consultancy co-op cooperative corporation council
    country county court department developer division embassy establishment exchange faction factory
    federation firm force foundation franchise fund government group guild hospital house industry
    institute institution judiciary junta laboratory lab league legislature library lobby maker
    manufacturer magazine media military militia ministry police monarchy movement museum nation navy
    network newspaper office operator orchestra organisation organization outlet owner paper parish
    parliament partnership party platform police port practice press programme provider publication
    publisher regime regulator restaurant retailer school secretariat senate service shop side society
    state station store studio subsidiary supermarket supplier syndicate tabloid taskforce task-force
    team think-tank town treasury tribunal trust union university utility watchdog website wing zoo
    label startup start-up airforce bench panel jury inquiry commonwealth kingdom republic emirate
    province municipality directorate conglomerate insurer lender carmaker automaker drugmaker giant
    band quartet congregation delegation mission parliamentarians secretariat site blog channel
    journal daily weekly
    nonprofit non-profit marketplace chipmaker chip-maker planemaker phonemaker toymaker shoemaker homebuilder carrier
    brewer grocer e-tailer bookmaker distributor wholesaler streamer brokerage thinktank hedge-fund observatory forum
    portal imprint consulate squad choir diocese archdiocese synagogue mosque faculty gallery theater theatre aquarium
    farm ranch winery distillery cafe bar pub hotel resort casino pharmacy brigade collective tribe borough village
    bloc ngo dealership garage railway railroad plant refinery prison jail orphanage hospice nursery
    kindergarten festival tournament newswire newsroom inspectorate constabulary coastguard leadership management
    opposition registry sanctuary mall outfit
    """)
"""Nouns for a body of people that speaks as one, lower case singular."""

NAME_ENDINGS = words("""
    state defense defence health commerce labor education agriculture transportation interior government
    ombudsman inc corp corporation co ltd plc llc llp gmbh ag sa nv group holdings partners industries
    international technologies systems solutions labs laboratories media entertainment pictures studios
    productions records motors airlines airways energy petroleum oil gas pharmaceuticals pharma bancorp
    capital ventures securities insurance financial associates consulting research analytics networks
    communications electronics software robotics games interactive foods brands stores university
    college school institute academy hospital clinic center centre laboratory observatory museum library
    ministry department agency bureau office commission committee council court senate congress
    parliament assembly board authority administration service services treasury police army navy force
    forces guard command union federation confederation association organization organisation society
    foundation trust fund alliance coalition league party movement front brigade brigades church diocese
    club united fc afc cf bank exchange times post journal news tribune herald gazette guardian
    telegraph observer mail magazine weekly review chronicle globe sun mirror network radio tv
    television broadcasting press wire house tribunal commonwealth nations states chamber pac conference
    initiative project program programme campaign team band orchestra kingdom republic reserve rights
    watch consultancy intelligence security embassy legislature directorate task survey poll index
    monitor dispatch examiner inquirer city county athletic utd rovers wanderers albion hotspur
    """)
"""Last or inner words, lower case, of the proper name of an organisation."""

INSTITUTION_ENDINGS = words("""
    center centre committee university college institute institution academy hospital clinic foundation council
    department agency association commission federation museum library society ministry fund trust group corp
    corporation inc ltd plc llc school authority organization organisation
    """)
"""Such words that are nobody's surname: `Doe Center` is no person."""

FIRM_ENDINGS = words("""
    inc corp corporation co ltd plc llc llp gmbh ag sa nv group holdings industries technologies systems
    entertainment pictures studios productions records motors airlines airways pharmaceuticals software
    interactive stores brands
    """)
"""Last words of a firm's name that it is often called without."""

SHORT_NAMES = words("""
    city
    times post journal news tribune herald gazette guardian telegraph observer mail magazine chronicle
    globe council committee commission court ministry department agency bank institute foundation
    association federation union university college board
    """)
"""Last words of names that alone, with a capital, stand for the whole name."""

KNOWN_BODIES = words("""
    reuters bloomberg politico twitter facebook instagram youtube google microsoft apple amazon netflix
    tiktok telegram whatsapp linkedin reddit wikipedia toyota volkswagen boeing airbus samsung sony
    disney starbucks walmart uber tesla spacex nasa unicef interpol greenpeace oxfam hamas hezbollah
    taliban isis nato opec labour congress parliament
    """)
"""Well-known organisations of one word."""

MEDIA = words("twitter x facebook instagram youtube tiktok telegram whatsapp linkedin reddit weibo snapchat")
"""Where somebody posts: `a Twitter post` is not the platform's."""

MULTITUDES = words("""
    mix crowd handful number majority minority couple dozen dozens hundred hundreds thousand thousands
    millions none percent third thirds half quarter audience public rest many lot lots plenty bunch
    generation family crew cast clergy camp entourage
    """)
"""Singular or counting words for many people."""

DOCUMENT_NOUNS = words("""
    account ad advert advertisement affidavit agreement amendment analysis announcement article audit bill
    biography blog book cable
    lyrics synopsis logline trailer teaser brief brochure bulletin caption charter code column commentary communique
    complaint constitution contract copy data database decision declaration deposition description
    dictionary directive dispatch document documents documentary dossier draft edict editorial e-mail
    email emails entry essay estimate estimates evidence factsheet fatwa figures file files filing film
    findings flyer forecast form graphic guidance guide guideline guidelines headline indictment
    inscription instructions inquest journal judgement judgment label law lawsuit leaflet legend
    legislation letter letters listing literature log magazine-article manifesto manual measure memo
    memoir memorandum message minutes motion movie notes note notice novel obituary opinion order page
    paper papers paragraph passage petition piece placard plan plaque play poem policy poll polls
    polling post poster prescription press-release profile proposal prospectus protocol provision
    publication questionnaire record records recording register regulation regulations release reply
    report reports research resolution responses result results review rule rules ruling screenplay
    script section sign signs slogan song speech spot statement statistics statute story studies study
    suit summary survey surveys suggestion telegram testimony text texts thesis title transcript
    transcripts treaty tweet tweets verdict version video warrant webpage website wording write-up
    screen advertisement numbers banner answer prayer decree ledger whitepaper white-paper commercial billboard quote
    injunction subpoena dissent clause deal policy accord verse inscription headstone tagline subtitle excerpt
    passage footnote appendix abstract conclusion introduction synopsis blurb listing briefing alert advisory warning
    newsletter chapter sticker disclaimer reminder voicemail pamphlet handout
    textbook billboard subtitle chyron foreword preface epitaph slide slides screenshot podcast
    """)
"""Nouns for something written or recorded that can be quoted, lower case."""

NAMELESS = words("""
    officer man woman boy girl person patient victim student teacher driver witness insider source
    resident neighbor neighbour customer user caller friend employee worker soldier voter aide staffer
    mother father son daughter husband wife lady guy child teen teenager suspect protester protestor
    passenger viewer reader fan other another one narrator heckler moderator questioner interviewer announcer
    judge magistrate coroner prosecutor cameraman spokesman spokeswoman spokesperson publicist archbishop pope
    attendee impostor gunman attacker assailant bystander onlooker passer-by commenter
    """)
"""Nouns for somebody whom an article keeps nameless: `the officer` is not the person last named."""

STATE_BODIES = words("government state police military army court parliament senate congress house cabinet")
"""Institutions of which there is one, so that `the government` needs no name before it."""

OWN_BODIES = words("""
    leadership management opposition village forum bar mall team
    campaign inquiry panel jury bench board committee council court programme establishment office division media wing
    side practice
    """)
"""Institutions that are somebody's or are called so: `the board` is not the company last named."""

GENERIC_BODIES = words("""
    company firm group organization organisation brand corporation business giant studio retailer publisher
    nonprofit non-profit chipmaker chip-maker planemaker phonemaker toymaker shoemaker homebuilder carrier brewer
    grocer e-tailer bookmaker distributor wholesaler streamer brokerage platform
    developer maker manufacturer carmaker airline startup start-up station network channel
    """)
"""Institutions by what they are: `the company` is the one talked about, not the last that was called so."""

NEWSPAPERS = words("newspaper paper magazine tabloid daily weekly")
OUTLET_ENDINGS = words("""
    times post journal news tribune herald gazette guardian telegraph observer mail magazine weekly review chronicle
    globe sun mirror dispatch examiner inquirer monitor radio tv
    """)
"""Institutions that are printed, and last words of their names."""
OUTLETS = NEWSPAPERS | words("publication outlet site website broadcaster network channel portal newswire")
"""Institutions that publish news."""

FIRMS = words("""
    chipmaker chip-maker planemaker phonemaker toymaker shoemaker homebuilder carrier brewer grocer e-tailer bookmaker
    distributor wholesaler streamer brokerage
    company firm corporation business giant retailer maker manufacturer carmaker airline startup start-up brand
    group developer
    """)
NO_FIRMS = words("""
    university college school institute academy hospital ministry department commission committee council court senate
    congress parliament treasury police army navy house county state nations union church diocese
    """)
"""Institutions that are in business, and last words of names that are none's."""

NOT_BODIES = words("""
    carrier brewer grocer bookmaker distributor wholesaler homebuilder shoemaker streamer squad faculty farm ranch
    bar village borough tribe plant prison garage management leadership opposition forum
    operator owner maker developer manufacturer publisher provider supplier lender insurer regulator retailer
    broadcaster guard country county city town state province municipality parish side wing house office
    centre center
    society quartet panel jury board bench inquiry kingdom republic giant force militia daily weekly times post
    """)
"""Institutions whose nouns mean a person or a place as well."""

PLACE_NOUNS = words(
    "country nation state city town province county municipality kingdom republic emirate parish"
)
"""Institutions that are places."""

SAYINGS = words("statement tweet tweets post message comments remarks reply response speech announcement")
"""Documents that are the words of whoever issued them: `the statement said` after `the company issued a statement`."""

LETTERS = words("""
    letter email e-mail memo note missive telegram cable essay op-ed editorial column piece article text
    """)
"""Documents that are somebody's words where the article says who wrote them: `the letter` after `Doe wrote`."""

OWN_WORDS = SAYINGS | words("""
    letter letters email emails e-mail memo note notes message messages book memoir memoirs blog essay column op-ed
    article editorial diary journal testimony account caption page entry poem manifesto review reviews report reports
    """)
"""Documents that, with a person's name before them, are that person's words: `Doe's letter`, unlike `Doe's lawsuit`."""

HE = words("he him his himself")
SHE = words("she her hers herself")
THEY = words("they them their theirs themselves both")
IT = words("it its itself")
FIRST_PERSON = words("i me my mine myself we us our ours ourselves")
SECOND_PERSON = words("you your yours yourself")
RELATIVE = words("who whom whose")
RELATIVE_THINGS = words("that which")

DETERMINERS = words(
    "the a an this that these those his her its their our my your one another some any each every"
)

POST_MODIFIERS = words("""
    of for from with in at to on by about among under over against near within across behind between who
    whom whose which that where when while after before during since than as because including
    representing working based inside outside aboard throughout beyond
    """)
"""Words that end the head of a noun phrase: what follows only describes it."""

NOT_NAMES = words("""
    the a an and or but nor so yet for of in on at to by with from as if then than that this these those
    it its he she they we you i his her their our my your who whom whose which what when where why how
    while after before during since until although though because unless despite amid among against
    about above across along around behind below beneath beside besides between beyond down inside into
    like near off onto out outside over past per through throughout toward towards under up upon via
    within without also both each either every few fewer many more most much neither no none not nothing
    one only other others own same several some such all another any anyone anything everyone everything
    someone something somebody nobody everybody there here now today yesterday tomorrow tonight later
    earlier soon still again already always ever never often once sometimes usually meanwhile moreover
    however plus nevertheless nonetheless otherwise therefore thus hence instead indeed perhaps maybe even
    just almost nearly recently previously currently finally eventually originally initially first
    second third last next old two three four five six seven eight nine ten hundred thousand million
    billion according asked told said says added speaking writing citing referring noting given is are
    was were be been being has have had do does did can could will would shall should might must let get
    got yes please thanks thank hello well oh ok okay dear monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november
    december feb apr jul aug sept sep oct nov dec christmas easter thanksgiving ramadan hanukkah god
    internet web english whatever whereas whenever
    """)
"""Words, lower case, that are capitalised for their place or for themselves and begin no person's name."""

PRESENTING = words("enter see read remember imagine consider")
"""Verbs before a name that keeps its article (`Enter The Orsk Post`)."""
IN_HEADINGS = words("to in at as on by with over after from is are")
"""Words that make of words in capitals a heading and not a name."""
OPENS_NAMES = words("our all one every my first second third now")
"""Ordinary words that begin the names of bodies (`Our Voices PAC`)."""

SURNAMES_TOO = words("english still more will march dear friday down near april june july august")
"""Such words that are surnames after a given name or a title."""

GROUPS = words("""
    democrats republicans tories conservatives liberals socialists communists greens mps meps
    senators lawmakers officials critics supporters opponents activists experts analysts scientists
    researchers doctors voters residents witnesses investigators prosecutors authorities americans
    britons palestinians people
    """)
"""Plurals that name people, with a capital or without."""

CREDENTIALS = words(
    "md phd ms ma mba rn rd rdn ld ldn cssd cnsc jd esq do dds cpa obe mbe cbe kbe mp mep msp qc kc bsc msc ba "
    "sc ao oam frs frcs dsc mph mpa edd cfa cfp"
)
"""Letters after a name that are no part of it."""

SUFFIXES = words("jr sr ii iii iv")
"""Words after a surname that belong to the name."""

PREPOSITIONS = words("""
    of to with for by from against about on in at than like as over under between among after before
    during since toward towards into onto through without despite including
    """)

PRONOUNS = HE | SHE | THEY | IT | FIRST_PERSON | SECOND_PERSON | RELATIVE | RELATIVE_THINGS
"""Every pronoun that can be a source."""

INDEFINITE = words("a an one another")
"""Words before the noun for one of many."""

ONE = words("another one someone somebody other insider nobody anyone")
MANY = words("""
    children some many others most few both several those everyone people men women all more voters personnel staff
    folks pair
    duo trio twins two three
    """)
"""Words that alone mean one person, or many."""
