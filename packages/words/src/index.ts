export { type Catalogue, type Message, type Voice, VOICES } from "./catalogue.ts";
export type { DayArgument, InstantArgument } from "./date.ts";
export { LANGUAGES, messages } from "./load.ts";
export {
  type Argument,
  type Arguments,
  hasMessage,
  MissingMessage,
  say,
  type Said,
  sayArgument,
  sayIn,
} from "./say.ts";
export { problemText } from "./problem-text.ts";
export { explain, type Explanation, reasonsOf } from "./explain.ts";
export { slug } from "./slug.ts";
export { valueText } from "./value-text.ts";
export type { GroupId, View, ViewGroup, ViewItem, ViewPiece, ViewSource } from "./view/view.ts";
export type { ViewDocument, ViewOptions } from "./view/context.ts";
export { sayPlace } from "./view/own-words.ts";
export { mergeItems } from "./view/merge-items.ts";
export { viewOf } from "./view/view-of.ts";
