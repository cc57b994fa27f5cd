/** The community extensions of Open Badges 2.0, from their tables at openbadgespec.org/extensions; what a table calls required, or an example never lacks, is required here. */

import { many, number, object, text, to, type Schema } from './shapes.ts'

const types = { type: many(text) }
const address: Schema = { type: 'string', pattern: '^https?://' }

export const extensions: Schema = {
  $id: 'extensions',
  $defs: {
    applyLink: object(['type', 'url'], { ...types, url: address }),
    geoCoordinates: object(['type', 'description', 'geo'], { ...types, name: text, description: text, geo: to('point') }),
    point: object(['latitude', 'longitude'], { latitude: number, longitude: number }),
    accessibility: object(['type'], {
      ...types,
      accessibilityAPI: many(text),
      accessibilityControl: many(text),
      accessibilityFeature: many(text),
      accessibilityHazard: many(text),
      url: address,
    }),
    license: object(['type', 'id'], { ...types, id: text, name: text, legalCode: text }),
    originalCreator: object(['type', 'url'], { ...types, url: address }),
    issuerAccreditation: object(['type', 'name', 'contactInstructions', 'url', 'address'], {
      ...types,
      name: text,
      contactInstructions: text,
      url: address,
      address: object([], { streetAddress: text, addressLocality: text, addressRegion: text, postalCode: text }),
      description: text,
      logo: text,
      parentOrganization: { type: 'object' },
      areaServed: text,
      accreditationDate: text,
    }),
  },
}
