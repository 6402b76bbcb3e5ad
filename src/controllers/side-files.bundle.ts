// `side-files.ts` for the script tag: each is a file beside the script.

import type { sideFiles as chunks } from './side-files.ts';

type SideFiles = typeof chunks;

// Not written as one expression: Vite would take it for an asset of the build.
const here = import.meta.url;

const beside = <Name extends keyof SideFiles>(_: Name, file: string): SideFiles[Name] =>
  (() => import(/* @vite-ignore */ new URL(`${file}.js`, here).href)) as SideFiles[Name];

export const sideFiles: SideFiles = {
  lightbox: beside('lightbox', 'lightbox'),
  metadata: beside('metadata', 'metadata'),
  hls: undefined,
  players: beside('players', 'players'),
  structuredData: beside('structuredData', 'structured-data'),
};
