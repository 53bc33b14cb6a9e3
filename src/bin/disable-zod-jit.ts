import { config } from 'zod';

// Compiling a schema takes longer than reading one document with it. Schemas made before this keep compiling.
config({ jitless: true });
