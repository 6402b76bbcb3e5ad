// What tells editors, frameworks and publishers' tools about the elements: dist/custom-elements.json and its kin.

import { writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { jsxTypes, svelteTypes, vueTypes } from './jsx.js';
import { readManifest } from './manifest.js';
import { readSchema } from './schema.js';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

export function describe(dist, { name, version }) {
  const manifest = readManifest();
  const asJson = (value) => (typeof value === 'string' ? JSON.parse(value) : value);
  const quiet = { hideLogs: true };
  // The generators add to what they are given.
  const webTypes = asJson(getWebTypesData(structuredClone(manifest), quiet));
  const files = {
    'custom-elements.json': json(manifest),
    'vscode.html-custom-data.json': json(asJson(getVsCodeHtmlCustomData(structuredClone(manifest), quiet))),
    'web-types.json': json({ ...webTypes, name, version }),
    'jsx.d.ts': jsxTypes(manifest),
    'vue.d.ts': vueTypes,
    'svelte.d.ts': svelteTypes,
    'schema.json': json(readSchema()),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(dist + file, text);
}
