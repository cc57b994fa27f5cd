/** What `tsc` does not make of this package: the manifest, what editors read, and the files for a CDN. */

import { copyFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { makeBundle } from './build/bundle.ts'
import { makeEditorFiles } from './build/editors.ts'
import { makeManifest } from './build/manifest.ts'
import { slimTemplates } from './build/templates.ts'

const dist = fileURLToPath(new URL('dist', import.meta.url))
await copyFile(new URL('src/reserve.css', import.meta.url), new URL('dist/reserve.css', import.meta.url))
await slimTemplates(dist)
makeEditorFiles(await makeManifest(), dist)
await makeBundle()
