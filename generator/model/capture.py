"""Where the text of an article was taken from: a page as a web archive or a browser kept it."""

from typing import Annotated

from pydantic import Field

from generator.model.record import Record, WhenIfAny, means


class Capture(Record, title="a capture"):
    """A page as it was captured, from which the archived text was taken once.

    The file lies beside the text, under the same name: ``.warc``, ``.warc.gz``, ``.wacz``, ``.mhtml`` or ``.html``.
    ``dossier add`` writes all of this.
    """

    sha256: Annotated[
        str,
        Field(pattern=r"^[0-9a-f]{64}$"),
        means(
            "Hash of the captured file's bytes, 64 hexadecimal digits.",
            "0f343b0931126a20f133d67c2b018a3b1b5d5a0a2b6d5a8a4c0e6e0cf3dd1a52",
        ),
    ]
    extracted_by: Annotated[
        str,
        Field(min_length=1),
        means("The program that took the text out of it, with its version.", "trafilatura 2.3.1"),
    ]
    date: Annotated[
        WhenIfAny,
        means(
            "When it was captured, as the archive says; never the day of publication.",
            "2024-05-04T10:00:00Z",
        ),
    ] = None
    url: Annotated[
        str, means("The address that was captured, as the archive says.", "https://gazette.example/2024/flood")
    ] = ""
