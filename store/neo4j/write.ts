import { int } from 'neo4j-driver'
import type { ChangeSet } from '../../model/change.ts'
import type { Run, Statement } from './connection.ts'
import { labels, referenceTypes, typeLabels, type Properties } from './labels.ts'
import type { NodeShape, Reference } from './node-shape.ts'
import type { TieShape } from './tie-shape.ts'

/** What a ChangeSet makes of the database. */
export interface Writing {
  changeSet: ChangeSet
  /** Of this one call, so that it knows its own ChangeSet where the acknowledgement was lost. */
  call: string
  /** Every record that was changed and is there now. */
  nodes: readonly NodeShape[]
  /** Every record that is gone. */
  removed: readonly { label: string; properties: Properties }[]
  /** What follows from the changes for records that were not changed themselves. */
  followers: readonly { label: string; id: string; properties: Properties }[]
  /** Every relation whose relationship is to be drawn anew or taken away, and how it looks now. */
  redrawn: readonly string[]
  ties: readonly TieShape[]
  /** Entities whose number of ties may be another. */
  ends: readonly string[]
}

/** Writes all of it, in one transaction that the caller holds. */
export async function write(run: Run, writing: Writing): Promise<void> {
  await run(
    ...withdrawTies(writing.redrawn),
    ...withdrawReferences(writing.nodes),
    ...removeNodes(writing.removed),
    ...putNodes(writing.nodes),
    ...putFollowers(writing.followers),
    ...putReferences(writing.nodes),
    ...putFormerIds(writing.nodes),
    ...putTies(writing.ties),
    ...countTies(writing.ends),
    keepChangeSet(writing.changeSet, writing.call),
  )
}

function withdrawTies(ids: readonly string[]): Statement[] {
  return statement(
    ids,
    `UNWIND $rows AS id
     MATCH (a:Entity)<-[:FROM]-(:Relation {id: id})-[:TO]->(b:Entity)
     MATCH (a)-[tie]->(b) WHERE tie.id = id
     DELETE tie`,
  )
}

function withdrawReferences(nodes: readonly NodeShape[]): Statement[] {
  return [...groups(nodes, ({ label }) => label)].flatMap(([label, own]) =>
    statement(
      own.map(({ properties }) => properties['id']),
      `UNWIND $rows AS id
       MATCH (n:${label} {id: id})
       OPTIONAL MATCH (n)-[reference:${referenceTypes.join('|')}]->()
       DELETE reference
       WITH DISTINCT n
       MATCH (n)<-[former:IS_NOW]-(:FormerId)
       DELETE former`,
    ),
  )
}

function removeNodes(removed: Writing['removed']): Statement[] {
  return [...groups(removed, ({ label }) => label)].flatMap(([label, own]) =>
    statement(
      own.map(({ properties }) => properties),
      `UNWIND $rows AS properties
       OPTIONAL MATCH (n:${label} {id: properties.id})
       DETACH DELETE n
       MERGE (r:Removed {id: properties.id})
       SET r = properties`,
    ),
  )
}

function putNodes(nodes: readonly NodeShape[]): Statement[] {
  const named = groups(nodes, ({ label, typeLabel }) =>
    typeLabel === null ? label : `${label}:${typeLabel}`,
  )
  return [...named].flatMap(([all, own]) => {
    const [label = ''] = all.split(':')
    const others = label === labels.ENTITY ? `REMOVE n:${typeLabels.join(':')}` : ''
    return statement(
      own.map(({ properties }) => properties),
      `UNWIND $rows AS properties
       MERGE (n:${label} {id: properties.id})
       ${others}
       SET n:${all}, n = properties
       WITH n
       MATCH (r:Removed {id: n.id})
       DELETE r`,
    )
  })
}

function putFollowers(followers: Writing['followers']): Statement[] {
  return [...groups(followers, ({ label }) => label)].flatMap(([label, own]) =>
    statement(own, `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n += row.properties`),
  )
}

function putReferences(nodes: readonly NodeShape[]): Statement[] {
  const all = nodes.flatMap(({ label, properties, references }) =>
    references.map((reference) => ({ ...reference, label, from: properties['id'] })),
  )
  const key = ({ type, toLabel, label }: Reference & { label: string }) => `${label} ${type} ${toLabel}`
  return [...groups(all, key)].flatMap(([name, own]) => {
    const [label, type, toLabel] = name.split(' ')
    return statement(
      own.map(({ from, to, properties }) => ({ from, to, properties })),
      `UNWIND $rows AS row
       MATCH (a:${label} {id: row.from})
       MATCH (b:${toLabel} {id: row.to})
       CREATE (a)-[reference:${type}]->(b)
       SET reference = row.properties`,
    )
  })
}

function putFormerIds(nodes: readonly NodeShape[]): Statement[] {
  const rows = nodes.flatMap(({ properties, formerIds }) =>
    formerIds.map((former) => ({ id: properties['id'], former })),
  )
  return statement(
    rows,
    `UNWIND $rows AS row
     MATCH (e:Entity {id: row.id})
     MERGE (f:FormerId {id: row.former})
     CREATE (f)-[:IS_NOW]->(e)`,
  )
}

function putTies(ties: readonly TieShape[]): Statement[] {
  return [...groups(ties, ({ type }) => type)].flatMap(([type, own]) =>
    statement(
      own,
      `UNWIND $rows AS row
       MATCH (a:Entity {id: row.from})
       MATCH (b:Entity {id: row.to})
       CREATE (a)-[tie:${type}]->(b)
       SET tie = row.properties`,
    ),
  )
}

function countTies(ids: readonly string[]): Statement[] {
  return statement(
    ids,
    `UNWIND $rows AS id
     MATCH (e:Entity {id: id})
     SET e.degree = COUNT { MATCH (e)<-[:FROM|TO|AT]-(r:Relation) RETURN DISTINCT r }`,
  )
}

function keepChangeSet(changeSet: ChangeSet, call: string): Statement {
  const { id, author, at, origin, note = null } = changeSet
  return {
    text: `MATCH (a:PartnerAtlas {id: "atlas"})
      SET a.head = a.head + 1
      CREATE (c:ChangeSet)
      SET c = $properties, c.number = a.head`,
    parameters: {
      properties: {
        id,
        author,
        at,
        origin,
        note,
        call,
        size: int(changeSet.changes.length),
        body: JSON.stringify(changeSet),
      },
    },
  }
}

function statement(rows: readonly unknown[], text: string): Statement[] {
  return rows.length === 0 ? [] : [{ text, parameters: { rows } }]
}

function groups<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const group = found.get(key(item))
    if (group === undefined) found.set(key(item), [item])
    else group.push(item)
  }
  return found
}
