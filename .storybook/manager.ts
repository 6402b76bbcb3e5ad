import { addons } from 'storybook/manager-api';
import { theme } from './theme.ts';

/** "As A Publisher Uses It" is how Storybook reads an export's name. */
const sentence = (name: string) =>
  name.charAt(0) + name.slice(1).replace(/ ([A-Z])(?![A-Z])/g, (_, letter: string) => ` ${letter.toLowerCase()}`);

const names = /\b(arabic|ukrainian|you tube)\b/gi;
const spelled: Record<string, string> = { arabic: 'Arabic', ukrainian: 'Ukrainian', 'you tube': 'YouTube' };

addons.setConfig({
  theme,
  sidebar: {
    showRoots: true,
    renderLabel: ({ type, name }) =>
      type === 'story' && !/[a-z][A-Z]|[A-Z]{2}|\(/.test(name)
        ? sentence(name).replace(names, (word) => spelled[word.toLowerCase()] ?? word)
        : name,
  },
});
