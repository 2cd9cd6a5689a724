import { knownEntity } from '../nodes/entity.ts'
import { listCost } from './cost.ts'
import { PropertyEnum, StatusEnum } from './enums.ts'
import { languageArgs, languagesOf } from './languages.ts'
import { ClaimRef, EntityRef, FactRef, NodeRef, PeriodRef } from './refs.ts'

FactRef.implement({
  description:
    'A fact of an entity that is no tie: a stated count, a date, a forecast, coordinates. Like a relation it rests on claims.',
  interfaces: [NodeRef],
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'What it is a fact of.',
      resolve: ({ reading, record }) => knownEntity(reading, record.entity),
    }),
    property: t.expose('property', {
      type: PropertyEnum,
      description: 'Which property of the entity it gives.',
    }),
    value: t.exposeString('value', {
      description: "Canonical text; a number plain, a date EDTF, coordinates 'lat,lon'.",
    }),
    unit: t.exposeString('unit', { nullable: true, description: "ISO 4217, 'firms', 'KRW'." }),
    comparator: t.exposeString('comparator', {
      nullable: true,
      description: 'Where the value is a bound: >, >=, <=, <, or ~ for about.',
    }),
    text: t.string({
      description: 'How the value reads.',
      args: languageArgs,
      resolve: (fact, args) => fact.text(languagesOf(args)),
    }),
    status: t.expose('status', { type: StatusEnum, description: 'Derived from its claims.' }),
    period: t.expose('period', {
      type: PeriodRef,
      nullable: true,
      description: 'When it held, by its leading claim.',
    }),
    claims: t.expose('claims', {
      type: [ClaimRef],
      description: 'Every claim on it, withdrawn ones too.',
      extensions: listCost(2),
    }),
    revision: t.exposeInt('revision', {
      description: 'How often the record was changed, its creation counted.',
    }),
  }),
})
