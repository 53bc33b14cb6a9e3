import { parse } from 'yaml';
import { letterText } from '../../src/cli/letter-text.ts';

const markdown =
  '---\nsubject: Engineer\nopening: "Dear Ms. Lee:"\n---\n\nFirst *line*\n\n  - one\n';

describe('letterText', () => {
  it('reads front matter and text as the letter of a file', () => {
    expect(parse(letterText(markdown)!)).toEqual({
      letter: {
        subject: 'Engineer',
        opening: 'Dear Ms. Lee:',
        paragraphs: 'First *line*\n\n  - one',
      },
    });
  });

  it('keeps the number of every line', () => {
    const lines = letterText(markdown)!.split('\n');
    expect(lines[1]).toContain('subject');
    expect(lines[5]).toContain('First *line*');
  });

  it('reads a text that begins with spaces, and one with Windows line breaks', () => {
    const text = letterText('---\r\nsubject: A\r\n---\r\n  far\r\nnear\r\n');
    expect(parse(text!)).toEqual({ letter: { subject: 'A', paragraphs: '  far\nnear' } });
  });

  it('reads a letter without a text', () => {
    expect(parse(letterText('---\nsubject: A\n---\n')!)).toEqual({ letter: { subject: 'A' } });
  });

  it('leaves a text without front matter as it is', () => {
    expect(letterText('# Ada Lovelace\n\n---\n\nEngineer')).toBeUndefined();
    expect(letterText('---\nsubject: A\n')).toBeUndefined();
  });
});
