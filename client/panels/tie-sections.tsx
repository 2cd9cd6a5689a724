import type { TieTextFragment } from '../api/generated/operations.ts'
import { layers, type Layer } from '../../model/vocabulary/codes.ts'
import { compareStatus } from '../../model/vocabulary/statuses.ts'
import { say } from '../i18n/language.ts'
import { layerWords, notMixed } from '../i18n/panel-messages.ts'
import type { EntityDetail } from '../state/details.ts'
import { releaseDates } from '../state/details.ts'
import { FoldedList, PanelSection } from './panel-section.tsx'
import { writtenText } from './panel-text.ts'
import { TieRow } from './tie-row.tsx'
import { standingIn, type Stand, type TieClaim } from './tie-standing.ts'

interface Told {
  tie: TieTextFragment
  stand: Stand<TieClaim>
}

/** The ties of an entity, those of the release first, what later sources say kept apart from them. */
export function TieSections({ detail }: { detail: EntityDetail }) {
  const { entity, ties, totalTies } = detail
  return (
    <>
      {layers.map((layer) => (
        <LayerSection key={layer} layer={layer} told={tiesTold(ties, layer)} end={entity.id} />
      ))}
      {ties.length < totalTies && (
        <p class="panel-note caption">
          {say({
            ko: `관계 ${totalTies}개 가운데 ${ties.length}개까지만 보입니다.`,
            en: `Only ${ties.length} of ${totalTies} ties are listed.`,
          })}
        </p>
      )}
    </>
  )
}

/** The ties that a layer speaks of, the firmest first, then by date. */
function tiesTold(ties: readonly TieTextFragment[], layer: Layer): Told[] {
  return ties
    .map((tie) => ({ tie, stand: standingIn(tie.claims, [layer]) }))
    .filter(({ stand }) => stand.leading !== null)
    .toSorted(
      (a, b) =>
        compareStatus(a.stand.status, b.stand.status) ||
        compareText(dateOf(a), dateOf(b)) ||
        compareText(a.tie.id, b.tie.id),
    )
}

function dateOf({ stand: { leading } }: Told): string {
  return leading?.period?.earliest ?? leading?.asOf ?? '9999'
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function LayerSection({ layer, told, end }: { layer: Layer; told: readonly Told[]; end: string }) {
  if (told.length === 0) return null
  const title = say(layerWords[layer].ties)
  return (
    <PanelSection title={title} aside={`${told.length} · ${noteOf(layer, told)}`}>
      <FoldedList
        items={told}
        atFirst={30}
        label={title}
        more={{ ko: `관계 ${told.length}개 모두 보기`, en: `Show all ${told.length} ties` }}
        keyOf={({ tie }) => tie.id}
        rowOf={({ tie }, index) => (
          <TieRow tie={tie} layer={layer} end={end} openAtFirst={layer === 'RELEASE' && index === 0} />
        )}
      />
    </PanelSection>
  )
}

function noteOf(layer: Layer, told: readonly Told[]): string {
  if (layer !== 'RELEASE') return say(notMixed)
  const source = told[0]?.stand.leading?.source
  return writtenText(source?.publishedOn ?? (source && releaseDates.value.get(source.id)))
}
