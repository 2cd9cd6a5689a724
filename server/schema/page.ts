import type { Page, PageRequest } from '../../model/query/page.ts'
import { builder, type TypeRef } from './builder.ts'
import { ClaimRef, EntityRef, GapRef, RelationRef, SourceRef, TimelineItemRef } from './refs.ts'

/** One page of a list, as Relay has it. */
export interface Connection<T> {
  nodes: T[]
  edges: { cursor: string; node: T }[]
  pageInfo: PageInfo
  totalCount: number
}

interface PageInfo {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
}

const firstText = 'How many from the start, 1 to 100; 20 where neither first nor last is given.'
const afterText = 'Only what comes after this cursor, the endCursor of an earlier page.'

export const forwardArgs = builder.args((t) => ({
  first: t.int({ description: firstText }),
  after: t.string({ description: afterText }),
}))

export const pageArgs = builder.args((t) => ({
  first: t.int({ description: firstText }),
  after: t.string({ description: afterText }),
  last: t.int({ description: 'How many from the end, 1 to 100. Give one of first and last.' }),
  before: t.string({ description: 'Only what comes before this cursor, the startCursor of another page.' }),
}))

export interface PageArgs {
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined
}

/** The store's request for a page; null is as good as absent. */
export function pageRequest({ first, after, last, before }: PageArgs): PageRequest {
  return {
    first: first ?? undefined,
    after: after ?? undefined,
    last: last ?? undefined,
    before: before ?? undefined,
  }
}

/** A page of the store as a connection of nodes. */
export function connectionOf<Item, T>(page: Page<Item>, node: (item: Item) => T): Connection<T> {
  const nodes = page.items.map(node)
  return {
    nodes,
    get edges() {
      return nodes.map((item, index) => ({ cursor: page.cursors[index] ?? '', node: item }))
    },
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.cursors[0] ?? null,
      endCursor: page.cursors.at(-1) ?? null,
    },
    totalCount: page.totalCount,
  }
}

const PageInfoRef = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more follows.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether something comes before.' }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'The cursor of the first item.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'The cursor of the last item; give it as `after` to go on.',
    }),
  }),
})

/** The connection and edge types of one kind of node. */
function connectionRef<T>(name: string, NodeType: TypeRef<T>, what: string) {
  const EdgeRef = builder.objectRef<{ cursor: string; node: T }>(`${name}Edge`).implement({
    description: `One of the ${what} of a page, with its cursor.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Its place in the list, kept when others come and go.',
      }),
      node: t.expose('node', { type: NodeType, description: 'The item itself.' }),
    }),
  })
  return builder.objectRef<Connection<T>>(`${name}Connection`).implement({
    description: `A page of ${what}.`,
    fields: (t) => ({
      edges: t.expose('edges', {
        type: [EdgeRef],
        description: 'The items of the page, each with its cursor.',
      }),
      nodes: t.expose('nodes', { type: [NodeType], description: 'The items of the page.' }),
      pageInfo: t.expose('pageInfo', {
        type: PageInfoRef,
        description: 'Where the page stands in the list.',
      }),
      totalCount: t.exposeInt('totalCount', { description: 'How many there are on all pages.' }),
    }),
  })
}

export const EntityConnection = connectionRef('Entity', EntityRef, 'entities')
export const RelationConnection = connectionRef('Relation', RelationRef, 'relations')
export const ClaimConnection = connectionRef('Claim', ClaimRef, 'claims')
export const SourceConnection = connectionRef('Source', SourceRef, 'sources')
export const GapConnection = connectionRef('Gap', GapRef, 'gaps')
export const TimelineConnection = connectionRef('Timeline', TimelineItemRef, 'items in time')
