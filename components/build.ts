/** What `tsc` does not make of this package: the manifest, what editors read, and the files for a CDN. */

import { fileURLToPath } from 'node:url'
import { makeBundle } from './build/bundle.ts'
import { makeEditorFiles } from './build/editors.ts'
import { makeManifest } from './build/manifest.ts'

makeEditorFiles(await makeManifest(), fileURLToPath(new URL('dist', import.meta.url)))
await makeBundle()
