import { describe, expect, it } from 'vitest'
import { objectParticle, relationVerb } from '../../../model/vocabulary/relation-verbs.ts'
import {
  relationTypes,
  relationTypeTerm,
  type RelationType,
} from '../../../model/vocabulary/relation-types.ts'
import { statuses, type Status } from '../../../model/vocabulary/statuses.ts'

const possible = relationTypes.flatMap((type) =>
  statuses
    .filter((status) => status === 'UNSUPPORTED' || relationTypeTerm(type).never?.includes(status) !== true)
    .map((status): [RelationType, Status] => [type, status]),
)
const short = possible.filter(([, status]) => status !== 'ESTABLISHED')

describe('the verb of a tie', () => {
  it.each(possible)('%s that is %s is said in both languages', (type, status) => {
    const verb = relationVerb(type, status)
    expect(verb.ko).toMatch(/^[가-힣][가-힣·() ]*[가-힣)]$/)
    expect(verb.en).toMatch(/^[a-z(][a-z() ]*[a-z]$/)
  })

  it.each(short)('%s that is %s reads as something else than what is established', (type, status) => {
    const done = relationVerb(type, 'ESTABLISHED')
    const saidOnce = relationTypeTerm(type).never?.includes('ESTABLISHED') === true
    expect(
      saidOnce || (relationVerb(type, status).ko !== done.ko && relationVerb(type, status).en !== done.en),
    ).toBe(true)
  })

  it.each(possible.filter(([, status]) => status === 'PLANNED'))(
    '%s that is %s is to come',
    (type, status) => {
      const { ko, en } = relationVerb(type, status)
      expect(ko).toMatch(/예정$/)
      expect(en).toMatch(/^(plans to|is to) /)
    },
  )

  it.each(possible.filter(([, status]) => status === 'UNSUPPORTED'))(
    '%s that is %s says so',
    (type, status) => {
      const { ko, en } = relationVerb(type, status)
      expect(ko).toContain('근거 없음')
      expect(en).toContain('unsupported')
    },
  )

  it.each(short.filter(([, status]) => status === 'INTENDED' || status === 'ASPIRATION'))(
    '%s that is %s does not read as done',
    (type, status) => {
      const { ko, en } = relationVerb(type, status)
      expect(ko).not.toMatch(/(맡|속|있|설치|참석|방문|전시|지원|공급|추진|활동)함$|있음$/)
      expect(en).not.toMatch(
        /^(took part in|visited|exhibited at|supported|supplies|pursued|works in|set up|is in|holds)\b/,
      )
    },
  )

  // An adnominal ending (속할, 있을) stands before 예정 or 전망, never before 모색 or a bracket; -기 before neither.
  it('is Korean: each form of a verb stands before a noun that takes it', () => {
    const said = possible.map(([type, status]) => relationVerb(type, status).ko)
    expect(
      said.filter((ko) => /(속할|있을|다룰|이어질)(?! (예정|전망))|기 (예정|전망|모색|바람)/.test(ko)),
    ).toEqual([])
  })
})

describe('the particle after the object', () => {
  it.each(relationTypes)('is there for %s', (type) => {
    for (const status of statuses)
      expect(['을/를', '와/과', '으로/로', '에', '에서', '의']).toContain(objectParticle(type, status))
  })
})
