/** Where the visitor's own few colours are forced: what stands there in another one. */

const SYSTEM = ['CanvasText', 'Canvas', 'LinkText', 'VisitedText', 'ActiveText', 'ButtonText', 'GrayText', 'FieldText', 'HighlightText', 'MarkText']

/** Texts, and the signs that carry an answer, in a colour that is not the system's, each with what it is. */
export function strangeColours(root: Element): readonly string[] {
  const system = systemColours(root)
  return elementsIn(root).flatMap((element) => {
    const { color, fill, stroke } = getComputedStyle(element)
    const seen = element.matches('.sign *, .seal *') ? [fill, stroke] : saysSomething(element) ? [color] : []
    return (
      seen
        // what is not shown at all has no colour
        .filter((one) => !['none', ''].includes(one) && !system.has(one))
        .map((one) => `${one}: ${element.localName} ${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 40)}`)
    )
  })
}

function systemColours(root: Element): ReadonlySet<string> {
  const probe = root.ownerDocument.createElement('i')
  root.append(probe)
  const colours = SYSTEM.map((name) => {
    probe.style.color = name
    return getComputedStyle(probe).color
  })
  probe.remove()
  return new Set(colours)
}

/** With those in the shadows. */
function elementsIn(root: Element | ShadowRoot): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? elementsIn(element.shadowRoot) : [])])
}

function saysSomething(element: Element): boolean {
  if (element.localName === 'style') return false
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
}
