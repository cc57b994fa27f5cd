/** What the custom elements manifest says of the public elements, as rows for the reference. */

import manifest from '@rosette/components/custom-elements.json'

export interface Reference {
  readonly tag: string
  readonly summary: string
  readonly tables: readonly Table[]
}

export interface Table {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly columns: readonly string[]
  /** As many cells as columns; all but the last are code. */
  readonly rows: readonly (readonly string[])[]
}

interface Named {
  readonly name: string
  readonly description?: string
  readonly default?: string
  readonly type?: { readonly text: string }
}

interface Declared extends Named {
  readonly tagName?: string
  readonly members?: readonly (Named & { readonly kind: string; readonly parameters?: readonly Named[]; readonly return?: Named })[]
  readonly attributes?: readonly (Named & { readonly fieldName?: string })[]
  readonly events?: readonly Named[]
  readonly slots?: readonly Named[]
  readonly cssStates?: readonly Named[]
  readonly cssParts?: readonly Named[]
  readonly cssProperties?: readonly Named[]
}

/** In the order in which a web developer meets them. Parts of others, such as the badge's code, are no elements of a page. */
const TAGS = ['open-badge', 'open-badge-list', 'open-badge-verifier', 'open-badge-report', 'open-badge-drop']

const declared = (manifest.modules as readonly { readonly declarations?: readonly Declared[] }[]).flatMap(({ declarations = [] }) => declarations)

export const REFERENCES: readonly Reference[] = TAGS.map((tag) => {
  const found = declared.find(({ tagName }) => tagName === tag)
  if (!found) throw new Error(`The manifest has no <${tag}>`)
  return { tag, summary: summaryOf(found), tables: tablesOf(found).filter(({ rows }) => rows.length) }
})

/** Without the tag, which stands above it already. */
function summaryOf({ description = '' }: Declared): string {
  const text = description.replace(/^`[^`]+`: /, '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function tablesOf({ attributes = [], members = [], events = [], slots = [], cssStates = [], cssParts = [], cssProperties = [] }: Declared): readonly Table[] {
  const attributeOf = (field: string) => attributes.find(({ fieldName }) => fieldName === field)?.name ?? ''
  const fields = members.filter(({ kind }) => kind === 'field')
  const methods = members.filter(({ kind }) => kind === 'method')
  return [
    {
      id: 'properties',
      title: 'Attributes and properties',
      about: 'An attribute is written in the markup; a property is set by script. Where both stand they are the same thing.',
      columns: ['Attribute', 'Property', 'Type', 'Default', ''],
      rows: fields.map(({ name, type, default: value = '', description = '' }) => [attributeOf(name), name, type?.text ?? '', value, description]),
    },
    {
      id: 'methods',
      title: 'Methods',
      about: 'For a script of the page.',
      columns: ['Method', ''],
      rows: methods.map(({ name, description = '' }) => [`${name}()`, description]),
    },
    {
      id: 'events',
      title: 'Events',
      about: 'All bubble and cross shadow roots.',
      columns: ['Event', 'Class', ''],
      rows: events.map(({ name, type, description = '' }) => [name, type?.text ?? '', description]),
    },
    {
      id: 'slots',
      title: 'Slots',
      about: 'Where markup of the page goes.',
      columns: ['Slot', ''],
      rows: slots.map(({ name, description = '' }) => [name || '(default)', description]),
    },
    {
      id: 'states',
      title: 'States',
      about: 'For selectors, as in open-badge:state(verified).',
      columns: ['State', ''],
      rows: cssStates.map(({ name, description = '' }) => [`:state(${name})`, description]),
    },
    {
      id: 'parts',
      title: 'Parts',
      about: 'For selectors, as in open-badge::part(name).',
      columns: ['Part', ''],
      rows: cssParts.map(({ name, description = '' }) => [`::part(${name})`, description]),
    },
    {
      id: 'custom-properties',
      title: 'Custom properties',
      about: 'Inherited: set them on the element, on a part of the page, or on all of it.',
      columns: ['Property', 'Default', ''],
      rows: cssProperties.map(({ name, default: value = '', description = '' }) => [name, value, description]),
    },
  ]
}
