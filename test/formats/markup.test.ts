import { expect } from '@open-wc/testing';

const module = new URL('../../src/formats/markup.ts', import.meta.url).href;

/** A page that asks for Trusted Types and allows our name once, as contract §9 has it, with two copies of the module. */
const strictPage = `<!doctype html>
  <meta http-equiv="content-security-policy"
    content="require-trusted-types-for 'script'; trusted-types newsroom-elements">
  <script type="module">
    const read = async (copy) => {
      const { parseMarkup } = await import('${module}?copy=' + copy);
      return parseMarkup('<p>Words <b onclick="x()">here</b></p>').textContent;
    };
    const said = (error) => String(error);
    parent.postMessage([await read(1).catch(said), await read(2).catch(said)], '*');
  </script>`;

describe('parseMarkup', () => {
  it('given a page that allows our policy once, when two copies of the script parse, then both read the words', async function () {
    if (!('trustedTypes' in window) || !('parseHTML' in Document)) return this.skip();
    const frame = document.createElement('iframe');
    const said = new Promise((resolve) => {
      addEventListener('message', (event: MessageEvent<unknown>) => {
        if (event.source === frame.contentWindow) resolve(event.data);
      });
    });
    frame.srcdoc = strictPage;
    document.body.append(frame);
    expect(await said).to.deep.equal(['Words here', 'Words here']);
    frame.remove();
  });
});
