/** Brings the examples to life, with their own scripts first so that they miss nothing, and gives code a button to copy it. */

const scripts = import.meta.glob('../docs/scripts/*.js')
const names = new Set(Array.from(document.querySelectorAll<HTMLElement>('[data-script]'), ({ dataset: { script = '' } }) => script))
const wanted = [...names].map((name) => scripts[`../docs/scripts/${name}.js`])

for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) figure.append(copyButton(figure))
// a script may wait for what the elements do, so nobody waits for it
void Promise.all(wanted.map((load) => Promise.race([load?.(), new Promise((resolve) => setTimeout(resolve, 200))]))).then(
  () => import('@rosette/components/all.js'),
)

function copyButton(figure: HTMLElement): HTMLElement {
  const box = document.createElement('p')
  const button = document.createElement('button')
  const said = document.createElement('span')
  button.type = 'button'
  button.textContent = 'Copy'
  said.setAttribute('role', 'status')
  button.addEventListener('click', () => void copy(figure.querySelector('code')?.textContent ?? '', said))
  box.append(button, said)
  return box
}

async function copy(text: string, said: HTMLElement): Promise<void> {
  said.textContent = ''
  const words = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Your browser did not allow it: select the text instead.',
  )
  said.textContent = words
}
