import fc from 'fast-check';

// A test run says the same twice. `FAST_CHECK_SEED=$RANDOM npm test` looks further.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_120) });
