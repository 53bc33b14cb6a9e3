import { profileAddress } from '../../text/social-networks.ts';
import {
  at,
  derived,
  isTrue,
  itemsOf,
  leaveOut,
  membersOf,
  pictureAddress,
  restated,
  textOf,
  type Cursor,
} from '../cursor.ts';
import { listOfTwo } from '../dates.ts';
import {
  Part,
  readFields,
  readItems,
  to,
  type Draft,
  type FieldRule,
  type FieldTable,
} from '../draft.ts';
import { createSectionList } from '../section-list.ts';

const keys = ['educationList', 'workExpList', 'projectList', 'skillList', 'awardList', 'workList'];

/** antd-resume by visiky: https://github.com/visiky/resume */
export const isVisiky = (root: Cursor): boolean => {
  const found = [...keys, 'profile', 'titleNameMap', 'aboutme'].filter((key) => at(root, key));
  return found.length > 1 && !at(root, 'basics') && found.some((key) => key !== 'profile');
};

export const convertVisiky = (root: Cursor): Draft => {
  const list = createSectionList();
  const titles = at(root, 'titleNameMap');
  for (const [key, id, table] of standardSections) {
    const section = at(root, key);
    if (section) list.addStandard(id, readItems(section, table), at(titles, key));
  }
  const works = at(root, 'workList');
  if (works) {
    const title = at(titles, 'workList') ?? derived(works, 'Works');
    list.addCustom(title, { entries: readItems(works, workTable) });
  }
  const about = at(root, 'aboutme', 'aboutme_desc') ?? at(root, 'aboutme');
  if (about) list.addStandard('summary', undefined, at(titles, 'aboutme'));
  const { sections, vitae } = list.finish();
  const settings = ['theme', 'template', 'unmountEffectList', 'mountEffectList', 'titleNameMap'];
  leaveOut(root, 'setting', settings);
  const known = new Set([...keys, ...settings, 'avatar', 'profile', 'aboutme', 'locales']);
  const unknown = membersOf(root).filter(([key]) => !known.has(key));
  const translations = membersOf(at(root, 'locales'));
  return {
    basics: basicsOf(root, about),
    ...sections,
    ...Object.fromEntries(unknown),
    locales: Object.fromEntries(translations.map(([tag, own]) => [tag, convertVisiky(own)])),
    meta: { vitae },
  };
};

const account =
  (network: string, begin: string): FieldRule =>
  (member) => {
    const name = textOf(member) ?? '';
    const known = profileAddress(network, name);
    const url = known ?? (begin === '' || /\s/.test(name) ? undefined : `${begin}${name}`);
    const shown = url === name ? undefined : member;
    return {
      profiles: [
        {
          network: derived(member, network),
          username: shown,
          url: url === undefined ? undefined : derived(member, url),
        },
      ],
    };
  };

const basicsTable: FieldTable = {
  mobile: to('phone'),
  positionTitle: to('label'),
  workPlace: (member) => ({ location: { address: member } }),
  github: account('GitHub', ''),
  zhihu: account('Zhihu', 'https://www.zhihu.com/people/'),
};

const basicsOf = (root: Cursor, summary: Cursor | undefined): Draft => {
  const profile = at(root, 'profile') ?? root;
  const avatar = at(root, 'avatar');
  leaveOut(avatar, 'setting');
  const image = isTrue(at(avatar, 'hidden')) ? undefined : pictureAddress(at(avatar, 'src'));
  const own = profile === root ? {} : readFields(profile, basicsTable).record;
  return new Part(profile, { ...own, image, summary });
};

const rate: FieldRule = (member) => {
  const number = Number(textOf(member));
  return { level: Number.isFinite(number) ? restated(member, `${number}%`) : member };
};

const standardSections: readonly (readonly [string, string, FieldTable])[] = [
  [
    'educationList',
    'education',
    {
      edu_time: listOfTwo,
      school: to('institution'),
      major: to('area'),
      academic_degree: to('studyType'),
    },
  ],
  [
    'workExpList',
    'work',
    {
      work_time: listOfTwo,
      company_name: to('name'),
      department_name: to('context'),
      work_desc: to('summary'),
    },
  ],
  [
    'projectList',
    'projects',
    {
      project_time: listOfTwo,
      project_name: to('name'),
      project_role: to('roles', itemsOf),
      project_desc: to('description'),
      project_content: to('summary'),
    },
  ],
  ['skillList', 'skills', { skill_name: to('name'), skill_level: rate, skill_desc: to('summary') }],
  ['awardList', 'awards', { award_info: to('title'), award_time: to('date') }],
];

const workTable: FieldTable = {
  work_name: to('name'),
  work_desc: to('summary'),
  visit_link: to('url'),
};
