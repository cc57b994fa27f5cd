/** A report as lines for a reader: the answer, what the badge says, each check with its reason, and who was asked. */

import { CHECK_IDS, type Check, type DocumentRecord, type Report, type Verdict } from '../src/report.ts'
import { escapeText } from './escape.ts'
import { factsOf } from './facts.ts'
import { columns, hang, pad } from './layout.ts'
import type { Colour, Style } from './style.ts'
import { CHECK_LABELS, HEADLINES } from './words.ts'

export interface Printed extends Style {
  /** True for addresses that a folder of documents answered, so that no host is named as asked. */
  readonly isLocal?: (url: string) => boolean
}

/** The lines of one report. Nothing in them steers a terminal but our own colours. */
export function printReport(name: string, report: Report, style: Printed): readonly string[] {
  const { paint, width } = style
  const colour = COLOURS[report.verdict]
  const headline = HEADLINES[report.reason]
  return [
    ...hang('', escapeText(name), width).map((line) => paint('dim', line)),
    `${paint(colour, style.marks[MARK_OF[report.verdict]])} ${paint('bold', paint(colour, headline))}`,
    ...hang('  ', escapeText(report.summary, LONG), width),
    '',
    ...printFacts(report, style),
    ...CHECK_IDS.flatMap((id) => printCheck(report.checks[id], style)),
    '',
    ...printDocuments(report.documents, style),
  ]
}

/** The line for a file that could not be read at all. */
export function printUnreadable(name: string, error: string, { paint, marks, width }: Style): readonly string[] {
  const lines = hang('  ', escapeText(error, LONG), width)
  return [paint('dim', escapeText(name)), `${paint('yellow', marks.unknown)} ${paint('bold', paint('yellow', 'Could not be read'))}`, ...lines]
}

const COLOURS: Readonly<Record<Verdict, Colour>> = { verified: 'green', rejected: 'red', undetermined: 'yellow' }
const MARK_OF: Readonly<Record<Verdict, Check['status']>> = { verified: 'passed', rejected: 'failed', undetermined: 'unknown' }
const CHECK_COLOURS: Readonly<Record<Check['status'], Colour>> = { passed: 'green', failed: 'red', unknown: 'yellow', skipped: 'dim' }

/** Enough for any sentence of ours, whatever a badge puts into its holes. */
const LONG = 1200
const LABEL = 13

function printFacts(report: Report, { paint, width }: Printed): readonly string[] {
  const facts = factsOf(report)
  const claimed = report.standing === 'claimed' && report.credential
  const lines = facts.flatMap(([label, ...texts]) =>
    texts.flatMap((text, i) => {
      const head = `  ${pad(i === 0 ? label : '', LABEL)}`
      return paintHead(hang(head, escapeText(text), width), head, paint('dim', head))
    }),
  )
  return [...(claimed ? [paint('yellow', '  What the badge says of itself, not proven:')] : []), ...lines, '']
}

function printCheck(check: Check, { paint, marks, width }: Printed): readonly string[] {
  const mark = marks[check.status]
  const label = pad(CHECK_LABELS[check.id], LABEL - 2)
  const head = `  ${mark} ${label}`
  const painted = `  ${paint(CHECK_COLOURS[check.status], mark)} ${label}`
  const notes = check.notes.flatMap(({ text }) => hang(`${' '.repeat(LABEL + 2)}note: `, escapeText(text, LONG), width))
  return [...paintHead(hang(head, escapeText(check.explanation, LONG), width), head, painted), ...notes.map((line) => paint('dim', line))]
}

function printDocuments(documents: readonly DocumentRecord[], { paint, width, isLocal = () => false }: Printed): readonly string[] {
  const local = documents.filter(({ url, given }) => given || isLocal(url))
  const asked = documents.filter((document) => !local.includes(document))
  const network = asked.length ? hostsOf(asked) : 'nothing was asked'
  const line = (label: string, text: string) => {
    const head = `  ${pad(label, LABEL)}`
    return paintHead(hang(head, escapeText(text, LONG), width), head, paint('dim', head))
  }
  return [...line('Network', network), ...(local.length ? line('From folder', hostsOf(local)) : [])]
}

/** Each host once, with how many documents it gave, or that it gave none. */
function hostsOf(documents: readonly DocumentRecord[]): string {
  const hosts = new Map<string, { had: number; missed: number }>()
  for (const { url, status } of documents) {
    const host = URL.canParse(url) ? new URL(url).host : url
    const count = hosts.get(host) ?? { had: 0, missed: 0 }
    hosts.set(host, status === 200 ? { ...count, had: count.had + 1 } : { ...count, missed: count.missed + 1 })
  }
  return [...hosts].map(([host, { had, missed }]) => `${host} (${[had && `${had} had`, missed && `${missed} not had`].filter(Boolean).join(', ')})`).join(', ')
}

/** The plain head of the first line, exchanged for the coloured one after the lines were measured. */
function paintHead(lines: readonly string[], head: string, painted: string): readonly string[] {
  return lines.map((line, i) => (i === 0 && columns(head) > 0 ? painted + line.slice(head.length) : line))
}
