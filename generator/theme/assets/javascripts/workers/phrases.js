// Material's search with one thing more: who types a phrase of an article finds the paragraph that holds it first.
// By itself it weighs words one by one, and any page whose title has one of them comes before the passage. And who
// types the whole name of a page finds that page first.
// The name of Material's own worker, which lies beside this one, stands behind the question mark.
importScripts(`./${location.search.slice(1)}`);

(() => {
  const FEWEST_WORDS = 3, LIFT = 1000;
  const paragraphs = new Map(), titles = new Map();
  const plain = (text) => ` ${text.replace(/<[^>]*>|&[a-z]+;/g, " ").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(" ")} `;

  const add = lunr.Builder.prototype.add;
  lunr.Builder.prototype.add = function (entry, attributes) {
    if (/#p\d+$/.test(entry.location)) paragraphs.set(entry.location, plain(entry.text));
    if (!entry.location.includes("#")) titles.set(entry.location, plain(entry.title));
    return add.call(this, entry, attributes);
  };

  const search = lunr.Index.prototype.search;
  lunr.Index.prototype.search = function (query) {
    const found = search.call(this, query);
    const whole = plain(query), phrase = whole.trimEnd(); // The last word may still be in the typing.
    const several = phrase.trim().split(" ").length >= FEWEST_WORDS;
    for (const one of found)
      if (titles.get(one.ref) === whole || (several && paragraphs.get(one.ref)?.includes(phrase))) one.score *= LIFT;
    return found.sort((a, b) => b.score - a.score);
  };
})();
