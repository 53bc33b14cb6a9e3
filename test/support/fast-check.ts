import fc from 'fast-check';

// A fixed seed makes test runs repeatable. `FAST_CHECK_SEED=$RANDOM npm test` tries other values.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_120) });

export { fc };
