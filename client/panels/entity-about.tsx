import { nameKindTable, propertyTable } from '../../model/vocabulary/codes.ts'
import { say, sayText } from '../i18n/language.ts'
import type { EntityDetail } from '../state/details.ts'
import { StatusChip } from '../ui/status-glyph.tsx'
import { panelWords } from '../i18n/panel-messages.ts'
import { PanelSection } from './panel-section.tsx'
import { sourceName } from './panel-text.ts'
import { ClaimSource } from './receipt.tsx'
import { standingIn, tellingLayers } from './tie-standing.ts'
import './entity-about.css'

const words = {
  summary: { ko: '소개', en: 'About' },
  names: { ko: '이름', en: 'Names' },
  identifiers: { ko: '식별자', en: 'Identifiers' },
  facts: { ko: '알려진 사실', en: 'Facts' },
  unchecked: { ko: '확인 전', en: 'not checked' },
}

type Entity = EntityDetail['entity']

/** Summary, names with what kind of name each is, identifiers and facts of an entity. */
export function EntityAbout({ entity }: { entity: Entity }) {
  const summary = sayText(entity.summaryKo, entity.summaryEn)
  return (
    <>
      {summary !== '' && (
        <PanelSection title={say(words.summary)}>
          <p class="about-text">{summary}</p>
        </PanelSection>
      )}
      {entity.facts.length > 0 && <Facts facts={entity.facts} />}
      <Names names={entity.names} />
      {entity.identifiers.length > 0 && <Identifiers identifiers={entity.identifiers} />}
    </>
  )
}

function Facts({ facts }: { facts: Entity['facts'] }) {
  return (
    <PanelSection title={say(words.facts)}>
      <dl class="about-list">
        {facts.map((fact) => {
          const stand = standingIn(fact.claims, tellingLayers(fact.claims))
          return (
            <div key={fact.id}>
              <dt>{say(propertyTable[fact.property])}</dt>
              <dd>
                <span class="fact-text">
                  {sayText(fact.textKo, fact.textEn)} <StatusChip status={stand.status} />
                </span>
                {stand.leading !== null && <ClaimSource claim={stand.leading} />}
              </dd>
            </div>
          )
        })}
      </dl>
    </PanelSection>
  )
}

function Names({ names }: { names: Entity['names'] }) {
  return (
    <PanelSection title={say(words.names)}>
      <ul class="about-list">
        {names.map(({ text, language, kind, source }) => (
          <li key={`${language} ${kind} ${text}`}>
            <span class="about-term">{nameKind(kind)}</span>
            <span>
              <span lang={language}>{text}</span>{' '}
              {source !== null && <span class="caption">{sourceName(source)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function nameKind(kind: string): string {
  const known = Object.entries(nameKindTable).find(([code]) => code === kind)
  return known === undefined ? kind : say(known[1])
}

function Identifiers({ identifiers }: { identifiers: Entity['identifiers'] }) {
  return (
    <PanelSection title={say(words.identifiers)}>
      <dl class="about-list">
        {identifiers.map(({ scheme, value, url, verified }) => (
          <div key={`${scheme} ${value}`}>
            <dt>{scheme}</dt>
            <dd>
              <IdentifierValue value={value} url={url} />{' '}
              {!verified && <span class="caption">{say(words.unchecked)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  )
}

function IdentifierValue({ value, url }: { value: string; url: string | null }) {
  if (url === null) return <span>{value}</span>
  return (
    <a class="link" href={url} target="_blank" rel="noopener noreferrer">
      {value}
      <span class="visually-hidden"> ({say(panelWords.opensElsewhere)})</span>
    </a>
  )
}
