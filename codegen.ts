import type { CodegenConfig } from '@graphql-codegen/cli'

/** Typed documents for the GraphQL tests, from the schema as it is committed; no server runs. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'test/graphql/**/*.graphql',
  generates: {
    'test/support/generated/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown', BigInt: 'string', Upload: 'File' },
      },
    },
  },
}

export default config
