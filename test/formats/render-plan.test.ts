import { firstDrawing, isDrawnAgain, needsChromium } from '../../src/formats/render-plan.ts';
import { RenderOptions, type Format } from '../../src/options/schema.ts';

const options = (format: Format, fit?: '1'): RenderOptions =>
  RenderOptions.parse({ format, ...(fit && { fit }) });

describe('needsChromium', () => {
  it('is true for a PDF, and for Word and HTML that must fit a number of pages', () => {
    expect(needsChromium(options('pdf'))).toBe(true);
    expect(needsChromium(options('docx', '1'))).toBe(true);
    expect(needsChromium(options('docx'))).toBe(false);
    expect(needsChromium(options('txt', '1'))).toBe(false);
  });
});

describe('firstDrawing', () => {
  it('is the page that a PDF is printed from, otherwise the format itself', () => {
    expect(firstDrawing(options('pdf', '1'))).toBe('page');
    expect(firstDrawing(options('docx'))).toBe('docx');
  });

  it('is undefined for a document that is drawn again at another scale', () => {
    expect(isDrawnAgain(options('html', '1'))).toBe(true);
    expect(firstDrawing(options('html', '1'))).toBeUndefined();
  });
});
