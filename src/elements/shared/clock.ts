// What time it is for views. The server renders for the moment it is told, and a render is one synchronous run, so that two
// renders never mix.

let read = (): number => Date.now();

export const now = (): number => read();

/** Runs `work` at a fixed moment. */
export function at<T>(moment: number, work: () => T): T {
  const before = read;
  read = () => moment;
  try {
    return work();
  } finally {
    read = before;
  }
}
