import { promises as dns } from 'node:dns'
import { domainToASCII } from 'node:url'

const LOCAL_PART = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/i
/** Milliseconds that the name servers get for one question. */
const DNS_TIMEOUT_MS = 3000

/** The form in which addresses are stored and compared. */
export const normalAddress = (address: string): string => address.trim().toLowerCase()

/**
 * What is wrong with an e-mail address, as a sentence for its owner; undefined when nothing is. With `deliverability` the
 * domain must also exist in the DNS; when no name server answers, it is believed.
 */
export async function addressFault(
  address: string,
  { deliverability }: { deliverability: boolean },
): Promise<string | undefined> {
  const text = address.trim()
  const at = text.lastIndexOf('@')
  if (at < 0) return 'An email address must have an @-sign.'
  const local = text.slice(0, at)
  const domain = text.slice(at + 1)
  if (!local) return 'There must be something before the @-sign.'
  if (!domain) return 'There must be something after the @-sign.'
  if (text.length > 254) return 'The email address is too long.'
  if (local.length > 64) return 'The email address is too long before the @-sign.'
  if (!LOCAL_PART.test(local)) return 'The email address contains invalid characters before the @-sign.'
  if (!domain.includes('.')) return 'The part after the @-sign is not valid. It should have a period.'
  const ascii = domainToASCII(domain)
  if (!DOMAIN.test(ascii)) return 'The part after the @-sign contains invalid characters.'
  if (deliverability && !(await takesMail(ascii))) return `The domain name ${domain} does not accept email.`
  return undefined
}

/** Whether the domain has a mail server, or at least an address. */
async function takesMail(domain: string): Promise<boolean> {
  const resolver = new dns.Resolver({ timeout: DNS_TIMEOUT_MS, tries: 1 })
  const answers = await Promise.allSettled([
    resolver.resolveMx(domain),
    resolver.resolve4(domain),
    resolver.resolve6(domain),
  ])
  const isNo = (answer: PromiseSettledResult<unknown>): boolean =>
    answer.status === 'rejected' &&
    ['ENOTFOUND', 'ENODATA'].includes((answer.reason as NodeJS.ErrnoException).code ?? '')
  return !answers.every(isNo)
}
