/** Rows, one a line, as one JSON array. No JSON text holds a raw line feed, so each one in the stream ends a row. */
export async function* jsonArray(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* framed('[', commaSeparated(rows), ']')
}

/** Rows, one a line and each a member with its key, as one JSON object. */
export async function* jsonObject(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* framed('{', commaSeparated(rows), '}')
}

async function* commaSeparated(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending = false
  for await (const chunk of rows) {
    if (pending) yield Buffer.from(',')
    pending = chunk[chunk.length - 1] === 0x0a
    const whole = pending ? chunk.subarray(0, chunk.length - 1) : chunk
    for (let at = whole.indexOf(0x0a); at >= 0; at = whole.indexOf(0x0a, at + 1)) whole[at] = 0x2c
    yield whole
  }
}

/**
 * A stream between two texts. Nothing leaves before the stream's first piece is there: a query that fails at once can
 * still be answered with an error.
 */
export async function* framed(before: string, body: AsyncIterable<Buffer>, after: string): AsyncGenerator<Buffer> {
  let begun = false
  for await (const chunk of body) {
    if (!begun) yield Buffer.from(before)
    begun = true
    yield chunk
  }
  if (!begun) yield Buffer.from(before)
  if (after) yield Buffer.from(after)
}
