// Résumés of which no two share a name or a sentence, made from numbers: the same number gives the same résumé.

type Random = () => number;

/** Numbers from 0 to 1 (mulberry32). */
const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const listOf = (words: string): readonly string[] => words.split(' ');
const firstNames = listOf(
  'Ada Zoë Léon Mira Ravi Noor Jonas Inés Tomás Greta Yusuf Hana Oskar Lucía',
);
const syllables = listOf('ka ro min ster vel dor an lis berg to ner sen wich mar gau field lo ren');
const titles = listOf('Engineer Architect Analyst Manager Researcher Designer Consultant Lead');
const verbs = listOf(
  'Designed Rebuilt Measured Led Shipped Migrated Automated Planned Taught Audited',
);
const adjectives = listOf(
  'fault-tolerant regional nightly shared encrypted adaptive multi-tenant legacy',
);
const nouns = listOf(
  'scheduler ledger pipeline catalogue cache forecast console archive gateway index classifier',
);
const aims = listOf('latency cost churn outages backlog storage errors waiting rework');
const skills = listOf(
  'Go Rust PostgreSQL Kafka Terraform Python TypeScript Redis Kubernetes Spark dbt',
);

/** A résumé with this number of jobs; some four of them fill a page. */
export const resumeAt = (index: number, jobs = 7): string => {
  const random = randomOf(index * 7_919 + jobs);
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const number = (least: number, most: number): string =>
    String(least + Math.floor(random() * (most - least + 1)));
  const coined = (): string => {
    const word = one(syllables) + one(syllables) + one(syllables);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const clause = (): string =>
    `a ${one(adjectives)} ${one(nouns)} for ${coined()} with ${one(skills)} and ${one(skills)}`;
  // A coined name and three numbers: no sentence occurs twice.
  const highlight = (): string =>
    `${one(verbs)} **${clause()}**, which cut ${one(aims)} by ${number(3, 90)} % across ${number(2, 900)} ` +
    `sites and replaced the ${one(adjectives)} ${one(nouns)} of the ${coined()} team in ${number(2, 40)} weeks`;
  const job = (_: unknown, at: number): unknown => ({
    name: `${coined()} ${one(nouns)}s`,
    position: `${one(adjectives)} systems ${one(titles)}`,
    location: coined(),
    startDate: `${String(2024 - 2 * at > 1960 ? 2024 - 2 * at : 1960)}-0${number(1, 9)}`,
    endDate: `${String(2026 - 2 * at > 1962 ? 2026 - 2 * at : 1962)}-0${number(1, 9)}`,
    highlights: Array.from({ length: 4 }, highlight),
  });
  return JSON.stringify({
    basics: {
      name: `${one(firstNames)} ${coined()}-${coined()}`,
      label: `${one(titles)} of ${one(nouns)}s`,
      email: `person${String(index)}@example.com`,
      summary: `${highlight()}. ${highlight()}.`,
    },
    work: Array.from({ length: jobs }, job),
    education: [{ institution: `${coined()} University`, area: one(nouns), studyType: 'MSc' }],
    skills: Array.from({ length: 3 }, () => ({
      name: coined(),
      keywords: Array.from({ length: 5 }, () => `${one(skills)} ${number(1, 99)}`),
    })),
  });
};
