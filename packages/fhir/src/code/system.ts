import { remembered } from "./remembered.ts";
import { withoutEnd } from "./without-end.ts";

/** The code systems that our tables speak of; a national ICD-10 counts as ICD-10 unless a row asks for it alone. */
export type System =
  | "snomed"
  | "icd10"
  | "icd10cm"
  | "loinc"
  | "npu"
  | "rxnorm"
  | "atc"
  | "ips"
  | "edqm"
  | "cpt"
  | "list";

const URLS: Readonly<Record<string, readonly System[]>> = {
  "http://snomed.info/sct": ["snomed"],
  "urn:oid:2.16.840.1.113883.6.96": ["snomed"],
  "http://hl7.org/fhir/sid/icd-10": ["icd10"],
  "urn:oid:2.16.840.1.113883.6.3": ["icd10"],
  "http://hl7.org/fhir/sid/icd-10-cm": ["icd10cm", "icd10"],
  "urn:oid:2.16.840.1.113883.6.90": ["icd10cm", "icd10"],
  "http://hl7.org/fhir/sid/icd-10-se": ["icd10"],
  "urn:oid:1.2.752.116.1.1.1": ["icd10"],
  "urn:oid:1.2.752.116.1.1.1.1.3": ["icd10"],
  "urn:oid:1.2.752.116.1.1.1.1.8": ["icd10"],
  "http://fhir.de/codesystem/bfarm/icd-10-gm": ["icd10"],
  "http://fhir.de/codesystem/dimdi/icd-10-gm": ["icd10"],
  "http://loinc.org": ["loinc"],
  "urn:oid:2.16.840.1.113883.6.1": ["loinc"],
  "http://npu-terminology.org": ["npu"],
  "urn:oid:1.2.752.108.1": ["npu"],
  "http://www.nlm.nih.gov/research/umls/rxnorm": ["rxnorm"],
  "urn:oid:2.16.840.1.113883.6.88": ["rxnorm"],
  "http://www.whocc.no/atc": ["atc"],
  "http://fhir.de/codesystem/bfarm/atc": ["atc"],
  "http://fhir.de/codesystem/dimdi/atc": ["atc"],
  "urn:oid:2.16.840.1.113883.6.73": ["atc"],
  "http://hl7.org/fhir/uv/ips/codesystem/absent-unknown-uv-ips": ["ips"],
  "http://standardterms.edqm.eu": ["edqm"],
  "urn:oid:0.4.0.127.0.16.1.1.2.1": ["edqm"],
  "http://www.ama-assn.org/go/cpt": ["cpt"],
  "http://terminology.hl7.org/codesystem/list-example-use-codes": ["list"],
  "http://hl7.org/fhir/list-example-use-codes": ["list"],
};

/** The systems that a coding's `system` stands for; none where we do not read it. */
export function systemsOf(url: string | undefined): readonly System[] {
  return url === undefined ? NONE : systemsAt(url);
}

const NONE: readonly System[] = [];

const systemsAt: (url: string) => readonly System[] = remembered((url) => {
  const plain = withoutEnd(
    url
      .trim()
      .toLowerCase()
      .replace(/^https:/, "http:"),
    "/",
  );
  return Object.hasOwn(URLS, plain) ? (URLS[plain] ?? NONE) : NONE;
});

/** A code as we compare it: upper case for the systems that ignore case, ICD-10 without its dot and closing dash. */
export function plainCode(system: System, code: string): string {
  const trimmed = code.trim();
  if (system === "icd10" || system === "icd10cm") return withoutEnd(trimmed.toUpperCase().replaceAll(".", ""), "-+*!");
  return system === "atc" || system === "npu" || system === "loinc" ? trimmed.toUpperCase() : trimmed;
}
