/** Format and dimensions of pictures and movies, read from their first bytes. */

/**
 * What a file is.
 *
 * @param {Buffer} body
 * @returns {{format?: string, width?: number, height?: number}} empty when the format is not one we know
 */
export function describeBinary(body) {
  const ascii = (from, to) => body.toString('latin1', from, to)
  if (ascii(1, 4) === 'PNG') return { format: 'png', width: body.readUInt32BE(16), height: body.readUInt32BE(20) }
  if (ascii(0, 3) === 'GIF') return { format: 'gif', width: body.readUInt16LE(6), height: body.readUInt16LE(8) }
  if (body[0] === 0xff && body[1] === 0xd8) return { format: 'jpeg', ...jpegSize(body) }
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return { format: 'webp', ...webpSize(body) }
  if (ascii(4, 8) === 'ftyp') return { format: 'mp4', ...movieSize(body) }
  if (ascii(0, 2) === 'PK') return { format: 'zip' }
  if (ascii(0, 5) === '%PDF-') return { format: 'pdf' }
  return {}
}

function jpegSize(body) {
  for (let i = 2; i + 9 < body.length;) {
    if (body[i] !== 0xff) {
      i++
      continue
    }
    const marker = body[i + 1]
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: body.readUInt16BE(i + 5), width: body.readUInt16BE(i + 7) }
    }
    const standsAlone = marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)
    i += 2 + (standsAlone ? 0 : body.readUInt16BE(i + 2))
  }
  return {}
}

function webpSize(body) {
  const chunk = body.toString('latin1', 12, 16)
  if (chunk === 'VP8X') return { width: 1 + body.readUIntLE(24, 3), height: 1 + body.readUIntLE(27, 3) }
  if (chunk === 'VP8 ') return { width: body.readUInt16LE(26) & 0x3fff, height: body.readUInt16LE(28) & 0x3fff }
  const bits = body.readUInt32LE(21)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) }
}

function movieSize(body) {
  for (let at = body.indexOf('tkhd'); at > 0; at = body.indexOf('tkhd', at + 4)) {
    const size = body.readUInt32BE(at - 4)
    const width = body.readUInt16BE(at - 4 + size - 8)
    const height = body.readUInt16BE(at - 4 + size - 4)
    if (width) return { width, height }
  }
  return {}
}
