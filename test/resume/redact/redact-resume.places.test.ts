import { RenderOptions } from '../../../src/options/schema.ts';
import { cleanIssues } from '../../../src/resume/redact/redact-resume.ts';
import { prepareResume } from '../../../src/stages/prepare-resume.ts';
import { composeView } from '../../../src/view/compose.ts';

const name = 'Zelda Quorbin';
const email = 'zelda.q@priv.example';
const phone = '+47 912 34 567';
const account = 'https://github.com/zquorbin';
const everything = `${name} can be reached at ${email} or ${phone}, see ${account}`;
const basics = {
  name: name,
  email: email,
  phone: phone,
  profiles: [{ network: 'GitHub', username: 'zquorbin', url: account }],
};

/** One private text in each place that a document prints. */
const resumes: Readonly<Record<string, unknown>> = {
  'a detail': { basics, work: [{ name: 'X', customNote: everything }] },
  'a nested list': {
    basics,
    work: [{ name: 'X', team: [{ who: name, mail: email, sub: [{ a: phone, b: account }] }] }],
  },
  'an unknown section': { basics, talks: [{ title: 'T', about: everything }] },
  'an unknown text of the person': { basics, remark: everything },
  'the notes of a keyword': {
    basics,
    skills: [{ name: 'Go', keywords: [{ name: 'K', notes: everything }] }],
  },
  'several numbers': {
    basics: {
      name: name,
      phones: [
        { type: 'home', number: phone },
        { type: 'mobile', number: '+47 998 87 766', note: 'ask ' + name },
      ],
    },
    work: [{ name: 'X', summary: 'call +47 998 87 766 or ' + phone }],
  },
  'accounts beside the contacts': {
    basics: {
      name: name,
      linkedin: 'https://linkedin.com/in/zquorbin',
      github: 'zquorbin',
      blog: 'https://zquorbin.example/blog',
    },
    work: [{ name: 'X', summary: 'see linkedin.com/in/zquorbin and zquorbin.example/blog' }],
  },
  'contacts in an object of their own': {
    basics: { name, phone, contact: { mail: email, mobile: '+47 998 87 766' } },
    work: [{ name: 'X', summary: 'call 998 87 766 or ' + email }],
  },
  'a number as the name of an account': {
    basics: { name, profiles: [{ network: 'Signal', username: '+47 998 87 766' }] },
    work: [{ name: 'X', summary: 'call 998 87 766' }],
  },
  'an account in words': {
    basics: { name, profiles: ['zelda_q7 on Twitter'] },
    work: [{ name: 'X', summary: 'ask zelda_q7' }],
  },
  'settings of the file': {
    cv: {
      name,
      sections: { ['About ' + name]: ['x'], experience: [{ company: 'X', position: 'P' }] },
    },
  },
  'data about the file': { basics, meta: { version: 'v2-' + name, vitae: { order: [name] } } },
  'the details of an account': {
    basics: {
      ...basics,
      profiles: [
        {
          network: 'GitHub',
          username: 'zquorbin',
          url: account,
          label: 'code of ' + name,
          followers: everything,
        },
      ],
    },
  },
  'a custom section': {
    basics,
    sections: [
      {
        title: 'About ' + name,
        summary: everything,
        entries: [
          {
            name: everything,
            subtitle: email,
            summary: phone,
            details: [{ label: name, text: everything, highlights: [everything] }],
          },
        ],
      },
    ],
  },
  'texts in several languages': {
    basics: { ...basics, summary_de: 'Ich bin ' + name, summary: 'I am ' + name + ' ' + email },
    work: [{ name: 'X', position: { en: 'Lead ' + name, de: 'Leiter ' + name } }],
  },
  'other names': {
    basics: { ...basics, birthDate: '1990-01-02', nickname: 'Quorbin', alias: name },
  },
  'a name among facts for one language': {
    basics: { ...basics, info_de: { nick: 'Quorbina', town: 'Oslo' } },
    work: [{ name: 'X', summary: 'ask Quorbina' }],
  },
  'a name among facts of a translation': {
    basics,
    work: [{ name: 'X', summary: 'ask Quorbina' }],
    locales: { de: { basics: { info: { nick: 'Quorbina' } } } },
  },
  'a name under a key of another language': {
    basics: { ...basics, prénom: 'Quorbina', 名前: 'Quorbinu' },
    work: [{ name: 'X', summary: 'ask Quorbina or Quorbinu' }],
  },
  'an address beside the place': {
    basics: { ...basics, street: 'Quorbinweg 5, Oslo', location: { address: 'Gate 1' } },
    work: [{ name: 'X', summary: 'met at Quorbinweg 5' }],
  },
  'an account on an unknown network': {
    basics: { ...basics, matrix: 'quorbin99' },
    work: [{ name: 'X', summary: 'ask quorbin99' }],
  },
  'escaped letters of addresses': {
    basics,
    work: ['Ze\u0301lda', 'Quor\u200Bbin', 'Quor\u00ADbin', 'Zеldа'].map((word) => ({
      name: 'X',
      url: `https://x.example/${encodeURIComponent(word)}`,
      summary: `https://x.example/${encodeURIComponent(encodeURIComponent(word))}`,
    })),
  },
  'groups and roles': {
    basics,
    work: [
      {
        name: 'X',
        highlightGroups: [{ name: name, highlights: [everything] }],
        positions: [{ position: name, summary: everything, details: [{ text: everything }] }],
      },
    ],
  },
  'named links': {
    basics,
    projects: [
      {
        name: 'P',
        links: [{ label: name, url: account, kind: email }],
        repo: 'github.com/zquorbin/p',
      },
    ],
  },
  'a certificate and an author': {
    basics,
    certificates: [{ name: 'C', holder: name, verify: 'https://v.example/zquorbin' }],
    publications: [{ name: 'Pub', authors: 'Z. Quorbin, A. B', doi: '10.1/abc' }],
  },
  RenderCV: {
    cv: {
      name: name,
      email: email,
      phone: phone,
      social_networks: [{ network: 'GitHub', username: 'zquorbin' }],
      custom_connections: [{ placeholder: email, url: 'mailto:' + email }],
      sections: {
        notes: [everything],
        experience: [
          { company: 'X', position: 'Dev', extra: everything, highlights: [everything] },
        ],
      },
    },
  },
  'Reactive Resume': {
    basics: {
      name: name,
      email: email,
      phone: phone,
      customFields: [{ id: 'a', icon: 'x', name: 'Alt', value: email }],
      url: { label: name, href: account },
      location: '',
      headline: '',
      picture: { url: '' },
    },
    sections: {
      summary: { content: `<p>${everything}</p>` },
      profiles: {
        items: [
          {
            network: 'GitHub',
            username: 'zquorbin',
            url: { label: 'code ' + name, href: account },
          },
        ],
      },
      custom: {},
      experience: {
        items: [{ company: 'X', position: 'P', summary: everything, url: { label: '', href: '' } }],
      },
    },
    metadata: {},
  },
  FRESH: {
    name: name,
    meta: { format: 'FRESH@1.0' },
    contact: {
      email: email,
      phone: phone,
      other: [{ label: 'Home', flavor: 'phone', value: '+47 998 87 766' }],
    },
    social: [{ network: 'GitHub', user: 'zquorbin', url: account, label: 'code' }],
    info: { brief: everything },
    employment: {
      summary: everything,
      history: [{ employer: 'X', position: 'P', summary: everything }],
    },
  },
  Manfred: {
    settings: { MACVersion: '0.5' },
    aboutMe: {
      profile: {
        name: 'Zelda',
        surnames: 'Quorbin',
        title: 'Dev',
        description: everything,
        contact: {
          contactMails: [email],
          phoneNumbers: [{ countryCode: '47', number: '91234567' }],
        },
      },
      relevantLinks: [{ type: 'github', URL: account }],
    },
    experience: {
      jobs: [
        {
          organization: { name: 'X' },
          roles: [
            {
              name: 'Dev',
              notes: everything,
              referrals: [{ name: 'A', surnames: 'B', title: name }],
            },
          ],
        },
      ],
    },
    manfredSpecificData: { desiredJobDescription: everything },
  },
  Europass: {
    SkillsPassport: {
      LearnerInfo: {
        Identification: {
          PersonName: { FirstName: 'Zelda', Surname: 'Quorbin' },
          ContactInfo: {
            Email: { Contact: email },
            Telephone: [
              { Contact: phone },
              { Contact: '+47 998 87 766', Use: { Label: 'Mobile' } },
            ],
          },
        },
        WorkExperience: [
          { Position: { Label: 'P' }, Activities: everything, Employer: { Name: 'X' } },
        ],
        Achievement: [{ Title: { Label: 'A' }, Description: everything }],
      },
    },
  },
};

describe('redactResume', () => {
  it.each(Object.entries(resumes))('leaves no name and no contact in %s', async (_, resume) => {
    const options = RenderOptions.parse({ redact: 'name,contact' });
    const prepared = await prepareResume(JSON.stringify(resume), options);
    const { resume: redacted, language } = prepared;
    const warnings = cleanIssues(prepared.warnings, prepared);
    const view = composeView(redacted, { language, layout: { sections: [], aside: [] } });
    expect(JSON.stringify([view, redacted, warnings])).not.toMatch(
      /zelda|quorbin|%(?:25)?[cde]|priv\.example|912 ?34 ?567|998 ?87 ?766/i,
    );
  });
});
