import { statusTable, type ClaimStatus } from '../../model/vocabulary/statuses.ts'
import { say } from '../i18n/language.ts'
import { changeQuestion, graphLayers } from '../state/path-panel.ts'
import { askedRungs, longestPath, withRung, type PathQuestion, type PathSources } from '../state/paths.ts'
import { Icon } from '../ui/icon.tsx'
import { StatusGlyph, StatusLine } from '../ui/status-glyph.tsx'
import { rungsText, sourcesText, upToText } from './path-words.ts'

const words = {
  rungs: { ko: '경로에 쓸 관계', en: 'Ties that a path may use' },
  always: { ko: '늘 포함', en: 'always' },
  length: { ko: '길이: 몇 단계까지', en: 'Length: up to how many steps' },
  sources: { ko: '상태를 판단하는 출처', en: 'Sources that decide the status' },
  asDrawn: { ko: '관계도와 같게', en: 'As on the graph' },
  same: { ko: '관계도도 모든 출처로 그리고 있습니다.', en: 'The graph is drawn by all sources, too.' },
}

/** What may carry a chain, how long it may be and by which sources: said in one line, opened to be changed. */
export function PathOptions({ question }: { question: PathQuestion }) {
  const { also, maxLength, sources } = question
  const layers = sources === 'all' ? null : graphLayers.value
  const told = [rungsText(['ESTABLISHED', ...also]), upToText(maxLength), sourcesText(layers)].join(' · ')
  return (
    <details class="path-options">
      <summary>
        <span>{told}</span>
        <Icon name="chevronDown" size={16} />
      </summary>
      <fieldset>
        <legend>{say(words.rungs)}</legend>
        <Always />
        {askedRungs.map((rung) => (
          <RungRow key={rung} rung={rung} checked={also.includes(rung)} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{say(words.length)}</legend>
        <LengthChoice maxLength={maxLength} />
      </fieldset>
      <fieldset>
        <legend>{say(words.sources)}</legend>
        <SourcesChoice sources={sources} />
      </fieldset>
    </details>
  )
}

function Always() {
  return (
    <p class="filter-row path-always">
      <Icon name="check" size={16} />
      <StatusLine status="ESTABLISHED" width={32} />
      <StatusGlyph status="ESTABLISHED" />
      <span class="filter-label">{say(statusTable.ESTABLISHED.label)}</span>
      <span class="caption">{say(words.always)}</span>
    </p>
  )
}

function RungRow({ rung, checked }: { rung: ClaimStatus; checked: boolean }) {
  return (
    <label class="filter-row" data-checked={checked}>
      <input
        type="checkbox"
        checked={checked}
        onChange={() => changeQuestion((before) => withRung(before, rung))}
      />
      <StatusLine status={rung} width={32} />
      <StatusGlyph status={rung} />
      <span class="filter-label">{say(statusTable[rung].label)}</span>
    </label>
  )
}

function LengthChoice({ maxLength }: { maxLength: number }) {
  return (
    <div class="segmented">
      {Array.from({ length: longestPath }, (_, index) => index + 1).map((length) => (
        <button
          key={length}
          type="button"
          aria-pressed={length === maxLength}
          onClick={() => changeQuestion((before) => ({ ...before, maxLength: length }))}
        >
          {length}
        </button>
      ))}
    </div>
  )
}

function SourcesChoice({ sources }: { sources: PathSources }) {
  const layers = graphLayers.value
  if (layers === null) return <p class="caption">{say(words.same)}</p>
  const choice = (value: PathSources, label: string) => (
    <button
      type="button"
      aria-pressed={sources === value}
      onClick={() => changeQuestion((before) => ({ ...before, sources: value }))}
    >
      {label}
    </button>
  )
  const all = sourcesText(null)
  return (
    <div class="segmented">
      {choice('all', `${all[0]?.toUpperCase() ?? ''}${all.slice(1)}`)}
      {choice('drawn', `${say(words.asDrawn)}: ${sourcesText(layers)}`)}
    </div>
  )
}
