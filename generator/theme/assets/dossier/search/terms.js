// What counts as the same word: the folding of generator/search/terms.py, which says why it is so. A test compares both.
const MARKS = "\\u0300-\\u036f\\u0591-\\u05bd\\u05bf-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed";
const KEPT_MARKS = "\\u0900-\\u0963\\u0966-\\u0dff\\u0e31\\u0e34-\\u0e4e\\u0eb1-\\u0ece\\u0f18-\\u0fbc\\u102b-\\u103e\\u1056-\\u109d\\u17b4-\\u17d3\\u3099\\u309a";
const LETTER = `[\\p{L}\\p{N}${MARKS}${KEPT_MARKS}\\u00ad]`;
const JOINS = "['\\u2019\\u02bc\\u2018\\uff07\\u2010\\u2011\\u200c\\u200d-]";
const RUN = new RegExp(`${LETTER}+(?:(?:${JOINS}|(?<=\\p{Nd})[.,](?=\\p{Nd}))${LETTER}+)*`, "gu");
const PARTS = new RegExp(`${LETTER}+`, "gu");
const LEFT_OUT = new RegExp(`[${MARKS}\\u00ad\\u0640]`, "gu");
const ALONE = "[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3041-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
const HAS_ALONE = new RegExp(ALONE, "u");
const PIECES = new RegExp(`${ALONE}|[^\\s]+?(?=${ALONE}|$)`, "gu");
const ARTICLE = /^(?:[\u0648\u0641]?[\u0628\u0643]?\u0627\u0644|[\u0648\u0641]?\u0644\u0644)(?=.{3})/u;
const ALIKE = new Map([
  ..."\u0623\u0627 \u0625\u0627 \u0622\u0627 \u0671\u0627 \u0649\u064a \u06cc\u064a \u06a9\u0643 \u0629\u0647 \u06c0\u0647 \u06c1\u0647 \u0624\u0648 \u0626\u064a \u00f8o \u0142l \u0111d \u00f0d \u0131i \u03c2\u03c3".split(" ").map((pair) => [pair[0], pair[1]]),
  ...[..."\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9"].map((digit, at) => [digit, String(at % 10)]),
  ["\u00df", "ss"], ["\u00e6", "ae"], ["\u0153", "oe"], ["\u00fe", "th"],
]);
const LIKE = new RegExp(`[${[...ALIKE.keys()].join("")}]`, "gu");
const ASCII = /^[\x00-\x7f]*$/;

export const LONGEST = 64;
const short = (term) => (term.length > LONGEST ? [...term].slice(0, LONGEST).join("") : term);

export const folded = (part) =>
  ASCII.test(part) ? part.toLowerCase()
    : part.normalize("NFKD").replace(LEFT_OUT, "").normalize("NFC").toLowerCase().replace(LIKE, (one) => ALIKE.get(one)).replace(ARTICLE, "");

const apart = (term) => (term.match(PARTS) ?? []).flatMap((part) => (!ASCII.test(part) && HAS_ALONE.test(part) ? part.match(PIECES) : [part]));

const known = new Map();
/** The terms of one run, those in order first, each with its place in it; and how many places it takes. */
export const run = (text) => {
  let found = known.get(text);
  if (!found) {
    const parts = text.match(PARTS) ?? [];
    const terms = parts.flatMap((part) => apart(folded(part))).map(short);
    found = { terms, whole: parts.length > 1 ? short(terms.join("")) : "" };
    if (known.size > 20000) known.clear();
    known.set(text, found);
  }
  return found;
};

/** Each run of a text: where it begins and ends, in UTF-16 code units, and its terms. */
export const runs = (text) => [...text.matchAll(RUN)].map((one) => ({ start: one.index, end: one.index + one[0].length, ...run(one[0]) }));

/** A whole name as the index knows it. */
export const keyOf = (text) => runs(text).flatMap((one) => one.terms).join(" ");
