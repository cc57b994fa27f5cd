/** Gives an element the language of its place in the page, and follows it when the page changes it. */

import { html, isServer, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { findWords } from './languages/known.ts'
import type { Words } from './languages/words.ts'
import { speechOf, type Speech } from './speech.ts'

/** What the element is written in is set on its inside only; the host's own attributes stay the page's. */
export class Language<English> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #english: English
  /** A server knows no ancestors; what it rendered has to be met again before anything is changed. */
  #isHydrating: boolean
  #tag: string | undefined

  constructor(host: ReactiveControllerHost & Element, english: English) {
    this.#host = host
    this.#english = english
    this.#isHydrating = !isServer && host.shadowRoot !== null
    host.addController(this)
  }

  /** As of now. English until the words of another language have come. */
  get speech(): Speech<English | Words> {
    return speechOf(this.#tag ?? this.#host.getAttribute('lang') ?? '', this.#english)
  }

  /** The inside of the element, in its language and direction. */
  spoken(content: TemplateResult): TemplateResult {
    const { lang, dir } = this.speech
    return html`<div class="spoken" lang=${lang} dir=${dir}>${content}</div>`
  }

  hostConnected(): void {
    if (isServer) return
    listeners.add(this.#follow)
    for (const root of rootsOf(this.#host)) watcher().observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] })
    if (!this.#isHydrating) this.#follow()
  }

  hostUpdated(): void {
    if (!this.#isHydrating) return
    this.#isHydrating = false
    queueMicrotask(this.#follow)
  }

  hostDisconnected(): void {
    listeners.delete(this.#follow)
    if (listeners.size === 0) watching?.disconnect()
  }

  #follow = (): void => {
    const tag = tagOf(this.#host)
    if (this.#isHydrating || tag === this.#tag) return
    this.#tag = tag
    this.#host.requestUpdate()
    if (!findWords(tag) && !/^(en(-|$)|$)/i.test(tag)) this.#load(tag).catch(() => undefined)
  }

  /** Words that cannot be had leave the element in English. */
  async #load(tag: string): Promise<void> {
    const { loadWords } = await import('./languages/load.ts')
    await loadWords(tag)
    if (tag === this.#tag && findWords(tag)) this.#host.requestUpdate()
  }
}

const listeners = new Set<() => void>()
let watching: MutationObserver | undefined

/** One observer for all elements of a page. */
function watcher(): MutationObserver {
  watching ??= new MutationObserver(() => {
    for (const follow of listeners) follow()
  })
  return watching
}

/** The nearest `lang`, out through every shadow root (HTML §3.2.6.2); empty when there is none. */
function tagOf(element: Element): string {
  const named = element.closest('[lang]')
  if (named) return named.getAttribute('lang') ?? ''
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? tagOf(root.host) : ''
}

function rootsOf(element: Element): readonly Node[] {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root]
}
