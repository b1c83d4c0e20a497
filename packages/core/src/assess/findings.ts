import { type Because, isWithinError } from "../condition/because.ts";
import type { Explained, Read, Said } from "../condition/context.ts";
import type { Scope } from "../fact/definition.ts";
import { type Fact, isSilent } from "../fact/fact.ts";
import type { Facts } from "../fact/facts.ts";
import { anyOf } from "../truth.ts";
import type { Finding } from "./assessment.ts";
import { type Ask, missingOf } from "./missing.ts";
import type { ReadyStatement } from "./ready.ts";
import { sameReasons } from "./same-reasons.ts";
import { scopesOf } from "./scopes.ts";

/** What findings are made of besides the statement. */
export interface FindingContext {
  readonly facts: Facts;
  readonly indications: readonly string[];
  readonly sites: readonly string[];
  readonly ask: Ask;
  /** The facts as they are read in a scope. */
  readonly view: (scope: Scope) => View;
  /** Whether two facts say the same. */
  readonly same: (one: Fact, other: Fact) => boolean;
}

/** Adds the findings of one statement: one, or one for each site. None for a notice. */
export function addFindings(found: Finding[], ready: ReadyStatement, context: FindingContext): void {
  const explained = ready.explained();
  if (explained === undefined) return;
  const { indications, sites } = context;
  const scopes = scopesOf(ready, indications, sites);
  if (ready.statement.axis !== "site" || sites.length === 0) addOf(found, ready, explained, scopes, context);
  else
    for (const site of sites)
      addOf(
        found,
        ready,
        explained,
        scopes.filter((scope) => scope.site === site),
        context,
      );
}

/** Adds the finding of one site, or of none, over the indications. */
function addOf(
  found: Finding[],
  ready: ReadyStatement,
  explained: Explained,
  scopes: readonly Scope[],
  context: FindingContext,
): void {
  const scope = scopes[0];
  if (scope === undefined) return;
  const because = scopes.length === 1 ? judge(explained, scope, context) : judgeAll(ready, explained, scopes, context);
  found.push(finding(ready, scope.site, because, context));
}

/** Facts as they are read in one scope, and what common conditions said of them already. */
interface View {
  readonly scope: Scope;
  readonly read: Read;
  readonly said: Said;
}

/** Looks at facts scope by scope; a scope of one site is looked at once a statement, of an indication alone by many. */
export function viewing(facts: Facts): FindingContext["view"] {
  const made: View[] = [];
  return (scope) => {
    for (const view of made) if (view.scope === scope) return view;
    const view: View = { scope, read: (fact) => facts.get(fact, scope), said: [] };
    if (scope.site === undefined) made.push(view);
    return view;
  };
}

function judge(explained: Explained, scope: Scope, context: FindingContext): Because {
  const { read, said } = context.view(scope);
  return explained(read, said);
}

/** Where several indications gave the same reasons, these are told once. */
function judgeAll(
  ready: ReadyStatement,
  explained: Explained,
  scopes: readonly Scope[],
  context: FindingContext,
): Because {
  const judged: Judged[] = [];
  for (const scope of scopes) {
    if (judged.some((other) => looksTheSame(ready, scope, other.scope, context))) continue;
    const because = judge(explained, scope, context);
    if (!judged.some((other) => sameReasons(other.because, because))) judged.push({ scope, because });
  }
  return inAny(judged.map(({ because }) => because));
}

interface Judged {
  readonly scope: Scope;
  readonly because: Because;
}

/** Whether all that a statement looks at is the same in two scopes, so that its reasons are. */
function looksTheSame(
  { byIndication }: ReadyStatement,
  one: Scope,
  other: Scope,
  { facts, same }: FindingContext,
): boolean {
  return byIndication.every((fact) => same(facts.get(fact, one), facts.get(fact, other)));
}

/** Tells whether two facts say the same; of each two it is worked out once. */
export function sameFacts(): (one: Fact, other: Fact) => boolean {
  let known: Map<Fact, Map<Fact, boolean>> | undefined;
  return (one, other) => {
    if (isSilent(one) || isSilent(other)) return isSilent(one) && isSilent(other);
    known ??= new Map();
    const others = known.get(one) ?? new Map<Fact, boolean>();
    const before = others.get(other);
    if (before !== undefined) return before;
    const same = sameReasons({ ...one, scope: null }, { ...other, scope: null });
    known.set(one, others.set(other, same));
    return same;
  };
}

/** Of several indications, the statement concerns the person if it does in any of them; where they gave the same reasons, these are told once. */
function inAny(reasons: readonly Because[]): Because {
  const [only] = reasons;
  return reasons.length === 1 && only !== undefined ? only : { op: "any", truth: anyOf(reasons), of: reasons };
}

type Draft = { -readonly [K in keyof Finding]: Finding[K] };

/** A finding. Where nothing was told of all that a statement looks at, it is the same for everybody: it is made once. */
function finding(
  ready: ReadyStatement,
  site: string | undefined,
  because: Because,
  { ask, facts }: FindingContext,
): Finding {
  const { statement, context, source, silent } = ready;
  const isUntold = site === undefined && silent.because !== undefined && because === silent.because;
  const before = isUntold ? silent.findings.get(ask) : undefined;
  if (before !== undefined) return before;
  const { id, topic, action, scope, phase, urgency, grade, values } = statement;
  const made: Draft = {
    statement: id,
    topic,
    applies: because.truth,
    action,
    scope,
    phase,
    urgency,
    grade,
    values,
    because,
    missing: missingOf(because, facts, context.catalogue, ask),
    source,
  };
  if (site !== undefined) made.site = site;
  if (isWithinError(because)) made.withinError = true;
  if (isUntold) silent.findings.set(ask, made);
  return made;
}
