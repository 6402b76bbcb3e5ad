export const structuredData = (): void => undefined;
