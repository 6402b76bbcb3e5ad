// Fetches the words of a language when an element first speaks it; until then, and without them, they are English.

import { languageFiles } from './language-files.ts';
import { addShippedMessages } from './messages.ts';

const asked = new Set<string>();

export function loadLanguage(tag: string): void {
  const code = tag.split('-')[0] ?? '';
  const load = Object.hasOwn(languageFiles, code) ? languageFiles[code] : undefined;
  // Chinese is shipped in simplified characters; those who read the others are better served in English.
  const isOtherScript = code === 'zh' && new Intl.Locale(tag).maximize().script !== 'Hans';
  if (!load || isOtherScript || asked.has(code)) return;
  asked.add(code);
  load().then(
    ({ messages }) => addShippedMessages(code, messages),
    () => asked.delete(code),
  );
}
