import { AppError, notImplemented } from '../errors.js'
import type { RestInput } from './route.js'

/**
 * Refuses a form with files where they cannot be kept yet, rather than to lose them silently.
 * @throws AppError 501; 415 for a form that does not say what parts it.
 */
export function refuseUploads({ headers }: RestInput): void {
  const type = headers['content-type'] ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) return
  if (!/;\s*boundary=\S/i.test(type))
    throw new AppError('BAD_USER_INPUT', 'The content type of the form names no boundary.', { status: 415 })
  throw notImplemented('Sending files')
}
