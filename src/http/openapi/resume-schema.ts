import { z } from 'zod';
import { Resume } from '../../resume/schema.ts';

/** JSON Resume with our extensions, as JSON Schema 2020-12. */
export const resumeSchema = (): object => ({
  ...z.toJSONSchema(Resume, { io: 'input' }),
  title: 'Résumé',
  description: 'JSON Resume 1.0 with the extensions that Vitae reads. Nothing is required.',
});
