export { type Catalogue, type Message, type Voice, VOICES } from "./catalogue.ts";
export type { DayArgument, InstantArgument } from "./date.ts";
export { LANGUAGES, messages } from "./load.ts";
export { type Argument, type Arguments, hasMessage, MissingMessage, say, type Said, sayIn, sayNumber } from "./say.ts";
