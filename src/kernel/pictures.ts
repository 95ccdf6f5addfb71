import sharp from 'sharp'

/** What a small picture is made of; of other formats, such as SVG, none is. */
const FORMATS = new Set(['png', 'jpeg', 'webp', 'gif', 'heif', 'tiff'])

/**
 * Writes the middle of a picture as a square PNG.
 * @param pixels Length of its sides.
 * @returns false where the file is no picture that can be read.
 */
export async function writeSquare(source: string, target: string, pixels: number): Promise<boolean> {
  try {
    const picture = sharp(source, { failOn: 'none' })
    if (!FORMATS.has((await picture.metadata()).format)) return false
    await picture.autoOrient().resize(pixels, pixels, { fit: 'cover' }).toColourspace('srgb').png().toFile(target)
    return true
  } catch {
    return false
  }
}
