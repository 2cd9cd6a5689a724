import { describe, expect, it } from 'vitest'
import { idSchema, sentenceId } from '../../../model/ids.ts'
import { entityIdSchema, entityTypeOfId } from '../../../model/records/entity.ts'

const accepts = (id: string, ...prefixes: string[]) => idSchema(...prefixes).safeParse(id).success

describe('an id', () => {
  it.each(['org:lockheed-martin', 'org:ces-2025', 'org:a', 'org:3m', 'org:v1.2', 'org:a_b'])(
    'may be %s',
    (id) => {
      expect(accepts(id, 'org')).toBe(true)
    },
  )

  it.each([
    '',
    'org',
    'org:',
    ':lockheed',
    'org:-lockheed',
    'org:lock heed',
    'org:록히드',
    'org:a/b',
    'org:a/',
    'org:a#b',
    'org:a:b',
    ' org:a',
    'org:a\n',
    'T3JnOmE=',
  ])('is not %j', (id) => {
    expect(accepts(id, 'org')).toBe(false)
  })

  it('begins with one of the prefixes of its kind, and with the whole of it', () => {
    expect(accepts('src:paper', 'src', 'doc')).toBe(true)
    expect(accepts('doc:release', 'src', 'doc')).toBe(true)
    expect(accepts('org:paper', 'src', 'doc')).toBe(false)
    expect(accepts('orgs:paper', 'org')).toBe(false)
    expect(idSchema('src', 'doc').safeParse('org:a').error?.issues[0]?.message).toContain('src:… or doc:…')
  })

  it('is of 200 characters at most', () => {
    expect(accepts(`org:${'a'.repeat(196)}`, 'org')).toBe(true)
    expect(accepts(`org:${'a'.repeat(197)}`, 'org')).toBe(false)
  })

  it('of a part of a batch ends with its number', () => {
    expect(accepts('chg:01JGQ7/12', 'chg')).toBe(true)
    expect(accepts('chg:01JGQ7/x', 'chg')).toBe(false)
    expect(accepts('chg:01JGQ7/1/2', 'chg')).toBe(false)
  })
})

describe('the id of an entity', () => {
  it.each([
    ['org:a', 'ORGANIZATION'],
    ['grp:a', 'ORGANIZATION_GROUP'],
    ['per:a', 'PERSON'],
    ['evt:a', 'EVENT'],
    ['place:a', 'PLACE'],
    ['ven:a', 'VENUE'],
    ['prod:a', 'PRODUCT'],
    ['sec:a', 'SECTOR'],
    ['mkt:a', 'MARKET'],
    ['ini:a', 'INITIATIVE'],
    ['prj:a', 'PROJECTION'],
  ])('%s announces %s', (id, type) => {
    expect(entityIdSchema.safeParse(id).success).toBe(true)
    expect(entityTypeOfId(id)).toBe(type)
  })

  it.each(['r:a', 'c:a', 'src:a', 'chg:a', 'a'])('is not %s', (id) => {
    expect(entityIdSchema.safeParse(id).success).toBe(false)
    expect(entityTypeOfId(id)).toBeNull()
  })
})

describe('the id of a sentence', () => {
  it('is that of its source with its number', () => {
    expect(sentenceId('doc:seed-release', 'ko-07')).toBe('doc:seed-release#ko-07')
  })
})
