"""Rules on YAML, and on the keys and values that a record may have."""

from __future__ import annotations

from generator.ground.rules.rule import Rule

KEYS = (
    Rule("yaml-syntax", "From some place on, the file cannot be read as YAML.", "Every YAML file.", 'name: "A'),
    Rule("empty-file", "A file holds no key at all.", "Every YAML file.", "# nothing"),
    Rule("list-at-top", "A file begins with a list, and not with a key.", "Every YAML file.", "- a"),
    Rule("text-at-top", "A file holds words without a key.", "Every YAML file.", "only words"),
    Rule("several-documents", "A file holds more than one document.", "Every YAML file.", "---"),
    Rule("directive", "A line gives YAML an order.", "Every YAML file.", "%YAML 1.1"),
    Rule(
        "too-deep",
        "Too many lists and keys lie one inside the other.",
        "Every YAML file.",
        "name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    ),
    Rule("alias", "A value is repeated by a mark, and not written out.", "Every key and value.", "note: *x"),
    Rule("anchor", "A value is marked for repetition.", "Every key and value.", "name: &x A"),
    Rule("merge-key", "Keys are copied from elsewhere, and not written out.", "Every key.", "<<: {name: A}"),
    Rule("tag", "A value is given a type; in a dossier everything is text.", "Every key and value.", "name: !!str A"),
    Rule("key-not-text", "A key is no word.", "Every key.", "[a, b]: c"),
    Rule("duplicate-key", "A key stands twice in one thing.", "Every key.", "name: A\nname: B"),
    Rule("empty-value", "A key has no value.", "Every value.", "note:"),
    Rule(
        "cut-short",
        "A value stops where YAML takes the rest of the line for a comment.",
        "Every value that holds somebody's words.",
        "name: A # 1",
    ),
    Rule(
        "blank-text",
        "A text holds nothing that can be seen.",
        "Every text but `quote` and `answer`, which have rules of their own.",
        'note: " "',
    ),
    Rule(
        "turned-around",
        "A short text holds an unseen character that turns the order of letters around, and none that ends it.",
        "Names, titles, labels, roles, kinds, questions, answers, addresses and other short texts.",
        "U+202E (right-to-left override)",
    ),
    Rule("unknown-key", "A key is none that such a thing can have.", "Every key.", "aliasses: [B]"),
    Rule(
        "missing-key",
        "A key that such a thing must have is missing.",
        "Every thing that has keys.",
        "name: A",
    ),
    Rule(
        "wrong-type",
        "Text, a list, or keys with values stand where another of the three belongs.",
        "Every value.",
        "name: [A]",
    ),
    Rule("bad-value", "A value is none that its key can have.", "Every value.", "kind: persona"),
)
