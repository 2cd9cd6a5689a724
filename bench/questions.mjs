/** The questions that page and tools ask most, as they ask them: by variables, so that every server may prepare them. */

/** @typedef {{ name: string, query: string, variables: Record<string, unknown> }} Question */

const entity =
  'id type subtype country timing label shortLabel labelEn: label(languages: [EN]) period { earliest latest }'
const relation = `id type from { id } to { id } event { id } release: status(layers: [RELEASE]) status timing
  period { earliest latest } claims { id layer status standing }`
const claim = `id status layer explicitness attribution asOf confidence standing withdrawn statement note
  period { edtf earliest latest basis stated } source { id kind title publisher url publishedOn textAttached }
  sentences { id number language text } related { standing claim { id statement source { id title } } }
  revision enteredBy { id author at }`
const gap = 'id kind title statement about { id } source { id title } sentences { number }'

/** @type {Question[]} */
export const questions = [
  {
    name: 'a record with its ties',
    query: `query ($id: ID!) { node(id: $id) { id ... on Entity { ${entity} names { text language kind source { id } }
      identifiers { scheme value url } summary facts { id property value unit status claims { ${claim} } }
      gaps { ${gap} } notes { id text } sources { id title } relationCounts { type direction status count }
      relations(first: 50) { totalCount nodes { ${relation} statement statusReason } } } } }`,
    variables: { id: 'org:lockheed-martin' },
  },
  {
    name: 'a tie with its receipt',
    query: `query ($id: ID!) { node(id: $id) { id ... on Relation { ${relation} statusReason statement
      qualifiers { name label value text entity { id label } } leadingClaim { id } claims { ${claim} }
      gaps { ${gap} } notes { id text } from { ${entity} } to { ${entity} } } } }`,
    variables: { id: 'r:052' },
  },
  {
    name: 'the neighbourhood, 60',
    query: `query ($ids: [ID!]!, $limit: Int) { neighborhood(ids: $ids, limit: $limit) { truncated
      entities { ${entity} } relations { ${relation} } hidden { entity { id } type direction count } } }`,
    variables: { ids: ['org:daejeon-city'], limit: 60 },
  },
  {
    name: 'the neighbourhood of three in one layer',
    query: `query ($ids: [ID!]!, $filter: RelationFilter, $limit: Int) { neighborhood(ids: $ids, filter: $filter, limit: $limit) {
      truncated entities { ${entity} } relations { ${relation} statement } hidden { entity { id } type direction count } } }`,
    variables: {
      ids: ['org:lockheed-martin', 'org:delta-techops', 'org:georgia-tech'],
      filter: { layers: ['RELEASE'] },
      limit: 40,
    },
  },
  {
    name: 'search by initials',
    query: `query ($query: String!) { search(query: $query, first: 10) { repaired truncated
      hits { entity { ${entity} } matchedName { text language kind } matchedBy score } } }`,
    variables: { query: 'ㄹㅎㄷㅁㅌ' },
  },
  {
    name: 'chains between two',
    query: `query ($from: [ID!]!, $to: [ID!]!, $filter: RelationFilter) { paths(from: $from, to: $to, filter: $filter) {
      truncated paths { length weakestStatus explanation entities { ${entity} } relations { ${relation} statement } } } }`,
    variables: {
      from: ['org:daejeon-city'],
      to: ['org:lockheed-martin'],
      filter: { statuses: ['ESTABLISHED', 'PLANNED', 'INTENDED'] },
    },
  },
  {
    name: 'entities by kind',
    query: `query ($filter: EntityFilter, $first: Int) { entities(filter: $filter, first: $first) { totalCount
      pageInfo { hasNextPage endCursor } nodes { ${entity} } } }`,
    variables: { filter: { types: ['ORGANIZATION'] }, first: 50 },
  },
  {
    name: 'planned ties',
    query: `query ($filter: RelationFilter, $first: Int) { relations(filter: $filter, first: $first) { totalCount
      pageInfo { hasNextPage endCursor } nodes { ${relation} statement } } }`,
    variables: { filter: { statuses: ['PLANNED'] }, first: 50 },
  },
  {
    name: 'the timeline',
    query: `query ($first: Int) { timeline(first: $first) { totalCount pageInfo { endCursor }
      nodes { period { edtf earliest latest basis } relation { ${relation} statement } entity { ${entity} } } } }`,
    variables: { first: 50 },
  },
  {
    name: 'facets',
    query: `query ($filter: RelationFilter) { facets(relations: $filter) { entityTypes { value label count }
      relationTypes { value label count } statuses { value count } layers { value count } sources { value label count } } }`,
    variables: { filter: {} },
  },
]
