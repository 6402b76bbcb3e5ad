// Storybook in the elements' own colours (design.md §2): no shadows, no round corners, no fonts from elsewhere.

import { create } from 'storybook/theming';

export const theme = create({
  base: 'light',
  brandTitle: 'newsroom-elements',
  brandTarget: '_self',
  fontBase: "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', system-ui, 'Helvetica Neue', Arial, sans-serif",
  fontCode: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  colorPrimary: '#0b5a69',
  colorSecondary: '#0b5a69',
  appBg: '#ffffff',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#d8d9db',
  appBorderRadius: 0,
  inputBorderRadius: 0,
  textColor: '#17191c',
  textMutedColor: '#5c6066',
  barTextColor: '#5c6066',
  barSelectedColor: '#0b5a69',
  barHoverColor: '#0b5a69',
});
