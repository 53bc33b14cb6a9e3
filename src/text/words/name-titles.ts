import { wordSet } from '../word-set.ts';

/** Titles and degrees, which do not belong to a name. */
export const titles = wordSet(
  'dr prof professor mr mrs ms miss mx sir dame herr frau mme mlle esq jr sr ii iii iv ' +
    'phd dphil edd dba mba emba msc bsc meng beng bba bcom bsn mph mfa mpa llm llb jd cpa cfa cissp pmp rn dds dvm ' +
    'dipl ing mgr mudr judr rndr phdr paeddr csc drsc habil dott',
);

/** Short degrees, which are also names: "MA" is one, "Ma" is a name. */
export const shortDegrees = wordSet('ma ba bs ms md');

/** Titles that are also names and words: only with a point. */
export const abbreviatedTitles = wordSet(
  'lt col maj gen capt sgt hon rev fr don mag inf bc arch avv lic inz hab phil nat rer med',
);

/** Particles of names, which are words of their languages. */
export const particles = wordSet(
  'van von vom der den dem des de del della dello degli di da do dos das du la le les los las el al bin ibn ben bint ter ten ' +
    'het zu zur zum af av and und san st y e',
);
