import type {
  ClaimTextFragment,
  EntityItemFragment,
  SourceItemFragment,
  TieTextFragment,
} from '../api/generated/operations.ts'
import { say, sayText } from '../i18n/language.ts'
import { shortNameOf } from '../i18n/names.ts'
import { panelWords } from '../i18n/panel-messages.ts'
import { choose } from '../state/app.ts'
import { openEntity } from './open-entity.ts'
import { languageOf, publishedText, sentenceNumbers, sourceName } from './panel-text.ts'
import type { TieClaim } from './tie-standing.ts'
import './receipt.css'

interface ReceiptProps {
  id: string
  tie: TieTextFragment
  /** The claims it rests on, the leading one first. */
  claims: readonly TieClaim[]
  /** The entity from which the tie is seen. */
  end: string
}

/** What a tie rests on: statement, document and sentences of each claim, and the way to all of the evidence. */
export function Receipt({ id, tie, claims, end }: ReceiptProps) {
  const other = tie.from.id === end ? tie.to : tie.from
  return (
    <div class="receipt" id={id}>
      {claims.map((claim) => (
        <div key={claim.id}>
          <p>{sayText(claim.statementKo, claim.statementEn)}</p>
          <ClaimSource claim={claim} />
        </div>
      ))}
      <p class="receipt-links">
        <button type="button" class="link" onClick={() => choose({ kind: 'relation', id: tie.id })}>
          {say(panelWords.seeEvidence)}
        </button>
        <OtherEnd other={other} />
      </p>
    </div>
  )
}

function OtherEnd({ other }: { other: EntityItemFragment }) {
  const label = shortNameOf(other)
  return (
    <button type="button" class="link" onClick={() => openEntity(other)}>
      {say({ ko: `${label} 보기`, en: `Open ${label}` })}
    </button>
  )
}

/** Document, its sentences in each language, and whether the claim is an inference. */
export function ClaimSource({ claim }: { claim: ClaimTextFragment }) {
  const { source } = claim
  const published = publishedText(source)
  return (
    <p class="claim-source">
      <SourceLink source={source} />
      {published !== '' && <span>{published} </span>}
      <SentenceList claim={claim} />
      {claim.explicitness === 'IMPLIED' && <span class="implied">{say(panelWords.implied)}</span>}
    </p>
  )
}

function SentenceList({ claim }: { claim: ClaimTextFragment }) {
  return (
    <>
      {(['KO', 'EN'] as const).map((of) => {
        const numbers = sentenceNumbers(claim, of)
        return (
          numbers.length > 0 && (
            <span key={of} class="keep">
              {of.toLowerCase()} {numbers.join(', ')}{' '}
            </span>
          )
        )
      })}
    </>
  )
}

interface SourceLinkProps {
  source: SourceItemFragment
  /** By its title, too, where it has a publisher. */
  full?: boolean
}

/** The source by its publisher, linked to its page where it has one. */
export function SourceLink({ source, full = false }: SourceLinkProps) {
  const title = sayText(source.titleKo, source.titleEn)
  const name = full ? [source.publisher, title].filter(Boolean).join(': ') : sourceName(source)
  if (source.url === null)
    return (
      <span title={title} lang={languageOf(name)}>
        {name}{' '}
      </span>
    )
  return (
    <a class="link" href={source.url} target="_blank" rel="noopener noreferrer" title={title}>
      <span lang={languageOf(name)}>{name}</span>
      <span class="visually-hidden"> ({say(panelWords.opensElsewhere)})</span>
    </a>
  )
}
