"""What the generated inputs are made of: pieces of news, of pages and of JSON, and what goes wrong in them."""


def _cut(*lists: str) -> list[str]:
    """Cut lists at their bars; the fragments keep their blanks."""
    return [fragment for one in lists for fragment in one.split("|")]


_WORDS = _cut(
    "a |The |the |said |say |says |told |According to |that |who |he |She |they |her |his |I |we |and |but |of |in ",
    "at |for |from |mill |river |town |council |ferry |crew |would |not |was |closed |opened |Monday |yesterday ",
    "2024 |percent |minister |mayor |spokeswoman |report |company |police |statement |officer |asked |added |warned ",
    "don't |it's |O'Brien |well-known |Dr. |Mr. |U.S. |a.m. |No. |3.5bn |1,000.50 |'em |90s |Q: |A: |n't |Dr|St",
)
_NAMES = _cut(
    "Ana Brask |Brask |Okell |Petra Okell |Ministry of Tides |the Tide Office |Lee |José Núñez |Li Wen |van der Aa ",
    "McTeal |King Olaf IV |UNESCO |Ms. Ida Krol, 41, |Senator Tom Orr (R-Ohio) |Мария Лунёва |李文 |أحمد ",
)
_MARKS = _cut(
    "“|”|‘|’|\"|'|''|``|«|»|‹|›|„|‚|「|」|『|』|〝|〟|″|′|´|`|“‘|’”|\"'|,” |.” |?” |…” |”, |’s |(|)|[|]|{|}",
    "–|—|-|...|…|.|, |; |: |! |? |!?|。|？|।|؟|/|•|*|& |% |$|£|€|5'10\"|<b>|&amp;|@okell|#tide|https://a.example/?b=1",
    "said |“|” |, |. |” said |\n\n“| |“|” |\" |\"|' |'|said |. |, | |\n\n“|” said |he said|, who | told ",
)
_LINES = _cut(
    "\n|\n\n|\r\n|\r\n\r\n|\r|\u2028|\u2029|\x85|\n \n|\n\t|\n> |\n\n\n\n|\x0b|\x0c|\nBy Ana Brask\n",
    "\nTHORNEY QUAY (CP) — |\nPublished 6 February 2024, 18:20 GMT\n|\nUpdated: 02/06/2024 6:20 pm\n|\n____\n",
    "\nPhoto: Li Wen/AP\n|\nRead more: Ferry sinks\n|\nAdvertisement\n|\nShare\n|\n© 2024 Coastal Press\n",
    "\nBRASK: No.\n|\nQ: Why?\nA: |\nCorrection: |\nTags: ferry, tide\n|\nSign up for our newsletter\n|\n\n1.\n",
    "\nSubject: tide\nFrom: a@tide.example\n|\nFILE - A ferry in the port, Feb. 6, 2024. (AP Photo/Li Wen)\n",
)
_HAZARDS = _cut(
    "\ufeff|\xa0|\u2009|\u3000|\u200b|\u200c|\u200d|\u2060|\xad|\u200e|\u200f|\u202e|\u202c|\u2066|\u2069|\t",
    "\0|\x01|\x07|\x1b|\x1c|\x7f|\ufffd|\ufffd\ufffd\ufffd|\uffff|\U0010ffff|\ue000|Ã©|â€œ|â€\x9d|â€™|Â£|\x93|\x94",
    "ðŸ˜€|‚Äú|вЂњ|Å¡|😀|👩‍🚀|🏳️‍🌈|🇳🇴|1️⃣|e\u0301|o\u0308\u0323|\u0301|𝒲|𠀀|﷽|İ|ß|ŉ|ǅ|ﬁ|Ⅷ|½|١٢٣|₂|ªº|²",
    "שלום |مرحبا |नमस्ते |ไทย|한국어 |東京。|Καλημέρα |İstanbul ",
)
_SENTENCES = _cut(
    "“We stay, and the crews go home,” said Ana Brask, the mayor. |“Nobody asked us,” |“And so do they. ",
    '"It was cold", Okell said. |She said the mill would close in March. |According to the report, “the tide won”. ',
    "The ministry said in a statement that it had warned the council. |'No,' he told the Tide Office. ",
    "“First,” said Petra Okell, “we count. Then we leave.” |\n\n“He wept for a day.\n\n“Then he left,” Lee added. ",
    "Asked whether the ferry would sail, she said no. |« Nous restons », a dit Li Wen. |„Wir bleiben“, sagte Okell. ",
    "The so-called “night boat” sank on Monday. |Brask, 41, who mills, agreed. |\n\nOKELL: We stay.\n\nQ: Why? ",
    "\n\nThe council, which met on Tuesday, opened the river again for the first time since 2019.",
)
TEXT_FRAGMENTS = ["", *_WORDS, *_NAMES, *_MARKS, *_LINES, *_HAZARDS]
NEWS_FRAGMENTS = ["", *_SENTENCES * 3, *_NAMES, *_MARKS, *_LINES[:8], *_HAZARDS[::5]]
HTML_FRAGMENTS = _cut(
    "|<p>|</p>|<div>|</div>|<br>|<br/>|<h1>|</h1>|<article>|</article>|<b>|</b>|<a href=x>|</a>|<ul><li>|</li></ul>",
    "<table><tr><td>|</td></tr></table>|<th>|<blockquote>|</blockquote>|<q>|</q>|<figure>|<figcaption>|</figure>",
    "<pre>|</pre>|<script>|</script>|<style>|</style>|<!--|-->|<![CDATA[|]]>|<?xml?>|<!doctype html>|<svg>|</svg>",
    "<html>|</html>|<head>|</head>|<body>|</body>|<title>|</title>|<template>|<noscript>|<iframe>|<textarea>|<select>",
    "<p class=byline>|<div id=related>|<span hidden>|<p style=display:none>|<time datetime=2024-02-06>|<x-y>|<p/|<",
    '>|<>|</>|<p <p|<1>|< p>|<a\0b>|="|\'|"|&lt;|&amp;|&nbsp;|&#8220;|&#x201d;|&#147;|&#0;|&#xD800;|&#x110000;|&x;|&|',
    "<p>“We stay,” said Ana Brask.</p>|The ferry sank on Monday. |By Ana Brask|\n|\r\n| |\0|\xa0|\ufeff|\t",
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry", "datePublished": "2024-02-06"}',
    '<script type="application/ld+json">[{"@graph": [{"author": [{"name": null}]}',
    '<meta property="og:title" content="Ferry"><meta name="author" content="Ana Brask">',
    "<p>" * 40,
    "<div><b>" * 20,
    "</div>" * 20,
)
JSON_FRAGMENTS = _cut(
    '|{|}|[|]|,|:|"|\\|0|-1|2.0|1e999|1e400|NaN|null|true|false|"a"|""|{}|[]|\ufeff|\\u0000|\\ud83d|\\ud83d\\ude00',
    '"uri":"urn:a"|"text":"“We,” said Lee."|"html":"<p>a"|"text":|"html":|"title":|"uri":|"version":|"status":|"type":',
    '"published":"2024-02-06"|"status":"canceled"|"specversion":"1.0"|"data":|"data_base64":"YQ=="|"subject":"urn:b"',
    '"bodies":[{"value":"a"}]|"headlines":|"pubstatus":"usable"|"body_text":"Lee"|"versioncreated":|"altids":[]',
    '{"uri":"urn:a","text":"|{"uri":"urn:a","html":"|"}|,"|"start":|"end":|"exact":"a"|"blocks":[|"id":"q1"|"data":{',
    '\n|\r\n|\t|\0|\ud800|é|“|\xa0|😀| |[[|]]|]}|}}|"io.quotewire.article.received.v1"',
    "[" * 101,
    '{"a":' * 101,
    "9" * 500,
)
