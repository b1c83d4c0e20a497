import { questionnaire } from "@repigment/fhir";
import { hasMessage } from "@repigment/words";

import { problemsOf } from "./options/choice.ts";
import { chooseLanguage, chooseVoice, readerOf, tell, type TypedReader } from "./options/reader.ts";
import { answer, type Outcome, refusal } from "./outcome.ts";

/** `repigment questionnaire`: the questions of all facts, in a language and a voice, as a FHIR Questionnaire. */
export async function runQuestionnaire(typed: TypedReader & { readonly json?: true }): Promise<Outcome> {
  const voice = chooseVoice(typed);
  const lang = chooseLanguage(typed);
  if (!voice.ok || !lang.ok) return refusal(problemsOf(voice, lang), typed.json === true);
  const reader = await readerOf(lang.value, voice.value);
  const said = (id: string): string | undefined => (hasMessage(reader.catalogue, id) ? tell(reader, id) : undefined);
  const form = questionnaire({
    language: lang.value,
    questionOf: (fact) => said(`question.${fact}`),
    wordOf: (fact, word) => said(`code.${fact}.${word}`) ?? said(`${fact}.${word}`),
  });
  return answer(`${JSON.stringify(form, undefined, 2)}\n`);
}
