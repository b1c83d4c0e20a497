import type { Course, Label } from "@repigment/core";

import { type Measured, rounded } from "../figure.ts";
import { largePatients, smallPatients } from "../patients/patients.ts";
import { type Spread, spreadOf } from "../spread.ts";
import { installRivals } from "./installed.ts";
import { courseFrom, findingsOf, fourteenOf } from "./ours.ts";
import { makeRival, type Rival } from "./rival.ts";
import { differences } from "./same.ts";

const ROUNDS = 9;

/** Patients of one size: those that equality is shown on, and how many of them one timed batch holds (the number at which the rival was fastest). */
interface Lot {
  readonly name: "small" | "large";
  readonly texts: readonly string[];
  readonly prefix: string;
  readonly batch: number;
  readonly bars: { readonly assess: number; readonly json: number };
}

/** Patients a second of each side, one round. */
interface Round {
  readonly assess: Pair;
  readonly json: Pair;
}

interface Pair {
  readonly ours: number;
  readonly theirs: number;
}

/** Fourteen statements for patients of 5 and of 273 resources, ours beside cql-execution's, in turns; refused where the two sides differ on any patient. */
export async function measureCql(label: Label): Promise<readonly Measured[]> {
  await installRivals();
  const fourteen = fourteenOf(label);
  const rival = await makeRival(label);
  const lots: readonly Lot[] = [
    { name: "small", texts: smallPatients(400), prefix: "s", batch: 200, bars: { assess: 500, json: 100 } },
    { name: "large", texts: largePatients(80), prefix: "l", batch: 10, bars: { assess: 300, json: 30 } },
  ];
  const figures: Measured[] = [];
  for (const lot of lots) figures.push(...(await measureLot(lot, fourteen, rival)));
  return figures;
}

async function measureLot(
  { name, texts, prefix, batch, bars }: Lot,
  label: Label,
  rival: Rival,
): Promise<readonly Measured[]> {
  const judged = texts.map((text, index) => ({ patient: `${prefix}${index}`, course: courseFrom(text) }));
  const verdicts = await rival.run(texts.map(parsed));
  const wrong = differences(label, judged, verdicts);
  if (wrong.length > 0) throw new Error(`ours and the CQL differ:\n${wrong.slice(0, 20).join("\n")}`);
  const some = texts.slice(0, batch);
  const courses = judged.slice(0, batch).map(({ course }) => course);
  const rounds: Round[] = [];
  // One turn before counting warms both sides up.
  for (let round = -1; round < ROUNDS; round += 1) {
    const turn = await measureRound(some, courses, label, rival);
    if (round >= 0) rounds.push(turn);
  }
  const assess = rounds.map((round) => round.assess);
  const json = rounds.map((round) => round.json);
  return [figure(`assess-vs-cql-${name}`, assess, bars.assess), figure(`json-vs-cql-${name}`, json, bars.json)];
}

function parsed(text: string): unknown {
  return JSON.parse(text) as unknown;
}

async function measureRound(
  texts: readonly string[],
  courses: readonly Course[],
  label: Label,
  rival: Rival,
): Promise<Round> {
  const bundles = texts.map(parsed);
  const assessTheirs = await perSecond(texts.length, () => rival.run(bundles));
  const assessOurs = await perSecond(texts.length, () => {
    for (const course of courses) findingsOf(label, course);
  });
  const jsonTheirs = await perSecond(texts.length, () => rival.run(texts.map(parsed)));
  const jsonOurs = await perSecond(texts.length, () => {
    for (const text of texts) findingsOf(label, courseFrom(text));
  });
  return {
    assess: { ours: assessOurs, theirs: assessTheirs },
    json: { ours: jsonOurs, theirs: jsonTheirs },
  };
}

/** So long each side runs before it is counted, and then at least so long, in ms. */
const WARM = 200;
const COUNTED = 200;

/** Patients a second of a batch. The first runs are not counted: while they last, what the other side left is still being collected. */
async function perSecond(patients: number, batch: () => unknown): Promise<number> {
  const since = performance.now();
  do await batch();
  while (performance.now() - since < WARM);
  const begun = performance.now();
  let times = 0;
  do {
    await batch();
    times += 1;
  } while (performance.now() - begun < COUNTED);
  return (patients * times * 1_000) / (performance.now() - begun);
}

function figure(name: string, pairs: readonly Pair[], bar: number): Measured {
  const spread = spreadOf(pairs.map(({ ours, theirs }) => ours / theirs));
  const of = (side: keyof Pair): Spread => spreadOf(pairs.map((pair) => pair[side]));
  const rates = `cql-execution: ${rounded(of("theirs").median)} patients/s, ours ${rounded(of("ours").median)}`;
  const ratio = rounded(spread.median);
  return {
    figure: { name, value: ratio, unit: "1", rival: rates, ratio, bar: `>= ${bar}`, holds: spread.median >= bar },
    spread,
  };
}
