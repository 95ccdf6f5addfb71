/** How paths of one mode (`working`, `output`, `preview`) are made, as productions keep it. */
interface TreeMode {
  mountpoint?: string
  root?: string
  folder_path?: Record<string, string>
  file_name?: Record<string, string>
}

/** A record that a token of a template stands for. */
export interface TokenRecord {
  id: string
  name: string | null
  short_name?: string | null
  number?: number | null
}

/** What the tokens of templates stand for: a record, or a text whatever the field; null leaves the token as it is. */
export type Tokens = Readonly<Record<string, TokenRecord | string | null>>

/** Kinds of things that trees have templates for. */
export type TreeKind = 'shot' | 'asset' | 'sequence' | 'scene' | 'episode' | 'instance' | 'instance_asset'

/** The tree of a production cannot tell where a file belongs. */
export class TreeError extends Error {}

/** A template is not there, or names something that there is not. */
const fail = (message = ''): never => {
  throw new TreeError(message)
}

const TOKEN = /<([\w.]+)>/g
const FIELDS = new Set(['short_name', 'name', 'number', 'id'])
const UUID_SLUG = /[0-9a-f]{8}_[0-9a-f]{4}_4[0-9a-f]{3}_[89ab][0-9a-f]{3}_[0-9a-f]{12}/gi

/** A name as it stands in paths: small letters and figures of ASCII, all else as `_`. */
export const pathSlug = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\d),(?=\d)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')

function styled(text: string, style: string | undefined): string {
  if (style === 'uppercase') return text.toUpperCase()
  return style === 'lowercase' ? text.toLowerCase() : text
}

function rendered(template: string, tokens: Tokens, style: string | undefined): string {
  return template.replaceAll(TOKEN, (whole, token: string) => {
    const [type = '', asked = 'name'] = token.split('.')
    const field = FIELDS.has(asked) ? asked : 'name'
    if (!Object.hasOwn(tokens, type)) return fail(`Unknown data type: ${token}.`)
    const known = tokens[type]!
    const value = known === null || typeof known === 'string' ? known : known[field as keyof TokenRecord]
    if (value === null || value === undefined) return whole
    return field === 'id' ? String(value) : styled(pathSlug(String(value)), style)
  })
}

/**
 * Folder and name of a file by the tree of a production.
 * @param sep What separates the folders; slashes inside of mountpoint and root are kept.
 * @throws TreeError when the tree has no such mode or template, or a template names what there is not.
 */
export function treePath(
  tree: unknown,
  place: { mode: string; kind: TreeKind; sep?: string },
  tokens: Tokens,
): { folder: string; fileName: string } {
  const { mode, kind, sep = '/' } = place
  if (typeof tree !== 'object' || tree === null) return fail('No tree can be found for given project.')
  const section = (tree as Record<string, TreeMode | undefined>)[mode]
  if (!section) return fail(`Mode ${mode} cannot be found on given tree.`)
  const { mountpoint, root, folder_path: folders, file_name: names } = section
  if (mountpoint === undefined || root === undefined) return fail(`Can't find given mode (${mode}) in given tree.`)
  const [folder, name] = [folders?.[kind], names?.[kind]]
  if (folder === undefined || name === undefined) return fail()
  const base = root ? `${mountpoint}${sep}${root}${sep}` : `${mountpoint}${sep}`
  const slug = styled(pathSlug(rendered(name, tokens, 'lowercase')), names?.style)
  return {
    folder: base + rendered(folder, tokens, folders?.style).replaceAll('/', sep),
    fileName: slug.replaceAll(UUID_SLUG, (id) => id.replaceAll('_', '-')),
  }
}
