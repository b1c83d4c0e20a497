import { civilDay, type Instant } from "../time/instant.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import { type Fact, type KnownFact, neverTold, type UnknownFact } from "./fact.ts";
import { wordOf } from "./value.ts";
import { byNewest, newestOf, type Word } from "./word.ts";

/** Whether something said still holds: by our table of how long answers hold. What lasts does not run out where it is cautious. */
export function stillHolds(definition: FactDefinition, word: Pick<Word, "when" | "value">, at: Instant): boolean {
  const { lasting } = definition;
  const cautious = isCautious(definition, word);
  if (typeof definition.holds === "string" || (lasting === true && cautious)) return true;
  // An answer about a day that was still to come is no fresher for it; a cautious word is not shortened.
  const from = cautious ? word.when.lastDay : (word.when.toldDay ?? word.when.lastDay);
  const { days } = cautious && typeof lasting === "object" ? lasting : definition.holds;
  return civilDay(at.ms, at.offset) - from <= days;
}

/**
 * A fact out of what the record says and what was answered: the newest word wins, of the same time the direct answer. But a
 * permissive answer never beats a cautious record that is still current: then the fact is unknown, and both are shown.
 */
export function resolveWords(
  definition: FactDefinition,
  scope: Scope,
  records: readonly Word[],
  told: readonly Word[],
  at: Instant,
): Fact {
  const answers = definition.confidential === true ? withoutGuesses(told) : told;
  if (records.length + answers.length <= 1) return resolveOne(definition, scope, records[0] ?? answers[0], at);
  const record = newestOf(records);
  const answer = newestOf(answers);
  const newest = record === undefined || (answer !== undefined && byNewest(record, answer) <= 0) ? answer : record;
  if (newest === undefined) return neverTold(definition.id, scope);
  if (!stillHolds(definition, newest, at)) return unknown(definition, scope, "expired", [newest]);
  if (
    record !== undefined &&
    newest === answer &&
    isCautious(definition, record) &&
    !isCautious(definition, newest) &&
    stillHolds(definition, record, at)
  )
    return { ...unknown(definition, scope, "contradiction", [record, newest]), conflict: [record, newest] };
  const own =
    definition.confidential === true && newest.by === "caregiver" ? ownWord([...records, ...answers]) : undefined;
  if (
    own !== undefined &&
    isCautious(definition, own) &&
    !isCautious(definition, newest) &&
    stillHolds(definition, own, at)
  )
    return { ...unknown(definition, scope, "contradiction", [own, newest]), conflict: [own, newest] };
  const unsure = notSurelyOlder(definition, newest, [...records, ...answers], at);
  if (unsure !== undefined)
    return { ...unknown(definition, scope, "contradiction", [unsure, newest]), conflict: [unsure, newest] };
  const conflict = contradiction(definition, newest, [...records, ...answers], at);
  // One instant, two stories, neither of them cautious more than the other: the newest still stands, but it is said.
  const fact =
    newest.value === undefined
      ? unknown(definition, scope, "told-not-known", [newest])
      : known(definition, scope, newest, newest.value);
  return conflict === undefined ? fact : { ...fact, conflict };
}

/** The newest word that no caregiver gave. */
function ownWord(words: readonly Word[]): Word | undefined {
  return newestOf(words.filter(({ by }) => by === undefined));
}

/** That a caregiver does not know takes nothing back that others told. */
function withoutGuesses(answers: readonly Word[]): readonly Word[] {
  return ownWord(answers) === undefined
    ? answers
    : answers.filter(({ by, value }) => by === undefined || value !== undefined);
}

/** The same of one word, or none: nothing gainsays it. */
function resolveOne(definition: FactDefinition, scope: Scope, only: Word | undefined, at: Instant): Fact {
  if (only === undefined) return neverTold(definition.id, scope);
  if (!stillHolds(definition, only, at)) return unknown(definition, scope, "expired", [only]);
  return only.value === undefined
    ? unknown(definition, scope, "told-not-known", [only])
    : known(definition, scope, only, only.value);
}

/**
 * A word that still holds, where one of it and the newest is cautious, and of which nobody can tell that it is the older: both
 * were told of one time at one time, and only their ids differ; or the newest, which is permissive, is known so roughly ("in
 * 2026") that it may have been before.
 */
function notSurelyOlder(definition: FactDefinition, newest: Word, all: readonly Word[], at: Instant): Word | undefined {
  if (newest.value === undefined) return undefined;
  const cautious = isCautious(definition, newest);
  return all.findLast(
    (word) =>
      word.value !== undefined &&
      isCautious(definition, word) !== cautious &&
      (isTwin(word, newest) || (!cautious && mayFollow(word, newest))) &&
      stillHolds(definition, word, at),
  );
}

/** Whether two words were told of one time, at one time, in one way. */
function isTwin(word: Word, newest: Word): boolean {
  return (
    word.when.end === newest.when.end &&
    word.recorded === newest.recorded &&
    (word.source === "answered") === (newest.source === "answered")
  );
}

/** Whether a word may be of a later day than a newest that is known only as a stretch of days. */
function mayFollow(word: Word, { when }: Word): boolean {
  return when.start < when.end && word.when.lastDay > when.firstDay;
}

function isCautious(definition: FactDefinition, word: Pick<Word, "value">): boolean {
  const told = word.value === undefined ? undefined : wordOf(word.value);
  return told !== undefined && definition.cautious !== undefined && definition.cautious.includes(told);
}

/** What a word says, for telling whether another says the same: its word, or its range. */
function saying({ value }: Word): string | undefined {
  if (value === undefined) return undefined;
  return wordOf(value) ?? (value.type === "range" ? `${value.least} ${value.most ?? ""} ${value.unit}` : undefined);
}

/** Another word that still holds and says otherwise: of the same time, or about something that cannot change. */
function contradiction(
  definition: FactDefinition,
  newest: Word,
  all: readonly Word[],
  at: Instant,
): readonly Word[] | undefined {
  const told = saying(newest);
  if (told === undefined) return undefined;
  const other = all.findLast((word) => {
    const others = saying(word);
    return (
      others !== undefined &&
      others !== told &&
      stillHolds(definition, word, at) &&
      (word.when.end === newest.when.end || definition.holds === "for-ever")
    );
  });
  return other === undefined ? undefined : [other, newest];
}

export function known(definition: FactDefinition, scope: Scope, word: Word, value: KnownFact["value"]): KnownFact {
  const { when, source, ids, interval } = word;
  return interval === undefined
    ? { id: definition.id, scope, known: true, value, at: when.text, source, ids }
    : { id: definition.id, scope, known: true, value, at: when.text, source, ids, interval };
}

export function unknown(
  definition: FactDefinition,
  scope: Scope,
  why: UnknownFact["why"],
  said: readonly Word[],
): UnknownFact {
  return {
    id: definition.id,
    scope,
    known: false,
    why,
    said,
    ids: said.length === 1 ? (said[0]?.ids ?? []) : said.flatMap((word) => word.ids),
  };
}
