// Makes countries.json beside this file, once, by hand, from Natural Earth's countries at 1:50,000,000 (public domain)
// as the npm package "world-atlas" (2.0.2) redistributes them:
//
//   npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz
//   node generator/pictures/data/convert.mjs package/countries-50m.json > generator/pictures/data/countries.json
//
// Positions are rounded to a fiftieth of a degree (about two kilometers), which no picture of this site shows, and
// written as differences of base 32, five bits to a character, as in "encoded polylines".
import { readFileSync } from "node:fs";

const STEPS = 50;
const world = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { scale, translate } = world.transform;

const arcs = world.arcs.map((arc) => {
  let x = 0, y = 0;
  const points = arc.map(([dx, dy]) => {
    x += dx; y += dy;
    return [Math.round((x * scale[0] + translate[0]) * STEPS), Math.round((y * scale[1] + translate[1]) * STEPS)];
  });
  return points.filter(([a, b], i) => i === 0 || a !== points[i - 1][0] || b !== points[i - 1][1]);
});

function number(value) {
  let left = value < 0 ? ~(value << 1) : value << 1, text = "";
  for (; left >= 32; left >>= 5) text += String.fromCharCode((32 | (left & 31)) + 63);
  return text + String.fromCharCode(left + 63);
}

function line(points) {
  let x = 0, y = 0;
  return points.map(([a, b]) => { const text = number(a - x) + number(b - y); x = a; y = b; return text; }).join("");
}

const polygons = ({ type, arcs }) => (type === "Polygon" ? [arcs] : type === "MultiPolygon" ? arcs : []);
const countries = world.objects.countries.geometries
  .map((one) => [one.properties.name, polygons(one).map((rings) => rings[0])])
  .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

process.stdout.write(JSON.stringify({
  origin: "Natural Earth, Admin 0 countries, 1:50m, version 4.1.0; public domain. By way of the npm package world-atlas 2.0.2.",
  note: "Made by convert.mjs. arcs: lines in 1/steps degrees east and north; countries: name, outer rings; ~n is arc n backwards.",
  steps: STEPS,
  arcs: arcs.map(line),
  countries,
}).replace(/\],\[|","/g, (m) => m[0] + ",\n" + m.slice(2)) + "\n");
