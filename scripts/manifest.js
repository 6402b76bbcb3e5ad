// The Custom Elements Manifest (schema 2.1), read from the sources by the TypeScript compiler: the tags and events from the
// global maps, types and sentences from the classes, parts and tokens from all code that a class reaches. Words that mean
// the same on every element are in manifest-words.json; `neverDrawn` there: what an element reaches and never asks for.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = JSON.parse(readFileSync(`${root}scripts/manifest-words.json`, 'utf8'));

/** Words of `words` that are in use, in their order there. */
const described = (table, used) =>
  Object.entries(table)
    .filter(([name]) => used.has(name))
    .map(([name, description]) => ({ name, description }));

export function readManifest() {
  const config = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.build.json`, {}, ts.sys);
  const program = ts.createProgram(config.fileNames, config.options);
  const checker = program.getTypeChecker();
  const defaults = tokenDefaults();

  const sentence = (symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ');
  const isOurs = (node) => node.getSourceFile().fileName.startsWith(`${root}src/`);

  function typeText(type, node) {
    // Words are what an editor completes, so a union of them is written out.
    const members = type.isUnion() ? type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined)) : [];
    return members.length && members.every((member) => member.isStringLiteral())
      ? [
          ...members.map(({ value }) => `'${value}'`),
          ...(members.length < type.types.length ? ['undefined'] : []),
        ].join(' | ')
      : checker.typeToString(type, node, ts.TypeFormatFlags.NoTruncation);
  }

  /** The members of a global interface that are declared here: name → class declaration. */
  function mapped(name) {
    const [anyFile] = program.getRootFileNames().map((file) => program.getSourceFile(file));
    const symbol = checker.resolveName(name, anyFile, ts.SymbolFlags.Interface, false);
    return symbol.declarations
      .filter(isOurs)
      .flatMap(({ members }) => members)
      .map((member) => {
        const type = checker.getTypeAtLocation(member.type);
        return { name: member.name.text, node: type.symbol.declarations.find(ts.isClassDeclaration) };
      });
  }

  /** The literal of a property table, those that it spreads included. */
  function tableOf(literal) {
    return literal.properties.flatMap((entry) => {
      if (!ts.isSpreadAssignment(entry)) return [entry];
      const symbol = checker.getAliasedSymbol(checker.getSymbolAtLocation(entry.expression));
      return tableOf(symbol.valueDeclaration.initializer);
    });
  }

  function defaultsOf(node) {
    const body = node.members.find(ts.isConstructorDeclaration)?.body.statements ?? [];
    return Object.fromEntries(
      body
        .map(({ expression }) => expression)
        .filter((it) => it && ts.isBinaryExpression(it))
        .map(({ left, right }) => [left.name.text, right.getText()]),
    );
  }

  /** "`list` (default)", "Default 8.": what an attribute that is not there means. */
  const defaultInWords = (text) =>
    (/[`']?([\w-]+)[`']? \(default/.exec(text) ?? /Default `?(\d+\w*)`?[.;]/.exec(text))?.[1];

  function properties(node) {
    const type = checker.getTypeAtLocation(node);
    // An element's own level is what it draws with.
    const given = { headingLevel: /\.context\((\d)\)/.exec(node.getText())?.[1], ...defaultsOf(node) };
    const table = node.members.find((member) => member.name?.getText() === 'properties').initializer;
    return tableOf(table).flatMap((entry) => {
      const name = entry.name.getText();
      const options = Object.fromEntries(
        entry.initializer.properties.map((option) => [option.name.getText(), option.initializer.getText()]),
      );
      if (options.state) return [];
      const symbol = type.getProperty(name);
      const kind = checker.getTypeOfSymbolAtLocation(symbol, node);
      const description = sentence(symbol);
      const attribute =
        options.attribute === 'false' ? undefined : (options.attribute?.slice(1, -1) ?? name.toLowerCase());
      const text = typeText(kind, node);
      const word = defaultInWords(description);
      const quoted = word && (/^\d/.test(word) && !/^\d+\w/.test(word) ? word : `'${word}'`);
      const value = given[name] ?? quoted ?? (options.type === 'Boolean' ? 'false' : undefined);
      return {
        name,
        description,
        type: { text },
        ...(value && { default: value }),
        ...(attribute && { attribute, ...(options.reflect && { reflects: true }) }),
      };
    });
  }

  function methods(node) {
    return node.members
      .filter(
        (member) =>
          ts.isMethodDeclaration(member) &&
          !ts.isPrivateIdentifier(member.name) &&
          !member.modifiers?.some(({ kind }) =>
            [ts.SyntaxKind.OverrideKeyword, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.StaticKeyword].includes(kind),
          ),
      )
      .map((member) => {
        const signature = checker.getSignatureFromDeclaration(member);
        return {
          kind: 'method',
          name: member.name.text,
          description: sentence(checker.getSymbolAtLocation(member.name)),
          return: { type: { text: checker.typeToString(signature.getReturnType()) } },
        };
      });
  }

  /** Names and sentences of a tag of ours; several may share a line. */
  const tagsOf = (node, tag) =>
    [...node.jsDoc[0].getText().matchAll(new RegExp(`@${tag} (\\w[\\w-]*)?(?: ?- ([^@*]*))?`, 'g'))].map(
      ([, name = '', description = '']) => ({ name, description: description.trim() }),
    );

  const events = mapped('HTMLElementEventMap').map(({ name, node }) => {
    const symbol = checker.getSymbolAtLocation(node.name);
    const members = checker
      .getTypeAtLocation(node)
      .getProperties()
      .filter(({ valueDeclaration }) => valueDeclaration && isOurs(valueDeclaration))
      .map((field) => ({
        kind: 'field',
        name: field.name,
        description: sentence(field),
        type: { text: typeText(checker.getTypeOfSymbolAtLocation(field, node), node) },
        readonly: true,
      }));
    return { name, className: symbol.name, description: sentence(symbol), members };
  });

  /** The part that our functions give to what they make, by their arguments. */
  function partOfCall({ expression, arguments: given }) {
    const text = (node) => (node && ts.isStringLiteral(node) ? node.text : undefined);
    switch (expression.getText()) {
      case 'headingView':
        return text(given[3] ?? given[1]);
      case 'makeButton':
        return text(given[0]);
      case 'imageView':
        return /\bname: '(\w+)'/.exec(given[1].getText())?.[1] ?? 'image';
      default:
        return undefined;
    }
  }

  /** Everything that is said in templates by what a class reaches through names, dynamic imports included. */
  function said(start) {
    const parts = new Set();
    const tokens = new Set();
    const seen = new Set();
    const add = (text) => text && text.split(/\s+/).forEach((name) => parts.add(name));
    const queue = [start];
    const reach = (symbol) => {
      const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      for (const node of target?.declarations ?? []) if (isOurs(node)) queue.push(node);
    };
    const visit = (node) => {
      if (ts.isTypeNode(node)) return;
      if (ts.isTemplateLiteralToken(node) || ts.isStringLiteral(node)) {
        for (const [, names] of node.text.matchAll(/(?<!-)\bpart="([\w\s-]+)"/g)) add(names);
        for (const [name] of node.text.matchAll(/--news-[\w-]+/g)) tokens.add(name);
      }
      if (ts.isCallExpression(node)) add(partOfCall(node));
      if (ts.isPropertyAssignment(node) && node.name.getText() === 'part' && ts.isStringLiteral(node.initializer)) {
        // `part` of an event is something else.
        if (words.parts[node.initializer.text] && !ts.isNewExpression(node.parent.parent)) add(node.initializer.text);
      }
      if (ts.isIdentifier(node)) {
        const symbol = checker.getSymbolAtLocation(node);
        // A function of a file that is imported on demand.
        if (ts.isBindingElement(node.parent)) reach(checker.getTypeAtLocation(node).symbol);
        reach(
          ts.isShorthandPropertyAssignment(node.parent)
            ? checker.getShorthandAssignmentValueSymbol(node.parent)
            : symbol,
        );
      }
      ts.forEachChild(node, visit);
    };
    while (queue.length) {
      const node = queue.pop();
      if (seen.has(node) || ts.isSourceFile(node) || ts.isInterfaceDeclaration(node) || ts.isTypeNode(node)) continue;
      seen.add(node);
      visit(node);
    }
    return { parts, tokens };
  }

  function element({ name: tagName, node }) {
    const fields = properties(node);
    const { parts, tokens } = said(node);
    const isAttribute = ({ attribute }) => attribute;
    return {
      kind: 'class',
      customElement: true,
      tagName,
      name: node.name.text,
      description: ts.displayPartsToString(checker.getSymbolAtLocation(node.name).getDocumentationComment(checker)),
      superclass: { name: 'LitElement', package: 'lit' },
      attributes: fields.filter(isAttribute).map(({ attribute, name: fieldName, reflects: _, ...rest }) => ({
        name: attribute,
        ...rest,
        fieldName,
      })),
      members: [
        ...fields.map((field) => ({ kind: 'field', ...field })),
        {
          kind: 'field',
          name: 'updateComplete',
          description: 'Resolves when the element has rendered.',
          type: { text: 'Promise<boolean>' },
          readonly: true,
          inheritedFrom: { name: 'LitElement', package: 'lit' },
        },
        ...methods(node),
      ],
      events: tagsOf(node, 'fires').map(({ name }) => {
        const { className, description } = events.find((event) => event.name === name);
        return { name, description, type: { text: className } };
      }),
      slots: tagsOf(node, 'slot'),
      cssParts: described(words.parts, parts).filter(({ name }) => !words.neverDrawn[tagName]?.includes(name)),
      cssStates: described(words.states, new Set(Object.keys(words.states))),
      cssProperties: described(words.tokens, tokens).map((token) => ({ ...token, default: defaults[token.name] })),
    };
  }

  const modules = mapped('HTMLElementTagNameMap').map((entry) => {
    const declaration = element(entry);
    const path = `dist/npm/elements/${entry.name}.js`;
    const reference = { name: declaration.name, module: path };
    return [
      {
        kind: 'javascript-module',
        path,
        declarations: [declaration],
        exports: [{ kind: 'js', name: declaration.name, declaration: reference }],
      },
      {
        kind: 'javascript-module',
        path: `dist/npm/${entry.name}.js`,
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: entry.name, declaration: reference }],
      },
    ];
  });
  const path = 'dist/npm/index.js';
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      ...modules.flat().sort((a, b) => (a.path < b.path ? -1 : 1)),
      {
        kind: 'javascript-module',
        path,
        declarations: events.map(({ className, description, members }) => ({
          kind: 'class',
          name: className,
          description,
          superclass: { name: 'Event', package: 'global:' },
          members,
        })),
        exports: events.map(({ className }) => ({
          kind: 'js',
          name: className,
          declaration: { name: className, module: path },
        })),
      },
    ],
  };
}

/** What a style sheet says after the name of a token; private names are those of tokens, too. */
function tokenDefaults() {
  const files = ['shared/tokens', 'shared/base', 'news-article/news-article', 'news-feed/news-feed'];
  const css = files.map((file) => readFileSync(`${root}src/elements/${file}.styles.ts`, 'utf8')).join('\n');
  const found = {};
  const names = {};
  for (const { 0: match, 1: name, index } of css.matchAll(/var\(\s*(--news-[\w-]+),/g)) {
    let depth = 1;
    let end = index + match.length;
    for (; depth; end += 1) depth += { '(': 1, ')': -1 }[css[end]] ?? 0;
    found[name] ??= css
      .slice(index + match.length, end - 1)
      .replace(/\s+/g, ' ')
      .trim();
    const own = /(--_[\w-]+): $/.exec(css.slice(0, index))?.[1];
    if (own) names[own] ??= name;
  }
  const plain = (value) => value.replace(/var\((--_[\w-]+)\)/g, (_, own) => `var(${names[own]})`);
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, plain(value)]));
}

export const elementsOf = (manifest) =>
  manifest.modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement);
