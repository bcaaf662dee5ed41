"""Words by which a page speaks to its reader, or says what else it has: none of them is the article.

Each pattern is for one paragraph. The signs are general, and of English pages.
"""

from __future__ import annotations

import re
from typing import Final

TO_THE_READER: Final = re.compile(
    r"©|\(c\) ?\d{4}|all rights reserved|newsletter|sign up|sign in|log in|logged in|"
    r"follow us|follow [\w .]{2,40} on (?:telegram|twitter|x|facebook|instagram|whatsapp|youtube|social media)|join us|"
    r"like us|share (?:this|on)|leave a (?:comment|reply)|"
    r"\bcomments?\b.*(?:english|below|posted|will)|"
    r"your (?:comments?|e-?mail|browser|say|view|privacy)|patreon|support (?:us|our)|help us|get the latest|"
    r"click here|read more|go to the mediabank|views and opinions expressed|terms of (?:use|service)|privacy policy|"
    r"terms and conditions|download our|newsfeed|javascript|ad ?blocker|tracking technologies|"
    r"by continuing to (?:use|browse|read)|you agree to our|listen to this (?:article|story)|in our app\b|"
    r"(?:what do|tell us what) you think|let us know|become a member|got a tip|min(?:ute)? read\b",
    re.IGNORECASE,
)
PERHAPS_TO_THE_READER: Final = re.compile(r"copyright|cookie|subscri|register|donat|advertis", re.IGNORECASE)
"""Words of which an article may tell; a page says them to its reader."""
ADDRESS: Final = re.compile(r"\b(?:you|your|we|our|us|please|this (?:web ?)?site|here)\b", re.IGNORECASE)
OTHER_STORY: Final = re.compile(
    r"^\W*(?:read (?:also|more|next|too)|also read|see also|related(?: (?:stories|articles|news))?|more on this|"
    r"watch|listen|don['’]t miss|tags?|topics?|filed under|in pictures|explainer|recommended)\s*:",
    re.IGNORECASE,
)
CREDIT: Final = re.compile(
    r"^(?:photo|image|picture|file photo|source|credit|reporting by|writing by|editing by|by)\b[^.]*$|"
    r"^[(\[](?:additional |with )?(?:reporting|writing|editing|compiled|translated|edited|written)\b[^.]*\bby\b"
    r".{2,200}$",
    re.IGNORECASE,
)
CAPTION: Final = re.compile(
    r"\((?:file|archive|file photo|photo|photo by [^)]*|credit[^)]*)\)|/ ?(?:AFP|AP|Reuters|Getty)\b", re.IGNORECASE
)
COMMENTS_BELOW: Final = re.compile(
    r"^\W*(?:(?:\d+\s+)?(?:readers?['’]? )?comments?(?:\s*\(\d+\))?|(?:leave|write|post) a (?:reply|comment)|"
    r"\d+ (?:responses|replies|thoughts)\b.{0,80}|join the (?:conversation|discussion)|discussion)\W*$",
    re.IGNORECASE,
)
"""A line below which readers write."""
STORIES_BELOW: Final = re.compile(
    r"^\W*(?:most (?:read|popular|viewed|shared)|(?:related|other|similar|more|latest|top|recent|popular|recommended)"
    r"(?: (?:news|stories|articles|posts|headlines|reading|coverage|from|on|in)\b.{0,40})?|"
    r"you (?:may|might) also like.{0,20}|"
    r"trending(?: now)?|read (?:also|more|next)|see also|don['’]t miss|also (?:on|in) .{2,40}|what others read)\W*$",
    re.IGNORECASE,
)
"""A line below which other stories are told in short."""
