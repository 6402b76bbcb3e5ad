// Streams (HLS) for browsers that cannot play them by themselves.

import Hls from 'hls.js';

/** Plays the stream at an address until `signal` ends that. */
export function playStream(file: HTMLVideoElement, src: string, signal: AbortSignal, onFailed: () => void): void {
  if (signal.aborted) return;
  if (!Hls.isSupported()) return onFailed();
  // A worker would need more leave from the page's security policy than we ask for.
  const hls = new Hls({ enableWorker: false });
  signal.addEventListener('abort', () => hls.destroy());
  hls.on(Hls.Events.ERROR, (_, { fatal }) => fatal && onFailed());
  hls.loadSource(src);
  hls.attachMedia(file);
  void file.play().catch(() => undefined);
}
