// The server of `npm start`, of the screenshots and of the measurements: plain files of one folder, with byte ranges so
// that video can be sought, and no caching beyond ETag so that a reload always shows what is on disk.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));

const mimeTypes = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The real file that a request path names: `{path, info}`, `{redirect}` for a folder without its slash, or undefined. */
async function findFile(root, urlPath) {
  const path = resolve(root, `.${urlPath}`);
  try {
    // The real path, so that neither `..` nor a symbolic link leads out of the root.
    const real = await realpath(path);
    if (real !== root && !real.startsWith(root + sep)) return undefined;
    const info = await stat(real);
    if (info.isFile()) return urlPath.endsWith('/') ? undefined : { path: real, info };
    if (!urlPath.endsWith('/')) return { redirect: `${urlPath}/` };
    const index = resolve(real, 'index.html');
    return { path: index, info: await stat(index) };
  } catch {
    return undefined;
  }
}

/** The first and last byte that a Range header asks for; 'unsatisfiable'; undefined for the whole file. */
function readRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
}

function end(response, status, headers = {}, text = '') {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(text);
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { allow: 'GET, HEAD' });
  let urlPath;
  try {
    urlPath = decodeURIComponent(request.url.split(/[?#]/, 1)[0]);
  } catch {
    return end(response, 400);
  }
  if (urlPath === '/') return end(response, 302, { location: '/demo/' });
  if (urlPath.includes('\0')) return end(response, 400);

  const file = await findFile(root, urlPath);
  if (!file) return end(response, 404, {}, `Not found: ${urlPath}\n`);
  if (file.redirect) {
    // A leading "//" would send the browser to another host.
    return end(response, 302, { location: encodeURI(file.redirect.replace(/^\/+/, '/')) });
  }

  const { size, mtimeMs } = file.info;
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const headers = {
    'content-type': mimeTypes[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
    // The demos include pages on other origins (a publisher's site with our script), which read from here.
    'access-control-allow-origin': '*',
    etag,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    return response.end();
  }
  const range = readRange(request.headers.range, size);
  if (range === 'unsatisfiable') return end(response, 416, { 'content-range': `bytes */${size}` });
  if (range) headers['content-range'] = `bytes ${range.start}-${range.end}/${size}`;
  headers['content-length'] = range ? range.end - range.start + 1 : size;
  response.writeHead(range ? 206 : 200, headers);
  if (request.method === 'HEAD') return response.end();
  const stream = createReadStream(file.path, range ?? {});
  stream.once('error', () => response.destroy());
  response.once('close', () => stream.destroy());
  stream.pipe(response);
}

function listen(server, port) {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, () => {
      server.off('error', failed);
      listening();
    });
  });
}

/**
 * Serves `root` (the repository) on `port`, or on the first free port from 8080 up when none is named.
 * Resolves to `{url, port, close}`; `url` ends without a slash.
 */
export async function startServer({ root = repository, port } = {}) {
  const realRoot = await realpath(root);
  const server = createServer((request, response) => {
    answer(realRoot, request, response).catch(() => response.destroy());
  });
  for (let candidate = port ?? 8080; ; candidate += 1) {
    try {
      await listen(server, candidate);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port !== undefined || candidate > 8180) throw error;
    }
  }
  const bound = server.address().port;
  const close = () =>
    new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  return { url: `http://localhost:${bound}`, port: bound, close };
}

const isProgram = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isProgram) {
  const wanted = process.env.PORT ? Number(process.env.PORT) : undefined;
  const { url } = await startServer({ port: wanted });
  console.log(`${url}/demo/`);
}
