/** Loaded into the process under test: collects garbage when told to, so that what is left can be measured. */
process.on('SIGUSR2', () => {
  (globalThis as { gc?: () => void }).gc?.();
});
