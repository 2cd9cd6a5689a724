import { describe, expect, it } from 'vitest'
import {
  changeAction,
  changedId,
  changeSetSchema,
  makeChange,
  maxChanges,
  sameContent,
} from '../../../model/change.ts'
import { parseWith } from '../../../model/problem.ts'
import { changed, changeSet, claim, created, entity, removed } from './records.ts'

const firm = entity('org:firm')
const renamed = { names: [{ text: 'Firm', language: 'en', kind: 'main' as const }] }
const problemsOf = (input: unknown) => {
  const parsed = parseWith(changeSetSchema, input, 'chg:1')
  return parsed.ok ? [] : parsed.problems
}

describe('a change', () => {
  it('is named by what is there before and after', () => {
    const said = claim('c:1', 'r:1')
    const withdrawn = changed(said, { withdrawn: true })
    expect(created(firm).map(changeAction)).toEqual(['CREATE'])
    expect(removed(firm).map(changeAction)).toEqual(['REMOVE'])
    expect(changeAction(changed(firm, renamed))).toBe('UPDATE')
    expect(changeAction(withdrawn)).toBe('WITHDRAW')
    expect(changeAction(makeChange('CLAIM', withdrawn.after, said))).toBe('UPDATE')
    expect([created(firm)[0], removed(firm)[0]].map((change) => change && changedId(change))).toEqual([
      'org:firm',
      'org:firm',
    ])
  })
})

describe('a ChangeSet', () => {
  it('is read whole, with what its records leave out filled in', () => {
    const { searchKeys: _, identifiers: __, formerIds: ___, ...bare } = firm
    const read = changeSetSchema.parse(changeSet('1', created(firm), { note: 'why', undoes: 'chg:0' }))
    expect(read).toEqual(changeSet('1', created(firm), { note: 'why', undoes: 'chg:0' }))
    expect(
      changeSetSchema.parse({
        ...changeSet('1', []),
        changes: [{ kind: 'ENTITY', before: null, after: bare }],
      }).changes,
    ).toEqual(created(firm))
  })

  it('holds at least one change and 5,000 at most', () => {
    const many = Array.from({ length: 5001 }, (_, n) => created(entity(`org:e${n}`))).flat()
    expect(maxChanges).toBe(5000)
    expect(problemsOf(changeSet('1', []))).toHaveLength(1)
    expect(problemsOf(changeSet('1', many.slice(0, 5000)))).toEqual([])
    expect(problemsOf(changeSet('1', many))).toHaveLength(1)
  })

  it('with several faults names every one, with its place', () => {
    const bad = {
      ...changeSet('1', []),
      at: 'yesterday',
      changes: [
        { kind: 'ENTITY', before: null, after: { ...firm, type: 'GHOST' } },
        { kind: 'CLAIM', before: null, after: claim('c:1', 'r:1') },
        { kind: 'NOTE', before: null, after: { id: 'note:1' } },
      ],
    }
    const where = problemsOf(bad).map((problem) => problem.where)
    expect(where).toContain('chg:1 at')
    expect(where).toContain('chg:1 changes.0.type')
    expect(where).toContain('chg:1 changes.2.text')
    for (const problem of problemsOf(bad)) expect(Object.values(problem)).not.toContain('')
  })

  it.each<[string, unknown]>([
    ['neither before nor after', { kind: 'ENTITY', before: null, after: null }],
    ['no after', { kind: 'ENTITY', before: null }],
    ['an unknown kind', { kind: 'GHOST', before: null, after: firm }],
    [
      'a field that is not known',
      { kind: 'ENTITY', before: null, after: { ...firm, status: 'ESTABLISHED' } },
    ],
    ['a record of another kind', { kind: 'NOTE', before: null, after: firm }],
    ['two different records', { kind: 'ENTITY', before: firm, after: entity('org:other') }],
    ['an id of another type', { kind: 'ENTITY', before: null, after: { ...firm, id: 'per:firm' } }],
  ])('with %s in a change is refused', (_, change) => {
    expect(problemsOf({ ...changeSet('1', []), changes: [change] })).not.toEqual([])
  })

  it.each(['', 'chg:', 'org:1', 'yesterday'])('needs an id of its own, not %j', (id) => {
    expect(problemsOf({ ...changeSet('1', created(firm)), id })).not.toEqual([])
  })
})

describe('content', () => {
  const same: [unknown, unknown][] = [
    [null, null],
    [firm, { ...firm }],
    [
      { a: 1, b: { c: [1, 2] } },
      { b: { c: [1, 2] }, a: 1 },
    ],
    [{ a: 1 }, { a: 1, b: undefined }],
  ]
  const different: [unknown, unknown][] = [
    [null, firm],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: null }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], { 0: 1 }],
    [[], {}],
    [1, '1'],
  ]

  it.each(same)('%j is the same as %j', (a, b) => {
    expect([sameContent(a, b), sameContent(b, a)]).toEqual([true, true])
  })

  it.each(different)('%j is not the same as %j', (a, b) => {
    expect([sameContent(a, b), sameContent(b, a)]).toEqual([false, false])
  })
})
