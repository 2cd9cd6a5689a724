import { expect, it } from 'vitest'
import { leadingSentence, type TieMix } from '../../../client/panels/leading-sentence.ts'

const textOf = (parts: readonly { text: string }[]) =>
  parts
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00A0', ' ')

it.each<[string, TieMix, string, string]>([
  [
    'nothing in place',
    { counts: { PLANNED: 1, INTENDED: 2, ASPIRATION: 1, CHARACTERIZATION: 3 }, onlyVisits: true, later: 8 },
    '보도자료에는 이미 이루어진 관계가 없습니다. 방문 예정 1건과 모색 2건, 포부 1건이 있고, 나머지 3건은 글쓴이의 평가입니다.',
    "The release states nothing already in place: one planned visit, two things to explore and one hope. The other three are the writer's description.",
  ],
  [
    'some in place',
    { counts: { ESTABLISHED: 2, PLANNED: 12 }, onlyVisits: false, later: 0 },
    '보도자료에는 이미 이루어진 관계가 2건 있습니다. 그 밖에 예정 12건이 있습니다.',
    'The release states two ties already in place; besides, 12 planned ties.',
  ],
  [
    'all in place',
    { counts: { ESTABLISHED: 1 }, onlyVisits: true, later: 0 },
    '보도자료의 관계 1건은 이미 이루어진 것입니다.',
    'The one tie in the release is already in place.',
  ],
  [
    'described and no more',
    { counts: { CHARACTERIZATION: 2 }, onlyVisits: true, later: 0 },
    '보도자료에는 이미 이루어진 관계가 없습니다. 2건 모두 글쓴이의 평가입니다.',
    "The release states nothing already in place: all two ties are the writer's description.",
  ],
  [
    'later sources alone',
    { counts: {}, onlyVisits: true, later: 3 },
    '보도자료에서는 관계를 찾지 못했습니다. 이후 자료에 3건이 있습니다.',
    'No tie was found in the release. Later sources have three ties.',
  ],
])('says honestly what the ties amount to: %s', (_name, mix, ko, en) => {
  const sentence = leadingSentence(mix)
  expect(textOf(sentence.ko)).toBe(ko)
  expect(textOf(sentence.en)).toBe(en)
})
