export const readMetadata = (): void => undefined;
