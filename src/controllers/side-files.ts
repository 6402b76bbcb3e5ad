// What only some pages need, fetched when one does: chunks of the npm entries here, files beside the script in
// `side-files.bundle.ts`. What cannot be fetched is done without.

export const sideFiles = {
  lightbox: () => import('../side/lightbox.ts'),
  metadata: () => import('../side/metadata.ts'),
  structuredData: () => import('../side/structured-data.ts'),
};
