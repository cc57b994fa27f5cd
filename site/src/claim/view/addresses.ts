/** Addresses within the page for files that were opened here. Each file gets one, as long as the page is there. */

import type { Claim } from '../state.ts'

const addresses = new WeakMap<File, string>()

export function addressOf(file: File): string {
  const address = addresses.get(file) ?? URL.createObjectURL(file)
  addresses.set(file, address)
  return address
}

export function pictureAddress({ files: [picture] }: Claim): string {
  return picture ? addressOf(picture) : ''
}

/** Saves a file, as if a link to it had been followed. */
export function save(file: File): void {
  const link = document.createElement('a')
  link.href = addressOf(file)
  link.download = file.name
  link.click()
}
