/** Loaded before the command: tells whoever started it that from now on something happens. */

await import('../../src/command/run.ts')
process.send?.('loaded', () => process.disconnect())
