"""Languages are tags of BCP 47; whoever writes something else is told which one was meant."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.actor import Name
from generator.model.settings import Settings

# From the appendix of RFC 5646.
TAGS = """
de fr ja i-enochian zh-Hant zh-Hans sr-Cyrl sr-Latn zh-cmn-Hans-CN cmn-Hans-CN zh-yue-HK yue-HK zh-Hans-CN
sr-Latn-RS sl-rozaj sl-rozaj-biske sl-nedis de-CH-1901 sl-IT-nedis hy-Latn-IT-arevela de-DE en-US es-419
de-CH-x-phonebk az-Arab-x-AZE-derbend x-whatever qaa-Qaaa-QM-x-southern de-Qaaa sr-Latn-QM sr-Qaaa-RS
en-US-u-islamcal zh-CN-a-myext-x-private en-a-myext-b-another
"""


@pytest.mark.parametrize("tag", TAGS.split())
def test_a_tag_is_taken_as_written(tag: str) -> None:
    assert Settings(title="A", language=tag).language == tag


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("english", "en"),
        ("Arabc", "ar"),
        ("en_GB", "en-GB"),
        ("deutsch", "de"),
        ("العربية", "ar"),
        *((none_such, "") for none_such in ("<script>", "de-419-DE", "a-DE", "", "en ", "en\n", "x" * 300)),
    ],
)
def test_what_is_no_tag_is_refused(written: str, meant: str) -> None:
    with pytest.raises(ValidationError, match=f'write "{meant}"' if meant else "such as en"):
        Settings(title="A", language=written)


def test_a_name_need_not_say_its_language() -> None:
    assert Name(name="A", lang="").lang == ""
