/** Import directions: rest | resolver → service → queries | policy → kernel. */

const AREA = '^src/areas/([^/]+)/'
const SKINS = '^src/areas/[^/]+/(rest|resolver)(/|[.-])'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other have no order in which they can be read.',
      severity: 'error',
      from: {},
      // A type can be named both ways round; nothing of it is left at run time.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-knows-no-area',
      comment: 'The kernel has no domain word in it.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/areas/' },
    },
    {
      name: 'kernel-below-the-server',
      comment: 'The kernel is used by what puts the server together, not the other way round; types may be named.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/(server|main|rest|registry|schema)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'areas-meet-in-services',
      comment: 'An area reaches another only through its service.ts.',
      severity: 'error',
      from: { path: AREA },
      to: { path: AREA, pathNot: ['^src/areas/$1/', '^src/areas/[^/]+/service(\\.ts$|/)'] },
    },
    {
      name: 'skins-above-services',
      comment: 'rest.ts and resolver.ts call services; they know neither queries nor tables.',
      severity: 'error',
      from: { path: SKINS },
      to: {
        path: [
          '(^|/)queries(\\.ts$|/)',
          '^src/generated/(prisma/|kysely)',
          '^src/kernel/db/',
          'node_modules/(@prisma|kysely|pg)/',
        ],
      },
    },
    {
      name: 'services-below-skins',
      comment: 'A service does not know who calls it.',
      severity: 'error',
      from: { path: '^src/areas/[^/]+/(service|queries|policy|models|wire|loaders)' },
      to: { path: SKINS },
    },
    {
      name: 'queries-below-services',
      comment: 'Queries and policies are asked by their service; they do not ask back.',
      severity: 'error',
      from: { path: '^src/areas/([^/]+)/(queries|policy)' },
      to: { path: '^src/areas/$1/service' },
    },
    {
      name: 'queries-know-no-protocol',
      comment: 'SQL has nothing to do with HTTP or GraphQL.',
      severity: 'error',
      from: { path: ['^src/areas/[^/]+/queries', '^src/kernel/db/'] },
      to: { path: ['node_modules/(express|graphql|type-graphql|@apollo)/', '^src/kernel/(rest|graphql)/'] },
    },
    {
      name: 'services-know-no-protocol',
      comment: 'The same service stands behind REST, GraphQL, sockets and jobs.',
      severity: 'error',
      from: { path: '^src/areas/[^/]+/(service|policy)' },
      to: { path: 'node_modules/(express|type-graphql|@apollo)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-knows-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'What runs in production is in dependencies, not in devDependencies or only there by chance.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/generated/prisma/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mts', '.mjs', '.js', '.json'],
    },
  },
}
