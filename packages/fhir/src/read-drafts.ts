import { MAX_PROBLEMS, pointer, type Problem, type Result, show } from "@repigment/core";

import { allApart, type Once, withoutDoubles } from "./bundle/doubles.ts";
import { type Entry, entryOf, readHead, type Walk, walkBundle } from "./bundle/entries.ts";
import { parseShort } from "./bundle/parse-short.ts";
import { parseInput } from "./bundle/parse.ts";
import { type People, peopleOf } from "./bundle/people.ts";
import { aboutWhom, onePersonOnly } from "./bundle/person.ts";
import { indexReferences } from "./bundle/references.ts";
import { skimBundle } from "./bytes/bundle.ts";
import { forgetLately } from "./code/lately.ts";
import type { Page } from "./draft/draft.ts";
import { type Context, leave } from "./draft/page.ts";
import { readAllergy } from "./resource/allergy.ts";
import { familyEntries, readComposition } from "./resource/composition.ts";
import { readCondition } from "./resource/condition.ts";
import { readList } from "./resource/list.ts";
import { readAdministration } from "./resource/medication/administration.ts";
import { readDispense } from "./resource/medication/dispense.ts";
import type { MedicineBook } from "./resource/medication/outcome.ts";
import { readRequest } from "./resource/medication/request.ts";
import { readStatement } from "./resource/medication/statement.ts";
import { tellBook } from "./resource/medication/tell-book.ts";
import { saysUse, tellUnread } from "./resource/medication/tell-unread.ts";
import { readObservation } from "./resource/observation.ts";
import { readPatient } from "./resource/patient.ts";
import { readProcedure } from "./resource/procedure.ts";
import { readQuestionnaireResponse } from "./resource/questionnaire-response.ts";
import { lookUp } from "./shape/look-up.ts";
import { hasModifier, hasRules } from "./shape/modifier.ts";
import { isObject } from "./shape/shape.ts";

type Reader = (entry: Entry, context: Context, book: MedicineBook) => void;

const READERS: Readonly<Record<string, Reader>> = {
  Patient: readPatient,
  Condition: readCondition,
  Composition: readComposition,
  List: readList,
  Observation: readObservation,
  Procedure: readProcedure,
  QuestionnaireResponse: readQuestionnaireResponse,
  AllergyIntolerance: readAllergy,
  MedicationStatement: readStatement,
  MedicationRequest: readRequest,
  MedicationAdministration: readAdministration,
  MedicationDispense: readDispense,
};

/** Everything that a Bundle says, as drafts of events, and everything of it that is not used. */
export function readDrafts(input: unknown): Result<Page> {
  return (typeof input === "string" ? readDraftsQuickly(input) : undefined) ?? readDraftsPlainly(input);
}

/** The same for a Bundle whose text can be read in one of the two quick ways; undefined for any other. */
export function readDraftsQuickly(text: string): Result<Page> | undefined {
  return readShortDrafts(text) ?? skimDrafts(text);
}

/** The same for a short one, read at once; undefined for any other. */
export function readShortDrafts(text: string): Result<Page> | undefined {
  const short = parseShort(text);
  if (short === undefined || !isObject(short.value) || short.value["resourceType"] !== "Bundle") return undefined;
  const walk: Walk = { entries: [], unread: [], problems: [] };
  walkBundle(short.value, "", walk);
  return draftsOf(walk, { modifiers: short.modifiers });
}

/** The same for one whose text can be gone over without reading all of it. */
export function skimDrafts(text: string): Result<Page> | undefined {
  const skimmed = skimBundle(text);
  if (skimmed === undefined) {
    forgetLately();
    return undefined;
  }
  const { head, entries, shared, apart } = skimmed;
  const walk: Walk = { entries: [...entries], unread: [], problems: [] };
  shared.timestamp = readHead(head, "", entries.length, walk);
  return draftsOf(walk, apart ? { once: allApart(entries) } : {});
}

/** The same, with every value read first: what the quick way must agree with, and what tells every problem. */
export function readDraftsPlainly(input: unknown): Result<Page> {
  const parsed = parseInput(input);
  if (!parsed.ok) return parsed;
  const walk: Walk = { entries: [], unread: [], problems: [] };
  walkInput(parsed.value, walk);
  return draftsOf(walk);
}

/** What is known of a Bundle's entries beforehand. */
interface Known {
  readonly once?: Once;
  /** Whether anything in them may be called a modifier extension. */
  readonly modifiers?: boolean;
}

function draftsOf(walk: Walk, known: Known = {}): Result<Page> {
  try {
    return tellDrafts(walk, known);
  } finally {
    forgetLately();
  }
}

function tellDrafts(walk: Walk, known: Known): Result<Page> {
  const once = known.once ?? withoutDoubles(walk.entries, walk.unread, walk.problems);
  const { entries } = once;
  const references = indexReferences(once);
  const people = peopleOf(entries);
  const problems: Problem[] = [...walk.problems, ...onePersonOnly(entries, references, people)];
  const page: Page = { drafts: [], unread: walk.unread, seen: [] };
  const context: Context = { references, problems, page };
  readEntries(entries, people, context, known.modifiers ?? true);
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, MAX_PROBLEMS) } : { ok: true, value: page };
}

function walkInput(value: unknown, walk: Walk): void {
  if (isObject(value) && value["resourceType"] === "Bundle") walkBundle(value, "", walk);
  else if (isObject(value) && value["resourceType"] === "QuestionnaireResponse")
    walk.entries.push(entryOf(value, "", undefined, undefined));
  else
    walk.problems.push({
      at: isObject(value) && "resourceType" in value ? pointer("", "resourceType") : "",
      expected: "a FHIR R4 Bundle",
      found: show(isObject(value) && "resourceType" in value ? value["resourceType"] : value),
      mend: "put single resources into a Bundle of type collection",
    });
}

/** Types of which it is worth saying why they are not read. */
const WHY_NOT: Readonly<Record<string, string>> = {
  Medication: "no entry says that it is taken",
  Immunization: "no label speaks of vaccines; of live ones in the last weeks the person is asked",
  NutritionOrder: "is an order of food; what is taken beside it is asked of the person",
  FamilyMemberHistory: "is the history of the family, not of the person",
  OperationOutcome: "the server reported something: the Bundle may be incomplete",
};

/** What may mean the opposite of what it says keeps "no known medicines" from being believed, too. */
function leaveModified(entry: Entry, context: Context, book: MedicineBook): void {
  leaveUse(entry, context, book);
  leave(
    entry,
    context,
    "",
    entry.type,
    "carries a modifier, which may turn its meaning round and which we do not understand",
  );
}

/** Without reading a resource of which it is known that nothing in it is called a modifier. */
function isModified(entry: Entry, extensions: boolean): boolean {
  if (entry.skim?.modified === false) return false;
  return extensions ? hasModifier(entry.resource) : hasRules(entry.resource);
}

/** Where the resource names a medicine in use, nobody knows which. */
function leaveUse(entry: Entry, context: Context, book: MedicineBook): void {
  if (!saysUse(entry)) return;
  book.unusable.push(entry);
  tellUnread(entry, context, undefined);
}

function readEntries(entries: readonly Entry[], people: People, context: Context, extensions: boolean): void {
  const book: MedicineBook = { intakes: [], notTaken: [], noneKnown: [], unusable: [] };
  const unread: Entry[] = [];
  const family = familyEntries(entries, context);
  for (const entry of entries) {
    if (context.problems.length >= MAX_PROBLEMS) break;
    const reader = lookUp(READERS, entry.type);
    if (reader === undefined) {
      unread.push(entry);
      if (!family.has(entry)) leaveUse(entry, context, book);
    } else if (family.has(entry))
      leave(entry, context, "", entry.type, "stands in the history of the family, not of the person");
    else if (aboutWhom(entry, context.references, people) === "not-a-person")
      leave(entry, context, "", entry.type, "is not about the person");
    else if (isModified(entry, extensions)) leaveModified(entry, context, book);
    else reader(entry, context, book);
  }
  tellBook(book, context);
  for (const entry of unread)
    if (entry.type !== "Medication" || !context.references.used.has(entry))
      leave(entry, context, "", entry.type, lookUp(WHY_NOT, entry.type) ?? "resources of this type are not read");
}
