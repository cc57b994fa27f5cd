/** The body of an answer, read no further than it may be long. */

/** Its bytes. Throws RangeError as soon as there are more than `most`; the rest is not fetched. */
export async function bodyOf({ body }: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: BlobPart[] = []
  const reader = body?.getReader()
  let length = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > most) {
      void reader?.cancel().catch(() => undefined)
      throw new RangeError(`more than ${most} bytes`)
    }
    parts.push(part.value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
