// What only some pages need, fetched when one does: chunks of the npm entries here, files beside the script in
// `side-files.bundle.ts`. What cannot be fetched is done without.

const playStream = (...args: Parameters<typeof import('../side/hls.ts').playStream>): void =>
  void import('../side/hls.ts').then((file) => file.playStream(...args), args[3]);

export const sideFiles = {
  lightbox: () => import('../side/lightbox.ts'),
  metadata: () => import('../side/metadata.ts'),
  /** Streams, for browsers that cannot play them. Larger than all the rest, so the script tag has none. */
  hls: playStream as typeof playStream | undefined,
  players: () => import('../side/players.ts'),
  structuredData: () => import('../side/structured-data.ts'),
};
