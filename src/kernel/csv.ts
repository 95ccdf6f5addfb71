/** Beginnings that a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A text as a cell of CSV with semicolons: quoted where it must be, and never a formula, which would run on the computer of
 * whoever opens the file: an apostrophe goes before it, which spreadsheets do not show.
 */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
