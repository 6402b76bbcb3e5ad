import type { StorybookConfig } from '@storybook/web-components-vite';

export default {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The repository's own vite.config.ts builds the package; stories take the sources through a plain one.
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: '.storybook/vite.config.js' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The same addresses as on the demo pages and in the tests.
  staticDirs: ['./public', { from: '../demo/content', to: '/demo/content' }, { from: '../src/themes', to: '/themes' }],
  features: { backgrounds: false },
} satisfies StorybookConfig;
