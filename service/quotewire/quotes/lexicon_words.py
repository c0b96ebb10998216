"""Word lists of the stand-in tagger: reporting verbs, and the closed classes that bound a noun phrase."""

from enum import IntEnum


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Strength(IntEnum):
    """How surely a verb reports what somebody says."""

    WEAK = 1
    """Reports only beside words in quotation marks (`called`, `described`, `laughed`)."""
    MIDDLE = 2
    """Reports with a clause of its own (`noted that`), but has other uses."""
    STRONG = 3
    """Nearly always reports (`said`, `told`, `wrote`)."""


def _inflect(lemma: str) -> tuple[str, ...]:
    """Return the regular forms of a verb: base, third person, past, participle in -ing."""
    vowels = "aeiou"
    if lemma.endswith("e"):
        return lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in vowels:
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma, lemma + "es", lemma + "ed", lemma + "ing"
    return lemma, lemma + "s", lemma + "ed", lemma + "ing"


_STRONG = """
add announce acknowledge admit allege argue assert claim comment complain concede conclude confess confirm
contend declare enthuse exclaim explain insist joke lament muse note observe opine proclaim quip reason recall
recount reiterate remark reply retort scoff state stress tweet warn retweet
"""
_MIDDLE = """
accuse affirm agree answer ask assure believe boast caution chide demand deny disclose elaborate emphasize
emphasise estimate expect fear hope imply indicate inform interject mention order pledge point post predict
promise propose protest query question quote recommend remember remind report request reveal signal speculate
specify stipulate suggest suspect testify think threaten underline underscore urge vow whisper worry yell
shout scream chant cry rant tease advocate clarify convey cite describe forecast pronounce reassure second
summarize summarise surmise theorize charge wonder claim counter conclude plead
"""
_WEAK = """
attack blast brand call characterize characterise condemn criticize criticise credit decry deem defend denounce
deride describe dismiss dub hail label lambaste laud liken mock portray praise reject slam tout beam begin
chuckle deadpan fume gush grin hint howl moan rave read sing snap sob thank welcome blame compare find show
display express offer pitch mutter mumble murmur bark roar thunder groan invite rip bemoan bash recite vent
crow gripe grumble implore beg echo continue respond email text publish instruct advise laugh know feel repeat
maintain oppose promote ridicule identify depict assail tell rail plead
"""
_IRREGULAR = {
    "say": ("say", "says", "said", "saying"),
    "tell": ("tell", "tells", "told", "telling"),
    "write": ("write", "writes", "wrote", "written", "writing"),
    "think": ("think", "thinks", "thought", "thinking"),
    "know": ("know", "knows", "knew"),
    "feel": ("feel", "feels", "felt"),
    "find": ("find", "finds", "found", "finding"),
    "show": ("show", "shows", "showed", "shown", "showing"),
    "admit": ("admit", "admits", "admitted", "admitting"),
    "quip": ("quip", "quips", "quipped", "quipping"),
    "dub": ("dub", "dubs", "dubbed", "dubbing"),
    "slam": ("slam", "slams", "slammed", "slamming"),
    "shoot": ("shoots", "shot", "shooting"),
    "fire": ("fires", "fired", "firing"),
    "hit": ("hits", "hit", "hitting"),
    "put": ("put", "puts", "putting"),
    "go": ("goes", "went"),
    "refer": ("refer", "refers", "referred", "referring"),
    "begin": ("begin", "begins", "began", "beginning"),
    "read": ("read", "reads", "reading"),
    "sing": ("sing", "sings", "sang", "singing"),
    "swear": ("swear", "swears", "swore", "swearing"),
    "beg": ("beg", "begs", "begged", "begging"),
    "grin": ("grin", "grins", "grinned", "grinning"),
    "label": ("label", "labels", "labeled", "labelled", "labeling", "labelling"),
    "signal": ("signal", "signals", "signaled", "signalled", "signaling", "signalling"),
    "sob": ("sob", "sobs", "sobbed", "sobbing"),
    "snap": ("snap", "snaps", "snapped", "snapping"),
    "shrug": ("shrug", "shrugs", "shrugged", "shrugging"),
    "rip": ("rip", "rips", "ripped", "ripping"),
    "sum": ("sum", "sums", "summed", "summing"),
    "tout": ("tout", "touts", "touted", "touting"),
}
_STRENGTHS = {
    "say": Strength.STRONG,
    "tell": Strength.STRONG,
    "write": Strength.STRONG,
    "find": Strength.WEAK,
    "show": Strength.WEAK,
    "know": Strength.WEAK,
    "feel": Strength.WEAK,
    "read": Strength.WEAK,
    "begin": Strength.WEAK,
    "refer": Strength.WEAK,
}


def _verbs() -> dict[str, tuple[str, Strength]]:
    """Return lemma and strength of every form of every reporting verb."""
    out: dict[str, tuple[str, Strength]] = {}
    lemmas: dict[str, Strength] = {}
    for words, strength in ((_WEAK, Strength.WEAK), (_MIDDLE, Strength.MIDDLE), (_STRONG, Strength.STRONG)):
        lemmas |= dict.fromkeys(words.split(), strength)
    for lemma in _IRREGULAR:
        lemmas.setdefault(lemma, _STRENGTHS.get(lemma, Strength.MIDDLE))
    lemmas |= _STRENGTHS
    for lemma, strength in lemmas.items():
        for form in _IRREGULAR.get(lemma) or _inflect(lemma):
            out[form] = (lemma, strength)
    return out


REPORTING = _verbs()
"""Every form of the reporting verbs, lower case, with its lemma and strength."""

NOUN_TOO = _set(
    """
    claim claims report reports note notes comment comments state states call calls tweet tweets answer
    answers text texts email emails post posts point points question questions order orders quote quotes
    promise promises reply replies fear fears hope hopes demand demands attack attacks request requests
    reason reasons show shows read reading finding findings pledge pledges doubt doubts estimate estimates
    worry worries cry cries remark remarks record counsel second seconds rule rules title sign signs offer
    offers start starts close laugh laughs joke jokes smile smiles warning begin beginning writing credit
    label labels brand brands compare protest protests shout shouts scream chant chants query lament
    volunteer volunteers account feeling thought being thinking pitch display displays blast signal signals
    forecast forecasts find finds term terms open want wants like echo greeting welcome thanks blame nod
    bark finish vent charge charges
    """
)
"""Forms that are nouns at least as often: they report only after a subject."""

AUXILIARIES = _set(
    """
    has have had is are was were be been being am do does did will would can could may might must shall
    should 'd 's 're 've 'll having
    """
)

ADVERBS = _set(
    """
    also later now then once recently still often ever never even again just soon quickly only simply always
    already since previously first finally further famously reportedly not n't instead twice sometimes
    usually thus therefore perhaps once earlier
    """
)
"""Adverbs that may stand inside a verb group; words in -ly count too."""

PRONOUNS = _set("he she they it i we you who everyone everybody someone somebody nobody")
STANDALONE = _set("many some others several most both few none another all those these this that which")
"""Words that may stand for a whole noun phrase."""

DETERMINERS = _set(
    """
    the a an this that these those his her its their our my your some any no each every both all another
    several many few most one two three four five six seven eight nine ten dozens hundreds thousands
    """
)
NUMERALS = _set("one two three four five six seven eight nine ten")
POSSESSIVES = _set("his her its their our my your")

PREPOSITIONS = _set(
    """
    of for at in from with by on to under behind about against between among into over near outside inside
    across around through within without during before after since until upon via toward towards per amid
    despite as like than beyond along off above below alongside
    """
)
LINKING = _set("of for at in from with by on to under behind against near outside across about who")
"""Prepositions that join two noun phrases into one."""

CONJUNCTIONS = _set(
    """
    which whom whose and or but nor yet so because while although though if when whereas unless that whether
    as after before since until once where how why what however
    """
)
SUBORDINATE = _set(
    """
    that which who whom whose because as when while if after before since until although though where how
    why what
    """
)
"""Words that open a clause which depends on another."""
RELATIVES = _set("who whom whose which that where")

CALENDAR = _set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan feb aug sept oct nov dec
    """
)
TIMES = CALENDAR | _set(
    """
    today yesterday tonight tomorrow earlier later afterward afterwards morning afternoon evening night week
    weekend month year
    """
)

TITLES = _set(
    "mr mrs ms dr prof sen rep gov gen sgt lt col capt st rev hon pres lord sir dame sens reps msgr fr"
)

VERBS = _set(
    """
    went came took made got gave kept left let met ran sat saw sent set shot stood spoke won lost fell felt
    held hit led paid put rose sold sought taught threw understood wore became began broke brought built
    bought caught chose drew drove ate flew fought forgot forgave grew heard hid knew lay lent meant rode
    rang sang sank shook slept spent stole struck swore swam thought woke wrote says makes takes gives gets
    goes comes wants needs seems appears became become remain remains include includes including shows plans
    tries helps works lives runs leads believes knows thinks feels keeps puts looks turns uses plays moves
    means leaves follows tried asked turned looked walked going doing getting making taking being having
    """
)
"""Common finite forms that a noun phrase does not hold."""

NOMINAL = _set("mr mrs ms dr")

OPENERS = _set(
    """
    but and so yet still meanwhile however then also now though although while when as if because or nor
    moreover furthermore additionally besides nevertheless nonetheless instead later earlier today yesterday
    recently afterwards afterward finally eventually meantime perhaps indeed thus hence otherwise plus once
    again that where
    """
)
"""Words that open a clause and are no part of its subject."""

MEDIA = _set(
    """
    interview interviews statement statements tweet tweets post posts conference letter email emails e-mail
    speech briefing release report video message ruling filing memo column essay interview podcast call note
    editorial blog announcement testimony debate rally
    """
)
"""What one speaks or writes in."""

ING_NOUNS = _set("managing founding acting leading outgoing sitting reigning visiting ruling retiring")
"""Forms in -ing that open a title, where others open a clause."""

PARTICLES = {
    "point": ("out", "to"),
    "refer": ("to",),
    "call": ("for", "on"),
    "respond": ("to",),
    "comment": ("on",),
    "advocate": ("for",),
    "ask": ("about", "for"),
    "sum": ("up",),
    "worry": ("about",),
    "joke": ("about",),
    "agree": ("with",),
    "put": ("it",),
    "shoot": ("back",),
    "fire": ("back",),
    "hit": ("back",),
    "go": ("on",),
    "rail": ("against",),
}
"""The words after a verb that belong to the cue."""

ADDRESSED = _set("tell inform remind assure warn advise promise reassure text email ask")
"""Verbs that name the one spoken to before what is said."""

POSSIBLE = _set("can could may might")
"""With these nothing has been said yet."""
CLAUSAL = _set("add tell write state charge pledge observe go")
"""Verbs that take a plain object elsewhere, and report only a clause or words in quotation marks."""
INTERROGATIVES = _set("whether if how why what where when who which")

ARTICLES = _set("a an the his its their our my your no every")
"""After these a form of a verb is a noun or an adjective (`the proposed sale`, `a written statement`)."""

LEAVING = _set("who which while although whereas but where after before including according he she they")
"""Words after a comma that lead out of the reported clause."""

PHRASAL = _set("put shoot fire hit go point rail")
"""Verbs that report only with one of their particles."""

BE = _set("is are was were be been being 's 're")
"""The forms that make a passive."""

ONE_OF = _set("another one a an his her fellow")
"""Openers of a description that a name follows (`another friend, Ann Lee, said`)."""
