"""Words for what a person is: titles, offices, professions, family."""

from quotewire.quotes.speakers.word_lists import words

MALE_TITLES = words("mr sir lord king prince father brother fr pope archbishop sheikh imam baron duke")
FEMALE_TITLES = words("mrs ms miss lady dame queen princess sister baroness duchess mme madam mother")

ABBREVIATED_TITLES = words("""
    mr mrs ms dr prof sen sens rep reps gov govs lt gen col maj capt cpt sgt cpl pvt adm cmdr rev fr hon
    supt det insp pres amb messrs mme drs profs cllr
    """)
"""Titles that may be written with a full stop."""

IN_FULL = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "prof": "professor",
    "cllr": "councillor",
}
"""Titles, written short, that descriptions write in full."""

PORTFOLIOS = words("""
    prime foreign interior home defense defence finance treasury health education justice trade energy environment
    agriculture transport transportation labor culture commerce housing immigration
    """)
"""What a minister or a secretary is in charge of: different ones are different people's."""

SECONDS = words("deputy vice assistant associate shadow")
"""What makes of a minister or a president another one."""

REGAL = words("king queen prince princess pope brother sister")
"""Titles of those who go by a given name that is theirs alone."""

HONORIFICS = words("mr mrs ms miss dr prof sir lady dame lord mme drs messrs fr hon rev")
"""Titles that say nothing of what the person does."""

FORMER = words(
    "former ex then acting longtime veteran retired incoming outgoing late current interim senior new"
)
"""Words in front of a role."""

TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | ABBREVIATED_TITLES
    | words("""
        president vice prime chancellor minister secretary undersecretary secretary-general ambassador
        envoy senator representative congressman congresswoman congregant congressperson assemblyman assemblywoman
        assemblymember governor mayor premier speaker attorney solicitor general lieutenant colonel
        major captain sergeant corporal admiral commander commissioner councillor councilman
        councilwoman councilmember councilor sheriff deputy officer detective inspector superintendent
        constable chief judge justice professor doctor bishop cardinal rabbi reverend pastor coach
        chairman chairwoman chair ceo cfo coo cto director manager spokesman spokeswoman spokesperson
        leader treasurer commodore marshal dean provost ayatollah mullah sultan emir emperor empress
        czar tsar taoiseach mp mep msp dj supervisor trustee recorder clerk comptroller controller
        whip vp democrat alderman magistrate cllr pc wpc dci principal pm agent mister count countess viscount
        """)
)
"""Words that stand, capitalised or not, before a name and are no part of it."""

NAMES_TOO = words("""
    king prince pope bishop judge major dean baron duke marshal page lord sterling father brother sister
    chief guy earl justice general cardinal cook baker carter mason taylor hunter porter potter archer
    fisher butler miller parker tanner turner walker cooper driver singer star guard host player ranger
    barber farmer gardener keeper merchant monk painter reader steward warden constable nun batman
    """)
"""Titles and professions that are names as well."""

_PEOPLE = """
abbot academic accountant activist actor actress adjutant administrator admirer adventurer adviser
advisor advocate agent aide alderman all-rounder ally alum alumna alumnus ambassador analyst anchor
anchorman anthropologist apologist applicant apprentice archaeologist archbishop architect archivist
artist assassin assemblyman assistant associate astrologer astronaut astronomer asylum-seeker
athlete attache attendee attorney auctioneer auditor aunt auteur author aviator babysitter back
backbencher bailiff bandleader banker bantamweight barber barista baritone barmaid barman barrister
bartender bassist batsman batter biker billionaire biographer biologist bishop blogger bodyguard
boss bookie botanist bowler boxer boy boyfriend breeder bricklayer bride broadcaster broker brother
brother-in-law builder businessman businesswoman buyer cabbie cadet campaigner candidate captain
caretaker cashier catcher caterer celebrity cellist ceo cfo chair chairlady chairman chairperson
chairwoman challenger champion chancellor chaplain chef chemist chief chief-of-staff chieftain child
choreographer cinematographer citizen claimant cleaner cleric clerk climatologist climber co-author
co-chair co-chairman co-creator co-founder co-ordinator co-owner co-star coach cofounder colleague
collector colonel columnist combatant comedian comedienne comic commander commentator commissioner
commuter companion confidant complainant composer comrade conductor congressman congresswoman conservationist
constable consultant contender contestant contractor contributor controller convener coo cook
coordinator cornerback coroner correspondent cosmonaut councillor councilman councilmember councilor
councilperson councilwoman counsel counsellor counselor counterpart courier cousin creator creditor
crew cricketer criminologist critic crooner cto curator customer cyclist cynic dad dancer daughter
daughter-in-law dealer dean debutant debutante defector defenceman defendant defender defenseman
delegate democrat dentist deputy dermatologist designee designer detainee detective developer
devotee dictator dietitian diner diplomat director dissident diva dj doctor documentarian donor dramatist
driver drummer ecologist economist editor editor-in-chief educator elder electrician emcee employee
employer engineer enthusiast entrant entrepreneur envoy epidemiologist ethicist evangelist
ex-husband ex-president ex-wife examiner exec executive expat expert explorer eyewitness fan farmer father
father-in-law featherweight fellow fiance fiancee fighter film-maker filmmaker financier finisher
firefighter fisherman flanker fly-half flyweight footballer foreman forward founder friend
front-runner frontman frontrunner frontwoman fugitive fullback fundraiser gaffer gamer gardener
general geneticist geographer geologist geophysicist ghostwriter girl girlfriend goalie goalkeeper
godfather godmother golfer governor graduate granddaughter grandfather grandmother grandson groom
grower guard guardian guest guide guitarist gunman gunner guru gymnast hacker hairdresser head
headliner headmaster headmistress headteacher heavyweight heir heiress helmer hero historian hostage
hitmaker hitter holder homemaker homeowner hooker hopeful host hostess hotelier housewife hunter
hurdler husband illustrator imam immigrant immunologist incumbent infielder influencer informant
inhabitant inmate innkeeper insider inspector instructor insurgent intern interpreter interviewer
introducer inventor investigator investor islander janitor jockey journalist judge judoka juror
justice kayaker keeper keyboardist kicker king laborer labourer landlady landlord landowner laureate
lawmaker lawyer leader lecturer legislator lender liaison librarian lieutenant lifeguard lightweight
linebacker linesman linguist listener lobbyist loser maestro magnate maker man manager marathoner
marshal mathematician matriarch mayor mechanic mediator member mentor mercenary merchant
meteorologist microbiologist middleweight midfielder midshipman midwife migrant militant millionaire
miner minister missionary moderator mogul mom monarch monk mother mother-in-law mourner mp mum
musician nanny native naturalist navigator neighbor neighbour nephew neurologist neuroscientist
neurosurgeon newcomer newscaster newsreader niece nominee notary novelist nun nurse nutritionist
observer obstetrician occupant oceanographer officer official ombudsman oncologist onlooker
operative operator opponent opthalmologist organiser organizer outfielder owner pal paralegal
paramedic passerby parent participant partner passenger passer-by pastor patient patriarch patron
pediatrician pensioner performer person pharmacist phenom philanthropist philosopher photographer pilgrim
physician physicist physiologist pianist pilot pitcher plaintiff planner player playwright plumber
podcaster poet pollster pontiff pope postdoc postgraduate practitioner preacher predecessor premier
presenter president priest prince princess principal prisoner prodigy producer professional professor programmer
promoter proponent proprietor prosecutor protege protester protestor provost psychiatrist psychic
psychologist publicist publisher pundit pupil quarterback queen rabbi racer radiologist rancher
ranger rapper reader realtor receiver recipient rector referee reformer refugee regent registrar
relative rep reporter representative republican rescuer researcher resident respondent restaurateur
retiree reviewer rider rival roofer rookie roommate rower ruler runner sailor sceptic salesman saxophonist
scholar schoolboy schoolgirl scientist skeptic scorer screenwriter scriptwriter scrum-half sculptor
secretary secretary-general seismologist seller senator sergeant shaman shareholder sheriff shopper
shortstop showrunner sibling singer singer-songwriter sister sister-in-law skater skier skipper
slugger sniper snowboarder socialite sociologist soldier solicitor sommelier son son-in-law
songstress songwriter soprano source speaker specialist spokesman spokesperson spokeswoman
sportscaster spouse sprinter staffer star statistician stepfather stepmother steward strategist
striker strongman student subscriber successor supermodel supervisor supporter surfer surgeon
surveyor survivor suspect swimmer tackle tactician taoiseach taxpayer teacher team-mate teammate
technician technologist teenager tenant tenor theologian theorist therapist thinker tiktoker toddler
topper trader trainee trainer translator traveler traveller treasurer tribesman trooper trucker
trumpeter trustee tutor tycoon umpire uncle undergraduate undersecretary understudy underwriter user vp
vet veteran veterinarian vicar victim viewer villager violinist virologist virtuoso visitor vj
vlogger vocalist volunteer voter waiter waitress walker warden warlord warrior welterweight whip
whistle-blower whistleblower widow widower wife winemaker winger winner witness woman worker
wrestler writer yachtsman youngster youth youtuber zoologist
"""

PERSON_NOUNS = words(_PEOPLE) | frozenset(t for t in TITLES if len(t) > 3) | IN_FULL.keys()
"""Nouns for one person, lower case singular."""

PERSON_SUFFIXES = (
    "ist",
    "ician",
    "ologist",
    "woman",
    "man",
    "person",
    "eer",
    "monger",
    "maker",
    "keeper",
    "holder",
    "goer",
)
"""Endings of nouns for one person that no list can hold all of."""

MALE_NOUNS = words("""
    man boy father husband son brother uncle nephew grandfather grandson boyfriend dad actor businessman
    chairman spokesman congressman king prince widower fiance salesman fisherman father-in-law
    brother-in-law son-in-law stepfather ex-husband waiter councilman groom frontman gunman policeman
    fireman anchorman alderman batsman
    """)
FEMALE_NOUNS = words("""
    woman girl mother wife daughter sister aunt niece grandmother granddaughter girlfriend mum mom
    actress businesswoman chairwoman spokeswoman congresswoman queen princess widow fiancee
    mother-in-law sister-in-law daughter-in-law stepmother ex-wife waitress councilwoman nun policewoman
    heiress hostess frontwoman
    """)

KINSHIP = words("""
    husband wife father mother son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother
    grandson granddaughter dad mom mum widow widower stepfather stepmother sibling child parent fiance fiancee
    father-in-law mother-in-law brother-in-law sister-in-law son-in-law daughter-in-law ex-wife ex-husband
    """)
"""Nouns for a relative."""

VAGUE_ROLES = words("man woman boy girl person politician celebrity")
"""Nouns that say little of somebody: whoever is such a one can be a singer too."""

KINDS_OF = {
    "chief": "head leader director boss president chairman chairwoman chair ceo secretary-general commissioner",
    "head": "chief leader director boss president chairman chairwoman chair ceo secretary-general",
    "gaffer": "manager coach boss",
    "boss": "chief head manager coach director chairman president ceo",
    "leader": "president chairman head chief premier chancellor minister senator",
    "manager": "coach boss",
    "coach": "manager boss",
    "executive": "ceo president chairman director chief cofounder co-founder founder vice-president",
    "ceo": "executive",
    "chairman": "chair co-chairman",
    "chairwoman": "chair",
    "spokesperson": "spokesman spokeswoman",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "lawmaker": "senator representative congressman congresswoman mp legislator assemblyman",
    "legislator": "senator representative congressman congresswoman mp lawmaker assemblyman",
    "congressman": "representative",
    "congresswoman": "representative",
    "politician": "senator representative congressman congresswoman mp minister governor mayor president leader",
    "official": "minister secretary director commissioner officer",
    "envoy": "ambassador representative",
    "diplomat": "ambassador envoy minister",
    "premier": "minister",
    "lawyer": "attorney solicitor barrister counsel",
    "attorney": "lawyer solicitor prosecutor counsel",
    "solicitor": "lawyer attorney",
    "officer": "sergeant sgt lieutenant lt captain capt detective constable inspector",
    "academic": "professor lecturer scholar researcher",
    "scientist": "researcher professor",
    "researcher": "scientist professor author",
    "expert": "professor researcher specialist scientist analyst",
    "doctor": "physician surgeon dr",
    "physician": "doctor surgeon dr",
    "filmmaker": "director film-maker",
    "film-maker": "director filmmaker",
    "star": "actor actress singer musician rapper player striker quarterback",
    "singer": "star vocalist singer-songwriter rapper musician frontman",
    "musician": "singer guitarist drummer bassist pianist rapper singer-songwriter",
    "actor": "star actress",
    "actress": "star actor",
    "player": "striker midfielder defender goalkeeper quarterback linebacker winger forward guard captain",
    "businessman": "billionaire entrepreneur tycoon mogul",
    "billionaire": "businessman entrepreneur tycoon mogul",
    "mogul": "businessman billionaire tycoon",
    "tycoon": "businessman billionaire mogul",
    "candidate": "nominee contender hopeful frontrunner front-runner",
    "nominee": "candidate frontrunner front-runner",
    "contender": "candidate nominee hopeful",
    "hopeful": "candidate contender",
    "frontrunner": "candidate nominee",
    "front-runner": "candidate nominee",
    "author": "writer novelist",
    "writer": "author novelist journalist columnist",
    "journalist": "reporter correspondent editor columnist writer",
    "reporter": "journalist correspondent",
    "cofounder": "co-founder founder",
    "co-founder": "cofounder founder",
    "founder": "cofounder co-founder",
    "host": "presenter anchor",
    "presenter": "host",
    "minister": "premier",
    "mother": "mom mum",
    "mom": "mother mum",
    "mum": "mother mom",
}
"""A description's head noun, and the nouns of more exact roles that it can stand for."""
