"""The wordings in which a page speaks of itself, its authors and its offers.

Patterns are matched against one block's text as `Traits.text` gives it: straight quotation marks, single blanks.
"""

import re

from quotewire.segmentation.pattern_lines import anywhere, headed, hinted, opening

_NAME = r"[A-ZÀ-Þ][\w.'&@-]*"

COPYRIGHT = (
    hinted(
        "copyright|©|(c)|this material may",
        re.compile(
            r"^\W{0,3}(?:copyright|©|\(c\) ?(?:19|20)\d\d)|^this material may not be (?:published|reproduced)",
            re.I,
        ),
    ),
    hinted(
        "reserv|orbeh|tous droits|riservat|защищены|محفوظة|förbehållna|zastrzeżone",
        re.compile(
            r"^.{0,120}\ball rights reserved\b"
            r"|^.{0,60}\b(?:alle rechten? (?:vorbehalten|voorbehouden)|tous droits (?:de reproduction )?réservés"
            r"|todos (?:los derechos|os direitos) reservados|tutti i diritti riservati|riproduzione riservata"
            r"|все права защищены|جميع الحقوق محفوظة|alla rättigheter förbehållna|wszelkie prawa zastrzeżone)\b",
            re.I,
        ),
    ),
    hinted(
        "無断|版|무단|저작권자",
        re.compile(r"^.{0,30}(?:無断(?:転載|複製)|版权所有|版權所有|저작권자|무단 ?전재)"),
    ),
)

CORRECTION = headed(
    "a_ an cl co ed ko no re th up",
    opening(
        r"""
    (?:corrections?|clarification|korrektur|rectificatif|corrección)\b ?(?:\([^)]{1,40}\))? ?[:—-]
    editor'?s?'? notes?\b ?[:—-]
    note to (?:readers|editors)\b
    (?:this|the|an earlier|a previous|an original)\b(?: \w+){0,3} (?:story|article|version|report|post|headline|piece|caption)\b.{0,80}\b(?:has|have) been (?:updated|corrected|amended|clarified|changed|edited)\b
    (?:this|the|an earlier|a previous|an original)\b(?: \w+){0,3} (?:story|article|version|report|post|headline|piece|caption)\b.{0,80}\b(?:(?:was|were) (?:updated|corrected|amended|clarified)|misstated|misspelled|misidentified|incorrectly|mistakenly)\b
    this (?:interview|conversation|transcript|q&a)\b.{0,40}\b(?:edited|condensed)\b
    updated?\b.{0,40}: (?:this|the) (?:story|article|post|headline|report)\b
    """  # noqa: E501
    ),
)

ORIGIN = headed(
    "fu qu so th",
    opening(
        r"""
    (?:this|the) (?:article|story|piece|post|essay|column|report|interview|analysis)\b.{0,20}\b(?:originally|first) (?:appeared|published|ran|posted)
    (?:this|the) (?:article|story|piece|post|column) (?:appeared|appears) (?:in|on|under)\b
    (?:source|quelle|fuente) ?: ?.{2,60}$
    """  # noqa: E501
    ),
)
"""Where an article appeared first."""

NOTICE = (
    headed(
        "ab as ci di do fu jo me mo pr re th wa wh",
        opening(
            r"""
        (?:citation|more information|journal information|provided by|(?:full )?disclosures?|disclaimer|references)(?: ?:|\W*$)
        (?:media|press) (?:contacts?|enquiries|inquiries)(?: ?:|\W*$)
        provided by (?-i:[A-Z])
        (?:journal )?reference:|doi:
        was this (?:page|article|story) helpful
        thanks for your feedback
        (?:as you comment|when commenting|when you comment)\b
        about (?:us|(?-i:[A-Z])\S*(?: (?-i:[A-Z])\S*){0,3})\W*$
        """  # noqa: E501
        ),
    ),
    hinted(
        "copyright|trademark|expressed",
        anywhere(
            r"""
        is subject to copyright\b
        registered trademarks? of\b
        (?:views|opinions) expressed\b.{0,80}\b(?:author|writer|own|those)\b
        """
        ),
    ),
)
"""Small print."""

REPORTING = (
    headed(
        "ad co ed fu re th wi wr",
        opening(
            r"""
        (?:(?:additional|further|with) )?(?:reporting|writing|editing|edited)(?:(?:,| and| &) \w+)?(?: assistance)? (?:by|from)\b
        contribut(?:ing|ors?)\b ?:
        this (?:episode|story|report) was (?:produced|edited|reported) by\b
        """  # noqa: E501
        ),
    ),
    hinted(
        "contributed",
        opening(r".{0,200}\bcontributed (?:reporting|to this (?:report|story|article|post|piece))\b.{0,20}$"),
    ),
    hinted(
        "reported from",
        re.compile(rf"^\W{{0,4}}{_NAME}(?: (?:{_NAME}|and)){{0,4}} reported from {_NAME}[^.]{{0,60}}\.$"),
    ),
)
"""Who else worked on an article."""

BIO = (
    re.compile(
        rf"^\W{{0,4}}{_NAME}(?: {_NAME}){{1,3}},? (?:is|was|has been)(?: [\w'-]+){{0,8}}?"
        r" (?:writer|reporter|editor|journalist|columnist|correspondent|contributor|freelancer"
        r"|blogger|author of|fellow at)\b"
        rf"|^(?:The )?{_NAME}(?: {_NAME}){{0,4}} is (?:an?|the) (?:[\w-]+,? ){{0,5}}"
        r"(?:news (?:organi[sz]ation|agency|site|outlet|service)|publication|magazine|non-?profit|newsroom|company"
        r"|provider|publisher|platform)\b"
        rf"|^\W{{0,4}}{_NAME}(?: {_NAME}){{1,3}} (?:covers|writes (?:about|for)|reports on)\b"
        rf"|^\W{{0,4}}{_NAME}(?: {_NAME}){{0,3}} ?[:|-] ?[\w.+-]{{1,60}}@\w|^(?:e-?mail|contact)\b.{{0,60}}@"
    ),
    hinted(
        "can be |follow ",
        re.compile(
            r"\bcan be (?:reached|contacted|followed) (?:at|on|via)\b"
            r"|\bfollow (?:him|her|them|me)\b.{0,20}\b(?:on|at|@)"
        ),
    ),
)
"""Who an author is, or what a publisher says of itself."""
BIO_OF_AUTHOR = re.compile(
    r"^\W{0,4}(?:[\w.'-]+ ){1,4}(?:is|was|has|covers|writes|works|reports|joined|lives|previously)\b"
)
"""The same after a name that is known to be the author's."""
BIO_AT_THE_END = re.compile(
    r"^\W{0,4}(?!(?:The|Our|My|This|That|His|Her|Its|Their|But|And|One|If|In|What|A|An)\b)"
    rf"{_NAME}(?: {_NAME}){{1,3}}(?:,[^,.]{{3,120}},)? (?:is|was) (?:an?|the|currently|president|director|professor"
    r"|editor|co-?founder|founder|chairman|chief|ceo|author|executive)\b",
)
"""The same in the last paragraph, which introduces nobody any more."""

PROMO_START = headed(
    "a_ ab al be bu by ch cl cr da do em en fi fo fr ge in je jo le li lo ne no ou pl re sa se sh si "
    "st su th to tr un vi wa we yo",
    opening(
        r"""
    (?:sign[ -]?up|subscribe|subscriber|download|register|enjoy|stay|receive|try|unlock|visit|shop|buy|save)\b
    get (?:the|our|all|more|breaking|daily|this|your|exclusive|unlimited|alerts)\b
    join (?:our|us|the|thousands|\d)|follow us|follow \w+ on|like us|click here|support (?:our|us|the|independent|local|quality)\b
    (?:already a|not a (?:member|subscriber)|want (?:more|to)|to (?:continue|keep|read|access)|become an?|don't miss|never miss)\b
    (?:start your|start the day|create (?:a|an|your)|log in|sign in|by (?:signing|submitting|subscribing|clicking|entering|providing))\b
    (?:you (?:can|may|have|must|will|are)|thank you|thanks for|we (?:use|may|earn|receive|have sent)|please|let our)\b
    (?:listen to|find (?:us|more)|read (?:the|more|our)|see (?:the|our|all)|check out|learn more|for (?:more|full|unlimited|all))\b
    (?:this (?:site|newsletter|article (?:is|contains)|post|content|video)|in order to|all products)\b
    (?:the (?:stories|news|latest|best|day's|top|most)|a (?:weekly|daily|newsletter)|your (?:daily|weekly|guide)|our (?:newsletter|daily|free))\b
    (?:free|weekly|daily|newsletters?|email|jetzt|abonnieren|abonnez|inscrivez|suscríbete)\b
    """  # noqa: E501
    ),
)
PROMO_WORDS = anywhere(
    r"""
    (?:newsletters?|in[ -]?box|sign(?:ing)? up|subscrib(?:e|er|ers|ing|ed)|subscriptions?|notifications?)\b
    breaking news alerts?\b
    (?:the|our|free|mobile|\w+) app\b
    delivered (?:straight|directly|right|weekday|daily|to)\b
    (?:journalism|free trial|your (?:free )?account|unlimited access|paywall|premium|membership|recaptcha|podcasts?)\b
    on (?:facebook|twitter|instagram|whatsapp|spotify|apple podcasts|google news|youtube|tiktok|telegram)\b
    (?:privacy (?:policy|notice)|terms (?:of|and|&)|cookies?|affiliates?|commissions?|log(?:ged)? in)\b
    (?:full (?:article|story|access)|e-?mail (?:address|updates)|exclusive (?:content|stories)|gutscheine?)\b
    """
)
"""An offer opens with one of the first and holds one of the second."""
PROMO_STRONG = hinted(
    "newsletter|box|sign|subscri|notification|the app|cookie|privacy policy|donat|tip|story idea",
    anywhere(
        r"""
    (?:newsletters?|in[ -]?box|sign(?:ing)? up (?:for|to|here|now)|subscrib(?:e|er|ers|ing)|subscriptions?)\b
    (?:notifications|the app|cookies?|privacy policy|donat(?:e|ions?)|news tips?|story idea|have a tip)\b
    """
    ),
)
TO_THE_READER = re.compile(r"\b(?:[Yy]ou|[Yy]our|us|[Oo]ur|[Ww]e)\b")
"""Or it holds one of each of these."""
PROMO_SURE = (
    headed(
        "ad al ar co fo ge ne pa pr si sp st su th we",
        opening(
            r"""
        (?:subscribe|sign up|newsletters?|follow us|advertisement|advertising|sponsored content|paid (?:content|post))\b.{0,60}$
        (?:support provided by|sponsor message|story continues below|article continues (?:after|below)|continue reading below)\b.{0,60}$
        (?:get|sign up for|subscribe to) (?:the|our|breaking|\w+'s)\b.{0,60}\b(?:newsletters?|in[ -]?box|alerts)\b
        (?:we use cookies|this (?:site|website) uses cookies|(?:all )?products featured)\b
        """  # noqa: E501
        ),
    ),
    hinted(
        "recaptcha|commission|compensation|let us know|us at|subscribed",
        anywhere(
            r"""
        protected by recaptcha
        (?:we|us|site|publisher|which|that)\b.{0,60}\b(?:earn|receive|get) (?:an? )?(?:small )?(?:affiliate )?(?:commissions?|compensation)\b
        let us know in the comments
        (?:email|write to|contact) us at\b
        you (?:have )?successfully subscribed
        """  # noqa: E501
        ),
    ),
)
"""What no article says."""

CONSENT = hinted(
    "cookie|personal |opt-out|opt out|optout|do not sell|consent|privacy",
    re.compile(
        r"\bcookies?\b.{0,300}\b(?:our|we|your|website|browser|consent|preferences|necessary|partners|visitors?|gdpr)\b"
        r"|\b(?:we|our|your|this site|website|accept|manage|necessary|functional|targeting|performance|media|all|use)\b"
        r".{0,200}\bcookies?\b"
        r"|\b(?:opt[ -]?out|do not sell)\b.{0,80}\b(?:personal|data|information|sale)\b"
        r"|\b(?:we|our|your)\b.{0,200}\bpersonal (?:data|information)\b"
        r"|\b(?:consent|privacy) (?:preferences|choices|settings|controls|manager)\b"
    ),
)
"""The texts of consent dialogues; for text in lower case."""
