// What each entry of the package exports, as TypeScript sees it in dist/types: every name with its sentence, its text and
// its members.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `{'.': [{name, kind, description, text, members}], './server.js': …}`, by the entries of package.json. */
export function publicTypes() {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  // Generated declarations say of each tag what its class says; patterns are files of data.
  const entries = Object.entries(exports).filter(([name, { types }]) => types && !/\*|\.d\.ts$/.test(name));
  const files = entries.map(([, { types }]) => root + types);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return Object.fromEntries(
    entries.map(([name], index) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(files[index]));
      return [name, module ? checker.getExportsOfModule(module).map((symbol) => told(symbol, checker)) : []];
    }),
  );
}

function told(exported, checker) {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const sentence = (of) => ts.displayPartsToString(of.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
  return {
    name: exported.name,
    kind: kindOf(symbol),
    description: sentence(symbol),
    text: symbol.declarations[0].getText(),
    members: membersOf(symbol, checker).map((member) => ({ name: member.name, description: sentence(member) })),
  };
}

function kindOf({ flags }) {
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Function) return 'function';
  return flags & ts.SymbolFlags.Variable ? 'value' : 'type';
}

/** Fields and methods that are declared here. What is private is nobody's, and what an element overrides is Lit's. */
function membersOf(symbol, checker) {
  const declared = symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias);
  const type = declared && checker.getDeclaredTypeOfSymbol(symbol);
  if (!type || !(type.flags & ts.TypeFlags.Object)) return [];
  const hidden = ts.ModifierFlags.Override | ts.ModifierFlags.NonPublicAccessibilityModifier;
  return type.getProperties().filter(({ declarations: [node] = [] }) => {
    const isOurs = node?.getSourceFile().fileName.startsWith(`${root}dist/`);
    return isOurs && !(ts.getCombinedModifierFlags(node) & hidden) && !(node.name && ts.isPrivateIdentifier(node.name));
  });
}
