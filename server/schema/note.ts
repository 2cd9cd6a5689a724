import { nodeIn } from '../nodes/any.ts'
import { listCost } from './cost.ts'
import { NodeRef, NoteRef } from './refs.ts'

NoteRef.implement({
  description:
    'A colleague’s note or follow-up. It is no claim: it never lifts a status and stands in no path.',
  interfaces: [NodeRef],
  fields: (t) => ({
    about: t.field({
      type: [NodeRef],
      description: 'The records it is about.',
      extensions: listCost(2),
      resolve: ({ reading, record }) => record.about.flatMap((id) => nodeIn(reading, id) ?? []),
    }),
    text: t.exposeString('text', { description: 'What the colleague wrote.' }),
    author: t.exposeString('author', { description: 'Who wrote it.' }),
    at: t.exposeString('at', { description: 'When it was written, ISO 8601, UTC.' }),
    due: t.exposeString('due', {
      nullable: true,
      description: 'The day by which it is to be done, YYYY-MM-DD.',
    }),
    done: t.exposeBoolean('done', { description: 'Whether the follow-up is done.' }),
    revision: t.exposeInt('revision', {
      description: 'How often the record was changed, its creation counted.',
    }),
  }),
})
