import {
  CATALOGUE,
  type FactDefinition,
  INDICATIONS,
  optional,
  readAnswer,
  SITES,
  type Decoder,
} from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import { plainAddress } from "../bundle/references.ts";
import type { Draft } from "../draft/draft.ts";
import { type Context, leave, open, stampOf, tell } from "../draft/page.ts";
import { scopeLinkId, QUESTIONNAIRE_URL } from "../questionnaire/terms.ts";
import { isDateTime, isList, isText, type Loose } from "../shape/plain.ts";
import { dateTime, text } from "../shape/primitives.ts";
import { many, shape } from "../shape/shape.ts";
import { isMeta, isReference, type Meta, meta, type Reference, reference } from "../shape/types.ts";
import { valueOf } from "./questionnaire-answer.ts";
import { type Answer, isItem, type Item, item } from "./questionnaire-item.ts";

interface QuestionnaireResponse {
  readonly meta?: Meta;
  readonly questionnaire?: string;
  readonly status?: string;
  readonly authored?: string;
  readonly source?: Reference;
  readonly item?: readonly Item[];
}

function looksResponse(value: Loose<QuestionnaireResponse>): boolean {
  return (
    isMeta(value.meta) &&
    isText(value.questionnaire) &&
    isText(value.status) &&
    isDateTime(value.authored) &&
    isReference(value.source) &&
    isList(value.item, isItem)
  );
}

export const response: Decoder<QuestionnaireResponse> = shape<QuestionnaireResponse>(
  {
    meta: optional(meta),
    questionnaire: optional(text),
    status: optional(text),
    authored: optional(dateTime),
    source: optional(reference),
    item: optional(many(item)),
  },
  looksResponse,
);

/** QuestionnaireResponse to our own Questionnaire → `answered`, one a fact and scope. */
export function readQuestionnaireResponse(entry: Entry, context: Context): void {
  const read = open(response, entry, context);
  if (read === undefined) return;
  const address = read.questionnaire?.split("|")[0];
  const why =
    read.status !== "completed" && read.status !== "amended"
      ? `has the status ${read.status ?? "(none)"}: only completed answers are read`
      : address !== undefined && address !== QUESTIONNAIRE_URL
        ? "answers a questionnaire that is not ours"
        : undefined;
  if (why !== undefined) return leave(entry, context, "", read.questionnaire ?? "QuestionnaireResponse", why);
  const stamp = stampOf(entry, read.meta);
  const at = read.authored ?? stamp;
  if (at === undefined) return leave(entry, context, "", "QuestionnaireResponse", "has no date at all");
  const author = authorOf(read.source);
  const reading: Reading = { entry, context, at, stamp, author, told: new Set() };
  const count = context.page.drafts.length + context.page.unread.length;
  for (const [index, one] of (read.item ?? []).entries()) readItem(one, `item/${index}`, reading);
  if (context.page.drafts.length + context.page.unread.length === count)
    leave(entry, context, "", "QuestionnaireResponse", "answers nothing");
}

interface Reading {
  readonly entry: Entry;
  readonly context: Context;
  readonly at: string;
  readonly stamp: string | undefined;
  readonly author: Draft["author"];
  /** Facts and scopes that are answered already. */
  readonly told: Set<string>;
}

function authorOf(source: Reference | undefined): Draft["author"] {
  const type = source?.type ?? plainAddress(source?.reference ?? "").split("/")[0];
  if (type === "Patient") return "person";
  if (type === "RelatedPerson") return "caregiver";
  return type === "Practitioner" || type === "PractitionerRole" ? "clinician" : undefined;
}

function readItem(one: Item, key: string, reading: Reading): void {
  const { entry, context } = reading;
  const fact = CATALOGUE.get(one.linkId);
  const answers = one.answer ?? [];
  if (fact !== undefined) readFact(fact, answers, key, reading);
  else if (answers.length > 0) leave(entry, context, key, one.linkId, "is no fact that we know");
  for (const [index, inner] of (one.item ?? []).entries()) readItem(inner, `${key}/item/${index}`, reading);
}

function readFact(fact: FactDefinition, answers: readonly Answer[], key: string, reading: Reading): void {
  if (fact.type === "set" && answers.length > 0) return readOne(fact, answers, `${key}/answer`, reading);
  for (const [index, answer] of answers.entries()) readOne(fact, [answer], `${key}/answer/${index}`, reading);
}

function readOne(fact: FactDefinition, answers: readonly Answer[], key: string, reading: Reading): void {
  const { entry, context, at, stamp, author, told } = reading;
  const value = valueOf(fact, answers);
  const scope = scopeOf(fact, answers[0]);
  const name = [fact.id, scope.indication, scope.site].filter((part) => part !== undefined).join("/");
  if (typeof value === "object" && "left" in value) return leave(entry, context, key, fact.id, value.left);
  const bad = readAnswer(fact, value);
  if (typeof bad === "string") return leave(entry, context, key, fact.id, bad);
  if (told.has(name)) return leave(entry, context, key, fact.id, "is answered twice; the first answer counts");
  told.add(name);
  tell(entry, context, {
    kind: "answered",
    body: { fact: fact.id, value, ...scope },
    at,
    row: `questionnaire/${name}`,
    stamp,
    ...(author === undefined ? {} : { author }),
  });
}

function scopeOf(
  fact: FactDefinition,
  answer: Answer | undefined,
): { readonly site?: (typeof SITES)[number]; readonly indication?: (typeof INDICATIONS)[number] } {
  const told = (axis: "site" | "indication"): string | undefined =>
    answer?.item?.find(({ linkId }) => linkId === scopeLinkId(fact.id, axis))?.answer?.[0]?.valueCoding?.code;
  const site = SITES.find((one) => one === told("site"));
  const indication = INDICATIONS.find((one) => one === told("indication"));
  return { ...(site === undefined ? {} : { site }), ...(indication === undefined ? {} : { indication }) };
}
