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
        envoy senator representative congressman congresswoman congressperson assemblyman assemblywoman
        assemblymember governor mayor premier speaker attorney solicitor general lieutenant colonel
        major captain sergeant corporal admiral commander commissioner councillor councilman
        councilwoman councilmember councilor sheriff deputy officer detective inspector superintendent
        constable chief judge justice professor doctor bishop cardinal rabbi reverend pastor coach
        chairman chairwoman chair ceo cfo coo cto director manager spokesman spokeswoman spokesperson
        leader treasurer commodore marshal dean provost ayatollah mullah sultan emir emperor empress
        czar tsar taoiseach mp mep msp dj supervisor trustee recorder clerk comptroller controller
        whip democrat alderman magistrate cllr pc wpc dci principal pm agent mister count countess viscount
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
abbot academic applicant claimant combatant complainant debutant debutante entrant gaffer inhabitant relative
accountant activist actor actress adjutant administrator admirer adventurer adviser
advisor advocate agent aide alderman ally ambassador analyst anchor anchorman anthropologist apologist
archaeologist archbishop architect archivist artist assassin assemblyman assistant associate astronaut
astronomer athlete attendee attorney auctioneer author auditor aviator back bandleader banker barber
barrister bartender bassist batsman biographer biologist bishop blogger bodyguard boss botanist boxer
boy boyfriend broadcaster broker brother brother-in-law builder businessman businesswoman buyer
campaigner candidate captain caretaker cashier celebrity ceo cellist chair chairman chairperson
chairwoman champion chancellor chaplain chef chemist chief child choreographer cinematographer citizen
cleric clerk climatologist climber co-author coach co-chair co-chairman co-creator cofounder co-founder
co-owner co-star colleague collector colonel columnist comedian comic commander commentator commissioner
commuter companion composer comrade conductor congressman congresswoman conservationist constable
consultant contestant contractor contributor controller convener cook coordinator co-ordinator coroner
correspondent councillor councilman councilmember councilor councilwoman counsel counselor counsellor
counterpart cousin crew creator creditor cricketer criminologist critic curator customer cyclist dad
dancer daughter daughter-in-law dealer dean defendant defender delegate dentist deputy dermatologist
designer detainee detective developer dietitian diplomat director dissident doctor donor dramatist
driver drummer ecologist economist editor editor-in-chief educator electrician employee employer
engineer entrepreneur envoy epidemiologist ethicist evangelist examiner executive expert explorer
dj vj emcee fly-half scrum-half fullback hooker flanker all-rounder cornerback jockey influencer vlogger youtuber
    podcaster tiktoker breeder oceanographer trooper lifeguard bailiff cosmonaut introducer
    alum alumna alumnus matriarch whistle-blower phenom prodigy diva crooner headliner comedienne showrunner helmer
    auteur songstress soprano baritone tenor trumpeter ghostwriter laureate newscaster newsreader sportscaster pundit
    trainee apprentice protege guru kicker slugger hitter welterweight lightweight featherweight bantamweight flyweight
    judoka hurdler marathoner biker snowboarder rower kayaker surfer rector headmistress notary paralegal sniper gunner
    cadet defector mercenary militant fugitive plaintiff cfo coo cto exec landlady supermodel documentarian barman barmaid
    sommelier barista hotelier caterer bricklayer roofer cabbie courier cleaner janitor babysitter bride spouse
    godfather godmother toddler schoolboy schoolgirl pupil postgraduate reformer attache shaman psychic astrologer
    enthusiast devotee villager islander expat immigrant refugee asylum-seeker taxpayer subscriber listener
    ex-husband ex-president ex-wife father father-in-law fan farmer fellow fiance fiancee fighter filmmaker
film-maker financier firefighter fisherman footballer founder foreman friend frontman frontwoman
fundraiser gamer gardener general geneticist geographer geologist geophysicist girl girlfriend
goalkeeper golfer governor grandfather grandmother grandson granddaughter graduate groom grower guard
guardian guest guide guitarist gunman gymnast hacker hairdresser head headmaster headteacher heir hero
historian homemaker homeowner host hostess housewife hunter husband illustrator immunologist imam
informant inmate innkeeper insider inspector instructor insurgent intern interpreter interviewer
inventor investigator investor journalist judge juror justice keeper keyboardist king labourer laborer
landlord landowner lawmaker lawyer leader lecturer legislator lender liaison librarian lieutenant
linebacker linguist lobbyist maker manager marshal mathematician mayor mechanic mediator member mentor
merchant meteorologist microbiologist midfielder midwife migrant miner minister missionary mogul monk
moderator mother mother-in-law mourner mp mum mom musician nanny native naturalist navigator neighbor
neighbour nephew neurologist neuroscientist neurosurgeon newcomer niece nominee novelist nun nurse
nutritionist observer obstetrician occupant officer official ombudsman oncologist onlooker operative
operator opponent opthalmologist organiser organizer owner pal paramedic parent participant partner
passenger passer-by pastor patient patriarch patron pediatrician performer person pharmacist
philanthropist philosopher photographer physician physicist physiologist pianist pilot planner player
playwright plumber poet pollster pope postdoc practitioner preacher premier presenter president priest
prince princess principal prisoner producer professor programmer promoter proponent proprietor
prosecutor protester protestor provost psychiatrist psychologist publicist publisher quarterback queen
rabbi racer radiologist rancher ranger rapper reader realtor reporter rep representative republican
democrat rescuer researcher resident respondent restaurateur retiree reviewer rider rival roommate ruler
runner sailor salesman saxophonist scholar scientist screenwriter scriptwriter sculptor secretary
secretary-general seismologist seller senator sergeant sheriff shareholder shopper sibling singer
singer-songwriter sister sister-in-law skater skier skipper sociologist soldier solicitor son son-in-law
songwriter source speaker specialist spokesman spokesperson spokeswoman star staffer statistician
stepfather stepmother steward strategist striker student supervisor supporter surgeon surveyor survivor
suspect swimmer tactician teacher teammate team-mate technician technologist teenager tenant theologian
theorist therapist thinker trader trainer translator traveler traveller treasurer treasurer trucker
trustee tutor tycoon uncle aunt undersecretary underwriter undergraduate user veteran veterinarian vet
vicar victim viewer violinist virologist visitor vocalist volunteer voter waiter waitress walker warden
warrior whistleblower widow widower wife winemaker winger witness woman man worker wrestler writer
yachtsman youngster youth zoologist chancellor premier taoiseach billionaire millionaire sprinter
midshipman pensioner hitmaker heavyweight middleweight virtuoso maestro socialite heiress magnate
strongman warlord dictator tribesman elder chieftain monarch pontiff patriarch nun guard forward tackle
receiver pitcher catcher shortstop outfielder infielder goalie defenseman defenceman keeper bowler
batter umpire referee linesman owner incumbent winner loser recipient holder topper scorer finisher
frontrunner front-runner hopeful contender challenger newcomer rookie backbencher chief-of-staff whip
counterpart predecessor successor understudy designee registrar regent chairlady councilperson
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
