import * as z from 'zod';
import { duration, integer } from '../setting-types.ts';
import { isStorageAddress } from '../storage/open.ts';

/** The settings of the service that concern jobs. */
export const jobSettings = {
  storage: z
    .string()
    .refine(isStorageAddress, 'must be a folder or s3://bucket/path')
    .optional()
    .meta({
      description: 'Folder, or s3://bucket/path, for jobs; default: none, jobs are not accepted',
    }),
  retention: duration.prefault('7d').meta({
    description: 'Time after which a finished job is erased, like 12h; default: 7d',
  }),
  sharedCache: z.enum(['on', 'off']).default('off').meta({
    description:
      'Documents of POST /render are also kept in the storage, for every service that uses it: on, off',
  }),
  redisUrl: z
    .string()
    .regex(/^rediss?:\/\//, 'must be redis://host:6379 or rediss://…')
    .optional()
    .meta({
      description:
        'Redis whose workers (render worker) run the jobs, redis://host:6379; default: none, the service runs them',
    }),
  jobsPerMinute: integer(1, 1_000_000_000).optional().meta({
    description: 'Most documents of jobs a minute, of all workers together; default: any',
  }),
  webhookSecret: z
    .string()
    .regex(/^whsec_[\w+/=-]{32,}$/, 'must be whsec_ and at least 24 bytes in Base64')
    .optional()
    .meta({
      description: 'Key that signs webhooks, whsec_…; default: none, webhooks are not sent',
    }),
};
