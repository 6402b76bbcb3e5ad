import { expect } from '@open-wc/testing';
describe('experiment', () => {
  it('x', () => {
    const p = (x: string) => { const d = new DOMParser().parseFromString(x, 'text/xml'); return [d.querySelector('parsererror,html:root') ? 'ERR' : 'ok', d.documentElement.textContent?.slice(0, 150), d.documentElement.nodeName]; };
    const out: unknown[] = [];
    const dt = '<!DOCTYPE rss PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "">';
    const dt2 = '<!DOCTYPE rss PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';
    out.push(p(dt + '<rss><a>x&nbsp;&eacute;&rsquo;y</a></rss>'));
    out.push(p(dt2 + '<rss><a>x&nbsp;&eacute;&rsquo;y &amp;lt; &lt;</a></rss>'));
    out.push(p(dt + '<rss><a>x&foo;y</a></rss>'));
    out.push(p('<rss><a>x&nbsp;y</a></rss>'));
    out.push(p('<rss><a>x</a>'));
    out.push(p('<rss><a>x</a></rss> junk'));
    out.push(p('<rss><a>x</a></rss><b/>'));
    out.push(p('<rss><media:a>x</media:a></rss>'));
    out.push(p(''));
    out.push(p('<rss><a>x\u0007</a></rss>'));
    out.push(p('<rss>' + '<a>'.repeat(6000) + 'x' + '</a>'.repeat(6000) + '</rss>'));
    const t = performance.now();
    out.push(p('<rss>' + '<a>'.repeat(200000) + 'x' + '</a>'.repeat(200000) + '</rss>'), performance.now() - t);
    const d = new DOMParser().parseFromString('<feed xmlns="http://www.w3.org/2005/Atom"><content xml:base="http://b/"><div xmlns="http://www.w3.org/1999/xhtml">a<br/><iframe src="x"/><p/>&lt;b&amp;</div></content></feed>', 'text/xml');
    out.push(d.querySelector('content')?.innerHTML, d.querySelector('content')?.getAttribute('xml:base'));
    for (const s of ['Thu, 14 May 2020 10:00:18 Z', '14 May 2020 10:00 Z', 'Thu, 14 May 20 10:00:18 Z']) out.push(String(new Date(s).valueOf()));
    expect(JSON.stringify(out, null, 1)).to.equal('');
  });
});
