import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  print,
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { printedSchema } from '../../server/schema/print.ts'
import contract from './contract-names.json'

const schema = buildSchema(printedSchema())
const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isScalarType(type),
)

describe('the schema', () => {
  // After a change that is meant: vitest run test/graphql/schema.test.ts -u
  it('is the one that is committed', async () => {
    await expect(printedSchema()).toMatchFileSnapshot('../../schema.graphql')
  })

  it.each(Object.entries<Record<string, string>>(contract))(
    'has %s as the contract names it',
    (typeName, members) => {
      const served = membersOf(schema.getType(typeName))
      for (const [name, signature] of Object.entries(members)) {
        expect(Object.keys(served)).toContain(name)
        expect(served[name]?.returns).toBe(parts(signature).returns)
        expect(served[name]?.args).toEqual(expect.arrayContaining(parts(signature).args))
      }
    },
  )

  it('gives each type of entity the interfaces Entity and Node', () => {
    const entity = schema.getType('Entity')
    if (!isInterfaceType(entity)) throw new Error('Entity is no interface')
    const concrete = schema.getPossibleTypes(entity)
    expect(concrete.map(({ name }) => name).toSorted()).toEqual([
      'Event',
      'Initiative',
      'Market',
      'Organization',
      'OrganizationGroup',
      'Person',
      'Place',
      'Product',
      'Projection',
      'Sector',
      'Venue',
    ])
    for (const type of concrete)
      expect(
        type
          .getInterfaces()
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(['Entity', 'Node'])
  })

  it('declares nothing that it does not serve yet', () => {
    expect(schema.getMutationType()).toBeUndefined()
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted()).toEqual([
      'entities',
      'facets',
      'gaps',
      'namedSets',
      'neighborhood',
      'node',
      'nodes',
      'paths',
      'rateLimit',
      'relations',
      'search',
      'sources',
      'timeline',
      'vocabulary',
    ])
  })

  it('describes every type, field, argument and value', () => {
    expect(ownTypes.flatMap(undescribed)).toEqual([])
  })
})

interface Member {
  args: string[]
  returns: string
}

/** Takes `(id: ID!; first: Int = 10): Node` apart. */
function parts(signature: string): Member {
  const [, args, returns] = /^(?:\((.*)\))?:? ?(.*)$/.exec(signature) ?? []
  return { args: args?.split('; ') ?? [], returns: returns ?? '' }
}

function membersOf(type: GraphQLNamedType | undefined): Record<string, Member> {
  if (isEnumType(type))
    return Object.fromEntries(type.getValues().map(({ name }) => [name, { args: [], returns: '' }]))
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, { args: [], returns: inputText(field) }]),
    )
  if (!isObjectType(type) && !isInterfaceType(type)) return {}
  return Object.fromEntries(
    Object.values(type.getFields()).map((field) => [
      field.name,
      { args: field.args.map((arg) => `${arg.name}: ${inputText(arg)}`), returns: String(field.type) },
    ]),
  )
}

function inputText({ type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const literal = defaultValue === undefined ? undefined : astFromValue(defaultValue, type)
  return literal ? `${String(type)} = ${print(literal)}` : String(type)
}

function undescribed(type: GraphQLNamedType): string[] {
  const missing = (name: string, { description }: { description?: string | null | undefined }) =>
    description ? [] : [name]
  const own = missing(type.name, type)
  if (isEnumType(type))
    return [...own, ...type.getValues().flatMap((value) => missing(`${type.name}.${value.name}`, value))]
  if (isInputObjectType(type))
    return [
      ...own,
      ...Object.values(type.getFields()).flatMap((field) => missing(`${type.name}.${field.name}`, field)),
    ]
  if (!isObjectType(type) && !isInterfaceType(type)) return own
  return [
    ...own,
    ...Object.values(type.getFields()).flatMap((field) => [
      ...missing(`${type.name}.${field.name}`, field),
      ...field.args.flatMap((arg) => missing(`${type.name}.${field.name}(${arg.name})`, arg)),
    ]),
  ]
}
