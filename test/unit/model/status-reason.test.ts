import { describe, expect, it } from 'vitest'
import { statusOf } from '../../../model/derived.ts'
import type { AnyRecord } from '../../../model/records/kinds.ts'
import { statusReason } from '../../../model/status-reason.ts'
import type { Language } from '../../../model/text.ts'
import type { Layer } from '../../../model/vocabulary/codes.ts'
import { claim, entity, graphOf, numberedSource, relation, source } from './records.ts'

const release = { ...numberedSource('doc:city', ['ko-07', 'en-07']), publisher: 'Saebit City' }
const paper = source('src:paper', { publisher: 'Harbour Daily', publishedOn: '2025-02-01' })
const untitled = source('src:page', { title: { ko: '항만 소식', en: 'Port news' } })

const announced = claim('c:announced', 'r:1', {
  source: 'doc:city',
  status: 'PLANNED',
  sentences: ['ko-07', 'en-07'],
  statement: { ko: '시장이 공장을 방문할 예정이다.', en: 'The mayor is to visit the plant.' },
})
const reported = claim('c:reported', 'r:1', {
  source: 'src:paper',
  layer: 'CONTEXT',
  status: 'ESTABLISHED',
  statement: { ko: '시장이 공장을 방문했다.', en: 'The mayor visited the plant.' },
})

function reason(records: AnyRecord[], language: Language, layers?: Layer[]): string {
  const visit = relation('r:1', 'VISITS', 'per:mayor', 'org:plant')
  const graph = graphOf(release, paper, untitled, entity('per:mayor'), entity('org:plant'), visit, ...records)
  return statusReason(graph, statusOf(graph, 'r:1', layers), [language, language === 'KO' ? 'EN' : 'KO'])
}

describe('the reason of a status', () => {
  it('begins with the status and the leading wording, in the language asked for', () => {
    expect(reason([announced], 'KO')).toMatch(/^예정.*시장이 공장을 방문할 예정이다\./)
    expect(reason([announced], 'EN')).toMatch(/^Planned.*The mayor is to visit the plant\./)
  })

  it.each(['KO', 'EN'] as const)('names who says so, and the sentence, in %s', (language) => {
    expect(reason([announced], language)).toContain('Saebit City')
    expect(reason([announced], language)).toMatch(language === 'KO' ? /7번 문장/ : /sentence 7/)
  })

  it.each([
    ['KO', '항만 소식'],
    ['EN', 'Port news'],
  ] as const)('names a source without a publisher by its title in %s', (language, title) => {
    expect(reason([{ ...reported, source: 'src:page' }], language)).toContain(title)
  })

  it.each(['KO', 'EN'] as const)(
    'of a later report names both sources, and what the first had said, in %s',
    (language) => {
      const text = reason([announced, reported], language)
      expect(text).toMatch(language === 'KO' ? /^실재/ : /^Established/)
      expect(text).toContain('Saebit City')
      expect(text).toMatch(language === 'KO' ? /예정/ : /planned/)
      expect(text).toMatch(language === 'KO' ? /7번 문장/ : /sentence 7/)
      expect(text).toContain('Harbour Daily')
    },
  )

  it('is that of the layers asked for', () => {
    expect(reason([announced, reported], 'EN', ['RELEASE'])).toMatch(/^Planned/)
    expect(reason([announced, reported], 'EN', ['RELEASE'])).not.toContain('Harbour Daily')
  })

  it('says that a source stands in tension, that a report was not found, that it was inferred', () => {
    const tension = { ...announced, standing: 'IN_TENSION' as const }
    const notFound = { ...announced, standing: 'NOT_FOUND' as const }
    const implied = { ...announced, explicitness: 'IMPLIED' as const }
    expect(reason([tension], 'EN')).toMatch(/tension/)
    expect(reason([tension], 'KO')).toMatch(/엇갈/)
    expect(reason([notFound], 'EN')).toMatch(/[Nn]o report was found/)
    expect(reason([notFound], 'KO')).toMatch(/보도.*찾지 못/)
    expect(reason([implied], 'EN')).toMatch(/inference/)
    expect(reason([implied], 'KO')).toMatch(/추론/)
    expect(reason([announced], 'EN')).not.toMatch(/tension|found|inference/)
  })

  it('says in both languages that nothing carries the tie', () => {
    const withdrawn = { ...announced, withdrawn: true }
    expect(reason([withdrawn], 'KO')).toMatch(/^근거 없음/)
    expect(reason([withdrawn], 'EN')).toMatch(/^Unsupported/)
    expect(reason([withdrawn], 'EN')).not.toContain('The mayor is to visit')
  })

  it('uses the other language for a wording that has only that', () => {
    const korean = { ...announced, statement: { ko: '시장이 공장을 방문할 예정이다.' } }
    expect(reason([korean], 'EN')).toContain('시장이 공장을 방문할 예정이다.')
  })
})
