/** Two elements in JSX: attributes, a typed event and a typed reference. */

import '@rosette/components/define-badge.js'
import '@rosette/components/define-verifier.js'
import type { OpenBadgeVerifier } from '@rosette/components'
import { useRef, useState } from 'react'

export function App() {
  const verifier = useRef<OpenBadgeVerifier>(null)
  const [verdict, setVerdict] = useState('')
  return (
    <main>
      <open-badge src="/badge.json" layout="card" style={{ '--open-badge-radius': '0.5rem' }} />
      <open-badge-verifier ref={verifier} src="/badge.json" onopen-badge-report={({ report }) => setVerdict(report.verdict)} />
      <output>{verdict}</output>
      <button onClick={() => void verifier.current?.reset()}>Again</button>
    </main>
  )
}

// @ts-expect-error a badge has no such layout
export const wrong = <open-badge layout="poster" />
