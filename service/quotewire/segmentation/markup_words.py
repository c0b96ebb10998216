"""What the names of elements, classes and ids say of the part of a page that they name."""

from collections.abc import Mapping

from quotewire.segmentation.document import Label


def words(listed: str) -> frozenset[str]:
    """Return the words of a list written with blanks between them."""
    return frozenset(listed.split())


WRAPPERS = words("article aside body center div form header html main section span table tbody td tr ul")
"""Elements that may hold a whole page: where one does, its names say nothing of a part of it."""

ARTICLE_TAGS = frozenset({"article", "main"})

ARTICLE_HINTS = words(
    "articlebody articlecontent articletext bodycopy bodytext contentbody entrycontent postbody postcontent"
    " postentry singlepostcontent storybody storycontent storytext wysiwyg"
)
"""Names of the element that holds an article."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

LISTED = frozenset({"dd", "dt", "li", "pre", "td", "th", "tr"})
"""Elements that hold the article's own words, however short, where they stand in it."""

TAGS: Mapping[str, Label] = {
    "nav": Label.OTHER,
    "footer": Label.OTHER,
    "menu": Label.OTHER,
    "button": Label.OTHER,
    "form": Label.OTHER,
    "fieldset": Label.OTHER,
    "label": Label.OTHER,
    "dialog": Label.OTHER,
    "aside": Label.OTHER,
    "figcaption": Label.CAPTION,
    "caption": Label.CAPTION,
    "time": Label.DATE,
}
"""What stands in these elements."""

_WORDS: Mapping[Label, str] = {
    Label.RELATED: "alsoread latestnews latestposts latestarticles latestheadlines latestvideos morefrom morein"
    " moreon mostpopular mostread mostrecent mostviewed outbrain outbrainwidget popular readalso readmore readnext"
    " recirc recirculation recommendation recommendations recommended related relatedarticle relatedarticles"
    " relatedcontent relatedlinks relatednews relatedposts relatedstories relatedtopics seealso similar taboola"
    " teaser teasers trending upnext yarpp zergnet alireaussi lireaussi relacionadas relacionados"
    " noticiasrelacionadas mehrzumthema weiterlesen leesook correlati",
    Label.PROMO: "ad ads adslot adunit advert advertisement advertorial advertising donate donation emailsignup"
    " membership newsletter newsletters optin paywall popup promo promobox promotion signup sponsor sponsored"
    " sponsors subscribe subscription subscriptions anzeige anzeigen werbung publicite publicidad publicidade",
    Label.TAG: "articletags entrytags keywords posttags tagcloud taglist tags topics",
    Label.OTHER: "addtoany authorbio backtotop bio breadcrumb breadcrumbs comment comments consent cookie"
    " cookies copyright disclaimer disqus feedback follow footer gdpr jumplink livefyre login menu modal"
    " nav navbar navigation pagination pager pagetools playlist poll printonly privacy pullquote quiz rating share"
    " shares sharebar sharing sharetools sidebar sitemap skip skiplink social socials socialmedia socialshare"
    " survey tableofcontents toc toolbar tooltip tweet twitter twittertweet widget widgets ariahidden articlesources"
    " audioplayer blueskyembed commentaires comentarios embed embedlycard instagrammedia jwplayer kommentar"
    " kommentare mediaplayer player redditembedbq tiktokembed videoplayer",
    Label.CAPTION: "caption captiontext imagecaption photocaption wpcaptiontext",
    Label.CREDIT: "credit imagecredit photocredit",
    Label.BYLINE: "articleauthor author authors authorname byline bylines bylinename postauthor writtenby",
    Label.DATE: "articledate articlepublished date datemodified datepublished dates datetime entrydate"
    " postdate postedon pubdate publishdate published publisheddate timestamp",
    Label.SUMMARY: "articledek articlesummary deck dek standfirst storysummary subtitle synopsis chapo",
}

HINTS: Mapping[str, Label] = {word: label for label, words in _WORDS.items() for word in words.split()}
"""What stands in elements that have one of these names."""

BOILERPLATE = frozenset({Label.RELATED, Label.PROMO, Label.OTHER, Label.TAG})
"""Zones that are no part of an article."""

APART_TAGS = frozenset(TAGS) | {"address", "header"}
"""Elements whose prose is not the article's running text."""

APART_HINTS = frozenset(HINTS)
"""Names of elements whose prose is not the article's running text."""

CHANCE_HINTS = frozenset(
    name for name, label in HINTS.items() if label not in (Label.RELATED, Label.OTHER)
) | words(
    "copyright disclaimer modal popup print printonly rating share social socials tooltip widget widgets"
)
"""Those of them that some pages write on all of an article's paragraphs (`<p class="paywall">`)."""
