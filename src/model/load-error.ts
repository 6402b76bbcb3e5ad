// Why a document could not be had or read: one class with a kind, so that the reader gets a sentence and the publisher a
// cause. It lives in the model because both the readers (`formats/`) and the network (`load/`) raise it.

/** What went wrong, in one word. */
export type LoadErrorKind = 'network' | 'timeout' | 'http' | 'too-large' | 'not-json' | 'unknown-format' | 'malformed';

export interface LoadErrorDetails {
  readonly url?: string | undefined;
  readonly status?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}

/** Why a document could not be had or read. */
export class LoadError extends Error {
  /** `LoadError`. */
  declare readonly name: 'LoadError';

  static {
    // Assigned, it would fail on pages that freeze what is inherited.
    Object.defineProperty(this.prototype, 'name', { value: 'LoadError' });
  }

  /**
   * @param kind what went wrong
   * @param message a sentence for the publisher; readers get a message in their language by `kind`
   * @param details `url` of the document, HTTP `status` and `retryAfterSeconds` (kind `http` only), `cause`
   */
  constructor(
    /** What went wrong. */
    readonly kind: LoadErrorKind,
    message: string,
    { url, status, retryAfterSeconds, cause }: LoadErrorDetails = {},
  ) {
    super(message, { cause });
    this.url = url;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Of the document. */
  readonly url: string | undefined;
  /** The answer's HTTP status, for kind `http`. */
  readonly status: number | undefined;
  /** How long the server asks to be left alone (`Retry-After`), counted from its answer; `undefined` when it does not say. */
  readonly retryAfterSeconds: number | undefined;
  /** How many tries were made; `undefined` where nothing was requested. */
  readonly attempts?: number;
}
