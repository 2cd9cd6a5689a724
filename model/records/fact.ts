import { z } from 'zod'
import { edtfSchema } from '../dates.ts'
import { idSchema } from '../ids.ts'
import { textSchema } from './text.ts'
import { properties, type Property } from '../vocabulary/codes.ts'
import { entityIdSchema } from './entity.ts'

/** One property of one entity that is no tie. Like a relation it rests on claims. */
export const factSchema = z
  .strictObject({
    id: idSchema('f'),
    entity: entityIdSchema,
    property: z.enum(properties),
    /** Canonical: a number plain, a date EDTF, coordinates `lat,lon`. */
    value: z.string().trim().min(1),
    unit: z.string().trim().min(1).optional(),
    comparator: z.enum(['>', '>=', '=', '<=', '<', '~']).optional(),
    text: textSchema.optional(),
  })
  .superRefine((fact, context) => {
    const fault = valueFault(fact.property, fact.value)
    if (fault !== null) context.addIssue({ code: 'custom', path: ['value'], message: fault })
  })
export type Fact = z.infer<typeof factSchema>

export interface Coordinates {
  latitude: number
  longitude: number
}

/** Reads `lat,lon` in degrees, or null. */
export function parseCoordinates(value: string): Coordinates | null {
  const match = /^(-?\d{1,2}(?:\.\d+)?),\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(value)
  if (match === null) return null
  const latitude = Number(match[1])
  const longitude = Number(match[2])
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

function valueFault(property: Property, value: string): string | null {
  switch (property) {
    case 'PERIOD':
      return edtfSchema.safeParse(value).success ? null : 'not a date in EDTF'
    case 'COUNTRY':
      return /^[A-Z]{2}$/.test(value) ? null : 'not a country code of ISO 3166-1 such as KR'
    case 'COORDINATES':
      return parseCoordinates(value) === null ? 'not coordinates such as 36.35,127.38' : null
    case 'TIME_ZONE':
      return /^[A-Za-z_]+(\/[A-Za-z_+-]+)+$/.test(value) ? null : 'not a time zone such as Asia/Seoul'
    case 'STATED_COUNT':
    case 'FORECAST':
      return /^\d+(\.\d+)?$/.test(value) ? null : 'not a plain number'
    case 'DURATION':
      return /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(value) ? null : 'not a duration such as P8D'
    case 'MOTIVE':
      return null
  }
}
