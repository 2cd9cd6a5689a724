import type { Layer } from '../../model/vocabulary/codes.ts'
import { layerTable } from '../../model/vocabulary/codes.ts'
import type { BothLanguages } from '../../model/text.ts'
import { claimStatuses, statusTable, type ClaimStatus } from '../../model/vocabulary/statuses.ts'
import { say } from '../i18n/language.ts'
import type { AskedPaths } from '../state/paths.ts'

/** “2단계”, “2 steps”. */
export function stepsText(count: number): string {
  return say({ ko: `${count}단계`, en: count === 1 ? '1 step' : `${count} steps` })
}

/** How many stand between the two: “직접”, “1곳 거쳐”, “via 1”. */
export function betweenText(length: number): string {
  const between = length - 1
  return between === 0
    ? say({ ko: '직접', en: 'direct' })
    : say({ ko: `${between}곳 거쳐`, en: `via ${between}` })
}

/** “4단계까지”, “up to 4 steps”. */
export function upToText(maxLength: number): string {
  return say({ ko: `${maxLength}단계까지`, en: `up to ${stepsText(maxLength)}` })
}

/** Which ties are gone along: “실재 관계만”, “실재·예정 관계”. */
export function rungsText(statuses: readonly ClaimStatus[]): string {
  if (statuses.length === claimStatuses.length)
    return say({ ko: '모든 상태의 관계', en: 'Ties of every status' })
  if (statuses.length === 1) return say({ ko: '실재 관계만', en: 'Established ties only' })
  const { ko, en } = labelsOf(statuses)
  return say({ ko: `${ko} 관계`, en: `${en[0]?.toUpperCase() ?? ''}${en.slice(1)} ties` })
}

function labelsOf(statuses: readonly ClaimStatus[]): BothLanguages {
  const labels = statuses.map((status) => statusTable[status].label)
  const english = labels.map(({ en }) => en.toLowerCase())
  const last = english.at(-1) ?? ''
  return {
    ko: labels.map(({ ko }) => ko).join('·'),
    en: english.length === 1 ? last : `${english.slice(0, -1).join(', ')} and ${last}`,
  }
}

/** Which sources judge the ties: “모든 출처”, “보도자료만”. */
export function sourcesText(layers: readonly Layer[] | null): string {
  if (layers === null) return say({ ko: '모든 출처', en: 'all sources' })
  const labels = layers.map((layer) => layerTable[layer])
  return say({
    ko: `${labels.map(({ ko }) => ko).join('·')}만`,
    en: `${labels.map(({ en }) => en.toLowerCase()).join(' and ')} only`,
  })
}

/** What was asked and not found, in one sentence. */
export function nothingFoundText({ statuses, maxLength, layers }: AskedPaths): string {
  const every = statuses.length === claimStatuses.length
  const { ko, en } = labelsOf(statuses)
  return say({
    ko: `${every ? '어떤 상태의 관계로도' : `${ko} 관계로`} ${maxLength}단계 안에 이어지는 경로를 찾지 못했습니다(${sourcesText(layers)}).`,
    en: `No chain of ${every ? 'ties of any status' : `${en} ties`}, up to ${stepsText(maxLength)} long, was found (${sourcesText(layers)}).`,
  })
}
