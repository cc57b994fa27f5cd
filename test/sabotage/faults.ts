/** Faults to plant in the verifier, one at a time: each is a line of its source, and what a careless hand would make of it. */

export interface Fault {
  /** What is lost. */
  readonly name: string
  /** Below `verifier/src/`. */
  readonly file: string
  /** Stands there exactly once. */
  readonly from: string
  readonly to: string
}

const fault = (name: string, file: string, from: string, to: string): Fault => ({ name, file, from, to })

export const FAULTS: readonly Fault[] = [
  // Signatures and keys.
  fault(
    'a wrong signature of a document passes',
    'proof/data-integrity.ts',
    "if (!isRight) throw invalid('signature-wrong'",
    "if (isRight === undefined) throw invalid('signature-wrong'",
  ),
  fault('a wrong signature of a token passes', 'proof/token.ts', 'if (!(await verifyToken(', 'if (!true && !(await verifyToken('),
  fault('a symmetric algorithm is known', 'crypto.ts', "['RS256', 'RS256'],", "['RS256', 'RS256'], ['HS256', 'RS256'],"),
  fault('a key serves any algorithm', 'crypto.ts', "if (!key.algorithms.includes(algorithm)) throw unfit('alg')", ''),
  fault('a published private key counts', 'crypto.ts', 'if (secret) throw unfit(secret)', ''),
  fault('a key for encryption signs', 'crypto.ts', "if (use !== undefined && use !== 'sig') throw unfit('use')", ''),
  fault('RSA of 1024 bits is strong', 'crypto.ts', 'const LEAST_MODULUS_BITS = 2048', 'const LEAST_MODULUS_BITS = 1024'),
  fault('RSA with e = 1 is strong', 'crypto.ts', 'exponent > 1n', 'exponent > 0n'),
  fault('points off the curve are keys', 'curve.ts', '(v * v - u * u * u + 3n * u - curve.b) % curve.p === 0n', 'true'),
  fault('keys of small order are keys', 'curve.ts', 'return y < FIELD && !SMALL_ORDER.has(y)', 'return y < FIELD'),
  fault('base64url may be sloppy', 'bytes.ts', 'return bits === 6 || held & ((1 << bits) - 1) ? undefined : bytes', 'return bits === 6 ? undefined : bytes'),
  // Proofs.
  fault(
    'the order of the hashes is swapped',
    'proof/suites.ts',
    'concat(await canonicalHash(optionsOf(options, document), visit, hash), await canonicalHash(document, visit, hash))',
    'concat(await canonicalHash(document, visit, hash), await canonicalHash(optionsOf(options, document), visit, hash))',
  ),
  fault(
    'a proof for any purpose passes',
    'proof/data-integrity.ts',
    "if (stringOf(proof, 'proofPurpose') !== 'assertionMethod') throw invalid('proof-purpose')",
    '',
  ),
  fault(
    'an expired proof passes',
    'proof/data-integrity.ts',
    'if (expires && expires.getTime() + SKEW < visit.now.getTime())',
    'if (false as boolean && expires)',
  ),
  fault(
    'a chain may miss a link',
    'proof/links.ts',
    'if (!found || others.length > 0) throw broken()',
    'if (!found) return { id }; if (others.length > 0) throw broken()',
  ),
  fault('a link signs the bare document', 'proof/links.ts', 'return before.length === 0 ? bare : { ...bare, proof: before }', 'return bare'),
  fault('a bad proof beside a good one goes unsaid', 'proof/prove.ts', '...refused.map(', '...[].map('),
  fault('crit is ignored', 'proof/token.ts', "['crit', 'b64', 'zip', 'enc']", "['b64', 'zip', 'enc']"),
  fault('a token of any type is a credential', 'proof/vc-jwt.ts', "throw invalid('header-forbidden', { property: 'typ' })", "return 'lenient'"),
  fault('claims may disagree', 'proof/vc-jwt.ts', '!== value) throw', '!== value && false) throw'),
  fault('exp is ignored', 'proof/vc-jwt.ts', 'credential: withExpiry(credential, securing.claims)', 'credential'),
  fault('undefined terms are left out, unsigned', 'proof/canonize.ts', 'safe: true', 'safe: false'),
  fault('JSON-LD may nest, reverse and include', 'proof/canonize.ts', '  judgeShape(document)\n', ''),
  fault('graph and JSON may differ', 'proof/canonize.ts', '  judgeMeaning(document, quads)\n', ''),
  fault('poisoned graphs are canonicalised', 'proof/canonize.ts', '  judgeSize(quads)\n', ''),
  fault(
    'the hosted copy may be somebody else’s',
    'proof/hosted.ts',
    "if (stringOf(assertion, 'id') !== url) throw",
    "if (stringOf(assertion, 'id') === undefined) throw",
  ),
  fault('a hosted badge taken back by 410 stands', 'proof/hosted.ts', 'if (loaded.status === 410) throw', 'if (loaded.status === 999) throw'),
  fault(
    'a hosted badge that says it is revoked stands',
    'proof/hosted.ts',
    "if (property(assertion, 'revoked') === true) throw",
    "if (property(assertion, 'revoked') === 'yes') throw",
  ),
  fault('anybody may host for the issuer', 'proof/hosted.ts', '  judgeScope(assertion, badgeClass, profile)\n', ''),
  fault(
    'a prefix ends within a segment',
    'proof/scope.ts',
    "(start.endsWith('/') || whole.length === start.length || /[/?]/.test(whole.charAt(start.length)))",
    'true',
  ),
  fault('a signed badge brings its own key', 'proof/jws.ts', "if (!ids.includes(id)) throw invalid('key-not-found', { method: id })", ''),
  // Keys and their owners.
  fault('the issuer need not own the key', 'issuer.ts', 'voucher.controller === id)', 'voucher.controller !== undefined)'),
  fault('keys the issuer does not list count', 'issuer.ts', 'thumbprint !== undefined && keys.thumbprints.has(thumbprint)', 'thumbprint !== undefined'),
  fault('a document speaks for another id', 'key/document.ts', "if (stringOf(object, 'id') !== id) throw", "if (stringOf(object, 'id') === undefined) throw"),
  fault(
    'a key for logging in signs badges',
    'key/document.ts',
    "if (!listOf(property(object, 'assertionMethod')).some(isNamed)) throw",
    "if (!listOf(property(object, 'verificationMethod')).some(isNamed)) throw",
  ),
  fault(
    'a key of another controller counts',
    'key/document.ts',
    "if (stringOf(method, 'controller') !== id) throw",
    "if (stringOf(method, 'controller') === undefined) throw",
  ),
  fault('a withdrawn key counts', 'key/document.ts', "const ends = ['expires', 'revoked']", "const ends = ['expires']"),
  fault('one key set serves every issuer of a host', 'key/jwks.ts', 'return iss === undefined || iss === issuer', 'return true'),
  // Status, dates, recipient, verdict.
  fault('the bits are read from the right', 'status/list.ts', '>> (7 - (at % 8))', '>> (at % 8)'),
  fault('a status list need not be its issuer’s', 'status/list.ts', 'await checkIssuer(proven, visit)', ''),
  fault('an outdated status list counts', 'status/list.ts', '    checkValidity(proven, visit)\n', ''),
  fault(
    'a stranger’s status list brings good news',
    'status/bitstring.ts',
    'if (id !== credential.issuer.id && hostOfIssuer',
    'if (id === undefined && hostOfIssuer',
  ),
  fault(
    'the purpose of a status list is not read',
    'status/list.ts',
    "if (!stringsOf(subject['statusPurpose']).includes(entry.purpose)) throw",
    "if (stringsOf(subject['statusPurpose']).length === 0) throw",
  ),
  fault('a bit beyond the list is zero', 'status/list.ts', 'if (index >= entries) throw', 'if (index < 0) throw'),
  fault('a status entry that cannot be asked is forgotten', 'status/revocation.ts', 'if (unknown[0]) throw', 'if (unknown[8]) throw'),
  fault('only the first status entry is asked', 'status/revocation.ts', 'for (const entry of entries) {', 'for (const entry of entries.slice(0, 1)) {'),
  fault(
    'a status of an unknown kind is forgotten',
    'version/ob3.ts',
    "  return { kind: 'unknown', type: types.join(', ') || '?' }",
    "  return { kind: 'bitstring', type: 'BitstringStatusListEntry', list: '', index: '', purpose: 'message', size: 1 }",
  ),
  fault('an expired badge stands', 'validity.ts', 'if (until && until.getTime() + SKEW < now.getTime())', 'if (until && until.getTime() + SKEW < 0)'),
  fault('a badge of tomorrow stands', 'validity.ts', 'if (from && from.getTime() - SKEW > now.getTime())', 'if (from && from.getTime() - SKEW > Infinity)'),
  fault('the salt is put in front', 'recipient.ts', "encodeUtf8(value + (identity.salt ?? ''))", "encodeUtf8((identity.salt ?? '') + value)"),
  fault('another recipient will do', 'recipient.ts', "  throw invalid('recipient-differs')\n", "  return { skipped: 'none-expected' }\n"),
  fault('what is unknown counts as good', 'verdict.ts', "if (unknown.length) return { verdict: 'undetermined', ...headline(unknown, checks) }", ''),
  fault('a surprise counts as a refusal', 'settle.ts', "'internal', {", "'not-reached', {"),
  // Reading and the network.
  fault('a name may stand twice in JSON', 'json.ts', '  judgeNames(tokens)\n', ''),
  fault('JSON may be as deep as it likes', 'json.ts', 'if (depth > MOST_DEPTH) throw', 'if (depth > 1e9) throw'),
  fault('a damaged picture is read', 'container/png.ts', 'crc32(bytes.subarray(start + 4, end - 4)) !== view.getUint32(end - 4)', 'false as boolean'),
  fault('a small chunk expands without end', 'container/png.ts', 'const MOST_EXPANDED = 1024 * 1024', 'const MOST_EXPANDED = 1024 * 1024 * 1024'),
  fault('SVG may declare entities', 'container/svg.ts', "parser.on('doctype', judgeDoctype)", ''),
  fault('private addresses are asked', 'load/address.ts', 'if (parsed.port || !isPublicName(parsed.hostname)) throw', 'if (parsed.port === "0") throw'),
  fault('a redirect may lead to another host', 'load/follow.ts', 'return a.host === b.host && (', 'return ('),
  fault('a redirect may give up protection', 'load/follow.ts', "(a.protocol === 'https:' || b.protocol === 'http:')", 'true'),
  fault('a badge may ask without end', 'load/loader.ts', 'if (purse.requests <= 0) throw', 'if (purse.requests <= -1e9) throw'),
  // Derived proofs, newer forms, endorsements, other days, domains, several badges.
  fault(
    'statements that a holder chose need no signature',
    'proof/derived.ts',
    'value.baseSignature)) && (await areRight(chosen, value, visit))',
    'value.baseSignature))',
  ),
  fault('silence of a derived proof is always believed', 'proof/derived.ts', "? 'guarded' : 'open'", "? 'guarded' : 'guarded'"),
  fault('values are read otherwise than they were signed', 'proof/shape.ts', '  judgeForm(value, at)\n', ''),
  fault('a newer form may be another badge', 'refresh/refresh.ts', "if (!isSame(was.id, is.id)) return 'id'", ''),
  fault(
    'a newer form hides that the old one was taken back',
    'refresh/refresh.ts',
    '[...was.credential.status, ...is.credential.status]',
    '[...is.credential.status]',
  ),
  fault(
    'praise for something else is praise of this',
    'recipient.ts',
    "if (kind === 'endorsement' && id !== undefined && ids.includes(id))",
    "if (kind === 'endorsement' && id !== undefined)",
  ),
  fault(
    'taken back today says nothing about then',
    'status/day.ts',
    "if (today.state === 'good') return standsSince(day, today)",
    'return standsSince(day, today)',
  ),
  fault('a suspension that was lifted never was', 'status/day.ts', "entry.purpose === 'revocation' && today.state === 'good'", "today.state === 'good'"),
  fault('a domain links whom it does not name', 'domain/linkage.ts', 'claimed.credential.issuer.id === did ? [claimed] : []', '[claimed]'),
  fault('a link need not be the issuer’s', 'domain/linkage.ts', '    await checkIssuer(proven, visit)\n', ''),
  fault(
    'an unprotected connection proves a domain',
    'domain/establish.ts',
    'return unprotected ? { proven: [], open: domain } : { proven: [domain] }',
    'return { proven: [domain] }',
  ),
  fault(
    'the key of an old badge is its issuer’s',
    'issuer.ts',
    "(({ securing }) => securing === 'jws')) throw",
    "(({ securing }) => securing === 'hosted')) throw",
  ),
  fault('of several badges the first is meant', 'version/carried.ts', 'if (!badge || others.length > 0) throw', 'if (!badge) throw'),
  fault('contexts may be named without end', 'proof/contexts.ts', 'if (named.length > MOST_CONTEXTS) throw', 'if (named.length > 1e9) throw'),
  fault('blank nodes that look alike are ordered by chance', 'proof/canonical-order.ts', '  if (new Set(texts).size < texts.length) return undefined\n', ''),
]
