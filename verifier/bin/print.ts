/** A report as lines for a reader: the answer, what the badge says, each check with its reason, and who was asked. */

import { CHECK_IDS, type Check, type Checks, type DocumentRecord, type Reason, type Report, type Verdict } from '../src/report.ts'
import { escapeText } from './escape.ts'
import { dayOf, factsOf } from './facts.ts'
import { columns, hang, pad } from './layout.ts'
import { othersOf } from './others.ts'
import type { Colour, Style } from './style.ts'
import { CHECK_LABELS, HEADLINES, NO_ANSWER, NOTHING_ASKED, OFFLINE, UNESTABLISHED, UNPROVEN } from './words.ts'

export interface Printed extends Style {
  /** True for addresses that a folder of documents answered, so that no host is named as asked. */
  readonly isLocal?: (url: string) => boolean
  /** Nothing could be asked of the network, whatever was wanted. */
  readonly offline?: boolean
}

/** The lines of one report. Nothing in them steers a terminal but our own colours. */
export function printReport(name: string, report: Report, style: Printed): readonly string[] {
  const { paint, width } = style
  const established = report.checks.issuer.status === 'passed'
  const colour = established && GENUINE.includes(report.reason) ? 'yellow' : COLOURS[report.verdict]
  const headline = (established ? undefined : UNESTABLISHED[report.reason]) ?? HEADLINES[report.reason]
  return [
    // A path cut in two could not be copied.
    paint('dim', escapeText(name)),
    `${paint(colour, style.marks[MARK_OF[report.verdict]])} ${paint('bold', paint(colour, headline))}`,
    ...hang('  ', escapeText(report.summary, LONG), width),
    '',
    ...printFacts(report, style),
    ...printChecks(report.checks, style),
    '',
    ...othersOf(report).flatMap(([label, ...texts]) => printFact(label, texts, style)),
    ...printMoment(report, style),
    ...printDocuments(report.documents, style),
  ]
}

/** The line for a file that could not be read at all. */
export function printUnreadable(name: string, error: string, { paint, marks, width }: Style): readonly string[] {
  const lines = hang('  ', escapeText(error, LONG), width)
  return [paint('dim', escapeText(name)), `${paint('yellow', marks.unknown)} ${paint('bold', paint('yellow', 'Could not be read'))}`, ...lines]
}

/** Rejected for now, but no fraud: not to be shown in the colour of one. */
const GENUINE: readonly Reason[] = ['expired', 'not-yet-valid']

const COLOURS: Readonly<Record<Verdict, Colour>> = { verified: 'green', rejected: 'red', undetermined: 'yellow' }
const MARK_OF: Readonly<Record<Verdict, Check['status']>> = { verified: 'passed', rejected: 'failed', undetermined: 'unknown' }
const CHECK_COLOURS: Readonly<Record<Check['status'], Colour>> = { passed: 'green', failed: 'red', unknown: 'yellow', skipped: 'dim' }

/** Enough for any sentence of ours, whatever a badge puts into its holes. */
const LONG = 1200
const LABEL = 13

function printFacts(report: Report, style: Printed): readonly string[] {
  const facts = factsOf(report)
  if (!facts.length) return []
  const unproven = report.standing === 'claimed' ? [style.paint('yellow', `  ${UNPROVEN}`)] : []
  return [...unproven, ...facts.flatMap(([label, ...texts]) => printFact(label, texts, style)), '']
}

/** A label, then each text on a line of its own. */
function printFact(label: string, texts: readonly string[], { paint, width }: Printed): readonly string[] {
  return texts.flatMap((text, i) => {
    const head = `  ${pad(i === 0 ? label : '', LABEL)}`
    return paintHead(hang(head, escapeText(text), width), head, paint('dim', head))
  })
}

/** After the first question without a good answer most are not reached: they share a line. */
function printChecks(checks: Checks, style: Printed): readonly string[] {
  const all = CHECK_IDS.map((id): Check => checks[id])
  const unreached = all.filter((check) => check.status === 'unknown' && check.code === 'not-reached')
  if (unreached.length < 2) return all.flatMap((check) => printCheck(check, style))
  const [{ explanation } = { explanation: '' }] = unreached
  const text = `${unreached.map(({ id }) => CHECK_LABELS[id]).join(', ')}: ${explanation.charAt(0).toLowerCase()}${explanation.slice(1)}`
  return [...all.filter((check) => !unreached.includes(check)).flatMap((check) => printCheck(check, style)), ...printLine('unknown', 'Others', text, style)]
}

function printCheck(check: Check, style: Printed): readonly string[] {
  const notes = check.notes.flatMap(({ text }) => hang(`${' '.repeat(LABEL + 2)}note: `, escapeText(text, LONG), style.width))
  return [...printLine(check.status, CHECK_LABELS[check.id], check.explanation, style), ...notes.map((line) => style.paint('dim', line))]
}

function printLine(status: Check['status'], name: string, text: string, { paint, marks, width }: Printed): readonly string[] {
  const label = pad(name, LABEL - 2)
  const head = `  ${marks[status]} ${label}`
  return paintHead(hang(head, escapeText(text, LONG), width), head, `  ${paint(CHECK_COLOURS[status], marks[status])} ${label}`)
}

/** The day asked about, when it is gone by, and the moment it was asked. */
function printMoment({ day, now }: Report, style: Printed): readonly string[] {
  if (day === undefined) return printFact('Checked for', [dayOf(now)], style)
  return [...printFact('Checked for', [dayOf(day)], style), ...printFact('Checked on', [dayOf(now)], style)]
}

function printDocuments(documents: readonly DocumentRecord[], style: Printed): readonly string[] {
  const { isLocal = () => false, offline = false } = style
  const local = documents.filter(({ url, given }) => given || isLocal(url))
  const wanted = documents.filter((document) => !local.includes(document))
  const network = !wanted.length ? NOTHING_ASKED : offline ? `${OFFLINE} ${hostsOf(wanted).join(', ')}` : hostsAndAnswersOf(wanted)
  return [...printFact('Network', [network], style), ...(local.length ? printFact('From folder', [hostsAndAnswersOf(local)], style) : [])]
}

function hostsOf(documents: readonly DocumentRecord[]): readonly string[] {
  return [...new Set(documents.map(({ url }) => hostOf(url)))]
}

/** Each host once: `bakers.example (2 documents, 404)`. */
function hostsAndAnswersOf(documents: readonly DocumentRecord[]): string {
  const told = hostsOf(documents).map((host) => {
    const statuses = documents.filter(({ url }) => hostOf(url) === host).map(({ status }) => status)
    const had = statuses.filter((status) => status === 200).length
    const others = [...new Set(statuses.filter((status) => status !== 200))].map((status) => (status === 0 ? NO_ANSWER : String(status)))
    return `${host} (${[...(had ? [`${had} ${had === 1 ? 'document' : 'documents'}`] : []), ...others].join(', ')})`
  })
  return told.join(', ')
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

/** The plain head of the first line, exchanged for the coloured one after the lines were measured. */
function paintHead(lines: readonly string[], head: string, painted: string): readonly string[] {
  return lines.map((line, i) => (i === 0 && columns(head) > 0 ? painted + line.slice(head.length) : line))
}
