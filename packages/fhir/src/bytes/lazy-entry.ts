import type { Entry, Skim } from "../bundle/entries.ts";
import type { Meta } from "../shape/types.ts";
import { pointerOf } from "./pointers.ts";

/** What holds for all entries of one Bundle; its time may be told behind them. */
export interface Shared {
  readonly text: string;
  timestamp: string | undefined;
}

/**
 * An entry of which everything that can be found in the text later is only made when somebody asks for it. A class, since a
 * record has hundreds of these, and a getter of an object literal is made anew for each; whoever goes over the text fills it in.
 */
export class LazyEntry implements Entry, Skim {
  readonly type: string;
  subject: unknown = undefined;
  patient: unknown = undefined;
  modified = true;
  unknown: string | undefined = undefined;
  meta: Meta | undefined = undefined;
  /** Of a resource of which nothing else is ever looked at, what is looked at. */
  read: Entry["resource"] | undefined = undefined;
  /** Where the resource stands. */
  start = 0;
  end = 0;
  /** Where its id stands; nowhere where it has none, or has to be read: then it has its identity. */
  idStart = 0;
  idEnd = 0;
  named: string | undefined = undefined;
  /** Where the entry's address stands; nowhere where it has none. */
  urlStart = 0;
  urlEnd = 0;
  /** The address, where it has to be read. */
  url: string | undefined = undefined;
  readonly #shared: Shared;
  readonly #index: number;

  constructor(shared: Shared, index: number, type: string) {
    this.#shared = shared;
    this.#index = index;
    this.type = type;
  }

  get pointer(): string {
    return pointerOf(this.#index);
  }

  get fullUrl(): string | undefined {
    return this.urlStart === 0 ? this.url : this.#shared.text.slice(this.urlStart, this.urlEnd);
  }

  get identity(): string {
    this.named ??= `${this.type}/${this.#shared.text.slice(this.idStart, this.idEnd)}`;
    return this.named;
  }

  /** It knows itself what was found of its resource. */
  get skim(): Skim {
    return this;
  }

  get timestamp(): string | undefined {
    return this.#shared.timestamp;
  }

  get resource(): Entry["resource"] {
    this.read ??= this.whole;
    return this.read;
  }

  get whole(): Entry["resource"] {
    return JSON.parse(this.#shared.text.slice(this.start, this.end)) as Entry["resource"];
  }
}
