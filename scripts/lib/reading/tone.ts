/** Who reads a sentence. */
export type Audience = "person" | "clinician";

/**
 * A way of speaking that the house does not use, and to whom: nobody is told that the cream is safe, that there is no
 * interaction, that something is allowed; a person is neither permitted anything nor told to stop.
 */
type Ban = { readonly what: string; readonly pattern: RegExp; readonly to: readonly Audience[] };

const BOTH: readonly Audience[] = ["person", "clinician"];
const PERSON: readonly Audience[] = ["person"];

const BANS: Readonly<Record<string, readonly Ban[]>> = {
  en: [
    { what: "safe", pattern: /\b(?:safe|safely|safer|safest|harmless|risk-free)\b/iu, to: BOTH },
    { what: "no interaction", pattern: /\bno interactions?\b(?! stud)|\b(?:does|do|will) not interact\b/iu, to: BOTH },
    { what: "allowed", pattern: /\b(?:allow(?:s|ed)?|permit(?:s|ted)?)\b/iu, to: BOTH },
    { what: "you may", pattern: /\byou (?:may|can use|can go on|are free to)\b/iu, to: PERSON },
    {
      what: "you should stop",
      pattern: /\byou (?:should|must|have to|need to|ought to) (?:\w+ )?(?:stop|end|quit)\b/iu,
      to: PERSON,
    },
  ],
  sv: [
    {
      what: "säkert (safe)",
      pattern:
        /(?<!\p{L})(?:ofarlig\p{L}*|riskfri\p{L}*|trygg\p{L}*|säker(?:t|a)? (?:att (?:använda|ta|smörja)|för dig|för barn|vid|under))(?!\p{L})/iu,
      to: BOTH,
    },
    {
      what: "ingen interaktion (no interaction)",
      pattern: /(?<!\p{L})(?:ingen interaktion|inga interaktioner|interagerar inte)(?!\p{L}|sstud)/iu,
      to: BOTH,
    },
    { what: "tillåtet (allowed)", pattern: /(?<!\p{L})(?:tillåt\p{L}*|lov att)(?!\p{L})/iu, to: BOTH },
    {
      what: "du får (you may)",
      pattern:
        /(?<!\p{L})du (?:får|kan) (?:\p{L}+ )?(?:använda|smörja|ta|fortsätta|börja|sluta|bada|duscha|amma)(?!\p{L})/iu,
      to: PERSON,
    },
    {
      what: "du bör sluta (you should stop)",
      pattern: /(?<!\p{L})du (?:bör|ska|skall|måste|behöver) (?:\p{L}+ )?(?:sluta|avsluta|avbryta|upphöra)(?!\p{L})/iu,
      to: PERSON,
    },
  ],
  "zh-Hant-HK": [
    { what: "安全 (safe)", pattern: /安全(?!性|資料|數據|套)|無害|沒有風險/u, to: BOTH },
    {
      what: "沒有相互作用 (no interaction)",
      pattern: /(?:沒有|無|不會有|不會產生)(?:藥物)?(?:相互|交互)作用(?!的?研究)/u,
      to: BOTH,
    },
    { what: "允許 (allowed)", pattern: /允許|准許|獲准|容許/u, to: BOTH },
    { what: "你可以 (you may)", pattern: /[你您]可(?:以)?(?:繼續|使用|塗|用|停|開始)/u, to: PERSON },
    {
      what: "你應停用 (you should stop)",
      pattern: /[你您](?:應該?|必須|需要|要)(?:立即|馬上|立刻)?(?:停|中止|終止)/u,
      to: PERSON,
    },
  ],
};

/** The ways of speaking in a text that this audience is not to meet; a language without a table has none yet. */
export function forbidden(language: string, audience: Audience, text: string): readonly string[] {
  return (BANS[language] ?? [])
    .filter(({ to, pattern }) => to.includes(audience) && pattern.test(text))
    .map(({ what, pattern }) => `says ${what}: «${pattern.exec(text)?.[0] ?? ""}»`);
}
