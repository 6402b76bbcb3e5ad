// Of its own, so that the repository's vite.config.ts is not asked.
export default {};
