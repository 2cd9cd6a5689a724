import { DateBasisEnum } from './enums.ts'
import { languageArgs, languagesOf } from './languages.ts'
import { PeriodRef } from './refs.ts'

PeriodRef.implement({
  description: 'When something held or is to happen: an EDTF string, and the days it can be placed between.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      nullable: true,
      description:
        'Extended Date/Time Format, level 1: 2025-01-10, 2025-01-05/2025-01-12, 2014/.., 2025-01-10~.',
    }),
    earliest: t.exposeString('earliest', {
      nullable: true,
      description: 'The first day it can be, YYYY-MM-DD; null where that is open.',
    }),
    latest: t.exposeString('latest', {
      nullable: true,
      description: 'The last day it can be, YYYY-MM-DD; null where that is open.',
    }),
    basis: t.expose('basis', { type: DateBasisEnum, description: 'What the date rests on.' }),
    stated: t.string({
      nullable: true,
      description: 'As the source words it, in our words: “second day of the Atlanta leg”.',
      args: languageArgs,
      resolve: (period, args) => period.stated(languagesOf(args)),
    }),
  }),
})
