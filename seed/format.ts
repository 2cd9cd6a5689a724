import { isMap, isNode, isScalar, isSeq, type Document, type YAMLMap } from 'yaml'
import type { Problem } from '../model/problem.ts'
import type { RecordKind } from '../model/records/kinds.ts'
import { nearestSpelling } from './nearest.ts'
import type { Place } from './places.ts'

/** A list item of a seed file in the shape of its record, not yet checked. */
export interface RawRecord {
  kind: RecordKind
  content: Readonly<Record<string, unknown>>
  place: Place
}

export interface RawFile {
  records: RawRecord[]
  problems: Problem[]
}

const sections: Readonly<Record<string, RecordKind>> = {
  sources: 'SOURCE',
  entities: 'ENTITY',
  relations: 'RELATION',
  facts: 'FACT',
  claims: 'CLAIM',
  gaps: 'GAP',
  sets: 'SET',
}

/** Brings each list item of a seed file into the shape of its record, the claims beside what they are about. */
export function rawRecords(document: Document, whole: Place): RawFile {
  const out: RawFile = { records: [], problems: [] }
  const top = document.contents
  if (!isMap(top)) {
    if (!isEmpty(top)) out.problems.push(misshapen(whole, 'The file is no map of lists', sectionHint))
    return out
  }
  for (const { key, value } of top.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const place = isNode(key) ? whole.of(key) : whole
    const kind = sections[name]
    if (kind === undefined) out.problems.push(unknownSection(place, name))
    else
      for (const item of mapsOf(value, place, name, out)) addItem(kind, item, document, whole.of(item), out)
  }
  return out
}

function addItem(kind: RecordKind, item: YAMLMap, document: Document, place: Place, out: RawFile): void {
  const whole: Record<string, unknown> = item.toJS(document)
  if (kind !== 'RELATION' && kind !== 'FACT') {
    out.records.push({ kind, content: kind === 'SOURCE' ? withLanguageCodes(whole) : whole, place })
    return
  }
  const { claims: _claims, ...own } = whole
  out.records.push({ kind, content: withPlainValues(own), place })
  for (const claim of mapsOf(item.get('claims', true), place, 'claims', out)) {
    const content: Record<string, unknown> = claim.toJS(document)
    out.records.push({ kind: 'CLAIM', content: { subject: own['id'], ...content }, place: place.of(claim) })
  }
}

/** The maps in a list; whatever else stands there, or in its place, becomes a problem. */
function mapsOf(list: unknown, place: Place, name: string, out: RawFile): YAMLMap[] {
  if (isEmpty(list)) return []
  if (!isSeq(list)) {
    out.problems.push(misshapen(place, `${name} is no list`, 'Begin each of its items with a hyphen.'))
    return []
  }
  const maps = list.items.filter((item) => isMap(item))
  if (maps.length < list.items.length)
    out.problems.push(
      misshapen(place, `An item of ${name} has no fields`, 'Give it fields such as id, or remove it.'),
    )
  return maps
}

function isEmpty(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && node.value === null)
}

/** `ko` in a file is KO in a record. */
function withLanguageCodes(source: Record<string, unknown>): Record<string, unknown> {
  const { languages, sentences } = source
  return {
    ...source,
    ...(Array.isArray(languages) ? { languages: languages.map(languageCode) } : {}),
    ...(Array.isArray(sentences) ? { sentences: sentences.map(withLanguageCode) } : {}),
  }
}

function withLanguageCode(sentence: unknown): unknown {
  if (typeof sentence !== 'object' || sentence === null || !('language' in sentence)) return sentence
  return { ...sentence, language: languageCode(sentence.language) }
}

function languageCode(language: unknown): unknown {
  return typeof language === 'string' ? language.toUpperCase() : language
}

/** Numbers may stand without quotes where a record keeps them as text: in a fact's value and in qualifiers. */
function withPlainValues(own: Record<string, unknown>): Record<string, unknown> {
  const { value, qualifiers } = own
  const asText = (content: unknown) => (typeof content === 'number' ? String(content) : content)
  const texts = Object.entries(qualifiers ?? {}).map(([name, content]) => [name, asText(content)])
  return {
    ...own,
    ...(value === undefined ? {} : { value: asText(value) }),
    ...(typeof qualifiers === 'object' && qualifiers !== null
      ? { qualifiers: Object.fromEntries(texts) }
      : {}),
  }
}

const sectionHint = `Use the lists ${Object.keys(sections).join(', ')}.`

function unknownSection(place: Place, name: string): Problem {
  const meant = nearestSpelling(name, Object.keys(sections))
  return misshapen(place, `There is no list ${name}`, meant === null ? sectionHint : `Write ${meant}.`)
}

function misshapen(place: Place, what: string, mend: string): Problem {
  return {
    code: 'INVALID',
    what,
    where: place.at([]).where,
    why: 'A seed file is a map of lists of records.',
    mend,
  }
}
