import { say } from '../i18n/language.ts'
import { labelOf } from '../i18n/names.ts'
import { graph } from '../state/app.ts'
import { changeQuestion, graphLayers } from '../state/path-panel.ts'
import { longestPath, widenings, type PathQuestion, type Widening } from '../state/paths.ts'
import { openEntity } from './open-entity.ts'
import { PanelSection } from './panel-section.tsx'
import { upToText } from './path-words.ts'

const words = {
  none: { ko: '경로를 찾지 못했습니다', en: 'No path found' },
  notProof: {
    ko: '관계가 없다는 뜻은 아닙니다. 아틀라스에 담긴 자료에서 찾지 못했다는 뜻입니다.',
    en: 'This is no proof that there is no link: the sources in the atlas show none.',
  },
  widen: { ko: '넓혀서 찾기', en: 'Look more widely' },
  exhausted: {
    ko: '더 넓힐 조건은 없습니다. 양쪽의 관계를 보면 어디서 끊기는지 알 수 있습니다.',
    en: 'There is no wider search. The ties of each end show where the chain breaks off.',
  },
}

/** That nothing was found, in the terms in which it was asked, and what to do next. */
export function NoPath({ question, text }: { question: PathQuestion; text: string }) {
  const ways = widenings(question, graphLayers.value)
  return (
    <PanelSection title={say(words.none)}>
      <p class="path-none">
        <strong>{text}</strong> {say(words.notProof)}
      </p>
      <p class={ways.length === 0 ? 'path-none' : 'caption path-widen'}>
        {say(ways.length === 0 ? words.exhausted : words.widen)}
      </p>
      <div class="path-buttons">
        {ways.map(({ kind, question: wider }, index) => (
          <button
            key={kind}
            type="button"
            class={index === 0 ? 'button primary' : 'button'}
            onClick={(event) => goOn(event.currentTarget, wider)}
          >
            {wideningText(kind)}
          </button>
        ))}
        {ways.length === 0 && [question.from, question.to].map((id) => <TiesOf key={id} id={id} />)}
      </div>
    </PanelSection>
  )
}

/** Asks the next question. The button goes with the answer that it stood in: the keyboard waits where the next one comes. */
export function goOn(button: HTMLElement, next: PathQuestion): void {
  button.closest<HTMLElement>('.path-results')?.focus({ preventScroll: true })
  changeQuestion(() => next)
}

function wideningText(kind: Widening['kind']): string {
  switch (kind) {
    case 'planned':
      return say({ ko: '예정인 관계도 넣기', en: 'Also allow planned ties' })
    case 'every-status':
      return say({ ko: '모든 상태의 관계 넣기', en: 'Allow ties of every status' })
    case 'longer':
      return say({ ko: `${upToText(longestPath)} 늘리기`, en: `Allow ${upToText(longestPath)}` })
    case 'all-sources':
      return say({ ko: '모든 출처로 찾기', en: 'Look in all sources' })
  }
}

function TiesOf({ id }: { id: string | null }) {
  const entity = graph.value.entities.get(id ?? '')
  if (entity === undefined) return null
  const label = labelOf(entity)
  return (
    <button type="button" class="button" onClick={() => openEntity(entity)}>
      {say({ ko: `${label}의 관계 보기`, en: `See the ties of ${label}` })}
    </button>
  )
}
