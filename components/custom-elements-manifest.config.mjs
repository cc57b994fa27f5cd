/** What the manifest is read from: the public modules. `build/manifest.ts` finishes it. */

export default {
  globs: ['src/{badge,drop,list,report,verifier,events}.ts', 'src/define-*.ts', 'src/{all,index}.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
}
