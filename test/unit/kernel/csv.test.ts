import { csvCell } from '../../../src/kernel/csv.js'

test.each([
  ['Ada Lovelace', 'Ada Lovelace'],
  ['a;b', '"a;b"'],
  ['say "yes"', '"say ""yes"""'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
  ['=HYPERLINK("http://x";1)', `"'=HYPERLINK(""http://x"";1)"`],
  ['+1', "'+1"],
  ['-1+cmd|x', "'-1+cmd|x"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['a=1', 'a=1'],
])('%j is the cell %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell)
})
