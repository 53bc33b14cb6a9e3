import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fc } from '../../../support/fast-check.ts';

/** Random documents with all HTML that a theme can use and more. The same seed gives the same documents. */
export const randomDocuments = (count: number, seed: number): string[] =>
  fc.sample(documents, { numRuns: count, seed });

const words = (
  'shipped search ranking office efficient workflow Straße naïve Łódź Иван migrated of the a and ' +
  'latency forty percent designed mentoring क्षत्रिय संस्कृति'
).split(' ');

const text = (most: number) =>
  fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: most })
    .map((all) => all.join(' '));

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** An HTML template with randomly filled placeholders. */
const html = (parts: TemplateStringsArray, ...gaps: fc.Arbitrary<string>[]) =>
  fc.tuple(...gaps).map((filled) => String.raw({ raw: parts }, ...filled));

const many = (one: fc.Arbitrary<string>, least: number, most: number) =>
  fc.array(one, { minLength: least, maxLength: most, size: 'max' }).map((all) => all.join(' '));

const looks = fc.constantFrom(
  '',
  '',
  '',
  'opacity:.7',
  'background:#eef',
  'border:1px solid #999',
  'box-shadow:0 0 4px #888',
  'display:flex;gap:4px',
  'display:grid;grid-template-columns:1fr 1fr',
  'columns:2',
  'transform:rotate(1deg)',
  'position:relative;z-index:1',
  'border-radius:6px;background:linear-gradient(red,blue)',
  'break-inside:avoid',
  'break-before:page',
  'overflow:hidden',
  'mix-blend-mode:multiply',
);

const inlineParts = fc.oneof(
  text(12),
  html`<strong>${text(2)}</strong>`,
  html`<em>${text(2)} <strong>${text(1)}</strong></em>`,
  html`<a href="https://example.org/${text(1)}">${text(12)}</a>`,
  html`<a href="mailto:ada@example.org"><strong>${text(2)}</strong> <em>${text(1)}</em></a>`,
  html`<a href="#top">${text(1)}</a>`,
  html`<code>${text(1)}</code>`,
  html`<span lang="fr">${text(2)}</span>`,
  html`<br />`,
  html`<time>${text(1)}</time>`,
  html`<svg width="8" height="8" aria-hidden="true"><rect width="8" height="8" /></svg>`,
  html`<svg width="60" height="9" role="img" aria-label="a mark">
    <rect width="8" height="8" />
    <text y="8">${text(1)}</text>
  </svg>`,
  html`<img alt="a picture" width="9" height="9" src="${fc.constant(pixel)}" />`,
  html`<img alt="" width="9" height="9" src="${fc.constant(pixel)}" />`,
  html`<mark>${text(1)}</mark>`,
  html`<sup>${text(1)}</sup>`,
  html`<sub>${text(1)}</sub>`,
  html`<span style="opacity: 0.5">${text(2)}</span>`,
  html`<abbr title="x">${text(1)}</abbr>`,
  html`<del>${text(1)}</del> <ins>${text(1)}</ins>`,
  html`<span></span>`,
);
const inline = many(inlineParts, 1, 5);

const cell = fc.oneof(
  html`<td>${inline}</td>`,
  html`<td>${text(2)}</td>`,
  html`<td></td>`,
  html`<td rowspan="2">${text(1)}</td>`,
  html`<td colspan="2">${text(1)}</td>`,
  html`<th scope="row">${text(1)}</th>`,
);

const { block } = fc.letrec<{ block: string }>((tie) => {
  const inner = many(tie('block'), 1, 3);
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: false },
      html`<p>${inline}</p>`,
      html`<p style="${looks}">${inline}</p>`,
      html`<ul>
        <li>${many(inline, 1, 1)}</li>
        <li>${inline}</li>
      </ul>`,
      html`<ol>
        <li><p>${inline}</p></li>
        <li>${text(3)}</li>
      </ol>`,
      html`<ul style="list-style: none">
        <li>${inline}</li>
      </ul>`,
      html`<ul>
        <li>
          ${inline}
          <ul>
            <li>${text(3)}</li>
          </ul>
        </li>
      </ul>`,
      html`<table>
        <thead>
          <tr>
            <th scope="col">a</th>
            <th scope="col">b</th>
            <th>c</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            ${many(cell, 1, 3)}
          </tr>
          <tr>
            ${many(cell, 1, 3)}
          </tr>
        </tbody>
      </table>`,
      html`<table>
        <caption>
          ${text(2)}
        </caption>
        <tr>
          ${many(cell, 1, 3)}
        </tr>
        <tr>
          ${many(cell, 1, 3)}
        </tr>
      </table>`,
      html`<dl>
        <dt>${text(1)}</dt>
        <dd>${inline}</dd>
      </dl>`,
      html`<blockquote>${inline}</blockquote>`,
      html`<figure>
        <img alt="f" width="30" height="20" src="${fc.constant(pixel)}" />
        <figcaption>${text(2)}</figcaption>
      </figure>`,
      html`<hr />`,
      html`<aside>${inline}</aside>`,
      html`<div role="paragraph" style="display: flex; justify-content: space-between">
        <span>${text(2)}</span><span>${text(2)}</span>
      </div>`,
      html`<address>${inline}</address>`,
      html`<article>
        <h3>${text(2)}</h3>
        <p>${inline}</p>
      </article>`,
      html`<details open>
        <summary>${text(1)}</summary>
        ${inline}
      </details>`,
      html`<p dir="rtl" lang="he">${text(3)}</p>`,
      html`<a href="https://example.org"
        ><div>${text(3)}</div>
        <div>${text(2)}</div></a
      >`,
      html`<div style="${looks}">${inner}</div>`,
      html`<div style="${looks}">${text(3)} <strong>${text(1)}</strong> ${text(2)}${inner}</div>`,
      html`<section style="${looks}">
        <h2>${text(2)}</h2>
        ${inner}
      </section>`,
      html`<ul>
        <li>${inner}</li>
      </ul>`,
    ),
  };
});

const require = createRequire(import.meta.url);

const face = (family: string, name: string): string => {
  const file = require.resolve(
    `@fontsource/${name.replace(/\/.*/, '')}/files/${name.replace(/.*\//, '')}.woff2`,
  );
  const data = readFileSync(file).toString('base64');
  return `@font-face{font-family:${family};src:url(data:font/woff2;base64,${data})}`;
};

const faces = [
  face('Latin', 'source-serif-4/source-serif-4-latin-400-normal'),
  face('Extended', 'source-serif-4/source-serif-4-latin-ext-400-normal'),
  face('Cyrillic', 'source-serif-4/source-serif-4-cyrillic-400-normal'),
  face('Deva', 'noto-sans-devanagari/noto-sans-devanagari-devanagari-400-normal'),
].join('');

const page = fc.constantFrom(
  'margin:15mm',
  'margin:15mm;@bottom-right{content:"office " counter(page) " / " counter(pages)}',
  'margin:15mm;background:#f6f6f0;@top-left{content:"Ada";background:#ccd}',
);

const documents = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>t</title>
      <style>
        ${fc.constant(faces)}
        @page{size:A4;${page}}
        body{font:10pt/1.3 Latin,Extended,Cyrillic,Deva} code{font:inherit}
      </style>
    </head>
    <body>
      <h1 id="top">${text(2)}</h1>
      <h2>${text(1)}</h2>
      ${many(block, 5, 40)}
    </body>
  </html>`;
