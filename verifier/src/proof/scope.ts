/** Where an issuer may host its badges (OB2 "VerificationObject"): prefixes and origins of its own profile. */

import { invalid } from '../errors.ts'
import { isObject, property, stringOf, stringsOf, type JsonObject } from '../json.ts'

/**
 * Throws `hosted-outside-scope` unless the assertion's id lies under a `startsWith` prefix (when given) and on an allowed
 * origin (by default the profile's own, then for the badge class too), as 1EdTech's validator reads the standard.
 */
export function judgeScope(assertion: JsonObject, badgeClass: JsonObject, profile: JsonObject): void {
  const verification = property(profile, 'verification')
  const rules = isObject(verification) ? verification : {}
  const id = stringOf(assertion, 'id') ?? ''
  const named = stringOf(rules, 'verificationProperty')
  const prefixes = property(rules, 'startsWith')
  const origins = property(rules, 'allowedOrigins')
  const own = hostOf(stringOf(profile, 'id') ?? '')
  const within =
    (named === undefined || named === 'id') &&
    (prefixes === undefined || stringsOf(prefixes).some((prefix) => isUnder(id, prefix))) &&
    (origins === undefined ? hostOf(id) === own : stringsOf(origins).some((origin) => hostOf(originUrl(origin)) === hostOf(id)))
  const badge = stringOf(badgeClass, 'id')
  const classWithin = prefixes !== undefined || origins !== undefined || badge === undefined || !/^https?:/.test(badge) || hostOf(badge) === own
  if (!within || !classWithin || hostOf(id) === undefined) throw invalid('hosted-outside-scope', { url: id })
}

/** Same origin, and a path that begins with the prefix's and goes on at a segment border. */
function isUnder(url: string, prefix: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(prefix) || url.includes('\\')) return false
  const [at, under] = [new URL(url), new URL(prefix)]
  if (at.origin !== under.origin || at.origin === 'null' || at.username || under.username) return false
  const whole = at.href
  const start = under.href
  return (
    !/%2e|%2f|%5c/i.test(whole) && whole.startsWith(start) && (start.endsWith('/') || whole.length === start.length || /[/?]/.test(whole.charAt(start.length)))
  )
}

function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { host, protocol, username } = new URL(url)
  return /^https?:$/.test(protocol) && !username ? host : undefined
}

/** `allowedOrigins` holds host names in the standard's examples, whole origins in the wild. */
function originUrl(origin: string): string {
  return origin.includes('://') ? origin : `https://${origin}`
}
