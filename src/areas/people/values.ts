import { ENUMS } from '../../generated/metadata.js'
import { paramError, plainError, WIRE } from '../../kernel/errors.js'

/** ISO 3166-1 alpha-2. */
const COUNTRIES = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF ' +
    'CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH ' +
    'GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW ' +
    'KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG ' +
    'NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN ' +
    'SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ' +
    'ZA ZM ZW'
  ).split(' '),
)

const DATE_FORMATS: readonly unknown[] = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY']
const MAX_LOCALE = 10
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** The language is one that the tables of the world's locales have, the rest of the name exists. */
function isLocale(text: string): boolean {
  const match = /^([a-z]{2,3})(?:_([A-Z][a-z]{3}))?(?:_([A-Z]{2}|\d{3}))?$/.exec(text)
  if (!match || text.length > MAX_LOCALE) return false
  const [, , , region] = match
  if (region && !regionNames.of(region)) return false
  return Intl.DateTimeFormat.supportedLocalesOf(text.replaceAll('_', '-')).length > 0
}

/** True for the name of a time zone: `Europe/Paris`, `UTC`. */
export function isTimeZone(text: unknown): boolean {
  if (typeof text !== 'string' || !/^[A-Za-z]/.test(text)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }))
  } catch {
    return false
  }
}

/** Refuses codes that are none, with the messages of the routes of people. */
export function checkCodes(data: Record<string, unknown>): void {
  const roles: readonly unknown[] = ENUMS.Role
  const contracts: readonly unknown[] = ENUMS.ContractType
  if (data.role !== undefined && !roles.includes(data.role)) throw paramError('Invalid role')
  if (data.contractType !== undefined && !contracts.includes(data.contractType))
    throw paramError('Invalid contract_type')
}

/** Country, locale, date format and time zone: checked, and written the one way they are kept. */
export function normaliseSettings(data: Record<string, unknown>): void {
  if (data.country !== undefined) data.country = country(data.country)
  if (data.locale !== undefined) data.locale = locale(data.locale)
  const format = data.displayDateFormat
  if (format !== undefined && format !== null && !DATE_FORMATS.includes(format)) {
    throw paramError(`Invalid display_date_format, expected one of: ${DATE_FORMATS.join(', ')}.`)
  }
  if (data.timezone !== undefined && data.timezone !== null && !isTimeZone(data.timezone)) throw plainError(WIRE.format)
}

function country(value: unknown): string | null {
  if (value === null || value === '') return null
  const code = typeof value === 'string' ? value.trim().toUpperCase() : ''
  if (COUNTRIES.has(code)) return code
  throw paramError('Invalid country code, expected an ISO 3166-1 alpha-2 code.')
}

function locale(value: unknown): string | null {
  if (value === null || value === '') return null
  const name = typeof value === 'string' ? value.trim() : ''
  if (isLocale(name)) return name
  throw paramError('Invalid locale, expected a name available in Python Babel (e.g. en_US, fr_FR).')
}

/** Today in UTC, as `YYYY-MM-DD`. */
export const today = (): string => new Date().toISOString().slice(0, 10)

/** True for a day of the calendar as `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** What will be stored of a flag in whatever form it was sent; undefined for anything else. */
export function flag(value: unknown): boolean | undefined {
  if (value === true || value === 1 || value === 'true') return true
  if (value === false || value === 0 || value === 'false') return false
  return undefined
}
