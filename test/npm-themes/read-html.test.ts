import { readThemeHtml } from '../../src/npm-themes/read-html.ts';

describe('the HTML of a theme', () => {
  it('is printed without scripts, frames, refreshes and files from elsewhere', () => {
    const { printable, assets, hasScripts } = readThemeHtml(
      '<!doctype html><html><head><meta http-equiv="refresh" content="0;url=https://a.example/">' +
        '<base href="https://b.example/"><link rel="stylesheet" href="https://c.example/x.css">' +
        '<script src="https://d.example/x.js"></script><style>@import "https://e.example/e.css";' +
        'p{background:url(https://f.example/f.png)}</style></head><body><p>Ada</p>' +
        '<iframe src="https://g.example/">in the frame</iframe><img src="https://h.example/h.png" alt="h">' +
        '<img src="data:image/png;base64,AA=="><object data="https://i.example/">x</object></body></html>',
    );
    expect(printable).not.toMatch(/refresh|<base|<link|<script|<iframe|<object|h\.example/);
    expect(printable).toContain('<p>Ada</p>');
    expect(printable).toContain('<img src="data:image/png;base64,AA==">');
    expect(hasScripts).toBe(true);
    expect(
      assets
        .map((address) => new URL(address).hostname[0])
        .sort()
        .join(''),
    ).toBe('cdefghi');
  });

  it('begins with a policy that blocks all requests, after the doctype', () => {
    const { printable } = readThemeHtml('<!DOCTYPE html><html lang="de"><body>x</body></html>');
    expect(printable).toMatch(
      /^<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
    );
  });

  it('has the words that it shows', () => {
    const { text } = readThemeHtml(
      '<style>p{}</style><script>code()</script><p>R&amp;D</p><p>Ada <b>L</b></p>',
    );
    expect(text.replace(/\s+/g, ' ').trim()).toBe('R&D Ada L');
  });

  it('states whether it sets the size of the page', () => {
    expect(readThemeHtml('<style>@page { margin: 0; size: A4 }</style>').hasPageSize).toBe(true);
    expect(readThemeHtml('<style>@page { margin: 0 }</style>').hasPageSize).toBe(false);
  });

  it('keeps what follows an element that is not closed', () => {
    expect(readThemeHtml('<p>a</p><img src="x.png"><p>b</p>').printable).toContain(
      '<p>a</p><p>b</p>',
    );
  });
});
