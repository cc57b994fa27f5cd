/** House format: no semicolons, single quotes, wide enough that one thought stays on one line. */
export default {
  semi: false,
  singleQuote: true,
  printWidth: 160,
  plugins: ['prettier-plugin-astro'],
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
}
