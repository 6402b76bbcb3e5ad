// Which providers a reader of this site always allows, kept in `localStorage`. Storage may be denied or full; then readers
// are asked again.

const prefix = 'newsroom-elements:consent:';

function attempt<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage);
  } catch {
    return undefined;
  }
}

export const hasConsent = (provider: string): boolean => !!attempt((storage) => storage.getItem(prefix + provider));

export const keepConsent = (provider: string): void =>
  attempt((storage) => storage.setItem(prefix + provider, 'granted'));

/** Of one provider, or of all. */
export const forgetConsent = (provider = ''): void =>
  attempt((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix + provider)) storage.removeItem(key);
  });
