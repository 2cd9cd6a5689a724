import { paginate } from '../../model/query/page.ts'
import { readingOf } from '../context.ts'
import { ClaimNode } from '../nodes/claim.ts'
import { knownSource, type SourceNode } from '../nodes/source.ts'
import { builder } from './builder.ts'
import { listCost, pageCost } from './cost.ts'
import { LanguageEnum } from './enums.ts'
import { languageArgs, languagesOf } from './languages.ts'
import { ClaimConnection, connectionOf, forwardArgs, pageRequest, SourceConnection } from './page.ts'
import { ClaimRef, NodeRef, SentenceRef, SourceRef } from './refs.ts'

SourceRef.implement({
  description: 'A document on which claims rest.',
  interfaces: [NodeRef],
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description: 'press_release, news_article, web_page, gazetteer or registry.',
    }),
    title: t.string({
      description: 'In our words, not the document’s own headline.',
      args: languageArgs,
      resolve: (source, args) => source.title(languagesOf(args)),
    }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'As the source names itself.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it is published.' }),
    publishedOn: t.exposeString('publishedOn', { nullable: true, description: 'EDTF.' }),
    languages: t.expose('languages', {
      type: [LanguageEnum],
      description: 'The languages it is written in.',
    }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'Of its text with line ends as LF, in hexadecimal.',
    }),
    textAttached: t.exposeBoolean('textAttached', {
      description: 'Whether its text is kept here, so that sentences have a text.',
    }),
    revision: t.exposeInt('revision', {
      description: 'How often the record was changed, its creation counted.',
    }),
    sentences: t.field({
      type: [SentenceRef],
      description: 'Its numbered sentences in the order of the text.',
      args: { language: t.arg({ type: LanguageEnum, description: 'Only those of this language.' }) },
      extensions: listCost(60),
      resolve: (source, { language }) => source.sentences(language ?? undefined),
    }),
    claims: t.field({
      type: ClaimConnection,
      description: 'The claims that rest on it.',
      args: forwardArgs,
      extensions: pageCost,
      resolve: (source, args) =>
        connectionOf(
          paginate(claimsOn(source), ({ id }) => [id], pageRequest(args)),
          (claim) => claim,
        ),
    }),
  }),
})

SentenceRef.implement({
  description: 'A numbered sentence of a source; its text only where the source’s text is attached here.',
  interfaces: [NodeRef],
  fields: (t) => ({
    source: t.expose('source', { type: SourceRef, description: 'The document it stands in.' }),
    number: t.exposeString('number', { description: 'Its language and place: ko-07.' }),
    language: t.expose('language', { type: LanguageEnum, description: 'The language it is written in.' }),
    alignedWith: t.exposeStringList('alignedWith', {
      description: 'Numbers of the sentences of the other language; none for a headline that only one has.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'The sentence itself; null where the text is not attached.',
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The claims that rest on this sentence.',
      extensions: listCost(20),
      resolve: ({ source, number }) =>
        claimsOn(source).filter(({ record }) => record.sentences.includes(number)),
    }),
  }),
})

builder.queryFields((t) => ({
  sources: t.field({
    type: SourceConnection,
    description: 'Every document, by id.',
    args: forwardArgs,
    extensions: pageCost,
    resolve: async (_, args, context) => {
      const answer = await context.store.sources(pageRequest(args), context.read)
      const reading = readingOf(answer, context)
      return connectionOf(answer.value, (id) => knownSource(reading, id))
    },
  }),
}))

function claimsOn({ id, reading }: SourceNode): ClaimNode[] {
  return reading.view.claimsFrom(id).map((claim) => new ClaimNode(reading, claim))
}
