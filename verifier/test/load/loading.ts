/** A loader over answers that a test makes. */

import { expect } from 'vitest'
import { makeLoader, type LoaderOptions } from '../../src/load/loader.ts'
import { makeFetch, type Answer } from '../made.ts'

export const URL_ = 'https://harbour.example/badge'
export const PLAIN = 'http://harbour.example/badge'
export const unavailable = (code: string, details: object = {}) => ({ name: 'UnavailableError', code, grounds: { details } })
/** As `unavailable`, for what is thrown at once. */
export const refusing = (code: string, details: object) =>
  expect.objectContaining({ name: 'UnavailableError', code, grounds: expect.objectContaining({ details }) as object }) as Error
export const answering = (body: BodyInit | null, init?: ResponseInit): Answer => ({ respond: () => new Response(body, init) })
export const moved = (location: string, status = 302) => answering(null, { status, headers: { location } })
export const NEVER: Answer = { respond: () => new Promise<Response>(() => undefined) }

export function loaderOf(answers: Readonly<Record<string, Answer>> = {}, options: LoaderOptions = {}) {
  const fetch = makeFetch(answers)
  return { ...makeLoader({ fetch, ...options }), asked: fetch.asked }
}
