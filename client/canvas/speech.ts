import type { EntityItemFragment } from '../api/generated/operations.ts'
import { say } from '../i18n/language.ts'
import { shortNameOf } from '../i18n/names.ts'
import { verbOf } from '../i18n/sentences.ts'
import { entityTypeTable, subtypeLabel } from '../../model/vocabulary/entity-types.ts'
import type { TieElement } from './elements.ts'

/** “장호종 부시장, 방문 예정, 록히드마틴. 7개 가운데 1” */
export function tieSentence(
  tie: Pick<TieElement, 'type' | 'status'>,
  from: EntityItemFragment,
  to: EntityItemFragment,
  step: { number: number; of: number },
): string {
  const words = `${shortNameOf(from)}, ${verbOf(tie)}, ${shortNameOf(to)}.`
  return say({
    ko: `${words} ${step.of}개 가운데 ${step.number}`,
    en: `${words} ${step.number} of ${step.of}`,
  })
}

/** “록히드마틴, 기업. 관계 7개” */
export function nodeSentence(entity: EntityItemFragment, ties: number): string {
  const { type, subtype } = entity
  const kind = say(subtype === null ? entityTypeTable[type].label : subtypeLabel(type, subtype))
  const count = { ko: `관계 ${ties}개`, en: ties === 1 ? '1 tie' : `${ties} ties` }
  return `${shortNameOf(entity)}, ${kind}. ${say(count)}`
}

export const chosenSentence = (entity: EntityItemFragment): string =>
  say({ ko: `${shortNameOf(entity)} 선택함`, en: `${shortNameOf(entity)} selected` })

/** Beside the selected one a second was picked. */
export const pickedSentence = (entity: EntityItemFragment): string =>
  say({
    ko: `${shortNameOf(entity)}도 선택함. P를 누르면 둘 사이의 경로를 찾습니다`,
    en: `${shortNameOf(entity)} picked too. Press P to find paths between the two`,
  })

/** An end of the paths that are looked for was filled from the graph. */
export const filledSentence = (entity: EntityItemFragment): string =>
  say({
    ko: `경로의 한쪽 끝: ${shortNameOf(entity)}`,
    en: `${shortNameOf(entity)} is an end of the path`,
  })

export const nothingThereSentence = (direction: 'up' | 'down'): string =>
  direction === 'up'
    ? say({ ko: '위쪽에는 더 없음', en: 'Nothing further up' })
    : say({ ko: '아래쪽에는 더 없음', en: 'Nothing further down' })

export const movedSentence = (count: number): string =>
  say({
    ko: `새로 들어온 것에 자리를 내주느라 ${count}개가 움직임`,
    en: count === 1 ? '1 moved to make room' : `${count} moved to make room`,
  })

export const graphLabel = (): string => say({ ko: '관계도', en: 'Graph' })

export const keysHint = (): string =>
  say({
    ko: '왼쪽·오른쪽 화살표로 이웃을 차례로 짚고, 위·아래 화살표로 가까운 대상으로 옮깁니다. Enter로 고르고, Shift+Enter로 하나 더 고르고, E로 펼치고, P로 경로를 찾고, Esc로 물러납니다.',
    en: 'Left and right arrows go round the neighbours, up and down arrows to the nearest node. Enter selects, Shift+Enter picks one more, E expands, P finds paths, Esc steps out.',
  })
