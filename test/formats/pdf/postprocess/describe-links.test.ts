import {
  linkDescription,
  describeLinks,
} from '../../../../src/formats/pdf/postprocess/describe-links.ts';
import { entry, arrayItems, nameText, stringOf } from '../../../../src/pdf/objects.ts';
import { tag } from '../../../support/skia-pdf.ts';
import { facts } from './sample-metadata.ts';
import { printed } from './tree-shape.ts';

describe('describeLinks', () => {
  it('describes each link by its address and sets the tab order to structure order', async () => {
    const pdf = await printed(tag('Document'), { links: ['mailto:ada@example.org'] });
    describeLinks(pdf, facts);
    const page = pdf.pages[0]?.node;
    const [link] = arrayItems(entry(page, 'Annots'));
    expect(stringOf(entry(link, 'Contents'))).toBe('ada@example.org');
    expect(nameText(entry(page, 'Tabs'))).toBe('S');
  });
});

describe('a link with a forbidden address', () => {
  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'JAVASCRIPT:x',
    '/etc/passwd',
    'ftp://a.b',
  ])('loses its target: %s', async (address) => {
    const pdf = await printed(tag('Document'), { links: [address, 'https://example.org'] });
    describeLinks(pdf, facts);
    const [link, good] = arrayItems(entry(pdf.pages[0]?.node, 'Annots'));
    expect(entry(link, 'A')).toBeUndefined();
    expect(stringOf(entry(link, 'Contents'))).toBe(facts.title);
    expect(stringOf(entry(entry(good, 'A'), 'URI'))).toBe('https://example.org');
  });
});

describe('linkDescription', () => {
  it.each([
    ['mailto:ada@example.org', 'ada@example.org'],
    ['tel:+44201234', '+44201234'],
    ['https://example.org/', 'example.org'],
    ['https://www.example.org/?utm_source=x', 'example.org'],
    ['http://example.org/a/b', 'example.org/a/b'],
    ['ftp://example.org/a', 'ftp://example.org/a'],
    ['https://', 'https://'],
  ])('shortens %s to %s', (address, bare) => {
    expect(linkDescription(address)).toBe(bare);
  });
});
