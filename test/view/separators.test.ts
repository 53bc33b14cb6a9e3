import { listSeparator, metaItems, subtitleSeparator } from '../../src/view/separators.ts';

describe('listSeparator', () => {
  it('is the comma of enumerations for Chinese and Japanese', () => {
    expect(listSeparator(['数据库', 'Go'])).toBe('、');
    expect(listSeparator(['データ', '分析'])).toBe('、');
    expect(listSeparator(['Go', 'SQL'])).toBe(', ');
    expect(listSeparator(['데이터', '분석'])).toBe(', ');
  });
});

describe('subtitleSeparator', () => {
  it('is the comma of the script that both texts have', () => {
    expect(subtitleSeparator('清华大学', '硕士')).toBe('，');
    expect(subtitleSeparator('サンプル株式会社', '部長')).toBe('、');
    expect(subtitleSeparator('Google', '工程师')).toBe(', ');
  });
});

describe('metaItems', () => {
  it('keeps the markup of a detail behind its label', () => {
    const children = [{ kind: 'emphasis', children: [{ kind: 'text', text: 'A' }] }] as const;
    const details = [{ label: 'Grade', text: 'A', children }];
    expect(metaItems({ pointer: '', details, body: [], groups: [], keywords: [] })).toEqual([
      { text: 'Grade: A', children: [{ kind: 'text', text: 'Grade: ' }, ...children] },
    ]);
  });
});
