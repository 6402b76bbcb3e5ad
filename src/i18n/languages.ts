// Fetches the words of a language when an element first speaks it; until then, and without them, they are English.

import { languageFiles } from './language-files.ts';
import { codeOf } from './locale.ts';
import { addShippedMessages } from './messages.ts';

const asked = new Set<string>();

export function loadLanguage(tag: string): void {
  const code = codeOf(tag);
  const load = Object.hasOwn(languageFiles, code) ? languageFiles[code] : undefined;
  if (!load || asked.has(code)) return;
  asked.add(code);
  load().then(
    ({ messages }) => addShippedMessages(code, messages),
    () => asked.delete(code),
  );
}
