import { framed, jsonArray } from '../../src/kernel/rest/stream.js'

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

async function read(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('jsonArray', () => {
  it('is an empty array without rows', async () => {
    expect(await read(jsonArray(pieces()))).toBe('[]')
  })

  it('separates rows by commas, wherever the pieces are cut', async () => {
    const rows = '{"a":1}\n{"b":[2,3]}\n"c"\n'
    for (let cut = 1; cut < rows.length; cut++) {
      expect(await read(jsonArray(pieces(rows.slice(0, cut), rows.slice(cut))))).toBe('[{"a":1},{"b":[2,3]},"c"]')
    }
  })

  it('says nothing when the rows fail at once', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      throw new Error('no rows')
    }
    const stream = jsonArray(failing())
    await expect(stream.next()).rejects.toThrow('no rows')
  })
})

describe('framed', () => {
  it('puts the texts around an empty stream as well', async () => {
    expect(await read(framed('{"rows":', jsonArray(pieces()), '}'))).toBe('{"rows":[]}')
  })
})
