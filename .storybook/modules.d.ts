/// <reference types="vite/client" />

/** dist/custom-elements.json, by .storybook/vite.config.js. */
declare module 'virtual:manifest' {
  const manifest: import('custom-elements-manifest').Package;
  export default manifest;
}
