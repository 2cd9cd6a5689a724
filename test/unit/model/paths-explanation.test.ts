import { describe, expect, it } from 'vitest'
import { explainPath } from '../../../model/analysis/path-explanation.ts'
import { paths } from '../../../model/analysis/paths.ts'
import type { RelationFilter } from '../../../model/query/filters.ts'
import type { AnyRecord } from '../../../model/records/kinds.ts'
import { statuses, statusTable, type Status } from '../../../model/vocabulary/statuses.ts'
import { claim, entity, graphOf, source, tie } from './records.ts'

const named = (id: string, ko: string, en: string) =>
  entity(id, {
    names: [
      { text: ko, language: 'ko', kind: 'main' },
      { text: en, language: 'en', kind: 'main' },
    ],
  })
const base = [
  source('src:one', { publisher: 'Harbour Daily', publishedOn: '2025-02-01' }),
  source('src:paper', { publisher: '항만신문', title: { ko: '방문 기사', en: 'Report of the visit' } }),
  source('doc:city', { title: { ko: '알림', en: 'Notice' } }),
  named('per:mayor', '김가람', 'Kim Garam'),
  named('org:city', '새빛시', 'Saebit City'),
  named('org:plant', '하버항공', 'Harbour Air'),
  named('prod:jet', 'J-25', 'J-25'),
  named('grp:firms', '지역 기업', 'Local firms'),
  named('evt:call', '하버항공 방문', 'Call on Harbour Air'),
]

interface Asked {
  from?: string
  to?: string
  filter?: RelationFilter
  today?: string
}

/** The first chain between two entities in words, in Korean and in English. */
function told(
  records: AnyRecord[],
  { from = 'org:city', to = 'org:plant', filter = { statuses }, today = '2025-06-01' }: Asked = {},
) {
  const graph = graphOf(...base, ...records)
  const [path] = paths(graph, { from: [from], to: [to], filter, maxLength: 6, first: 1 }, today).paths
  if (path === undefined) throw new Error('there is no chain')
  const { layers } = filter
  return {
    ko: explainPath(graph, path, { languages: ['KO', 'EN'], today, layers }),
    en: explainPath(graph, path, { languages: ['EN', 'KO'], today, layers }),
  }
}

const visit = (more: Parameters<typeof tie>[4] = {}) =>
  tie('visit', 'VISITS', 'per:mayor', 'org:plant', {
    source: 'src:paper',
    layer: 'CONTEXT',
    qualifiers: { event: 'evt:call' },
    ...more,
  })
const post = tie('post', 'HOLDS_POST', 'per:mayor', 'org:city', {
  source: 'doc:city',
  asOf: '2025-01',
  explicitness: 'IMPLIED',
  qualifiers: { role: { ko: '시장', en: 'mayor' } },
})

describe('a chain in words', () => {
  it('tells its ties the way they go, what they rest on, and how firm the weakest is', () => {
    expect(told([...post, ...visit()])).toEqual({
      ko: '김가람이 새빛시에서 직책을 맡음(시장, 2025년 1월 기준), 김가람이 하버항공을 방문함(하버항공 방문). 근거는 보도자료, 항만신문임(관계 1건은 추론). 모든 관계가 실재함.',
      en: 'Kim Garam holds a post at Saebit City (mayor, as of January 2025); Kim Garam visited Harbour Air (Call on Harbour Air). This rests on the release and “Report of the visit” (one tie is an inference). Every tie is established.',
    })
  })

  it('has three sentences, however long it is', () => {
    const { ko, en } = told([...post, ...visit()])
    expect(ko.split(/\.(?= |$)/).filter((sentence) => sentence !== '')).toHaveLength(3)
    expect(en.split(/\.(?= |$)/).filter((sentence) => sentence !== '')).toHaveLength(3)
  })

  it('takes the particle that a name’s last sound asks for, and the plural for a group', () => {
    const { ko } = told(tie(1, 'SUPPLIES', 'org:plant', 'prod:jet'), { from: 'org:plant', to: 'prod:jet' })
    expect(ko).toMatch(/^하버항공이 J-25에 공급함/)
    const known = tie(1, 'REPUTED_FOR', 'org:plant', 'prod:jet', { status: 'CHARACTERIZATION' })
    expect(told(known, { from: 'org:plant', to: 'prod:jet' }).ko).toMatch(/^하버항공이 J-25로 /)
    const member = told(tie(1, 'PART_OF', 'grp:firms', 'org:plant'), { from: 'grp:firms' })
    expect(member.en).toMatch(/^Local firms are part of Harbour Air/)
  })

  it('names each source once', () => {
    const { en } = told([
      ...tie(1, 'PART_OF', 'org:city', 'grp:firms'),
      ...tie(2, 'SUPPORTS', 'org:plant', 'grp:firms'),
    ])
    expect(en.match(/Harbour Daily/g)).toHaveLength(1)
  })

  it('says what stands against its ties', () => {
    const disputed = told([...visit(), claim('c:no', 'r:visit', { standing: 'IN_TENSION' }), ...post])
    expect(disputed.ko).toContain('엇갈리는 자료')
    expect(disputed.en).toContain('another source disagrees')
    const sought = told(visit({ status: 'PLANNED', standing: 'NOT_FOUND' }), { from: 'per:mayor' })
    expect(sought.ko).toContain('보도를 찾지 못함')
    expect(sought.en).toContain('no report was found')
  })

  it('says that a buyer is unnamed', () => {
    const sold = told(tie(1, 'SUPPLIES', 'org:plant', 'prod:jet', { qualifiers: { viaUnnamed: 'yes' } }), {
      from: 'org:plant',
      to: 'prod:jet',
    })
    expect(sold.ko).toContain('이름 없는 회사')
    expect(sold.en).toContain('unnamed firm')
  })
})

describe('the weakest rung in words', () => {
  it.each(statuses.filter((status) => status !== 'ESTABLISHED' && status !== 'UNSUPPORTED'))(
    'is named when it is %s, and nothing is said to be established',
    (status) => {
      const { ko, en } = told(tie(1, 'PARTICIPATES_IN', 'org:city', 'evt:call', { status }), {
        to: 'evt:call',
      })
      expect(ko).toContain(`‘${statusTable[status].label.ko}’`)
      expect(ko).not.toMatch(/실재|참석함/)
      expect(en).not.toMatch(/established|took part/)
    },
  )

  it('is told of a chain that has one weak tie', () => {
    const { ko, en } = told([...post, ...visit({ status: 'PLANNED' })])
    expect(ko).toMatch(/방문 예정\(.*‘예정’ 단계/)
    expect(en).toMatch(/plans to visit .*only planned/)
  })

  it('is that of the layers asked for', () => {
    const announced = claim('c:plan', 'r:visit', { source: 'doc:city', status: 'PLANNED' })
    const layered = (layer: 'RELEASE' | 'CONTEXT') =>
      told([...visit(), announced], { from: 'per:mayor', filter: { statuses, layers: [layer] } })
    expect(layered('RELEASE').en).toMatch(/plans to visit.*the release.*only planned/)
    expect(layered('CONTEXT').en).toMatch(/visited.*Report of the visit.*established/)
  })

  it('says of what nothing carries that nothing does', () => {
    const { ko, en } = told(visit({ withdrawn: true }), { from: 'per:mayor' })
    expect(ko).toContain('근거 없음')
    expect(en).toContain('nothing carries it')
  })
})

describe('a plan whose time is over', () => {
  const plan = visit({ status: 'PLANNED', period: { edtf: '2025-01-10', basis: 'STATED' } })

  it('is told as one that was, its outcome not known', () => {
    const { ko, en } = told(plan, { from: 'per:mayor' })
    expect(ko).toMatch(/방문 예정이었음\(.*결과 미확인\)/)
    expect(en).toMatch(/was to visit Harbour Air \(.*outcome not reported\)/)
  })

  it('is told as a plan before its day', () => {
    const { ko, en } = told(plan, { from: 'per:mayor', today: '2025-01-09' })
    expect(ko).toMatch(/방문 예정\(/)
    expect(en).toMatch(/plans to visit/)
  })
})

it('every status that a tie can have has its words', () => {
  const said = (status: Status) => {
    const filter: RelationFilter = { statuses }
    const withdrawn = status === 'UNSUPPORTED'
    const records = tie(1, 'PART_OF', 'org:city', 'org:plant', withdrawn ? { withdrawn } : { status })
    return told(records, { filter })
  }
  const all = statuses.map(said)
  expect(new Set(all.map(({ ko }) => ko)).size).toBe(statuses.length)
  expect(new Set(all.map(({ en }) => en)).size).toBe(statuses.length)
})
