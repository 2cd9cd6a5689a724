import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from '../graphql.ts'

/**
 * About how many fields a compiled plan of a document would hold: what stands below an interface is written out
 * once for each type that it may turn out to be. Counting ends where it passes `max`.
 */
export function planSize(schema: GraphQLSchema, document: DocumentNode, max: number): number {
  const query = schema.getQueryType()
  if (!query) return 0
  const counter = new PlanCounter(schema, document)
  return document.definitions.reduce(
    (size, definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? size + counter.count(definition.selectionSet, query, max)
        : size,
    0,
  )
}

class PlanCounter {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    )
  }

  count({ selections }: SelectionSetNode, type: GraphQLCompositeType, room: number): number {
    let size = 0
    for (const selection of selections) {
      if (size > room) return size
      switch (selection.kind) {
        case Kind.FIELD:
          size += this.#countField(selection, type, room - size)
          break
        case Kind.INLINE_FRAGMENT:
          size += this.count(
            selection.selectionSet,
            this.#named(selection.typeCondition?.name.value) ?? type,
            room - size,
          )
          break
        case Kind.FRAGMENT_SPREAD: {
          const fragment = this.#fragments.get(selection.name.value)
          const on = this.#named(fragment?.typeCondition.name.value)
          if (fragment !== undefined && on !== undefined)
            size += this.count(fragment.selectionSet, on, room - size)
          break
        }
      }
    }
    return size
  }

  #countField({ name, selectionSet }: FieldNode, parent: GraphQLCompositeType, room: number): number {
    const field = isUnionType(parent) ? undefined : parent.getFields()[name.value]
    const type = field && getNamedType(field.type)
    if (selectionSet === undefined || !isCompositeType(type)) return 1
    const copies = isAbstractType(type) ? this.#schema.getPossibleTypes(type).length : 1
    return 1 + copies * this.count(selectionSet, type, room / copies)
  }

  #named(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name)
    return isCompositeType(type) ? type : undefined
  }
}
