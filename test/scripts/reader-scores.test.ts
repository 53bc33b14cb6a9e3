import {
  datesWithJobs,
  joinedWords,
  listLabels,
  wordsInOrder,
  type PrintedContent,
} from '../../scripts/verify/reader-scores.ts';

const content: PrintedContent = {
  columns: [['Northgate', 'Software Engineer', '2019 – 2022', 'Built the ledger.'], ['Go, SQL']],
  jobs: [['Northgate', 'Software Engineer', '2019 – 2022']],
  bullets: ['Built the ledger.'],
  numbered: ['Dig'],
};

describe('wordsInOrder', () => {
  it('counts all words of columns that are read one after the other or in turns', () => {
    const text = 'Northgate Software Engineer\nGo, SQL\n2019 – 2022\n• Built the ledger.';
    expect(wordsInOrder(content, text)).toEqual({ good: 10, all: 10 });
  });

  it('does not count words that are missing or in another place', () => {
    const text = '2019 – 2022 Northgate Software Engineer Built ledger. Go SQL';
    expect(wordsInOrder(content, text)).toEqual({ good: 7, all: 10 });
  });
});

describe('joinedWords', () => {
  it('finds two neighbouring words without a space', () => {
    expect(joinedWords(content, 'SoftwareEngineer Builtthe ledger.')).toEqual([
      'SOFTWAREENGINEER',
      'BUILTTHE',
    ]);
  });

  it('accepts words of the document', () => {
    expect(joinedWords(content, 'Northgate Software Engineer')).toEqual([]);
  });
});

describe('datesWithJobs', () => {
  it('counts a job whose parts follow each other line by line', () => {
    const text = 'Northgate\n\nSoftware Engineer\n2019 – 2022\nOakland';
    expect(datesWithJobs(content, text)).toEqual({ good: 1, all: 1 });
  });

  it('does not count a job with another line between its parts', () => {
    const text = 'Northgate\nSoftware Engineer\nOakland\n2019 – 2022';
    expect(datesWithJobs(content, text)).toEqual({ good: 0, all: 1 });
  });
});

describe('listLabels', () => {
  it('accepts a label before the item, or alone on the line above', () => {
    expect(listLabels(content, '•\nBuilt the ledger.\n1. Dig')).toEqual({ good: 2, all: 2 });
  });

  it('does not accept a number before a bullet, or no label', () => {
    expect(listLabels(content, '1. Built the ledger.\nDig')).toEqual({ good: 0, all: 2 });
  });
});
