/** Where a passage stands in a document, without its words: which tokens they are, and hashes of them and of what stands around. */
export interface Locator {
  /** The document's file name in a folder of sources. */
  readonly file: string;
  /** How many tokens stand before the passage. */
  readonly start: number;
  readonly count: number;
  /** SHA-256 of the passage's tokens. */
  readonly hash: string;
  /** SHA-256 of the eight tokens before it, and of the eight after. */
  readonly before: string;
  readonly after: string;
}

/** A locator with the statement that it speaks for. */
export interface PlacedLocator {
  readonly statement: string;
  readonly document: string;
  readonly section: string;
  readonly locator: Locator;
}
