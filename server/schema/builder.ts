import SchemaBuilder, { type InterfaceRef, type ObjectRef } from '@pothos/core'
import type { ApiContext } from '../context.ts'

/**
 * What the files of this folder add their types to. A field exposed by its own name is a plain property read
 * without a resolver, which the compiled plan reads in place.
 */
export const builder = new SchemaBuilder<{
  Context: ApiContext
  DefaultFieldNullability: false
  Scalars: { ID: { Input: string; Output: string } }
}>({ defaultFieldNullability: false })

type SchemaTypes = typeof builder.$inferSchemaTypes

/** A type of the schema whose values are T. */
export type TypeRef<T> = ObjectRef<SchemaTypes, T> | InterfaceRef<SchemaTypes, T>
