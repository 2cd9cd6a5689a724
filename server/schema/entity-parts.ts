import type { IdentifierNode, LocationNode, NameNode } from '../nodes/entity.ts'
import { builder } from './builder.ts'
import { FactRef, SourceRef } from './refs.ts'

export const NameRef = builder.objectRef<NameNode>('Name').implement({
  description: 'One name of an entity.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name itself.' }),
    language: t.exposeString('language', { description: 'BCP 47: ko, en, ko-Latn.' }),
    kind: t.exposeString('kind', {
      description:
        'main, short, official, release, misnomer, press_variant, abbreviation, former or romanised.',
    }),
    source: t.expose('source', {
      type: SourceRef,
      nullable: true,
      description: 'The document that writes it so.',
    }),
  }),
})

export const IdentifierRef = builder.objectRef<IdentifierNode>('Identifier').implement({
  description: 'What another register knows an entity by.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The register: Wikidata, LEI, ROR, SEC CIK …' }),
    value: t.exposeString('value', { description: 'The identifier there: Q7240.' }),
    url: t.exposeString('url', { nullable: true, description: 'Its page there.' }),
    verified: t.exposeBoolean('verified', { description: 'Whether somebody looked it up there.' }),
  }),
})

export const LocationRef = builder.objectRef<LocationNode>('Location').implement({
  description: 'Where an entity stands on the map.',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east.' }),
    precision: t.exposeString('precision', { description: 'city, district or site.' }),
    timeZone: t.exposeString('timeZone', {
      nullable: true,
      description: 'From the TIME_ZONE fact: Asia/Seoul.',
    }),
    fact: t.expose('fact', { type: FactRef, description: 'The COORDINATES fact it comes from.' }),
  }),
})
