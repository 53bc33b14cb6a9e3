import { parseSimplePdf } from '../../src/pdf/parser.ts';
import { printWith, titled, withBrowser } from '../support/documents.ts';
import { dump, parsed } from '../support/pdf-objects.ts';

describe('parseSimplePdf', () => {
  it('reads a PDF of Chromium like the library', () =>
    withBrowser({}, async (browser) => {
      const body =
        '<h1>Ada (Countess \\ of) Lovelace – résumé</h1><ul><li><a href="https://a.example/x(y)">A</a></ul>' +
        '<table><tr><th>Year<tr><td>1843</table>';
      const pdf = await printWith(browser, titled('Ada (née Byron) „Ω“ \\', body));
      const read = parseSimplePdf(pdf);
      expect(dump(read)).toEqual(await parsed(pdf));
      expect(read?.lookup(read.trailerInfo.Info)?.toString()).toContain('/Producer (Skia/PDF');
    }));
});
