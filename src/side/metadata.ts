// What the file of a picture says of itself (IPTC Photo Metadata Standard, formats.md §10): who made it, whose it is, what it
// shows. XMP is found in every kind of file by the mark it begins with, as its specification means it to be (XMP part 3,
// packet scanning); the older IPTC block of JPEG, which lies within Photoshop's, by exifr.

// @ts-expect-error: exifr describes only its complete builds, which are three times as large as what is needed here.
import * as exifr from 'exifr/src/core.mjs';
import 'exifr/src/file-parsers/jpeg.mjs';
import 'exifr/src/segment-parsers/iptc.mjs';
import { fetchFile } from '../load/fetch-file.ts';
import { splitCredit } from '../model/credit.ts';
import type { Photo } from '../model/photo.ts';
import { readWebUrl } from '../model/web-url.ts';

type ParseXml = (xml: string) => Document;

interface Exifr {
  parse(file: Uint8Array, options: object): Promise<{ iptc?: Readonly<Record<number, string | string[]>> } | undefined>;
}
const { parse } = exifr as Exifr;

const onlyIptc = { tiff: false, iptc: true, mergeOutput: false, translateKeys: false };

type Texts = readonly string[];

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
};

/** Reads texts by the name of their property; a list in every language or of several people gives several. */
function xmpOf(file: Uint8Array, parseXml: ParseXml) {
  const bytes = new TextDecoder('latin1').decode(file);
  const start = bytes.indexOf('<rdf:RDF');
  const end = bytes.indexOf('</rdf:RDF>', start);
  const xml = new TextDecoder().decode(file.subarray(Math.max(0, start), Math.max(0, end + '</rdf:RDF>'.length)));
  const xmp = start >= 0 && end > start ? parseXml(xml) : undefined;
  return (namespace: keyof typeof namespaces, name: string): Texts => {
    const { rdf, [namespace]: uri } = namespaces;
    const element = xmp?.getElementsByTagNameNS(uri, name)[0];
    const items = element?.getElementsByTagNameNS(rdf, 'li') ?? [];
    // What is one text may also be written as an attribute.
    const holders = [...(xmp?.getElementsByTagNameNS(rdf, 'Description') ?? [])];
    const texts = element
      ? Array.from(items.length ? items : [element], ({ textContent }) => textContent)
      : holders.map((holder) => holder.getAttributeNS(uri, name));
    return texts.flatMap((text) => text?.trim() || []);
  };
}

/** Bytes that were read as single signs: UTF-8 where they can be, else what Windows writes. */
function decode(text: string): string {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

async function iptcOf(file: Uint8Array) {
  const isJpeg = file[0] === 0xff && file[1] === 0xd8;
  const { iptc = {} } = (isJpeg && (await parse(file, onlyIptc))) || {};
  return (dataset: number): Texts => [iptc[dataset] ?? []].flat().map(decode);
}

/** "CC BY-SA 4.0": what its deed's address says. */
function nameOfLicense(url: string): string | undefined {
  const [, kind, version = ''] = /creativecommons\.org\/[a-z]+\/([a-z-]+)\/([\d.]+)/.exec(url) ?? [];
  return kind && `${kind === 'zero' ? 'CC0' : `CC ${kind.toUpperCase()}`} ${version}`;
}

async function read(url: string, parseXml: ParseXml): Promise<Partial<Photo>> {
  const file = await fetchFile(url);
  const xmp = xmpOf(file, parseXml);
  const iptc = await iptcOf(file);
  const either = (texts: Texts, dataset: number) => (texts.length ? texts : iptc(dataset));

  const creator = either(xmp('dc', 'creator'), 80).join(', ');
  const [line = ''] = either(xmp('photoshop', 'Credit'), 110);
  const [copyright] = either(xmp('dc', 'rights'), 116);
  const [caption = ''] = either(xmp('dc', 'description'), 120);
  // The credit line usually names the creator: "NAME/AGENCY".
  const isSigned = line.toLowerCase().includes(creator.toLowerCase());
  const credit = isSigned ? line : [creator, line].filter(Boolean).join('/');
  const split = splitCredit(caption);
  const [statement] = xmp('xmpRights', 'WebStatement');
  const licenseUrl = readWebUrl(statement);
  return {
    caption: split.caption,
    credit: credit || split.credit || copyright,
    license: licenseUrl && nameOfLicense(licenseUrl),
    licenseUrl,
    digitalSource: xmp('Iptc4xmpExt', 'DigitalSourceType')[0],
  };
}

/** What was told already, by address. */
const told = new Map<string, Promise<Partial<Photo>>>();

/** What the file at `url` says. Its server must allow the page to fetch it (CORS); rejects where that fails. */
export function metadataOf(url: string, parseXml: ParseXml): Promise<Partial<Photo>> {
  const answer = told.get(url) ?? read(url, parseXml);
  told.set(url, answer);
  return answer;
}
