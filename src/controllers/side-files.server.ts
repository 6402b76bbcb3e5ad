// `side-files.ts` for the server, which writes structured data and opens and plays nothing.

export const sideFiles = { structuredData: () => import('../side/structured-data.ts') };
