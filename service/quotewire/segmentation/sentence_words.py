"""The words that decide whether a stop ends a sentence, as data: lower case, without their own last stop."""

_TITLES = """
mr mrs ms mx dr drs prof profs rev revs hon sen sens rep reps gov govs gen gens col cols lt ltc maj capt cpt cmdr cdr
sgt sgts cpl pvt pfc adm pres supt insp det dets ofc cst const fr msgr mgr mlle mme mm messrs ste mts amb atty asst
assoc dep min sec secy treas dist spc ald cong comdr brig vp
"""
_ALWAYS_INTRODUCE = """
vs v viz cf e.g i.e eg ie fig figs eq eqs nos pp pg vol vols para ca circa approx ver dept resp incl excl
"""
_INTRODUCE_NUMBERS = (
    "no pop est tel p ch chap sec sect art arts op ed eds ext rm rte hwy nr ref refs ex ser bk pt pts div reg"
)
_COMPANIES = "inc corp co cos ltd llc llp plc l.p"
_COMPANY_GOES_ON = """
inc corp ltd llc llp plc l.p chairman chairwoman chair president chief ceo cfo coo executive vice director founder
founders cofounder co-founder spokesman spokeswoman senior managing general treasurer secretary analyst partner class
common international holdings group stores center plaza building monday tuesday wednesday thursday friday saturday
sunday v of
"""
_ENDS_TOO = """
bros assn assns intl natl univ jr sr esq ave blvd rd hwy sq ln ct pkwy ste apt st mt ft al ph.d
"""
_STATES = """
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn
tex va vt wash wis wyo ont que alta sask man d.c n.y n.j n.c s.c n.d s.d n.h n.m r.i w.va p.r b.c
"""
_DATES = """
jan feb febr mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
"""
_AFTER_CLOCK = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst aest aedt eastern
central mountain pacific local greenwich
"""
_STARTERS = """
the a an this that these those there here it he she they we i you his her their our my your its who what when where why
how which in on at by for from with after before as if while although though because since until under over during
despite but and or so yet nor still also however meanwhile moreover nevertheless instead indeed perhaps then now once
some many most both each every all few several no not none only even just such other others another one two three
according asked among about between through throughout without within today yesterday tomorrow last next earlier later
officials analysts police investors critics supporters experts authorities prosecutors residents witnesses researchers
scientists lawmakers opponents protesters demonstrators voters lawyers economists traders shares former mr mrs ms
let do does did is are was were will can could should would may might have has had nothing everything everyone someone
"""
_LETTERED = """
plan vitamin grade type class group hepatitis section part exhibit schedule category level option appendix phase model
tier zone block wing team war malcolm
"""
_REPORTING = """
said says asked asks added adds wrote writes told tells shouted shouts cried cries replied replies wondered wonders
exclaimed exclaims declared yelled tweeted joked quipped recalled recalls continued continues screamed responded
demanded demands posted remarked inquired retorted whispered sang chanted repeated repeats questioned questions pressed
pleaded pleads mused muses insisted insists barked roared bellowed snapped gushed quizzed
"""

TITLES = frozenset(_TITLES.split())
"""Capitalised, they stand before a name: never the end of a sentence."""

ALWAYS_INTRODUCE = frozenset(_ALWAYS_INTRODUCE.split())
"""Stand before what they introduce: never the end of a sentence."""

INTRODUCE_NUMBERS = frozenset(_INTRODUCE_NUMBERS.split())
"""No end before a number, but otherwise ordinary words."""

COMPANIES = frozenset(_COMPANIES.split())
"""After a company's name, mostly the end of a sentence before a capital, since inside one a comma follows."""

COMPANY_GOES_ON = frozenset(_COMPANY_GOES_ON.split())
"""Words that go on after them: officers, days, parts of longer names."""

ENDS_TOO = frozenset(_ENDS_TOO.split())
"""May end a sentence: the next word decides."""

STATES = frozenset(_STATES.split())
"""After a place and a comma the end of a sentence, since inside one a comma follows (`Salem, Ore., voted`)."""

DATES = frozenset(_DATES.split())
"""Months and days: no end before a number or each other."""

AFTER_CLOCK = frozenset(_AFTER_CLOCK.split()) | DATES
"""What goes on after `a.m.`: days, months, time zones."""

STARTERS = frozenset(_STARTERS.split())
"""Words that, capitalised after an abbreviation, begin a sentence."""

LETTERED = frozenset(_LETTERED.split())
"""Words that a single letter follows as a name of its own (`hepatitis C. Doctors`)."""

REPORTING = frozenset(_REPORTING.split())
"""Verbs of the clause that follows a question or an exclamation in quotation marks."""
