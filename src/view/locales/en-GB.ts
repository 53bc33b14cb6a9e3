import type { Labels } from '../labels.ts';
import { labels as en } from './en.ts';

export const labels: Labels = { ...en, resume: 'CV' };
