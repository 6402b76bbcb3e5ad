// Why a document could not be had or read: one class with a kind, so that the reader gets a sentence and the publisher a
// cause. It lives in the model because both the readers (`formats/`) and the network (`load/`) raise it.

export type LoadErrorKind = 'network' | 'timeout' | 'http' | 'too-large' | 'not-json' | 'unknown-format' | 'malformed';

export class LoadError extends Error {
  override readonly name = 'LoadError';

  /**
   * @param kind what went wrong
   * @param message a sentence for the publisher; readers get a message in their language by `kind`
   * @param details `url` of the document, HTTP `status` (kind `http` only), `cause`
   */
  constructor(
    readonly kind: LoadErrorKind,
    message: string,
    details: { url?: string | undefined; status?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.url = details.url;
    this.status = details.status;
  }

  readonly url: string | undefined;
  readonly status: number | undefined;
}
