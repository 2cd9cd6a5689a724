import type { Layer, Standing } from '../../model/vocabulary/codes.ts'
import type { BothLanguages } from '../../model/text.ts'
import type { IconName } from '../ui/icon-paths.ts'

/** What more than one panel says. */
export const panelWords = {
  close: { ko: '닫기', en: 'Close' },
  laterSources: { ko: '이후 자료', en: 'Later sources' },
  notKnown: { ko: '모르는 것', en: 'Not known' },
  undated: { ko: '날짜 없음', en: 'undated' },
  writersWords: { ko: '글쓴이의 말', en: "the writer's words" },
  implied: { ko: '추론', en: 'implied' },
  seeEvidence: { ko: '근거 보기', en: 'See evidence' },
  opensElsewhere: { ko: '새 창', en: 'new window' },
} as const satisfies Record<string, BothLanguages>

/** What a source of a layer is called when its ties are listed, and when a tie is told to be of it. */
export const layerWords: Readonly<Record<Layer, { ties: BothLanguages; tie: BothLanguages }>> = {
  RELEASE: {
    ties: { ko: '보도자료의 관계', en: 'Ties in the release' },
    tie: { ko: '보도자료 층', en: 'Release layer' },
  },
  CONTEXT: {
    ties: panelWords.laterSources,
    tie: { ko: '이후 자료 층', en: 'Later sources' },
  },
  USER: {
    ties: { ko: '내부 기록', en: 'Internal records' },
    tie: { ko: '내부 기록 층', en: 'Internal records' },
  },
}

export const notMixed: BothLanguages = { ko: '보도자료와 섞지 않음', en: 'kept apart from the release' }

/** How another source stands to what is shown: a word, and a drawing beside it. */
export const standingMarks: Readonly<Record<Standing, { label: BothLanguages; icon: IconName }>> = {
  UNCHECKED: { label: { ko: '따로 전함', en: 'Also reports' }, icon: 'page' },
  CORROBORATED: { label: { ko: '뒷받침', en: 'Corroborates' }, icon: 'check' },
  IN_TENSION: { label: { ko: '엇갈림', en: 'In tension' }, icon: 'triangle' },
  CONTRADICTED: { label: { ko: '반박됨', en: 'Contradicted' }, icon: 'close' },
  NOT_FOUND: { label: { ko: '보도 못 찾음', en: 'No report found' }, icon: 'search' },
}
