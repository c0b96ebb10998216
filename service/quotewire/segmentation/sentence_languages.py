"""Abbreviations, ordinals and first words of other languages than English, as data, and what they say of a stop.

The abbreviations never end a sentence: titles before a name, words that introduce what follows. Those that end one as
often (`etc.`, `usw.`, `т. д.`) are left out, and so are those that a word in lower case follows.
"""

import re
from dataclasses import dataclass

_MONTHS = "jan feb mar apr jun jul aug sep sept okt nov"
_INTRODUCE = {
    "ca": "sr sra srs dr dra prof ctra sta excm st",
    "cs": "pí dr mgr ing bc prof doc mudr judr phdr rndr např tzv tj resp cca sv",
    "da": f"hr fr dr prof ca f.eks bl.a dvs inkl ekskl evt kgl sct kl nr {_MONTHS} dec",
    "de": """
        dr prof hr hrn ing dipl mag rer nat med jur phil habil z.b bzw ca d.h u.a v.a sog bspw zzgl inkl exkl evtl ggf
        geb gest verh ehem st allg insb lt mio mrd tsd z d u
    """,
    "es": """
        sr sra sres sras srta d dña dr dra dres prof profa lic ing arq gral cnel cap tte sto sta san excmo excma ilmo
        ilma mons fr p.ej avda av aprox ee rvdo vda núm pág
    """,
    "fi": "esim ks mm prof tri toht os puh klo nro",
    "fr": "m mm mme mmes mlle mlles dr drs pr prof mgr st ste cf p.ex ex bd av",
    "hr": "dr mr prof doc ing sv npr tj tzv",
    "hu": "dr prof ifj id özv ún pl",
    "it": """
        sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa on avv ing arch geom rag cav comm mons gen col cap ten
        p.es es cfr
    """,
    "nl": "dhr mevr mw dr drs mr prof ir ing ds ca bijv bv d.w.z m.b.t o.a z.g zgn st",
    "no": f"hr fr dr prof ca f.eks bl.a dvs inkl ekskl evt kgl st kl nr {_MONTHS} des",
    "pl": """
        dr mgr inż prof doc hab lek gen płk mjr kpt por ks bp abp św ul al pl os m.in np tj tzn tzw ok godz woj pow śp
        red
    """,
    "pt": "sr sra srs sras srta d dr dra drs dras prof profa profs eng gen cel cap ten exmo exma sto sta pe av aprox",
    "ro": "dl dna dr prof ing acad gen col sf str",
    "ru": "ул просп пл пер ср напр т.е т.к т.н им проф акад доц д-р г-н г-жа св зам пом ген",
    "sk": "pí dr mgr ing bc prof doc mudr judr phdr napr tzv tj resp cca sv",
    "sl": "dr mag prof doc ing sv npr t.i",
    "sv": f"hr fr dr prof ca t.ex bl.a dvs d.v.s s.k jfr inkl exkl ev f.d t.o.m fr.o.m p.g.a s:t kl nr {_MONTHS} dec",
    "tr": "dr prof doç av yrd öğr gör sn bkz vb",
    "uk": "вул просп пл пров напр т.зв ім проф акад доц св",
}
_ORDINALS = "cs da de et fi hr hu is lb lv nb nn no pl sk sl sr tr"
_OPENERS = {
    "de": """
        der die das den dem des ein eine einen einem er sie es wir ich ihr man im in am an auf bei mit nach seit für
        aber und doch dort hier jetzt nun dann damit dies diese dieser auch nur wer was wie wo wann warum
    """,
    "es": """
        el la los las lo un una unos en con por para según pero y no se su sus este esta esto así además también cuando
        como si aunque desde hasta ya
    """,
    "fr": """
        le la les l un une des il elle ils elles on nous je ce cette ces cela c en dans au aux avec pour par selon mais
        et depuis après si son sa ses leur
    """,
    "it": "il lo la i gli le l un una in con per da secondo ma e non si questo questa ora poi anche se come dopo",
    "nl": "de het een hij zij ze we wij ik in op bij met na volgens maar en ook dat dit die deze er nu toen",
    "pt": "o a os as um uma em no na com por para segundo mas e não se este esta isso também quando como ele ela",
    "ru": "в на по но а и он она они это эта этот мы я не с к об о у как что если когда после",
    "sv": "det den de en ett han hon vi jag man i på med efter enligt men och nu då där här som när",
}
_LAST_WORD = re.compile(r"[^\W_]+(?:[.:-][^\W_]+)*\Z")
_FIRST_WORD = re.compile(r"[\"'(\[]*([^\W\d_]+)")
_REACH = 24


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language uses the full stop besides ending sentences.

    `introduce` are abbreviations that never end one; where there are `ordinals`, a number of one or two digits before
    a stop is one (`3. März`); `openers` are words that begin a sentence after an initial or an acronym (`S.A. La`).
    """

    introduce: frozenset[str]
    ordinals: bool
    openers: frozenset[str]

    def ends(self, shadow: str, begin: int, stop: int, following: int) -> bool | None:
        """Say whether a full stop at `stop` ends the sentence that began at `begin`; None where others must tell.

        `following` is where the next word, or a mark before it, begins.
        """
        last = _LAST_WORD.search(shadow[max(begin, stop - _REACH) : stop])
        if last is None:
            return None
        word = last.group()
        if word.isdigit():
            return False if self.ordinals and len(word) <= 2 else None
        if word.lower() in self.introduce:
            return False
        if word.isupper() and (len(word) == 1 or "." in word):
            first = _FIRST_WORD.match(shadow, following, following + _REACH)
            opens = first is not None and first[1][0].isupper() and first[1].lower() in self.openers
            return True if opens else None
        return None


HABITS: dict[str, Habits] = {
    language: Habits(
        frozenset(_INTRODUCE.get(language, "").split()),
        language in _ORDINALS.split(),
        frozenset(_OPENERS.get(language, "").split()),
    )
    for language in {*_INTRODUCE, *_ORDINALS.split()}
}
"""The habits of languages by their codes; English, and languages of which nothing is known, have none."""
HABITS["nb"] = HABITS["nn"] = HABITS["no"]
