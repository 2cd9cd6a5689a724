import type { BothLanguages } from '../text.ts'
import type { EntityType } from './entity-types.ts'
import { code, date, entity, number, text, type QualifierTerm } from './qualifier-terms.ts'
import type { ClaimStatus } from './statuses.ts'

export interface RelationTypeTerm {
  label: BothLanguages
  definition: BothLanguages
  from: readonly EntityType[]
  to: readonly EntityType[]
  qualifiers: Readonly<Record<string, QualifierTerm>>
  /** The qualifiers that tell two records of the same pair apart. */
  distinguishing: readonly string[]
  /** Statuses that a claim on this type can never have. */
  never?: readonly ClaimStatus[]
}

/** The ties that the graph knows, with the ends they may have and the qualifiers they carry. */
export const relationTypeTable = {
  HOLDS_POST: {
    label: { ko: '직책', en: 'Holds post' },
    definition: { ko: '사람이 기관에서 맡은 직책', en: 'A post that a person holds in a body' },
    from: ['PERSON'],
    to: ['ORGANIZATION'],
    qualifiers: { role: text('직책', 'Role'), start: date('시작', 'Start'), end: date('끝', 'End') },
    distinguishing: ['role', 'start'],
  },
  PART_OF: {
    label: { ko: '소속·일부', en: 'Part of' },
    definition: {
      ko: '더 큰 것의 일부이거나 거기에 속함',
      en: 'Belongs to, or is a part of, something larger',
    },
    from: ['ORGANIZATION', 'ORGANIZATION_GROUP', 'EVENT', 'VENUE', 'PLACE'],
    to: ['ORGANIZATION', 'ORGANIZATION_GROUP', 'EVENT', 'PLACE'],
    qualifiers: {
      kind: code('관계', 'Kind', {
        unit: { ko: '부문', en: 'unit' },
        leg: { ko: '일정', en: 'leg' },
        item: { ko: '순서', en: 'item' },
        member: { ko: '구성원', en: 'member' },
        region: { ko: '지역', en: 'region' },
        class: { ko: '부류', en: 'class' },
      }),
    },
    distinguishing: [],
  },
  LOCATED_IN: {
    label: { ko: '위치', en: 'Located in' },
    definition: { ko: '어디에 있거나 열림', en: 'Where something is or takes place' },
    from: ['ORGANIZATION', 'EVENT', 'VENUE'],
    to: ['PLACE', 'VENUE'],
    qualifiers: {
      siteKind: code('자리의 종류', 'Kind of site', {
        headquarters: { ko: '본사', en: 'headquarters' },
        site: { ko: '사업장', en: 'site' },
        office: { ko: '사무소', en: 'office' },
        event: { ko: '행사 장소', en: 'event' },
      }),
    },
    distinguishing: ['siteKind'],
  },
  ESTABLISHED: {
    label: { ko: '설치·설립', en: 'Established' },
    definition: { ko: '기관이나 전시관을 세움', en: 'Set up a body or a pavilion' },
    from: ['ORGANIZATION'],
    to: ['ORGANIZATION', 'VENUE'],
    qualifiers: { startDate: date('시작', 'Start') },
    distinguishing: [],
  },
  PARTICIPATES_IN: {
    label: { ko: '참석', en: 'Participates in' },
    definition: { ko: '행사에 참석하거나 행사를 엶', en: 'Takes part in, hosts or organises an event' },
    from: ['PERSON', 'ORGANIZATION', 'ORGANIZATION_GROUP'],
    to: ['EVENT'],
    qualifiers: {
      role: code('역할', 'Role', {
        visitor: { ko: '방문자', en: 'visitor' },
        host: { ko: '장소 제공', en: 'host' },
        attendee: { ko: '참석자', en: 'attendee' },
        exhibitor: { ko: '출품자', en: 'exhibitor' },
        organiser: { ko: '주최', en: 'organiser' },
        participant: { ko: '참가자', en: 'participant' },
      }),
    },
    distinguishing: ['role'],
  },
  VISITS: {
    label: { ko: '방문', en: 'Visits' },
    definition: { ko: '사람이나 기관이 다른 기관을 찾아감', en: 'A person or a body calls on another body' },
    from: ['PERSON', 'ORGANIZATION'],
    to: ['ORGANIZATION'],
    qualifiers: { event: entity('행사', 'Event'), dayOfLeg: number('일정의 며칠째', 'Day of the leg') },
    distinguishing: ['event'],
  },
  EXHIBITS_AT: {
    label: { ko: '전시', en: 'Exhibits at' },
    definition: { ko: '전시장에서 전시함', en: 'Shows at a venue' },
    from: ['ORGANIZATION', 'ORGANIZATION_GROUP'],
    to: ['VENUE'],
    qualifiers: { event: entity('행사', 'Event') },
    distinguishing: ['event'],
  },
  SUPPORTS: {
    label: { ko: '지원', en: 'Supports' },
    definition: { ko: '다른 기관이나 집단을 지원함', en: 'Supports a body or a group' },
    from: ['ORGANIZATION'],
    to: ['ORGANIZATION_GROUP', 'ORGANIZATION'],
    qualifiers: {
      topic: text('내용', 'Topic'),
      event: entity('행사', 'Event'),
      amount: number('금액', 'Amount'),
      currency: { value: 'code', label: { ko: '통화', en: 'Currency' } },
    },
    distinguishing: ['event', 'topic'],
  },
  SEEKS_COOPERATION_WITH: {
    label: { ko: '협력 모색', en: 'Seeks cooperation' },
    definition: { ko: '한쪽이 협력하려는 뜻을 밝힘', en: 'One side says that it would like to cooperate' },
    from: ['ORGANIZATION'],
    to: ['ORGANIZATION', 'ORGANIZATION_GROUP', 'PLACE'],
    qualifiers: { topic: text('내용', 'Topic') },
    distinguishing: ['topic'],
    never: ['ESTABLISHED'],
  },
  HAS_AGREEMENT_WITH: {
    label: { ko: '협약·계약', en: 'Has agreement' },
    definition: { ko: '서명된 협약이나 계약이 있음', en: 'An agreement or a contract was signed' },
    from: ['ORGANIZATION', 'PLACE'],
    to: ['ORGANIZATION', 'PLACE'],
    qualifiers: {
      kind: code('종류', 'Kind', {
        mou: { ko: '양해각서', en: 'memorandum of understanding' },
        loi: { ko: '의향서', en: 'letter of intent' },
        contract: { ko: '계약', en: 'contract' },
        framework: { ko: '기본 협약', en: 'framework agreement' },
        offset: { ko: '절충교역', en: 'offset agreement' },
        sister_city: { ko: '자매도시', en: 'sister cities' },
        purchase: { ko: '매입 계약', en: 'purchase' },
      }),
      signedOn: date('서명한 날', 'Signed on'),
      topic: text('내용', 'Topic'),
    },
    distinguishing: ['kind', 'signedOn'],
    never: ['INTENDED', 'ASPIRATION'],
  },
  SUPPLIES: {
    label: { ko: '공급', en: 'Supplies' },
    definition: { ko: '부품, 용역, 기술을 댐', en: 'Supplies a part, a service or technology' },
    from: ['ORGANIZATION'],
    to: ['ORGANIZATION', 'PRODUCT'],
    qualifiers: {
      what: text('품목', 'What'),
      kind: code('종류', 'Kind', {
        part: { ko: '부품', en: 'part' },
        service: { ko: '용역', en: 'service' },
        technology_transfer: { ko: '기술 이전', en: 'technology transfer' },
      }),
      viaUnnamed: code('이름 없는 회사를 거침', 'Through an unnamed firm', {
        yes: { ko: '예', en: 'yes' },
        no: { ko: '아니요', en: 'no' },
      }),
    },
    distinguishing: ['kind', 'what'],
    never: ['INTENDED', 'ASPIRATION'],
  },
  PURSUES: {
    label: { ko: '추진', en: 'Pursues' },
    definition: { ko: '목적이나 계획을 이루려 함', en: 'Pursues an aim or a plan' },
    from: ['PERSON', 'ORGANIZATION', 'EVENT'],
    to: ['INITIATIVE'],
    qualifiers: { plannedStep: text('예정된 단계', 'Planned step') },
    distinguishing: [],
  },
  CONCERNS: {
    label: { ko: '대상', en: 'Concerns' },
    definition: { ko: '구상이나 행사가 다루는 대상', en: 'What an aim or an event is about' },
    from: ['INITIATIVE', 'EVENT'],
    to: ['ORGANIZATION', 'ORGANIZATION_GROUP', 'SECTOR', 'VENUE', 'PLACE', 'PRODUCT', 'INITIATIVE'],
    qualifiers: {},
    distinguishing: [],
  },
  TARGETS: {
    label: { ko: '겨냥', en: 'Targets' },
    definition: { ko: '겨냥하는 시장', en: 'The market that is aimed at' },
    from: ['INITIATIVE', 'ORGANIZATION'],
    to: ['MARKET'],
    qualifiers: {},
    distinguishing: [],
  },
  ACTIVE_IN: {
    label: { ko: '활동 분야', en: 'Active in' },
    definition: { ko: '일하는 분야', en: 'The field in which it works' },
    from: ['ORGANIZATION', 'ORGANIZATION_GROUP'],
    to: ['SECTOR'],
    qualifiers: {},
    distinguishing: [],
  },
  REPUTED_FOR: {
    label: { ko: '평판', en: 'Reputed for' },
    definition: { ko: '글쓴이가 그것으로 이름났다고 소개함', en: 'The writer presents it as known for this' },
    from: ['ORGANIZATION'],
    to: ['PRODUCT', 'SECTOR'],
    qualifiers: {},
    distinguishing: [],
    never: ['ESTABLISHED', 'PLANNED', 'INTENDED', 'ASPIRATION', 'PROJECTED'],
  },
  FOLLOWS: {
    label: { ko: '순서', en: 'Follows' },
    definition: { ko: '앞의 것에 이어짐', en: 'Comes after another' },
    from: ['EVENT', 'VENUE'],
    to: ['EVENT', 'VENUE'],
    qualifiers: { ordinal: number('몇 번째', 'Ordinal') },
    distinguishing: [],
  },
  PROJECTED_FOR: {
    label: { ko: '전망 대상', en: 'Projected for' },
    definition: { ko: '수치가 내다본 시장', en: 'The market that a forecast is about' },
    from: ['PROJECTION'],
    to: ['MARKET'],
    qualifiers: {},
    distinguishing: [],
  },
} as const satisfies Record<string, RelationTypeTerm>

export type RelationType = keyof typeof relationTypeTable
export const relationTypes = Object.keys(relationTypeTable) as [RelationType, ...RelationType[]]

/** The row of a type with the general shape, for code that walks qualifiers and ends. */
export function relationTypeTerm(type: RelationType): RelationTypeTerm {
  return relationTypeTable[type]
}

/** The types whose record, with its `event`, is the one record of an attendance (visitor = from, host = to). */
export const attendanceTypes: ReadonlySet<RelationType> = new Set(['VISITS', 'EXHIBITS_AT'])
