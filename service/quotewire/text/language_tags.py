"""Language tags (BCP 47, RFC 5646) as producers write them, in their normal form."""

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
_SAYS_NOTHING = frozenset({"und", "mis", "zxx", "mul"})
_LONGER = """
    afr=af amh=am ara=ar aze=az bel=be ben=bn bul=bg bos=bs cat=ca ces=cs cze=cs cym=cy wel=cy dan=da deu=de ger=de
    ell=el gre=el eng=en epo=eo spa=es est=et eus=eu baq=eu fas=fa per=fa fin=fi fra=fr fre=fr gle=ga glg=gl guj=gu
    hau=ha heb=he hin=hi hrv=hr hun=hu hye=hy arm=hy ind=id isl=is ice=is ita=it jpn=ja kat=ka geo=ka kaz=kk khm=km
    kan=kn kor=ko kur=ku lat=la ltz=lb lao=lo lit=lt lav=lv mkd=mk mac=mk mal=ml mon=mn mar=mr msa=ms may=ms mlt=mt
    mya=my bur=my nob=nb nep=ne nld=nl dut=nl nno=nn nor=no pan=pa pol=pl pus=ps por=pt ron=ro rum=ro rus=ru sin=si
    slk=sk slo=sk slv=sl som=so sqi=sq alb=sq srp=sr swe=sv swa=sw tam=ta tel=te tha=th tgl=tl tur=tr ukr=uk urd=ur
    uzb=uz vie=vi yor=yo zho=zh chi=zh zul=zu iw=he in=id ji=yi mo=ro
"""
_SHORT = dict(pair.split("=") for pair in _LONGER.split())
"""ISO 639-2 and withdrawn codes of languages that have a code of two letters, which is the one to use."""


def normalize(tag: str | None) -> str | None:
    """Return a tag in its normal form: `EN_us` is `en-US`, `ger` is `de`, `zh-hant-tw` is `zh-Hant-TW`.

    None where there is no tag, where it is not well-formed (`English`), and where it names no language (`und`,
    `mul`). Registered subtags are not looked up.
    """
    tag = (tag or "").strip().replace("_", "-")
    if _TAG.fullmatch(tag) is None:
        return None
    language, *others = tag.lower().split("-")
    if language in _SAYS_NOTHING:
        return None
    return "-".join([_SHORT.get(language, language), *_cased(others)])


def primary(tag: str) -> str:
    """Return the language of a tag in its normal form: `de` of `de-CH`."""
    return tag.split("-", 1)[0]


def _cased(subtags: list[str]) -> list[str]:
    """Write scripts in title case and regions in upper case up to the first singleton (RFC 5646, 2.1.1)."""
    cased, before = [], ""
    for subtag in subtags:
        if len(before) == 1 or len(subtag) not in (2, 4) or "x" in cased:
            cased.append(subtag)
        else:
            cased.append(subtag.upper() if len(subtag) == 2 else subtag.title())
        before = subtag
    return cased
