import type { BothLanguages } from '../text.ts'
import type { EntityType } from './entity-types.ts'
import type { RelationType } from './relation-types.ts'
import type { Status } from './statuses.ts'

/** How a tie is said: the Korean noun with the particle its object takes, and the English verb in three forms. */
export type ObjectParticle = '을/를' | '와/과' | '으로/로' | '에' | '에서' | '의'

interface VerbStem {
  /** Korean particle pair after the object: es-hangul's josa option. */
  object: ObjectParticle
  /** Short label of the tie when it is established, and the noun that the other statuses bend. */
  done: BothLanguages
  noun: string
  /** English base form after “plans to”, “hopes to”. */
  base: string
  /** Where a status is said in its own way. */
  own?: Partial<Record<Status, BothLanguages & { object?: ObjectParticle }>>
}

const stems: Record<RelationType, VerbStem> = {
  HOLDS_POST: {
    object: '에서',
    done: { ko: '직책을 맡음', en: 'holds a post at' },
    noun: '취임',
    base: 'take a post at',
  },
  PART_OF: {
    object: '에',
    done: { ko: '속함', en: 'is part of' },
    noun: '소속',
    base: 'be part of',
    own: {
      PLANNED: { ko: '속할 예정', en: 'is to be part of' },
      CHARACTERIZATION: { ko: '하나로 소개됨', en: 'is described as one of', object: '의' },
    },
  },
  LOCATED_IN: {
    object: '에',
    done: { ko: '있음', en: 'is in' },
    noun: '입주',
    base: 'be in',
    own: { PLANNED: { ko: '자리할 예정', en: 'is to be in' } },
  },
  ESTABLISHED: { object: '을/를', done: { ko: '설치함', en: 'set up' }, noun: '설치', base: 'set up' },
  PARTICIPATES_IN: {
    object: '에',
    done: { ko: '참석함', en: 'took part in' },
    noun: '참석',
    base: 'take part in',
  },
  VISITS: { object: '을/를', done: { ko: '방문함', en: 'visited' }, noun: '방문', base: 'visit' },
  EXHIBITS_AT: {
    object: '에서',
    done: { ko: '전시함', en: 'exhibited at' },
    noun: '전시',
    base: 'exhibit at',
  },
  SUPPORTS: {
    object: '을/를',
    done: { ko: '지원함', en: 'supported' },
    noun: '지원',
    base: 'support',
    own: { CHARACTERIZATION: { ko: '돕는 곳으로 소개됨', en: 'is described as helping' } },
  },
  SEEKS_COOPERATION_WITH: {
    object: '와/과',
    done: { ko: '협력 모색', en: 'seeks cooperation with' },
    noun: '협력',
    base: 'seek cooperation with',
    own: { INTENDED: { ko: '협력 모색', en: 'seeks cooperation with' } },
  },
  HAS_AGREEMENT_WITH: {
    object: '와/과',
    done: { ko: '협약·계약 맺음', en: 'has an agreement with' },
    noun: '협약',
    base: 'sign an agreement with',
  },
  SUPPLIES: { object: '에', done: { ko: '공급함', en: 'supplies' }, noun: '공급', base: 'supply' },
  PURSUES: {
    object: '을/를',
    done: { ko: '추진함', en: 'pursued' },
    noun: '추진',
    base: 'pursue',
    own: {
      INTENDED: { ko: '추진하려 함', en: 'means to pursue' },
      ASPIRATION: { ko: '바람', en: 'hopes for' },
    },
  },
  CONCERNS: {
    object: '을/를',
    done: { ko: '다룸', en: 'is about' },
    noun: '논의',
    base: 'be about',
    own: {
      PLANNED: { ko: '다룰 예정', en: 'is to be about' },
      INTENDED: { ko: '다루려 함', en: 'is meant for' },
      ASPIRATION: { ko: '구상에 담음', en: 'envisages' },
    },
  },
  TARGETS: {
    object: '을/를',
    done: { ko: '겨냥함', en: 'targets' },
    noun: '겨냥',
    base: 'target',
    own: { INTENDED: { ko: '겨냥하려 함', en: 'is meant for' } },
  },
  ACTIVE_IN: { object: '에서', done: { ko: '활동함', en: 'works in' }, noun: '활동', base: 'work in' },
  REPUTED_FOR: {
    object: '으로/로',
    done: { ko: '평판', en: 'said to be known for' },
    noun: '평판',
    base: 'be known for',
    own: { CHARACTERIZATION: { ko: '이름난 곳으로 소개됨', en: 'is described as known for' } },
  },
  FOLLOWS: {
    object: '에',
    done: { ko: '이어짐', en: 'follows' },
    noun: '후속',
    base: 'follow',
    own: { PLANNED: { ko: '이어질 예정', en: 'is to follow' } },
  },
  PROJECTED_FOR: {
    object: '을/를',
    done: { ko: '내다봄', en: 'was forecast for' },
    noun: '전망',
    base: 'be forecast for',
    own: { PROJECTED: { ko: '내다본 수치', en: 'is a forecast for' } },
  },
}

/** The verb of a tie, bent by its status so that the words alone are true (“방문 예정”, “plans to visit”). */
export function relationVerb(type: RelationType, status: Status): BothLanguages {
  const stem = stems[type]
  const own = stem.own?.[status]
  if (own !== undefined) return own
  switch (status) {
    case 'ESTABLISHED':
      return stem.done
    case 'PLANNED':
      return { ko: `${stem.noun} 예정`, en: `plans to ${stem.base}` }
    case 'INTENDED':
      return { ko: `${stem.noun} 모색`, en: `would like to ${stem.base}` }
    case 'ASPIRATION':
      return { ko: `${stem.noun} 바람`, en: `hopes to ${stem.base}` }
    case 'PROJECTED':
      return { ko: `${stem.noun} 전망`, en: `is expected to ${stem.base}` }
    case 'CHARACTERIZATION':
      return { ko: `${stem.noun}(평판)`, en: `is said to ${stem.base}` }
    case 'UNSUPPORTED':
      return { ko: `${stem.noun}(근거 없음)`, en: `(unsupported) ${stem.base}` }
  }
}

/** The Korean particle, or pair of particles, that the object of this tie takes. */
export function objectParticle(type: RelationType, status: Status): ObjectParticle {
  return stems[type].own?.[status]?.object ?? stems[type].object
}

/** Groups take the plural; what cannot act does not plan or mean to, but is to. */
export function agreeing(verb: string, subject: EntityType | undefined): string {
  if (subject === 'EVENT' || subject === 'VENUE')
    return verb.replace(/^plans to/, 'is to').replace(/^means to/, 'is meant to')
  if (subject !== 'ORGANIZATION_GROUP') return verb
  return verb.replace(/^\w+/, (first) => plurals[first] ?? first.replace(/s$/, ''))
}

const plurals: Readonly<Record<string, string>> = { is: 'are', has: 'have', was: 'were' }

/** An event is not somewhere but takes place there. */
export function koreanVerbOf(type: RelationType, status: Status, subject: EntityType | undefined): string {
  const { ko } = relationVerb(type, status)
  return subject === 'EVENT' && type === 'LOCATED_IN' ? ko.replace('있음', '열림') : ko
}
