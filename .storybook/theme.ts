// Storybook in the elements' own colours and type (design.md §2, §3): no shadows, no round corners, no fonts from elsewhere.

import { create } from 'storybook/theming';

const [light, dark] = [
  { ink: '#17191c', muted: '#5c6066', paper: '#ffffff', rule: '#d8d9db', accent: '#0b5a69', onAccent: '#ffffff' },
  { ink: '#e8e5df', muted: '#a3a4a6', paper: '#14161a', rule: '#363a40', accent: '#7fc4cf', onAccent: '#0c1417' },
];
const base = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
const { ink, muted, paper, rule, accent, onAccent } = base === 'dark' ? dark : light;

export const theme = create({
  base,
  brandTitle: 'newsroom-elements',
  brandImage: './brand.svg',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', system-ui, 'Helvetica Neue', Arial, sans-serif",
  fontCode: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  colorPrimary: accent,
  // Under white words, in the list of stories.
  colorSecondary: base === 'dark' ? '#5aa9b6' : accent,
  appBg: paper,
  appContentBg: paper,
  appPreviewBg: paper,
  appHoverBg: base === 'dark' ? '#22262c' : '#f1f2f2',
  appBorderColor: rule,
  appBorderRadius: 0,
  inputBg: paper,
  inputBorder: rule,
  inputTextColor: ink,
  inputBorderRadius: 0,
  buttonBg: paper,
  buttonBorder: rule,
  booleanBg: rule,
  booleanSelectedBg: paper,
  textColor: ink,
  textInverseColor: onAccent,
  textMutedColor: muted,
  barBg: paper,
  barTextColor: muted,
  barSelectedColor: accent,
  barHoverColor: accent,
});
