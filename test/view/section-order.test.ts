import { sectionIds } from '../../src/view/model.ts';
import { orderSections } from '../../src/view/section-order.ts';

const plain = { sections: [], aside: [] };

describe('orderSections', () => {
  it('puts named sections first and the side column last, and keeps all sections', () => {
    const order = orderSections({
      sections: ['skills', 'work'],
      aside: ['languages', 'interests'],
    });
    expect(order.slice(0, 2)).toEqual(['skills', 'work']);
    expect(order.slice(-2)).toEqual(['languages', 'interests']);
    expect([...order].sort()).toEqual([...sectionIds].sort());
  });

  it('puts sections named by the résumé before those named by the theme', () => {
    const order = orderSections(
      { sections: ['skills'], aside: [] },
      { first: ['education', 'skills'] },
    );
    expect(order.slice(0, 3)).toEqual(['education', 'skills', 'summary']);
  });

  it('puts a side column that is read first before all others', () => {
    const order = orderSections({
      sections: ['work'],
      aside: ['languages', 'skills'],
      isAsideFirst: true,
    });
    expect(order.slice(0, 3)).toEqual(['languages', 'skills', 'work']);
  });

  it('keeps the side column, in the order of the résumé', () => {
    const order = orderSections(
      { sections: [], aside: ['skills', 'languages'] },
      { first: ['languages', 'work', 'nothing'] },
    );
    expect(order[0]).toBe('work');
    expect(order.slice(-2)).toEqual(['languages', 'skills']);
  });

  it('puts custom sections before the interests, or where the résumé names them', () => {
    const custom = ['custom-talks', 'custom-grants'] as const;
    const usual = orderSections(plain, { custom });
    expect(usual.slice(-4)).toEqual(['custom-talks', 'custom-grants', 'interests', 'references']);
    const named = orderSections(plain, { custom, first: ['grants', 'custom-talks'] });
    expect(named.slice(0, 2)).toEqual(['custom-grants', 'custom-talks']);
    expect(named).toHaveLength(usual.length);
  });
});
