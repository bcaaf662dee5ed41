// The files of the index, each read once and only when it is needed. What is in them: generator/search/files.py.
const LAST = 61, BEFORE = 32;
const DIGIT = new Int16Array(128);
[...Array(95).keys()].map((at) => at + 32).filter((code) => code !== 34 && code !== 92).forEach((code, at) => { DIGIT[code] = at; });

/** Read all numbers that are written in a text, as generator/search/numbers.py writes them. */
const numbers = (text) => {
  const found = new Int32Array(text.length);
  let length = 0, number = 0, high = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = DIGIT[text.charCodeAt(at)];
    if (digit >= LAST) high = high * BEFORE + digit - LAST;
    else { number = high * LAST + digit; high = 0; found[length++] = number; }
  }
  return found.subarray(0, length);
};

/** The records of a term: in order, where the places of each end among all places, and the places. */
export class Posting {
  constructor(records, ends, places) { Object.assign(this, { records, ends, places }); }
  get size() { return this.records.length; }
  of(at) { return this.places.subarray(at ? this.ends[at - 1] : 0, this.ends[at]); }
  static of(pairs) {
    const records = new Int32Array(pairs.length), ends = new Int32Array(pairs.length), all = [];
    pairs.forEach(([record, places], at) => { records[at] = record; for (const one of places) all.push(one); ends[at] = all.length; });
    return new Posting(records, ends, Int32Array.from(all));
  }
}
export const NOTHING = Posting.of([]);

/** The list of a term; without the first record given, it begins with that. */
const decoded = (text, first) => {
  const all = numbers(text), records = new Int32Array(all.length), ends = new Int32Array(all.length), places = new Int32Array(all.length);
  let many = 0, end = 0, record = first ?? all[0];
  for (let at = first === undefined ? 1 : 0; at < all.length;) {
    records[many] = record += all[at++];
    for (let left = all[at++], place = 0; left > 0; left--) places[end++] = place += all[at++];
    ends[many++] = end;
  }
  return new Posting(records.slice(0, many), ends.slice(0, many), places.slice(0, end));
};

const joined = (several) => {
  if (several.length < 2) return several[0] ?? NOTHING;
  const size = (of) => several.reduce((sum, one) => sum + of(one).length, 0);
  const records = new Int32Array(size((one) => one.records)), ends = new Int32Array(records.length), places = new Int32Array(size((one) => one.places));
  let at = 0, place = 0;
  for (const one of several) {
    records.set(one.records, at);
    for (let each = 0; each < one.ends.length; each++) ends[at + each] = one.ends[each] + place;
    places.set(one.places, place);
    at += one.records.length; place += one.places.length;
  }
  return new Posting(records, ends, places);
};

/** The place of the last of sorted values that is not above one. */
const before = (values, value) => {
  let low = 0, high = values.length;
  while (low < high) { const middle = (low + high) >> 1; if (values[middle] <= value) low = middle + 1; else high = middle; }
  return low - 1;
};

export class Index {
  #folder; #root; #read = new Map(); #decoded = new Map();

  constructor(folder, root) {
    this.#folder = folder;
    this.#root = root;
    this.records = root.records;
    this.text = root.text;
    this.synonyms = root.synonyms;
    let first = 0;
    this.kinds = root.kinds.map(([kind, many]) => ({ kind, first, end: first += many, named: root.named.includes(kind) }));
    const beginnings = numbers(root.texts);
    for (let at = 1; at < beginnings.length; at++) beginnings[at] += beginnings[at - 1];
    this.beginnings = beginnings;
  }

  static async at(folder) {
    const answer = await fetch(new URL("root.json", folder), { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return new Index(folder, await answer.json());
  }

  file(path) {
    if (!this.#read.has(path)) {
      const read = fetch(new URL(`${path}.json?v=${this.#root.version}`, this.#folder)).then((answer) => {
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        return answer.json();
      });
      read.catch(() => this.#read.delete(path)); // Another try may go better.
      this.#read.set(path, read);
    }
    return this.#read.get(path);
  }

  kindOf(record) { return this.kinds.find(({ end }) => record < end); }

  /** The shards that may hold terms from one to before another, at most so many. */
  #shards(from, to, most) {
    const first = Math.max(0, before(this.#root.terms, from));
    const last = Math.max(first, before(this.#root.terms, to));
    return [...Array(Math.min(most, last - first + 1)).keys()].map((at) => this.file(`terms/${first + at}`));
  }

  /** What the dictionary says of a term; undefined where no record holds it. */
  async entry(term) {
    if (!this.#root.terms.length) return undefined;
    const [shard] = await Promise.all(this.#shards(term, term, 1));
    return Object.hasOwn(shard, term) ? new Entry(term, shard[term]) : undefined;
  }

  /** All terms that begin so, in a few shards. */
  async beginning(start, most) {
    if (!this.#root.terms.length) return [];
    const read = await Promise.all(this.#shards(start, `${start}\uffff`, most));
    return read.flatMap((shard) => Object.keys(shard).filter((term) => term.startsWith(start)).map((term) => new Entry(term, shard[term])));
  }

  /** The records of an entry; of a long list only the parts in which one of some records can be, or the first of them. */
  async posting(entry, within, most = Infinity, { first = 0, end = Infinity } = {}) {
    if (entry.parts === 0) return this.#once(entry.term, () => decoded(entry.listed));
    let wanted = [];
    for (let part = 0; part < entry.parts; part++)
      if (within ? this.#falls(within, entry.first(part), entry.first(part + 1)) : entry.first(part) < end && entry.first(part + 1) > first) wanted.push(part);
    wanted = wanted.slice(0, most);
    return joined(await Promise.all(wanted.map(async (part) => {
      const number = entry.file + part, text = await this.file(`lists/${number}`);
      return this.#once(number, () => decoded(text, entry.first(part)));
    })));
  }

  #once(key, make) {
    if (!this.#decoded.has(key)) this.#decoded.set(key, make());
    return this.#decoded.get(key);
  }

  #falls(within, first, end) {
    const at = before(within, end - 1);
    return at >= 0 && within[at] >= first;
  }

  /** A record's words: its page, title, what stands beside it, its language, anchor, text and other names. */
  async row(record) {
    const file = before(this.beginnings, record);
    const { heads, records } = await this.file(`texts/${file}`);
    const [head, anchor, text, names = []] = records[record - this.beginnings[file]];
    const [page, title, beside, language] = heads[head];
    return { record, kind: this.kindOf(record), page, title, beside, language, anchor, text, names };
  }
}

/** What the dictionary says of one term. */
class Entry {
  constructor(term, said) {
    this.term = term;
    this.listed = typeof said === "string" ? said : "";
    this.parts = typeof said === "string" ? 0 : said.length - 2;
    this.said = said;
    this.many = this.parts ? said[0] : Math.ceil(said.length / 3.5);
    this.file = this.parts ? said[1] : -1;
  }
  first(part) { return part < this.parts ? this.said[part + 2] : Infinity; }
}
