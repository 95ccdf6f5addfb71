/** A part of a form: a text, or a file when it has a name. */
export interface Part {
  readonly name: string
  readonly content: string | Buffer
  /** Put into the header as it is, whatever it holds. */
  readonly filename?: string
  readonly type?: string
}

export const BOUNDARY = 'a-boundary-of-a-test'
export const FORM = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }

/** The body of a form, byte by byte as given: no name is corrected, as a library would. */
export function formBody(parts: readonly Part[], { end = true } = {}): Buffer {
  const pieces = parts.flatMap(({ name, content, filename, type }) => [
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`,
    filename === undefined ? '' : `; filename="${filename}"`,
    type === undefined ? '' : `\r\nContent-Type: ${type}`,
    '\r\n\r\n',
    content,
    '\r\n',
  ])
  return Buffer.concat([...pieces, end ? `--${BOUNDARY}--\r\n` : ''].map((piece) => Buffer.from(piece)))
}

/** A form as the options of a REST call. */
export const form = (...parts: Part[]) => ({ body: new Uint8Array(formBody(parts)), headers: FORM })

/** A form by the GraphQL multipart request specification: `files` by the path of the variable each is put into. */
export function graphqlForm(query: string, variables: object, files: Readonly<Record<string, Part>>) {
  const map = Object.fromEntries(Object.entries(files).map(([path, { name }]) => [name, [`variables.${path}`]]))
  const { body, headers } = form(
    { name: 'operations', content: JSON.stringify({ query, variables }) },
    { name: 'map', content: JSON.stringify(map) },
    ...Object.values(files),
  )
  return { body, headers: { ...headers, 'apollo-require-preflight': 'true' } }
}
