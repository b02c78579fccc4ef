"""What HTML's tags, attributes and the field's class names mean for a reader."""

from __future__ import annotations

import re

from claimcheck.documents.tagset import tags

BLOCK_TAGS = tags(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset",
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu",
    "nav noframes noscript object ol optgroup option p pre search section select summary table tbody td",
    "template textarea tfoot th thead tr ul video audio canvas svg head marquee listing plaintext xmp",
)
"""Tags that start and end a block; everything else is inline and neither splits nor glues."""

SKIPPED_TAGS = tags(
    "head script style link meta base col colgroup param source track area basefont bgsound rp",
)
"""Tags without text of their own."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
RAISED_TAGS = {"sup": True, "sub": False}
RAISED_CLASSES = {"sup": True, "superscript": True, "sub": False, "subscript": False}
RAISED_STYLE = re.compile(r"vertical-align\s*:\s*(super|sub)\b", re.IGNORECASE)
HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
HIDDEN_TAGS = tags(
    "template noscript annotation annotation-xml datalist noframes",
)
SCOPING_TAGS = tags(
    "article aside nav section footer",
)
"""Tags whose headings do not reach beyond their end."""

MATH_SCRIPTS = {
    "msup": (None, True),
    "msub": (None, False),
    "msubsup": (None, False, True),
    "mover": (None, True),
    "munder": (None, False),
}
"""Which children of a MathML element are raised (True) or lowered (False)."""

NAVIGATION_TAGS = tags(
    "nav footer menu search",
)
NAVIGATION_ROLES = tags(
    "navigation search contentinfo menu menubar toolbar banner dialog alertdialog",
)
NAVIGATION_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|footer|cookies?|consent|gdpr|onetrust|sidebar|widget|"
    r"share|sharing|social|newsletter|subscribe|advert(?:isement)?|ads?|banner|promo|related|recommended|comments?|"
    r"disqus|pagination|pager|skip-?(?:link|to|nav)|toolbar|login|masthead|site-header|popup|modal)(?:$|[\s_-])",
    re.IGNORECASE,
)

REFERENCE_NAMES = re.compile(
    r"(?:^|\s)(?:references|ref-?list|reference-list|references-list|references-section|bibliography|citation-list|"
    r"article-references|c-article-references|mw-references-wrap|doc-bibliography|section-references)(?:$|\s)",
    re.IGNORECASE,
)
"""Whole class names or ids; a name that merely contains "reference" is often a content system's field type."""

FOOTNOTE_NAMES = re.compile(
    r"(?:^|\s)(?:footnotes?|footnote-list|endnotes?|fn-group|voetnoten|voetnoot|fussnoten|notes-de-bas-de-page|"
    r"table-footnotes?|doc-footnote|doc-endnotes?)(?:$|\s)",
    re.IGNORECASE,
)
