// From what a reader typed to records, best first. What is asked strictly finds nothing → other forms, other spellings,
// fewer words, in this order, and what was done is said.
import { NOTHING, Posting } from "./index.js";
import { keyOf, runs } from "./terms.js";

const FEW = 20; // So many records are rather looked at by themselves than compared with a long list.
const FORMS = 12; // So many words that begin like one that was typed are searched as well.
const SHORTEST_START = 3;
const PARTS = 4; // Of the long list of a word that is searched alone so many parts are read: nobody reads on.
const MOST = 400; // More results than anybody reads.
const QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";

/** What was typed: units of terms that stand together. The last may still be in the typing. */
export const parse = (query) => {
  const units = [];
  const quoted = new RegExp(`[${QUOTES}]([^${QUOTES}]*)(?:[${QUOTES}]|$)|[^${QUOTES}]+`, "gu");
  for (const part of query.matchAll(quoted)) {
    if (part[1] !== undefined) {
      const terms = runs(part[1]).flatMap((one) => one.terms);
      if (terms.length) units.push({ terms, exact: true, open: false });
      continue;
    }
    const found = runs(part[0]).filter((one) => one.terms.length);
    for (const one of found) units.push({ terms: one.terms, exact: false, open: false, whole: one.whole });
    const last = found.at(-1);
    if (last && part.index + last.end === query.length) units.at(-1).open = true;
  }
  return units;
};

/** Where all of some postings have a record, by the numbers of that record in each. */
const intersect = (a, b) => {
  const found = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) { found.push(a[i]); i++; j++; } else if (a[i] < b[j]) i++; else j++;
  }
  return Int32Array.from(found);
};

/** Where the terms of one posting are followed, so many places on, by those of another. */
const followed = (first, then, distance) => {
  const pairs = [];
  for (let i = 0, j = 0; i < first.size && j < then.size;) {
    const a = first.records[i], b = then.records[j];
    if (a < b) i++;
    else if (b < a) j++;
    else {
      const next = new Set(then.of(j));
      const places = first.of(i).filter((place) => next.has(place + distance));
      if (places.length) pairs.push([a, places]);
      i++; j++;
    }
  }
  return Posting.of(pairs);
};

const union = (several) => {
  const all = several.filter((one) => one.size);
  if (all.length < 2) return all[0] ?? NOTHING;
  const found = new Map();
  for (const one of all)
    for (let at = 0; at < one.size; at++) {
      const known = found.get(one.records[at]);
      found.set(one.records[at], known ? [...known, ...one.of(at)].sort((a, b) => a - b) : one.of(at));
    }
  return Posting.of([...found].sort((a, b) => a[0] - b[0]));
};

/** How many changes make one word another, a swap of neighbours being one; more than the limit is the limit and one. */
export const distance = (a, b, limit) => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let two = [], one = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(row[j - 1] + 1, one[j] + 1, one[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], two[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [two, one] = [one, row];
  }
  return one[b.length];
};

/** The score that the so many best of all have at least. */
const threshold = (scores, many) => (scores.length > many ? Float64Array.from(scores).sort()[scores.length - many] : -Infinity);

const stem = (term) => (/^[a-z]+$/.test(term) ? term.replace(/(?:ies|es|ed|ing|s|e)$/, "") : term);

export class Search {
  #index;
  constructor(index) { this.#index = index; }

  /** Find records: their numbers in order of rank, what was done to find them, and how each unit was understood. */
  async find(query, filters = {}) {
    const asked = parse(query);
    const nothing = { found: [], notes: [], units: [], kinds: new Map(), total: 0 };
    if (!asked.length && !Object.values(filters).some(Boolean)) return nothing;
    const within = await this.#filtered(filters);
    if (!asked.length) return this.#told(within ?? [], new Float64Array(within?.length ?? 0), [], [], filters);
    const notes = [];
    const understood = await Promise.all(asked.map((unit) => this.#understood(unit, notes)));
    let units = understood.filter(Boolean);
    const missed = asked.filter((_, at) => understood[at] === null);
    if (missed.some((unit) => unit.exact)) return { ...nothing, notes };
    if (!units.length) return this.#told([], new Float64Array(0), [], notes, filters, await this.#names(query, within, notes));
    const alone = !within && units.length === 1 && units[0].ways.length === 1 && units[0].ways[0].find((entry) => entry.parts > PARTS);
    if (alone) {
      const only = this.#index.kinds.find((one) => one.kind === filters.kind);
      units[0].posting = await this.#index.posting(alone, null, PARTS, only);
    }
    let records = alone ? units[0].posting.records : await this.#all(units, within);
    if (!records.length && units.some(({ unit }) => !unit.exact)) {
      units = await Promise.all(units.map((one) => this.#wider(one)));
      records = await this.#all(units, within);
    }
    let scores;
    if (records.length) scores = this.#scored(units, records);
    else if (!within || within.length) [records, scores] = await this.#some(units, within, missed);
    else scores = new Float64Array(0);
    if (missed.length && records.length) notes.push({ kind: "without", words: [...new Set(missed.flatMap((unit) => unit.terms))].join(" ") });
    const told = this.#told(records, scores, units, notes, filters, await this.#names(query, within, notes));
    return alone ? { ...told, kinds: new Map(this.#index.kinds.map((one) => [one.kind, null])), partly: true } : told;
  }

  /** Put records in order; those with a name that was typed, which may be others, before all. */
  #told(records, scores, units, notes, { kind }, names = new Map()) {
    const found = [], kinds = new Map(), left = new Map(names);
    let at = 0;
    const take = (record, score) => {
      const of = this.#index.kindOf(record).kind;
      kinds.set(of, (kinds.get(of) ?? 0) + 1);
      if (!kind || kind === of) found.push({ record, score });
    };
    const least = kind ? -Infinity : threshold(scores, MOST);
    let skipped = 0;
    for (const one of this.#index.kinds) {
      const first = at;
      while (at < records.length && records[at] < one.end) {
        const record = records[at], worth = left.get(record) ?? 0;
        if (worth || ((!kind || kind === one.kind) && scores[at] >= least)) {
          left.delete(record);
          if (!kind || kind === one.kind) found.push({ record, score: (scores[at] ?? 0) + worth });
        } else if (!kind || kind === one.kind) skipped++;
        at++;
      }
      if (at > first) kinds.set(one.kind, at - first);
    }
    for (const [record, worth] of left) take(record, worth);
    found.sort((a, b) => b.score - a.score || a.record - b.record);
    return { found: found.slice(0, MOST).map(({ record }) => record), total: found.length + skipped, kinds, notes, units };
  }

  async #filtered({ source, actor, year }) {
    const keys = [source && `~${source}`, actor && `@${actor}`, year && `^${year}`].filter(Boolean);
    let within = null;
    for (const key of keys) {
      const entry = await this.#index.entry(key);
      const records = entry ? (await this.#index.posting(entry, within)).records : NOTHING.records;
      within = within ? intersect(within, records) : records;
    }
    return within;
  }

  /** The entries that a unit is found by: for each of its terms one, or several where it may be written in several ways. */
  async #understood(unit, notes) {
    const index = this.#index;
    const own = await Promise.all(unit.terms.map((term) => index.entry(term)));
    const last = unit.terms.at(-1);
    if (unit.open && last.length < SHORTEST_START && !own.at(-1)) return undefined; // Two letters are not yet a word.
    if (unit.open && last.length >= SHORTEST_START) {
      const begun = await this.#begun(last, own.at(-1));
      const ways = own.map((entry) => [entry]);
      ways[ways.length - 1] = [...new Map([own.at(-1), ...begun].filter(Boolean).map((entry) => [entry.term, entry])).values()];
      if (ways.every((way) => way[0])) return this.#unit(unit, ways);
    }
    if (own.every(Boolean)) return this.#unit(unit, own.map((entry) => [entry]));
    if (unit.exact) return null;
    const whole = unit.whole && (await index.entry(unit.whole));
    if (whole) return this.#unit({ ...unit, terms: [unit.whole] }, [[whole]], unit);
    const ways = await Promise.all(unit.terms.map(async (term, at) => (own[at] ? [own[at]] : this.#otherwise(term, notes))));
    return ways.every((way) => way.length) ? this.#unit(unit, ways) : null;
  }

  /** Words that begin so; of those with long lists two at most, and none beside such a word itself. */
  async #begun(start, own) {
    const all = (await this.#index.beginning(start, 3)).sort((a, b) => b.many - a.many);
    const long = own?.parts ? [] : all.filter((entry) => entry.parts).slice(0, 2);
    return [...long, ...all.filter((entry) => !entry.parts).slice(0, FORMS)];
  }

  #unit(unit, ways, as = unit) {
    const many = Math.min(...ways.map((way) => way.reduce((sum, entry) => sum + entry.many, 0)));
    return { unit: as, ways, weight: Math.log(1 + this.#index.records / (1 + many)), posting: null };
  }

  /** Words for one that no record holds: of the same meaning or stem, or spelled nearly so, which is said. */
  async #otherwise(term, notes) {
    const same = await this.#alike(term);
    if (same.length) return same;
    const limit = term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0;
    if (!limit) return [];
    for (const start of [[...term].slice(0, 2).join(""), [...term][0]]) {
      const near = (await this.#index.beginning(start, 6))
        .map((entry) => ({ entry, far: distance(entry.term, term, limit) }))
        .filter(({ far }) => far <= limit)
        .sort((a, b) => a.far - b.far || b.entry.many - a.entry.many);
      if (near.length) {
        const best = near.filter(({ far }) => far === near[0].far).slice(0, 3).map(({ entry }) => entry);
        notes.push({ kind: "instead", word: term, instead: best[0].term });
        return best;
      }
    }
    return [];
  }

  async #alike(term) {
    const group = this.#index.synonyms.filter((one) => one.includes(term)).flat();
    const others = (await Promise.all(group.map((one) => this.#index.entry(one)))).filter(Boolean);
    const start = stem(term);
    const forms = start.length >= 4 ? (await this.#index.beginning(start, 2)).filter((one) => one.term.length <= term.length + 3) : [];
    return [...new Map([...others, ...forms.slice(0, FORMS)].map((entry) => [entry.term, entry])).values()];
  }

  async #wider(one) {
    if (one.unit.exact || one.ways.length > 1) return { ...one, posting: null };
    const ways = [...one.ways[0], ...(await this.#alike(one.unit.terms[0]))];
    return this.#unit(one.unit, [[...new Map(ways.map((entry) => [entry.term, entry])).values()]]);
  }

  /** The records that hold all units, those of few records first; long lists are spared where few records are left. */
  async #all(units, within) {
    const size = (one) => one.ways[0].reduce((sum, entry) => sum + entry.many, 0);
    let left = within;
    for (const one of [...units].sort((a, b) => b.weight - a.weight || size(a) - size(b))) {
      const long = one.ways.some((way) => way.some((entry) => entry.parts));
      if (left && left.length <= FEW && long) {
        one.posting = await this.#lookedUp(one, left);
      } else one.posting = await this.#posting(one, left);
      left = left ? intersect(left, one.posting.records) : one.posting.records;
      if (!left.length) break;
    }
    return left ?? [];
  }

  async #posting(one, within) {
    const read = (way) => Promise.all(way.map((entry) => this.#index.posting(entry, within))).then(union);
    let posting = null;
    for (const [at, way] of one.ways.entries()) {
      const next = await read(way);
      posting = posting ? followed(posting, next, at) : next;
    }
    return posting;
  }

  /** The same from the words of a few records. */
  async #lookedUp(one, records) {
    const pairs = [];
    for (const row of await Promise.all([...records].map((record) => this.#index.row(record)))) {
      const places = matches(placed(row, this.#index.text), one.ways.map((way) => new Set(way.map((entry) => entry.term))));
      if (places.length) pairs.push([row.record, places]);
    }
    return Posting.of(pairs);
  }

  /** How well each record fits: rare words count more, names more than text, words that follow each other most. */
  #scored(units, records) {
    const scores = new Float64Array(records.length), at = units.map(() => 0), text = this.#index.text;
    const bonus = 4 + 2 * units.reduce((sum, one) => sum + one.weight, 0);
    let kind = 0;
    for (let number = 0; number < records.length; number++) {
      const record = records[number];
      while (record >= this.#index.kinds[kind].end) kind++;
      const { named, kind: name } = this.#index.kinds[kind], passage = name === "passage";
      let score = passage ? 0.2 : 0, ends = null, together = units.length > 1;
      for (let each = 0; each < units.length; each++) {
        const { posting, weight, ways } = units[each];
        while (posting.records[at[each]] < record) at[each]++;
        const first = at[each] ? posting.ends[at[each] - 1] : 0, end = posting.ends[at[each]], { places } = posting;
        score += weight * (1 + 0.1 * Math.min(3, end - first - 1));
        if (named && places[first] < text) {
          let begins = false;
          for (let place = first; place < end && places[place] < text && !begins; place++) begins = places[place] % 16 === 0;
          score += weight * (begins ? 1.3 : 0.8);
        }
        if (units.length > 1) {
          const next = [], all = [];
          for (let place = first; place < end; place++) {
            const after = places[place] + ways.length;
            all.push(after);
            if (ends?.includes(places[place])) next.push(after);
          }
          if (next.length) score += 0.5 * weight;
          else if (ends) together = false;
          ends = next.length ? next : all;
        }
      }
      // A phrase leads to its passage before whatever else prints it: a claim that quotes it, a note.
      if (together) score += (passage ? 1.7 : 1) * bonus;
      scores[number] = score;
    }
    return scores;
  }

  /** Records that hold some of the units, those that hold more of the rare ones first. */
  async #some(units, within, missed) {
    const rare = units.filter(({ ways }) => !ways.some((way) => way.some((entry) => entry.parts)));
    const found = new Map(), inside = within ? new Set(within) : null;
    for (const [number, one] of (rare.length ? rare : units.slice(0, 1)).slice(0, 30).entries()) {
      one.posting = await this.#posting(one, within);
      for (const record of one.posting.records) {
        if (inside && !inside.has(record)) continue;
        const known = found.get(record) ?? { score: 0, holds: 0 };
        found.set(record, { score: known.score + one.weight, holds: known.holds | (1 << number) });
      }
    }
    const best = [...found.values()].reduce((a, b) => (b.score > a.score ? b : a), { score: 0, holds: 0 });
    const there = (rare.length ? rare : units).filter((_, number) => best.holds & (1 << number));
    if (best.score) missed.push(...units.filter((one) => !there.includes(one)).map(({ unit }) => unit));
    const kept = [...found].filter(([, { score }]) => score >= best.score * 0.7).sort((a, b) => a[0] - b[0]);
    return [Int32Array.from(kept.map(([record]) => record)), Float64Array.from(kept.map(([, { score }]) => score))];
  }

  /** Records whose name, or another name of theirs, is what was typed, or begins with it. */
  async #names(query, within, notes) {
    const meant = new Map(notes.filter(({ kind }) => kind === "instead").map(({ word, instead }) => [word, instead]));
    const key = keyOf(query).split(" ").map((term) => meant.get(term) ?? term).join(" ").slice(0, 60);
    const found = new Map();
    if (!key || /["\u201c\u00ab]/.test(query)) return found;
    const entries = (await this.#index.beginning(`=${key}`, 1)).sort((a, b) => a.term.length - b.term.length || (a.term < b.term ? -1 : 1)).slice(0, FORMS);
    const inside = within ? new Set(within) : null;
    for (const entry of entries) {
      // Three words that only begin a name are rather a phrase.
      const begins = key.split(" ").length < 3 ? 100 + (50 * key.length) / entry.term.length : 1;
      const worth = entry.term === `=${key}` ? 1000 : begins;
      for (const record of (await this.#index.posting(entry, within)).records) if (!inside || inside.has(record)) found.set(record, Math.max(worth, found.get(record) ?? 0));
    }
    return found;
  }
}

/** The runs of a record's names and text, each with its place in the record, as generator/search/places.py counts. */
export const placed = (row, textAt) => {
  const found = [];
  let at = 0;
  const add = (text, of) => {
    for (const one of runs(text)) { found.push({ ...one, place: at, of }); at += one.terms.length; }
  };
  if (row.kind.named) {
    for (const name of [row.title, ...row.names]) { add(name, "name"); at = Math.ceil((at + 1) / 16) * 16; }
    at = Math.max(textAt, at);
  }
  let offset = 0;
  for (const line of row.text.split("\n")) {
    for (const one of runs(line)) { found.push({ ...one, start: one.start + offset, end: one.end + offset, place: at, of: "text" }); at += one.terms.length; }
    at += 2;
    offset += line.length + 1;
  }
  return found;
};

/** The places at which each of some sets of terms follows the one before it. */
export const matches = (tokens, sets) => {
  const held = new Map();
  for (const token of tokens) {
    token.terms.forEach((term, at) => held.set(token.place + at, [term]));
    if (token.whole) held.get(token.place)?.push(token.whole);
  }
  return [...held.keys()].filter((place) => sets.every((set, at) => (held.get(place + at) ?? []).some((term) => set.has(term))));
};
