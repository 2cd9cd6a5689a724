import { recordKinds, type RecordKind } from '../model/records/kinds.ts'
import type { LeftAlone, SeedAction, Tally } from './plan.ts'

/** What seeding did, or would do. */
export interface SeedReport {
  files: number
  tally: Tally
  leftAlone: LeftAlone[]
  /** The sources to which a text was given, whether or not it was there before. */
  textOf: readonly string[]
  /** The ids of the ChangeSets that were, or would be, applied. */
  changeSets: string[]
  dryRun: boolean
}

/** The report in plain sentences, one a line. */
export function reportLines({ files, tally, leftAlone, textOf, changeSets, dryRun }: SeedReport): string[] {
  const nothing = leftAlone.length === 0 ? ': the store already holds what the seed says' : ''
  return [
    `Read ${files} ${files === 1 ? 'file' : 'files'} of seed data; nothing is wrong with them.`,
    ...(changeSets.length > 0 ? [] : [`Nothing changed${nothing}.`]),
    ...sentence(dryRun ? 'Would create' : 'Created', tally, 'created'),
    ...sentence(dryRun ? 'Would update' : 'Updated', tally, 'updated'),
    ...sentence('Unchanged:', tally, 'unchanged'),
    ...textOf.map((id) => `The text is that of ${id}${dryRun ? '.' : ', and is attached to it.'}`),
    ...leftAlone.map(leftAloneSentence),
    ...(dryRun ? ['This was a dry run: nothing was written.'] : []),
  ]
}

const nouns: Readonly<Record<RecordKind, [one: string, many: string]>> = {
  SOURCE: ['source', 'sources'],
  ENTITY: ['entity', 'entities'],
  RELATION: ['relation', 'relations'],
  FACT: ['fact', 'facts'],
  CLAIM: ['claim', 'claims'],
  GAP: ['gap', 'gaps'],
  NOTE: ['note', 'notes'],
  SET: ['named set', 'named sets'],
}

function sentence(opening: string, tally: Tally, action: SeedAction): string[] {
  const parts = recordKinds.flatMap((kind) => {
    const number = tally[action][kind] ?? 0
    return number === 0 ? [] : [`${number} ${nouns[kind][number === 1 ? 0 : 1]}`]
  })
  return parts.length === 0 ? [] : [`${opening} ${joined(parts)}.`]
}

function joined(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts)
}

function leftAloneSentence({ id, removed, by }: LeftAlone): string {
  return `${id} was ${removed ? 'removed' : 'changed'} since by ${by}, and is left as it is.`
}
