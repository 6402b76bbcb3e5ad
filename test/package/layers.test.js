// The architecture that cannot rot: which folder of src may import which, what only one folder may name, and what no
// file may name at all. A failing test here means that a wall stands wrong or that a file lies in the wrong room.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Folder → the folders it may import, itself aside. `entries` are the files directly in src; nothing imports `server`. */
const allowedFolders = {
  model: [],
  formats: ['model'],
  load: ['model', 'formats'],
  events: ['model'],
  i18n: ['model'],
  side: ['model', 'load'],
  controllers: ['model', 'formats', 'load', 'events', 'i18n', 'side'],
  elements: ['model', 'formats', 'load', 'events', 'i18n', 'controllers'],
  define: ['model', 'formats', 'load', 'events', 'i18n', 'controllers', 'elements'],
  entries: ['model', 'formats', 'load', 'events', 'i18n', 'controllers', 'elements', 'define'],
  server: ['model', 'formats', 'load', 'events', 'i18n', 'controllers', 'elements', 'define', 'entries'],
};

/** Which packages a file may import: Lit anywhere; what renders or reads on a server, there alone. */
const allowedPackages = [
  { files: /^/, packages: /^lit(\/|$)/ },
  { files: /^server\//, packages: /^(@lit-labs\/ssr-client|linkedom)(\/|$)/ },
  { files: /^side\//, packages: /^(exifr|hls\.js)(\/|$)/ },
  { files: /^(controllers\/hydrate|hydrate-file)\.ts$/, packages: /^@lit-labs\/ssr-client(\/|$)/ },
];

const forbiddenNames = [
  /\binnerHTML\b/,
  /\bouterHTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bunsafe(HTML|SVG|MathML)\b|unsafe-(html|svg|mathml)/,
  /\bdocument\s*\.\s*write(ln)?\b/,
  /\beval\s*\(/,
  /\bnew Function\b/,
];

const printer = ts.createPrinter({ removeComments: true });

function isImportType(node) {
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument);
}

function isDynamicImport(node) {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

/** Every module that a file names: import, export … from, import type, import('…') and the type import('…'). */
function importsOf(sourceFile) {
  const specifiers = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) specifiers.push(node.moduleSpecifier);
    else if (isDynamicImport(node)) specifiers.push(node.arguments[0]);
    else if (isImportType(node)) specifiers.push(node.argument.literal);
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  // An import whose address is computed (a language file beside the script) names no module.
  return specifiers.filter((specifier) => specifier && ts.isStringLiteralLike(specifier)).map(({ text }) => text);
}

/** `path` is relative to src; `code` is the file without its comments. */
function readSource(path) {
  const text = readFileSync(join(root, 'src', path), 'utf8');
  const sourceFile = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, folder: folderOf(path), imports: importsOf(sourceFile), code: printer.printFile(sourceFile) };
}

function folderOf(path) {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : 'entries';
}

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map(readSource);

function assertNone(violations) {
  assert.deepEqual(violations, [], `\n${violations.join('\n')}\n`);
}

/** The relative imports of a file, as paths in src (a path that leaves src begins with ..). */
function innerImports({ path, imports }) {
  return imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(path), specifier));
}

for (const [folder, allowed] of Object.entries(allowedFolders)) {
  test(`Files of ${folder} import ${allowed.length > 0 ? `only ${allowed.join(', ')} and` : 'nothing but'} each other.`, () => {
    const violations = sources
      .filter((source) => source.folder === folder)
      .flatMap((source) => innerImports(source).map((target) => ({ from: source.path, target })))
      .filter(({ target }) => target.startsWith('..') || ![folder, ...allowed].includes(folderOf(target)))
      .map(({ from, target }) => `src/${from} imports ${target}`);
    assertNone(violations);
  });
}

test('Every folder of src stands in the table of layers.', () => {
  assertNone([...new Set(sources.map(({ folder }) => folder))].filter((folder) => !(folder in allowedFolders)));
});

test('Relative imports name the TypeScript file itself.', () => {
  assertNone(
    sources.flatMap((source) =>
      innerImports(source)
        .filter((target) => !sources.some(({ path }) => path === target))
        .map((target) => `src/${source.path} imports ${target}, which is no file`),
    ),
  );
});

test('Only Lit is imported from packages, and the server-rendering packages only where a server renders or a page hydrates.', () => {
  const isAllowed = (path, specifier) =>
    allowedPackages.some(({ files, packages }) => files.test(path) && packages.test(specifier));
  assertNone(
    sources.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => !specifier.startsWith('.') && !isAllowed(path, specifier))
        .map((specifier) => `src/${path} imports ${specifier}`),
    ),
  );
});

test('Only the folder load names fetch.', () => {
  assertNone(
    sources
      .filter(({ folder, code }) => folder !== 'load' && /\bfetch\s*\(|\b(globalThis|window|self)\.fetch\b/.test(code))
      .map(({ path }) => `src/${path} names fetch(`),
  );
});

test('Nothing turns a string into markup or code.', () => {
  assertNone(
    sources.flatMap(({ path, code }) =>
      forbiddenNames.filter((name) => name.test(code)).map((name) => `src/${path} names ${name.exec(code)[0]}`),
    ),
  );
});

test('Only formats/markup.ts parses markup, as a document or fragment that is never shown.', () => {
  const parsers = /\b(DOMParser|parseFromString|createContextualFragment|createHTMLDocument|parseHTML|setHTML)\b/;
  assertNone(
    sources
      .filter(({ path, folder, code }) => path !== 'formats/markup.ts' && folder !== 'server' && parsers.test(code))
      .map(({ path, code }) => `src/${path} names ${parsers.exec(code)[0]}`),
  );
});

test('No file or folder has a name where code goes to grow.', () => {
  const growing = /^(utils?|helpers?|common|types?)$/;
  assertNone(
    sources
      .filter(({ path }) => path.split('/').some((part) => growing.test(basename(part).replace(/\..*$/, ''))))
      .map(({ path }) => `src/${path}`),
  );
});
