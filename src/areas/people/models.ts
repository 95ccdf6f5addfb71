import { sql } from 'kysely'
import type { ModelSpec } from '../../kernel/crud/spec.js'
import { paramError } from '../../kernel/errors.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import { viewerFields, viewerLists } from '../user/service.js'
import { dropTimeSpents, prepareDayOff, prepareDayOffUpdate } from './day-off-service.js'
import {
  OPEN_FILTERS,
  own,
  ownOrManager,
  PRIVATE,
  requireNewOwnDayOff,
  requireOwnDayOff,
  requireOwnDayOffUpdate,
  requireRemovable,
  requireSelfOrAdmin,
} from './policy.js'
import { completeSalaryScales } from './queries.js'
import {
  clearPerson,
  completePerson,
  completePersonUpdate,
  preparePerson,
  preparePersonUpdate,
  refuseBeyondLimit,
  SIGN_IN_FIELDS,
  stillLinked,
  tellAgain,
} from './service.js'
import { fullNameSql, personWire } from './wire.js'

/** What the models of this area decide about themselves. */
export const peopleModels = {
  // Everybody knows everybody, by name, role and departments; the rest is for managers and admins.
  Person: {
    path: 'persons',
    graphql: { one: 'person', many: 'persons' },
    visible: () => true,
    restricted: PRIVATE,
    ownLists: viewerLists,
    fields: viewerFields,
    wire: personWire,
    list: {
      who: 'any',
      barred: (actor) => (isAdmin(actor) ? [] : OPEN_FILTERS),
      filters: { full_name: (t, value) => sql`${fullNameSql(t)} = ${value}` },
    },
    read: { who: 'any' },
    create: {
      protected: SIGN_IN_FIELDS,
      precheck: refuseBeyondLimit,
      extra: ['two_factor_authentication'],
      check: preparePerson,
      after: completePerson,
    },
    update: {
      who: (ctx, row) => requireSelfOrAdmin(ctx, row.id),
      protected: ['password', 'isGuest', ...SIGN_IN_FIELDS],
      extra: ['two_factor_authentication'],
      check: preparePersonUpdate,
      after: (tx, row, _, input) => completePersonUpdate(tx, row, input),
      relations: true,
    },
    remove: { who: requireRemovable, before: clearPerson, after: tellAgain, onError: stillLinked },
  },
  // When somebody is away is for them and for admins.
  DayOff: {
    path: 'day-offs',
    visible: own,
    read: { who: requireOwnDayOff },
    create: { who: requireNewOwnDayOff, prepare: prepareDayOff, after: dropTimeSpents },
    update: { who: requireOwnDayOffUpdate, prepare: prepareDayOffUpdate, after: dropTimeSpents },
    remove: { who: requireOwnDayOff },
  },
  // Signing in writes them.
  LoginLog: { kept: false, path: null, visible: isAdmin, without: ['create', 'update', 'remove'] },
  DesktopLoginLog: { path: null, visible: ownOrManager, without: ['create', 'update', 'remove'] },
  // QUIRK (crud, Salary scale): the list makes what is missing, and reads no parameter.
  SalaryScale: {
    path: 'salary-scales',
    visible: isAdmin,
    list: { before: completeSalaryScales, ignoreParameters: true },
    create: {
      prepare: () => {
        throw paramError('Salary scales cannot be created')
      },
    },
    update: { protected: ['departmentId'] },
  },
} satisfies Record<string, ModelSpec>
