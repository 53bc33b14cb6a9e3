import { cleanIssues, cleanLost } from '../../../src/resume/redact/redact-resume.ts';

const name = 'Zelda Quorbin';
const phone = '+47 912 34 567';

describe('cleanLost', () => {
  it('names no lost contact data', () => {
    const lost = [{ path: '/basics/location/1/address', message: '', text: 'Sideroad 7' }];
    const removal = { removed: [], redacted: ['contact' as const] };
    expect(cleanLost(lost, removal)).toEqual([{ ...lost[0], text: '…' }]);
  });

  it('names lost contact data of a résumé that is not redacted', () => {
    const lost = [{ path: '/basics/name', message: '', text: 'Ada' }];
    expect(cleanLost(lost, { removed: [], redacted: [] })).toEqual(lost);
  });
});

describe('cleanIssues', () => {
  const pointer = '/basics/name';
  const removal = {
    removed: [{ kind: 'name' as const, value: name, pointer }],
    redacted: ['name' as const, 'contact' as const],
  };
  const cleaned = (issue: { path: string; message: string; before?: unknown; after?: unknown }) =>
    cleanIssues([issue], removal)[0];

  it('removes a name from path, message and quoted values', () => {
    const issue = { path: '/work/0/Zelda Quorbin/x', message: 'Zelda is no date' };
    expect(cleaned({ ...issue, before: ['a', { b: 'by Quorbin' }], after: 'Zelda' })).toEqual({
      ...{ path: '/work/0/…/x', message: '… is no date', before: '…', after: '…' },
    });
  });

  it('keeps what does not name the person, and adds nothing', () => {
    for (const path of ['/work/0/name', '/basics/label', '/basics/summary', '/locales/de/work/0']) {
      const issue = { path, message: 'is unknown', before: { a: 1 }, after: null };
      expect(cleaned(issue)).toEqual(issue);
      const bare = { path, message: 'is unknown' };
      expect(Object.keys(cleaned(bare) ?? {})).toEqual(['path', 'message']);
    }
    expect(cleaned({ path: '/work', message: 'm', before: undefined })).toEqual({
      ...{ path: '/work', message: 'm', before: undefined },
    });
  });

  it.each(['/basics/phone', '/basics/location/city', '/locales/de/basics/phone'])(
    'quotes no value of %s, whatever it is',
    (path) => {
      const issue = { path, message: 'is unknown', before: 'Oslo', after: 1 };
      expect(cleaned(issue)).toEqual({ ...issue, before: '…', after: '…' });
      expect(cleanLost([{ path, text: 'Oslo' }], removal)).toEqual([{ path, text: '…' }]);
    },
  );

  it('removes a name from path and text of what is lost, in its order', () => {
    const lost = [
      { path: '/work/0/Zelda', text: 'by Quorbin', at: 1 },
      { path: '/work/1', text: 'kept', at: 2 },
    ];
    expect(cleanLost(lost, removal)).toEqual([
      { path: '/work/0/…', text: 'by …', at: 1 },
      { path: '/work/1', text: 'kept', at: 2 },
    ]);
  });

  it('changes nothing in a résumé that is not redacted', () => {
    const issues = [{ path: '/basics/phone', message: name, before: phone }];
    expect(cleanIssues(issues, { removed: [], redacted: [] })).toEqual(issues);
  });
});
