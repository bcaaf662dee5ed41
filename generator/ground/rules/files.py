"""Rules on files and folders as they lie on disk, before anything in them is read."""

from __future__ import annotations

from generator.ground.rules.rule import Rule

FILES = (
    Rule("no-folder", "The dossier's folder is missing.", "The project's folder.", "sources"),
    Rule("no-settings", "The file that names the dossier is missing.", "The dossier's folder.", "sources/dossier.yml"),
    Rule(
        "unknown-folder",
        "A folder lies where no folder of a dossier lies.",
        "The dossier's folder, and the folders in it.",
        "sources/event",
    ),
    Rule(
        "stray-file",
        "A file lies where no file of its kind is read.",
        "The dossier's folder, and the folders in it.",
        "articles/picture.jpg",
    ),
    Rule(
        "not-a-folder",
        "A file has the name of one of the dossier's folders.",
        "The dossier's folder.",
        "sources/places",
    ),
    Rule(
        "not-a-file",
        "A folder, or something else that is no ordinary file, has the name of a file.",
        "Every file.",
        "actors/file-that-is-a-folder.yml",
    ),
    Rule(
        "file-ending",
        "A file's name ends otherwise than files of its kind do.",
        "The folders of the dossier.",
        "wrong-ending.text",
    ),
    Rule("bad-id", "A file's name is none that an id may have.", "The folders of the dossier.", "With Capitals"),
    Rule(
        "same-name",
        "Two files have names that differ in capitals only; on many machines they are one file.",
        "The folders of the dossier.",
        "Storm.yml",
    ),
    Rule(
        "record-twice",
        "Two records of one kind have the same id: in a file of its own, and in one that holds several.",
        'Files in `actors` and `places` whose names begin with "_".',
        "council:",
    ),
    Rule("no-text", "A source has no text beside it.", "Files in `articles`.", "no-text-beside-it.yml"),
    Rule(
        "no-record",
        "An article's text, or a captured page, has no YAML beside it.",
        "Files in `articles`.",
        "no-record-beside-it.txt",
    ),
    Rule(
        "leaves-the-folder",
        "A link leads out of the dossier's folder.",
        "Every file and folder.",
        "file-out-of-the-folder.yml",
    ),
    Rule("unreadable", "A file is there and cannot be read.", "Every file and folder.", "file-that-is-gone.yml"),
    Rule("file-too-large", "A file is larger than any that people write.", "Every file.", "is larger than 1 MiB"),
    Rule("not-utf-8", "A file holds bytes that are not text in UTF-8.", "Every file.", "0xFC"),
    Rule(
        "control-character",
        "A file holds a character that cannot be shown.",
        'Every file, and escapes such as `"\\x07"` in it.',
        "U+0007",
    ),
    Rule(
        "hidden-line-break",
        "A file holds a character that ends a line for YAML, but not for most editors.",
        "Every YAML file.",
        "U+2028",
    ),
    Rule("empty-article", "An article's text has no words.", "Texts in `articles`.", "articles/empty-text.txt"),
)
