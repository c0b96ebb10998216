"""The wordings of a page's fittings: buttons, teasers, tags, comments.

Patterns are matched against one block's text as `Traits.text` gives it: straight quotation marks, single blanks.
"""

import re

from quotewire.segmentation.pattern_lines import headed, hinted, opening, whole_line

AGE = headed(
    "0 a_ ab ad ah am an as aw ay ha il ju la mo on ov po pu up vo ye",
    whole_line(
        r"""
    (?:(?:last )?(?:published|updated|posted|modified)\W{0,3})?(?:about |over )?(?:an?|one|\d{1,3})\+? ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mos?|months?|y|yrs?|years?)(?: \d{1,2} \w+)? ago\b.{0,40}
    (?:(?:last )?(?:published|updated|posted|modified)\W{0,3})?(?:yesterday|just now)\b.{0,40}
    vor (?:\d{1,3}|einer|einem) \w+.{0,40}
    il y a \d{1,3} \w+.{0,40}
    hace \d{1,3} \w+.{0,40}
    \d{1,3} (?:minuti|ore|giorni|settimane|mesi) fa
    """  # noqa: E501
    ),
)
"""How long ago something was published: teasers say so."""

COMMENTS_HEAD = headed(
    "0 ad al be bl co di fa ha hi jo ko le lo mo ne no ol on pl po re se sh si so to tw vi wr yo",
    whole_line(
        r"""
    comments?(?: \(\d+\))?
    (?:view|show|read|see|load|hide)(?: all)?(?: \d+)? comments?
    join the (?:conversation|discussion|debate)
    (?:post|add|write) (?:a|your) comment
    have your say|your comments|comments are closed|discussion
    (?:reader|facebook|recent|newest|oldest|most recent|top|best|all) comments
    leave (?:an?|your) (?:comment|reply|response)\b.{0,60}
    (?:\d+|one|two|no) (?:comments?|replies|responses|thoughts|reactions)\b.{0,80}
    sort by(?: .{2,30})?
    (?:please |you must )?(?:be logged in|log ?in|sign in|register) to (?:post|leave|add|make|join|comment)\b.{0,40}
    (?:please )?read our comment policy.{0,40}|(?:blog )?comments powered by .{2,20}
    kommentare|commentaires|comentarios|commenti
    """
    ),
)
"""The head of the readers' comments."""

LIST_HEAD = headed(
    "ab al ar da do ed el ex fe fr go ho in ke la le lo me mo mu ne no ot pa pe po pr re si sp su te "
    "th to tr up vi wh wr yo à_",
    whole_line(
        r"""
    (?:related|recent|similar|other|popular|recommended|featured|trending|latest|top|more|most|hot)(?: \w+){0,2} ?(?:stories|story|articles?|news|posts?|content|topics|coverage|videos|reads?|headlines|links|reading|galleries|events|deals)
    related(?: to this)?|recommended(?: for you| by .{2,30})?|trending(?: now)?|popular(?: now)?|latest|more
    what's (?:new|trending|hot)
    most (?:read|popular|viewed|shared|commented|watched|recent)(?: .{2,40})?
    more (?:from|in|on|by|about|for you|to read|like this)\b.{0,60}
    you (?:may|might)(?: also)? (?:like|be interested|enjoy).{0,20}|you'll also like|people also read
    read next|up next|next up(?: in .{2,40})?|what to read next|keep reading|also read|also on .{2,30}
    editors?'?s?'? (?:picks?|choice)|(?:editors?'?s?'? )?recommendations|must[ -]reads?|don't miss|in case you missed it
    around the web|from (?:the|our|around) .{2,40}|elsewhere on .{2,30}
    (?:paid )?partner content|promoted(?: .{2,30})?|sponsored(?: .{2,30})?
    today's .{2,40}|the latest|go deeper|explore more|visual stories|keep up with .{2,30}
    about the (?:authors?|writer)|written by
    mehr zum thema|das könnte (?:sie|dich|ihnen) .{2,40}|meistgelesen|lesen sie auch
    à lire aussi|sur le même sujet|lo más leído|te puede interesar|noticias relacionadas|le più lette|leia também
    """  # noqa: E501
    ),
)
"""The head of a list of teasers."""

RELATED = headed(
    "al cl do ex fu ga gr in le li mo mu ne op ph pi pr re se tr up vi wa yo à_",
    opening(
        r"""
    (?:also|graphic|related|read|watch|more|next|up next|previously|listen|photos|pictures|videos?|recommended|trending|explainer|opinion) ?(?::|-|—|>|»|\|) ?\S
    related (?:story|article|stories|articles|video|reading|content|news|link|coverage) ?(?::|-|—|>|»|\|) ?\S
    (?:read (?:next|the full story|this|it)|see more|watch (?:more|now|live|this|the video|below)|more (?:on this|stories|news|here)) ?(?::|-|—|>|»|\|) ?\S
    (?:listen (?:to|now)|click here|photo gallery|gallery|in pictures|must[ -](?:read|see|watch)|you might (?:also )?like|don't miss) ?(?::|-|—|>|»|\|) ?\S
    (?:in case you missed it|live(?: updates)?|full coverage|further reading) ?(?::|-|—|>|»|\|) ?\S
    (?:lesen sie auch|à lire aussi|lea también|lee también|leia também) ?(?::|-|—|>|»|\|) ?\S
    (?:also read|read more|read also|see also|lees ook|leggi anche|lire aussi)\b
    """  # noqa: E501
    ),
)
"""A pointer to another article, its title on the same line."""

TAGS = headed(
    "ca et fi in ke mo po re sc st su ta te th to tr ét",
    re.compile(
        r"^\W{0,3}(?:tags?|tagged(?: in| under| as| with)?|(?:related |story )?topics?|filed (?:under|in|to)"
        r"|categor(?:y|ies)|keywords?|posted in|in this (?:article|story)|in|subjects?|schlagw[oö]rter|schlagworte"
        r"|themen|mots[ -]clés|étiquettes|etiquetas|temas|trefwoorden) ?(?P<colon>:)? ?(?P<tags>.{0,300})$",
        re.I,
    ),
)
"""The head of the tags, with the tags themselves where they stand on its line."""

RULE = headed(".", re.compile(r"^[\W_]+$"))
"""Nothing but marks: `* * *`, `___`."""

SIGNATURE = hinted("(@", re.compile(r"^(?:—|-|&mdash;) ?.{2,60}\(@\w{1,30}\).{0,40}$"))
"""The last line of an embedded post: `— Jane Roe (@janeroe) May 5, 2020`."""

WIDGET = headed(
    ". 0 a_ ad ar ba bl bo cl co di em en fo go hi ht if im ja k_ li lo m_ op or ph pl pr re sa sc se "
    "sh sk sl sp st te th to tw ur vi wa ww yo",
    whole_line(
        r"""
    shared?(?: (?:this|on|via|to|with|all|by|full|your)\b.{0,80}| article| story)?
    click to \w+\b.{0,60}
    tweet(?: this)?
    (?:text|font)[ -]?(?:size|resize)
    [\d.,]+[km]? (?:shares?|views?|likes?|votes?)
    skip to .{2,30}|opens in .{2,30}|end of list|order reprints?.{0,20}
    \d{1,2}:\d\d(?: ?/? ?\d{1,2}:\d\d)?
    (?:image |photo |slide |list )?\d{1,3}(?: ?of ?| ?/ ?)\d{1,3}(?: ?\|)?
    \d{1,3} ?-?min(?:ute)?s? read
    [\d.,$€£%]+(?: [\d.,$€£%]+){0,3}
    (?:listen|play|watch|view|read|see|show|open|close|toggle|enlarge|hide|load|print|save|copy|back|go|search)(?: (?:to|the|this|more|full|all|image|video|article|story|caption|gallery|options|link|less|now|in|live|transcript|here|menu|later|us|page|up|for|of|top|home|·|from|item|items|results|list))*(?: \d.{0,12})?
    (?:article |link |url )?(?:bookmarked|copied|saved)
    (?:add|follow|save) (?:to|on|as|us|topic|author)\b.{0,40}
    (?:your browser|javascript|please enable|video player|this (?:video|slideshow))\b.{0,80}
    https?://\S+|www\.\S+
    (?:iframe|script|img|div|span|a|blockquote|embed|style)\b [\w-]+=.{0,400}
    """  # noqa: E501
    ),
)
"""Buttons, counters, players, left-over markup."""

HANDLE = hinted("@", whole_line(r"@\w+"))
"""The name of an account."""
