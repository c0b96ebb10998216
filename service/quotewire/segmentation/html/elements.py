"""What the elements of HTML do to the flow of text."""

from quotewire.segmentation.markup_words import HEADINGS, words

BLOCKS = words(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li listing"
    " main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead"
    " tr ul xmp"
)
"""Elements that begin and end a paragraph; so do custom elements (`x-y`)."""

DROPPED = words(
    "applet audio base canvas datalist embed head iframe input link map math meta meter noembed noframes"
    " noscript object param picture progress rp rt script select source style svg template textarea title"
    " track video"
)
"""Elements whose content is no part of the page's text."""

WHOLE = HEADINGS | {"button", "caption", "figcaption", "legend", "option", "summary", "th", "title"}
"""Elements in which a line break is a blank."""

APART = frozenset({"a", "abbr", "cite", "label", "span", "time"})
"""Inline elements that a page's style sheet often sets apart where the markup has no blank between them."""

PREFORMATTED = frozenset({"listing", "plaintext", "pre", "xmp"})

NEVER_HIDDEN = frozenset({"article", "body", "html", "main"})
"""Elements that a script reveals: what stands in them is the page."""

HIDDEN_CLASSES = words(
    "hidden-visually invisible offscreen screen-reader screen-reader-only screen-reader-text screenreader"
    " screenreader-only sr-only sronly srt u-visually-hidden u-visuallyhidden visually-hidden"
    " visuallyhidden"
)

CREDIT_HINTS = frozenset({"credit", "imagecredit", "photocredit", "photographer"})
"""Names of the part of a caption that says whose picture it is."""
