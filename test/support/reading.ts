// Documents of the fixtures folder, and what a reading of one looks like from outside.

import { readDocument } from '../../src/formats/read-document.ts';
import '../../src/formats/more-formats.bundle.ts';

/** The text of a file under test/fixtures; the ending is json where none is given. */
export async function fixture(name: string): Promise<string> {
  const answer = await fetch(`/test/fixtures/${/\.(json|xml|html|rss|atom|rdf)$/.test(name) ? name : `${name}.json`}`);
  if (!answer.ok) throw new Error(`There is no fixture ${name}.`);
  return answer.text();
}

/** A payload that is read in place and never copied here; `undefined` where the folder is not there. */
export async function sharedFeed(path: string): Promise<string | undefined> {
  const answer = await fetch(`/__shared/feeds/${path}`);
  return answer.ok ? answer.text() : undefined;
}

/** Absent fields are absent, problems are sentences. */
export function readingOf(document: string): unknown {
  const { feed, problems, format } = readDocument(document, { url: 'https://origin.example/feeds/list.json' });
  const said = problems.map(({ severity, path, reason }) => `${severity} ${path} ${reason}`);
  return JSON.parse(JSON.stringify({ format, feed, problems: said }));
}
