import type { Entry, Skim } from "../bundle/entries.ts";

/** What holds for all entries of one Bundle; its time may be told behind them. */
export interface Shared {
  readonly text: string;
  timestamp: string | undefined;
}

/** What is known of an entry without its resource. */
type Told = Omit<Entry, "resource" | "timestamp" | "skim"> & { readonly skim: Skim };

/** An entry whose resource is read out of the text when somebody asks for it, and once. A class, since a record has hundreds of these and a getter of an object literal is made anew for each. */
export class LazyEntry implements Entry {
  readonly pointer: string;
  readonly type: string;
  readonly fullUrl: string | undefined;
  readonly identity: string;
  readonly skim: Skim;
  readonly #shared: Shared;
  readonly #place: { readonly start: number; readonly end: number };
  #resource: Entry["resource"] | undefined;

  constructor(shared: Shared, place: { readonly start: number; readonly end: number }, told: Told) {
    this.pointer = told.pointer;
    this.type = told.type;
    this.fullUrl = told.fullUrl;
    this.identity = told.identity;
    this.skim = told.skim;
    this.#shared = shared;
    this.#place = place;
    this.#resource = undefined;
  }

  get timestamp(): string | undefined {
    return this.#shared.timestamp;
  }

  get resource(): Entry["resource"] {
    this.#resource ??= JSON.parse(this.#shared.text.slice(this.#place.start, this.#place.end)) as Entry["resource"];
    return this.#resource;
  }
}
