import type { BothLanguages } from '../text.ts'

export interface EntityTypeTerm {
  /** Name of the GraphQL type. */
  typeName: string
  /** What an id of this type begins with, before the colon. */
  prefix: string
  label: BothLanguages
  definition: BothLanguages
  subtypes: Readonly<Record<string, BothLanguages>>
  shape: string
  icon: string
  fill: 'solid' | 'surface'
  border: 'none' | 'solid' | 'double' | 'dashed-if-announced' | 'dotted'
  /** Can act: drawn with the larger name. */
  actor: boolean
}

/** What the graph can hold by name. One table: ids, labels, subtypes, shapes and icons. */
export const entityTypeTable = {
  ORGANIZATION: {
    typeName: 'Organization',
    prefix: 'org',
    label: { ko: '기관·기업', en: 'Organisations' },
    definition: { ko: '스스로 행동할 수 있는 이름 있는 기관이나 기업', en: 'A named body that can act' },
    subtypes: {
      municipality: { ko: '지방자치단체', en: 'Municipality' },
      government_agency: { ko: '정부 기관', en: 'Government agency' },
      company: { ko: '기업', en: 'Company' },
      business_unit: { ko: '사업 부문', en: 'Business unit' },
      university: { ko: '대학', en: 'University' },
      research_institute: { ko: '연구기관', en: 'Research institute' },
      trade_office: { ko: '통상사무소', en: 'Trade office' },
      support_agency: { ko: '지원기관', en: 'Support agency' },
      association: { ko: '협회·단체', en: 'Association' },
    },
    shape: 'round-rectangle',
    icon: 'building',
    fill: 'solid',
    border: 'none',
    actor: true,
  },
  ORGANIZATION_GROUP: {
    typeName: 'OrganizationGroup',
    prefix: 'grp',
    label: { ko: '이름 없는 집단', en: 'Unnamed groups' },
    definition: {
      ko: '이름이 밝혀지지 않은 기관이나 기업의 묶음. 짐작으로 풀지 않음',
      en: 'An unnamed or open set of bodies, never opened by guess',
    },
    subtypes: {
      unnamed_firms: { ko: '이름 없는 기업들', en: 'Unnamed firms' },
      unnamed_organisations: { ko: '이름 없는 기관들', en: 'Unnamed organisations' },
      class_of_firms: { ko: '기업 부류', en: 'Class of firms' },
    },
    shape: 'round-rectangle',
    icon: 'blocks',
    fill: 'surface',
    border: 'double',
    actor: true,
  },
  PERSON: {
    typeName: 'Person',
    prefix: 'per',
    label: { ko: '인물', en: 'People' },
    definition: { ko: '공적인 자리에 있는 사람', en: 'A person in a public role' },
    subtypes: {
      public_official: { ko: '공직자', en: 'Public official' },
      executive: { ko: '임원', en: 'Executive' },
    },
    shape: 'ellipse',
    icon: 'bust',
    fill: 'solid',
    border: 'none',
    actor: true,
  },
  EVENT: {
    typeName: 'Event',
    prefix: 'evt',
    label: { ko: '행사·방문', en: 'Events' },
    definition: {
      ko: '방문과 그 일정, 면담, 의식, 전시회, 설명회',
      en: 'A visit, a leg of it, a meeting, a ceremony, a fair, a briefing',
    },
    subtypes: {
      official_visit: { ko: '공식 방문', en: 'Official visit' },
      visit_leg: { ko: '방문 일정', en: 'Leg of a visit' },
      meeting: { ko: '면담·간담회', en: 'Meeting' },
      site_visit: { ko: '현장 방문', en: 'Site visit' },
      ceremony: { ko: '의식', en: 'Ceremony' },
      trade_fair: { ko: '전시회', en: 'Trade fair' },
      briefing: { ko: '설명회', en: 'Briefing' },
      signing: { ko: '서명식', en: 'Signing' },
    },
    shape: 'diamond',
    icon: 'calendar',
    fill: 'surface',
    border: 'dashed-if-announced',
    actor: false,
  },
  PLACE: {
    typeName: 'Place',
    prefix: 'place',
    label: { ko: '지역', en: 'Places' },
    definition: { ko: '나라, 주, 도시', en: 'A country, a state, a city' },
    subtypes: {
      country: { ko: '나라', en: 'Country' },
      state: { ko: '주', en: 'State' },
      city: { ko: '도시', en: 'City' },
    },
    shape: 'pentagon',
    icon: 'pin',
    fill: 'surface',
    border: 'solid',
    actor: false,
  },
  VENUE: {
    typeName: 'Venue',
    prefix: 'ven',
    label: { ko: '장소·전시관', en: 'Venues' },
    definition: {
      ko: '전시관, 전시 구역, 공장, 캠퍼스',
      en: 'A pavilion, an exhibition zone, a plant, a campus',
    },
    subtypes: {
      pavilion: { ko: '전시관', en: 'Pavilion' },
      exhibition_zone: { ko: '전시 구역', en: 'Exhibition zone' },
      plant: { ko: '공장', en: 'Plant' },
      campus: { ko: '캠퍼스', en: 'Campus' },
    },
    shape: 'bottom-round-rectangle',
    icon: 'gate',
    fill: 'surface',
    border: 'solid',
    actor: false,
  },
  PRODUCT: {
    typeName: 'Product',
    prefix: 'prod',
    label: { ko: '제품', en: 'Products' },
    definition: { ko: '항공기, 부품, 용역', en: 'An aircraft, a part, a service' },
    subtypes: {
      aircraft: { ko: '항공기', en: 'Aircraft' },
      part: { ko: '부품', en: 'Part' },
      service: { ko: '용역', en: 'Service' },
    },
    shape: 'hexagon',
    icon: 'box',
    fill: 'surface',
    border: 'solid',
    actor: false,
  },
  SECTOR: {
    typeName: 'Sector',
    prefix: 'sec',
    label: { ko: '분야', en: 'Sectors' },
    definition: { ko: '산업이나 기술의 분야', en: 'An industry or a field of technology' },
    subtypes: {
      industry: { ko: '산업', en: 'Industry' },
      technology: { ko: '기술', en: 'Technology' },
      policy_category: { ko: '정책 분류', en: 'Policy category' },
    },
    shape: 'cut-rectangle',
    icon: 'grid',
    fill: 'surface',
    border: 'solid',
    actor: false,
  },
  MARKET: {
    typeName: 'Market',
    prefix: 'mkt',
    label: { ko: '시장', en: 'Markets' },
    definition: { ko: '진출하려는 곳이나 업종', en: 'Where, or what, one wants to sell into' },
    subtypes: {
      geographic_market: { ko: '지역 시장', en: 'Geographic market' },
      industry_market: { ko: '업종 시장', en: 'Industry market' },
    },
    shape: 'barrel',
    icon: 'globe',
    fill: 'surface',
    border: 'solid',
    actor: false,
  },
  INITIATIVE: {
    typeName: 'Initiative',
    prefix: 'ini',
    label: { ko: '구상·사업', en: 'Aims' },
    definition: { ko: '이루려는 목적, 계획, 사업', en: 'An aim, a plan or a programme' },
    subtypes: {
      market_entry: { ko: '시장 진출', en: 'Market entry' },
      cooperation: { ko: '협력', en: 'Cooperation' },
      network: { ko: '교류망', en: 'Network' },
      promotion: { ko: '홍보', en: 'Promotion' },
      vision: { ko: '비전', en: 'Vision' },
      programme: { ko: '사업', en: 'Programme' },
    },
    shape: 'tag',
    icon: 'flag',
    fill: 'surface',
    border: 'dotted',
    actor: false,
  },
  PROJECTION: {
    typeName: 'Projection',
    prefix: 'prj',
    label: { ko: '전망치', en: 'Projections' },
    definition: { ko: '누군가가 내다본 수치', en: 'A quantity that somebody forecast' },
    subtypes: { market_size: { ko: '시장 규모', en: 'Market size' } },
    shape: 'triangle',
    icon: 'rise',
    fill: 'surface',
    border: 'solid',
    actor: false,
  },
} as const satisfies Record<string, EntityTypeTerm>

export type EntityType = keyof typeof entityTypeTable
export const entityTypes = Object.keys(entityTypeTable) as [EntityType, ...EntityType[]]

/** The label of a subtype in its type's table; the code itself where the table lacks it. */
export function subtypeLabel(type: EntityType, subtype: string): BothLanguages {
  const subtypes: Readonly<Record<string, BothLanguages>> = entityTypeTable[type].subtypes
  return subtypes[subtype] ?? { ko: subtype, en: subtype }
}
