import { assess, assessForCaregiver, byList, type Course } from "@repigment/core";
import { LABELS, loadLabel, withEvidence } from "@repigment/labels";
import { viewOf } from "@repigment/words";

import type { PageContext } from "./html/layout.ts";
import type { LabelAnswer } from "./html/result-page.ts";

/** The order in which the labels stand side by side; one that is not named here comes last. */
const FIRST = ["us", "eu", "hk", "ch"];
const inOrder: readonly string[] = LABELS.map(({ short }) => short).toSorted(byList(FIRST));

/** What each label says about a course, as views in the page's language; a label not in force says so in its place. */
export async function assessAll(
  course: Course,
  at: string,
  { catalogue, voice, audience }: PageContext,
): Promise<readonly LabelAnswer[]> {
  const answers: LabelAnswer[] = [];
  for (const short of inOrder) {
    const plain = await loadLabel(short);
    if (plain === undefined) continue;
    const label = await withEvidence(plain);
    const result = (audience === "caregiver" ? assessForCaregiver : assess)(label, course, at);
    const { documents, versions } = label;
    if (!result.ok) answers.push({ short, problems: result.problems, ...notYet(versions, at) });
    else {
      answers.push({ short, view: viewOf(result.value, { catalogue, voice, documents, versions }) });
    }
  }
  return answers;
}

/** The label's first day, where the day asked about lies before it. */
function notYet(versions: readonly { readonly from: string }[], at: string): { readonly inForceFrom?: string } {
  const [first] = versions;
  return first !== undefined && at.slice(0, 10) < first.from ? { inForceFrom: first.from } : {};
}
