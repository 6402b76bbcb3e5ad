// What a promise that should fail fails with.

/** The reason of the rejection; rejects when there is none. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (cause) {
    return cause;
  }
  throw new Error('it did not fail');
}
