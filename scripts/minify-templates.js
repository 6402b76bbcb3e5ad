// A Vite plugin that minifies html`` and css`` literals, so that templates and styles travel without their indentation:
// minify-literals for templates, lightningcss for style sheets, since it knows nesting and container queries.

import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { minifyHTMLLiterals } from 'minify-literals';
import { parseLiterals } from 'parse-literals';

const html = {
  caseSensitive: true,
  collapseWhitespace: true,
  conservativeCollapse: false,
  removeComments: true,
};

/** Style sheets are literals without holes; a hole would be a value that no minifier can know. */
function minifyStyles(code, id) {
  const edited = new MagicString(code);
  for (const { tag, parts } of parseLiterals(code)) {
    if (tag !== 'css') continue;
    if (parts.length > 1) throw new Error(`${id}: a css literal must have no \${…}.`);
    const [{ start, end, text }] = parts;
    const { code: sheet } = transform({ filename: id, code: Buffer.from(text), minify: true });
    edited.overwrite(start, end, sheet.toString().replace(/[\\`$]/g, '\\$&'));
  }
  return edited;
}

const shortNames = new Map();

/** Custom properties that begin with `--_` are ours alone: they travel under short names. */
const shortenPrivate = (code) =>
  code.replace(/--_[\w-]+/g, (name) => {
    if (!shortNames.has(name)) shortNames.set(name, `--_${shortNames.size.toString(36)}`);
    return shortNames.get(name);
  });

/** @returns {import('vite').Plugin} */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    async transform(source, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return undefined;
      const code = shortenPrivate(source);
      if (/\bcss`/.test(code)) {
        const styles = minifyStyles(code, id);
        return { code: styles.toString(), map: styles.generateMap({ hires: true }) };
      }
      if (!/\bhtml`/.test(code)) return undefined;
      const result = await minifyHTMLLiterals(code, {
        fileName: id,
        minifyOptions: html,
        shouldMinifyCSS: () => false,
      });
      return result && { code: result.code, map: result.map };
    },
  };
}
