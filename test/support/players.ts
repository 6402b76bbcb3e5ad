// Provider frames for tests. No test may ask a provider, and none could answer from a loopback address: a page of the
// fixtures, served under the other name of this machine and so of another origin, stands in for their frames and speaks
// their message protocols. `providers` is what production code builds the frames' addresses from; it is no part of the
// package's interface.

import { providers } from '../../src/elements/video-teaser/player.ts';
import { otherOrigin } from './network.ts';

type Name = keyof typeof providers;

const real = Object.fromEntries(Object.entries(providers).map(([name, { frame }]) => [name, frame]));

/** From here on every provider is the stand-in. */
export function standIn(): void {
  for (const name of Object.keys(providers) as Name[]) {
    providers[name].frame = `${otherOrigin()}/test/fixtures/video/stand-in.html?${name}/`;
  }
}

/** Another address for a provider's frames, the id at its end. */
export function framesAt(name: Name, address: string): void {
  providers[name].frame = address;
}

export function restoreProviders(): void {
  for (const name of Object.keys(providers) as Name[]) providers[name].frame = real[name] as string;
}

/** What the reader of a frame does in it. */
export function act(frame: HTMLElement | null, deed: 'play' | 'pause' | 'end' | 'seek', to?: number): void {
  (frame as HTMLIFrameElement).contentWindow?.postMessage({ act: deed, to }, otherOrigin());
}
