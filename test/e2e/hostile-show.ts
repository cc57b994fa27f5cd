/** The script of the page that hostile badges are shown on: every element there is, and a look at whether each stays in its box. */

export interface Shower {
  /** Shows a file, given in base64. */
  readonly show: (file: string) => Promise<{ readonly isShown: boolean; readonly faults: readonly string[] }>
  /** What is seen of an element that paints outside its box. */
  readonly leaks: () => Promise<readonly string[]>
  readonly violations: string[]
}

/** The network of these badges: nobody answers. What the page asks all the same is seen by the browser's own count. */
export const SHOW = `
import { verify } from '/bundle/verifier.js'

const nowhere = () => Promise.reject(new TypeError('no network'))
const main = document.querySelector('main')

window.show = async (text) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const report = await verify(bytes, { fetch: nowhere })
  const { credential } = report
  const picture = kindOf(bytes) && new Blob([bytes], { type: kindOf(bytes) })
  const verifier = make('open-badge-verifier', { options: { fetch: nowhere }, input: new File([bytes], 'badge') })
  const badges = ['card', 'row', 'image'].flatMap((layout) => [make('open-badge', { layout, credential, picture }), make('open-badge', { layout, report, picture })])
  const ended = new Promise((resolve) => ['open-badge-report', 'open-badge-error'].forEach((name) => verifier.addEventListener(name, resolve)))
  const faults = await look([...badges, make('open-badge-report', { open: true, report }), verifier], ended)
  return { isShown: credential !== undefined, faults }
}

window.leaks = async () => {
  const host = document.createElement('div')
  const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
  inner.textContent = 'outside'
  inner.style.translate = '0 100px'
  return await look([host])
}

const kindOf = (bytes) => ({ 0x89: 'image/png', 0x3c: 'image/svg+xml' })[bytes[0]]
const make = (tag, properties) => Object.assign(document.createElement(tag), properties)
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/** Puts elements on the page, opens all that opens, measures, takes them away. */
async function look(elements, ended) {
  main.append(...elements)
  await ended
  await frame()
  const nodes = [...inside(main)]
  for (const node of nodes) if (node.localName === 'details') node.open = true
  const pictures = nodes.filter(({ localName }) => localName === 'img')
  await Promise.all(pictures.map((picture) => Object.assign(picture, { loading: 'eager' }).decode().catch(() => undefined)))
  await frame()
  const faults = elements.flatMap((element) => [...outside(element, element.getBoundingClientRect()), ...[...inside(element)].flatMap(badNode)])
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) faults.push('the page is ' + root.scrollWidth + ' wide')
  main.replaceChildren()
  return [...new Set(faults)]
}

function badNode(node) {
  if (/^(script|iframe|object|embed|frame|base|link|meta)$/.test(node.localName) || (node.localName === 'form' && !own(node))) return [node.localName]
  if (node.localName === 'a' && !/^https:\\/\\/[^@]*$/.test(node.href)) return ['a link to ' + node.href.slice(0, 80)]
  return node.localName === 'img' && !/^(blob|data):/.test(node.src) ? ['a picture from ' + node.src.slice(0, 80)] : []
}

/** The forms of the verifier itself. */
const own = (node) => node.localName === 'form' && node.getRootNode().host?.localName === 'open-badge-verifier'

function* inside(element) {
  for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) {
    yield child
    yield* inside(child)
  }
}

/** What is painted beyond the box: an element's own rectangle, as far as what holds it does not clip it. */
function outside(element, box, clip = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }) {
  const faults = []
  for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) {
    const style = getComputedStyle(child)
    if (style.display === 'none' || style.clipPath === 'inset(50%)') continue
    const rect = child.getBoundingClientRect()
    const seen = rect.width && rect.height && style.display !== 'contents' ? within(rect, clip) : undefined
    if (seen && seen.right > seen.left && seen.bottom > seen.top && beyond(seen, box)) faults.push(child.nodeName + ' leaves its box')
    const clips = style.overflowX !== 'visible' || /paint|strict|content/.test(style.contain)
    faults.push(...outside(child, box, clips ? within(rect, clip) : clip))
  }
  return faults
}

const within = (a, b) => ({
  left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
})
const beyond = (a, b) => a.left < b.left - 1 || a.top < b.top - 1 || a.right > b.right + 1 || a.bottom > b.bottom + 1
`
