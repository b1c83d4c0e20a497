import type { KindDefinition } from "./kind.ts";
import { answered, type Answered } from "./kinds/answered.ts";
import { applied, type Applied } from "./kinds/applied.ts";
import { areaMeasured, type AreaMeasured } from "./kinds/area-measured.ts";
import { breastFeeding, type BreastFeeding } from "./kinds/breast-feeding.ts";
import { contraception, type Contraception } from "./kinds/contraception.ts";
import { correction, type Correction } from "./kinds/correction.ts";
import { diagnosis, type Diagnosis } from "./kinds/diagnosis.ts";
import { diaryKept, type DiaryKept } from "./kinds/diary-kept.ts";
import { erasureMark, type ErasureMark } from "./kinds/erasure-mark.ts";
import { goalReached, type GoalReached } from "./kinds/goal-reached.ts";
import { goalSet, type GoalSet } from "./kinds/goal-set.ts";
import { history, type History } from "./kinds/history.ts";
import { identified, type Identified } from "./kinds/identified.ts";
import { labResult, type LabResult } from "./kinds/lab-result.ts";
import { labelChosen, type LabelChosen } from "./kinds/label-chosen.ts";
import { medicationStarted, type MedicationStarted } from "./kinds/medication-started.ts";
import { medicationStopped, type MedicationStopped } from "./kinds/medication-stopped.ts";
import { note, type Note } from "./kinds/note.ts";
import { paused, type Paused } from "./kinds/paused.ts";
import { payerCeilingSet, type PayerCeilingSet } from "./kinds/payer-ceiling-set.ts";
import { person, type Person } from "./kinds/person.ts";
import { photoTaken, type PhotoTaken } from "./kinds/photo-taken.ts";
import { pregnancy, type Pregnancy } from "./kinds/pregnancy.ts";
import { prescription, type Prescription } from "./kinds/prescription.ts";
import { restarted, type Restarted } from "./kinds/restarted.ts";
import { retraction, type Retraction } from "./kinds/retraction.ts";
import { reviewHeld, type ReviewHeld } from "./kinds/review-held.ts";
import { scoreMeasured, type ScoreMeasured } from "./kinds/score-measured.ts";
import { sharingAgreed, type SharingAgreed } from "./kinds/sharing-agreed.ts";
import { sideEffect, type SideEffect } from "./kinds/side-effect.ts";
import { skipped, type Skipped } from "./kinds/skipped.ts";
import { started, type Started } from "./kinds/started.ts";
import { stopped, type Stopped } from "./kinds/stopped.ts";
import { tubeDiscarded, type TubeDiscarded } from "./kinds/tube-discarded.ts";
import { tubeFinished, type TubeFinished } from "./kinds/tube-finished.ts";
import { tubeOpened, type TubeOpened } from "./kinds/tube-opened.ts";

/** What each kind of event tells. Adding a kind is adding a file, a line here and a line in KINDS. */
export interface Bodies {
  readonly answered: Answered;
  readonly applied: Applied;
  readonly "area-measured": AreaMeasured;
  readonly "breast-feeding": BreastFeeding;
  readonly contraception: Contraception;
  readonly correction: Correction;
  readonly diagnosis: Diagnosis;
  readonly "diary-kept": DiaryKept;
  readonly "erasure-mark": ErasureMark;
  readonly "goal-reached": GoalReached;
  readonly "goal-set": GoalSet;
  readonly history: History;
  readonly identified: Identified;
  readonly "lab-result": LabResult;
  readonly "label-chosen": LabelChosen;
  readonly "medication-started": MedicationStarted;
  readonly "medication-stopped": MedicationStopped;
  readonly note: Note;
  readonly paused: Paused;
  readonly "payer-ceiling-set": PayerCeilingSet;
  readonly person: Person;
  readonly "photo-taken": PhotoTaken;
  readonly pregnancy: Pregnancy;
  readonly prescription: Prescription;
  readonly restarted: Restarted;
  readonly retraction: Retraction;
  readonly "review-held": ReviewHeld;
  readonly "score-measured": ScoreMeasured;
  readonly "sharing-agreed": SharingAgreed;
  readonly "side-effect": SideEffect;
  readonly skipped: Skipped;
  readonly started: Started;
  readonly stopped: Stopped;
  readonly "tube-discarded": TubeDiscarded;
  readonly "tube-finished": TubeFinished;
  readonly "tube-opened": TubeOpened;
}

export type EventKind = keyof Bodies;

/** Every kind by its name. */
export const KINDS: { readonly [K in EventKind]: KindDefinition<K, Bodies[K]> } = {
  answered,
  applied,
  "area-measured": areaMeasured,
  "breast-feeding": breastFeeding,
  contraception,
  correction,
  diagnosis,
  "diary-kept": diaryKept,
  "erasure-mark": erasureMark,
  "goal-reached": goalReached,
  "goal-set": goalSet,
  history,
  identified,
  "lab-result": labResult,
  "label-chosen": labelChosen,
  "medication-started": medicationStarted,
  "medication-stopped": medicationStopped,
  note,
  paused,
  "payer-ceiling-set": payerCeilingSet,
  person,
  "photo-taken": photoTaken,
  pregnancy,
  prescription,
  restarted,
  retraction,
  "review-held": reviewHeld,
  "score-measured": scoreMeasured,
  "sharing-agreed": sharingAgreed,
  "side-effect": sideEffect,
  skipped,
  started,
  stopped,
  "tube-discarded": tubeDiscarded,
  "tube-finished": tubeFinished,
  "tube-opened": tubeOpened,
};

export function isEventKind(value: unknown): value is EventKind {
  return typeof value === "string" && Object.hasOwn(KINDS, value);
}
