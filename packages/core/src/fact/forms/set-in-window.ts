import type { Effective } from "../../course/effective.ts";
import type { Decoder } from "../../decode/decoder.ts";
import { count, literal, text } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import type { EventKind } from "../../event/kinds.ts";
import { canonical } from "../../json/canonical.ts";
import { once } from "../../once.ts";
import { civilDay, type Instant, startOfDay } from "../../time/instant.ts";
import type { When } from "../../time/when.ts";
import { readAnswer } from "../answers.ts";
import { keptThroughout, type Sort, sortSchema } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { endedBy, maybeSame } from "../member.ts";
import { membersOf, type Part } from "../part.ts";
import { stillHolds } from "../resolve.ts";
import { selectAll, SELECTOR } from "../selector.ts";
import type { Member } from "../value.ts";
import type { Derived } from "../word.ts";

/** The past of another set: all that was in it at any time in so many civil days that end today, what still is included. */
export interface SetInWindow {
  readonly form: "set-in-window";
  /** The set whose past it is; its answers count too. */
  readonly of: string;
  readonly days: number;
  readonly puts: readonly Part[];
  readonly removes: readonly Part[];
  /** Complete only while the set itself is, and a diary of the window, or the word that all of the past was told, vouches for the rest. */
  readonly complete: { readonly diary: Sort; readonly fact: string };
}

const part: Decoder<Part> = object<Part>({ ...SELECTOR, property: text });

export const setInWindowSchema: Decoder<SetInWindow> = object<SetInWindow>({
  form: literal("set-in-window"),
  of: text,
  days: count,
  puts: list(part),
  removes: list(part),
  complete: object<SetInWindow["complete"]>({ diary: sortSchema, fact: text }),
});

/** The kinds of event that the form reads. */
export const setInWindowKinds: (form: SetInWindow) => readonly EventKind[] = once(({ puts, removes }) => [
  ...[...puts, ...removes].map(({ kind }) => kind),
  "answered",
  "diary-kept",
]);

/** One stretch in which a member was in the set: since when, until when (both as roughly as they were told), by which event. */
interface Stay {
  readonly member: Member;
  readonly since?: When;
  readonly until?: When;
  /** The event that tells it, of an ended one the end; `began` is then the start. */
  readonly item: Effective;
  readonly began?: Effective;
}

/** The set, or nothing where no event speaks of it. */
export function setInWindow(form: SetInWindow, context: FormContext): Derived | undefined {
  const { at } = context;
  const opens = startOfDay(civilDay(at.ms, at.offset) - (form.days - 1), at.offset);
  const judged = [...staysOf(form, context), ...answeredStays(form, context, opens)].map((stay) => ({
    stay,
    inside: isInside(stay, opens),
  }));
  const inside = judged.filter((each) => each.inside === "yes").map(({ stay }) => stay);
  const unsure = judged.some((each) => each.inside === "unknown");
  const vouched = unsure ? undefined : vouchers(form, context, opens);
  const newest = inside.at(-1)?.item ?? vouched?.at(-1) ?? judged.at(-1)?.stay.item;
  if (newest === undefined) return undefined;
  const members = new Map(inside.map(({ member }) => [canonical(member), member]));
  return {
    value: { type: "set", members: [...members.values()], complete: vouched !== undefined },
    newest: newest.when,
    source: newest.event.kind,
    ids: [
      ...new Set(
        [
          ...inside.flatMap(({ began, item }) => [...(began === undefined ? [] : [began]), item]),
          ...(vouched ?? []),
        ].flatMap((item) => item.ids),
      ),
    ],
    ...(vouched === undefined ? {} : { declared: newest.when }),
  };
}

/** Whether a stay reaches into the window. A rough end that may lie before it, of what is not known to have begun within it, leaves that open. */
function isInside({ since, until }: Stay, opens: number): "yes" | "no" | "unknown" {
  if (until === undefined || until.start >= opens) return "yes";
  if (until.end < opens) return "no";
  return since !== undefined && since.start >= opens ? "yes" : "unknown";
}

/** The stays that starts and ends tell. An end without a start that it could be the end of tells of a stay as well: it was in use until then. */
function staysOf({ puts, removes }: SetInWindow, { events, scope }: FormContext): readonly Stay[] {
  const open = new Map<string, Stay>();
  const closed: Stay[] = [];
  for (const item of selectAll([...puts, ...removes], events, scope)) {
    for (const member of membersOf(puts, item, scope)) open.set(canonical(member), { member, since: item.when, item });
    for (const ended of membersOf(removes, item, scope)) {
      const same = [...open.values()].filter(({ member }) => maybeSame(member, ended));
      const possible = same.filter(({ since }) => (since?.firstDay ?? 0) <= item.when.firstDay);
      // Of tablet and shampoo, where nobody said which has ended, both stay, as they do in the set itself.
      const meant = endedBy(
        ended,
        possible.map(({ member }) => member),
      );
      for (const stay of possible.filter(({ member }) => meant.includes(member))) {
        open.delete(canonical(stay.member));
        closed.push({ ...stay, until: item.when, item, began: stay.item });
      }
      // An end before all that is in use now is that of an earlier use; one that may be either says nothing more.
      if (same.every(({ since }) => (since?.start ?? 0) > item.when.end))
        closed.push({ member: ended, until: item.when, item });
    }
  }
  return [...closed, ...open.values()].toSorted((left, right) => left.item.when.end - right.item.when.end);
}

/** What answers named: on the day of the answer, and for as long as it stood. */
function answeredStays(form: SetInWindow, context: FormContext, opens: number): readonly Stay[] {
  const { events, definition, at } = context;
  const answers = events.answersAbout(form.of);
  return answers.flatMap((item, index) => {
    const value =
      item.event.kind === "answered" ? readAnswer({ ...definition, id: form.of }, item.event.body.value) : "";
    const told = typeof value === "string" ? undefined : value.value;
    const next = answers[index + 1]?.when;
    const standing: Instant = { ms: opens, offset: at.offset };
    const stood =
      (next === undefined || next.start >= opens) && stillHolds(definition, { when: item.when, value: told }, standing);
    if (told?.type !== "set") return [];
    const until = stood ? {} : { until: item.when };
    return told.members.map((member): Stay => {
      const end = endAfter(item, member, told.members, form, context);
      return { member, since: item.when, ...(end === undefined ? until : { until: end }), item };
    });
  });
}

/** When a member that an answer named was first told to have ended after it. Of several that an end could mean, it ends none. */
function endAfter(
  answer: Effective,
  member: Member,
  named: readonly Member[],
  { puts, removes }: SetInWindow,
  { events, scope }: FormContext,
): When | undefined {
  const recorded = selectAll(puts, events, scope).flatMap((item) => membersOf(puts, item, scope));
  const end = selectAll(removes, events, scope).find(
    (item) =>
      item.when.start > answer.when.end &&
      membersOf(removes, item, scope).some((ended) => endedBy(ended, [...recorded, ...named]).includes(member)),
  );
  return end?.when;
}

/** The events that vouch for the whole window; undefined where nothing does. Silence is never none. */
function vouchers(form: SetInWindow, context: FormContext, opens: number): readonly Effective[] | undefined {
  const { of, complete } = form;
  const now = context.fact(of);
  if (!now.known || now.value.type !== "set" || !now.value.complete) return undefined;
  const kept = keptThroughout(context, complete.diary, opens, context.at.ms);
  const past = context.fact(complete.fact);
  const said = past.known && past.value.type === "truth" && past.value.truth === "yes" ? past.ids : undefined;
  if (kept === undefined && said === undefined) return undefined;
  const ids = new Set([...now.ids, ...(said ?? [])]);
  return [
    ...new Set([
      ...context.events.among(setInWindowKinds(form)).filter(({ event }) => ids.has(event.id)),
      ...(kept ?? []),
    ]),
  ];
}
