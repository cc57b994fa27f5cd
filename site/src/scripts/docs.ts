/** Brings the examples to life, with their own scripts first so that they miss nothing, and gives code a button to copy it. */

import { copyButton } from './copy.ts'

const scripts = import.meta.glob('../docs/scripts/*.js')
const names = new Set(Array.from(document.querySelectorAll<HTMLElement>('[data-script]'), ({ dataset: { script = '' } }) => script))
const wanted = [...names].map((name) => scripts[`../docs/scripts/${name}.js`])

for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) figure.append(copyButton(() => figure.querySelector('code')?.textContent ?? ''))
// a script may wait for what the elements do, so nobody waits for it
void Promise.all(wanted.map((load) => Promise.race([load?.(), new Promise((resolve) => setTimeout(resolve, 200))]))).then(
  () => import('@rosette/components/all.js'),
)
