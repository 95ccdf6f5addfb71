import {
  booleanOf,
  dateOf,
  faultOf,
  listOf,
  numberOf,
  textOf,
  type DataType,
} from '../../../src/areas/metadata/values.js'

const PERSON = '11111111-2222-4333-8444-555555555555'
const fault = (dataType: DataType, value: unknown, choices: string[] = []): string | undefined =>
  faultOf({ dataType, choices, persons: [PERSON] }, value)

test.each<[DataType, unknown[], unknown[]]>([
  ['number', [0, -1.5, '12', ' 3e2 ', 1e50], ['x', '1_0', 'NaN', NaN, Infinity, true, [1], {}, 1e60]],
  ['date', ['2026-11-21', '2024-02-29', '2026-11-21T10:00:00Z'], ['2026-02-30', '21/11/2026', 5, true]],
  ['boolean', [true, false, 'true', 'FALSE'], ['yes', 1, []]],
  ['string', ['text', 5, true], [[], {}]],
  ['textarea', ['text\nand more'], [['x']]],
  ['url', ['https://example.com', 'file:///x', 'example.com'], ['javascript:alert(1)', ' JAVASCRIPT:x', 7]],
  ['checklist', ['[] do', ['do'], [{ text: 'do', checked: true }], { do: true }], [5, [1]]],
  ['person', [PERSON, PERSON.toUpperCase()], ['Ada', '00000000-0000-4000-8000-000000000000', 5]],
])('values of the type %s', (type, right, wrong) => {
  for (const value of [null, '', undefined, ...right]) expect([value, fault(type, value)]).toEqual([value, undefined])
  for (const value of wrong) expect([value, typeof fault(type, value)]).toEqual([value, 'string'])
})

test('lists hold choices only, and anything where there are none', () => {
  expect([fault('list', 'a', ['a']), fault('list', 'b', ['a']), fault('list', 'b')]).toEqual([
    undefined,
    'one of "a"',
    undefined,
  ])
  expect([fault('taglist', ['a'], ['a', 'b']), fault('taglist', 'a, b', ['a', 'b'])]).toEqual([undefined, undefined])
  expect([fault('taglist', ['c'], ['a']), fault('taglist', [1])]).toEqual(['a list of "a"', 'a list of texts'])
})

test('what is stored is read as what the column is, or not at all', () => {
  expect([numberOf('2.5'), numberOf('two'), numberOf([1])]).toEqual([2.5, null, null])
  expect([dateOf('2026-11-21T10:00:00'), dateOf('soon')]).toEqual(['2026-11-21', null])
  expect([booleanOf('True'), booleanOf('1')]).toEqual([true, null])
  expect([listOf('a, b,,'), listOf(['a']), listOf([1]), listOf(1)]).toEqual([['a', 'b'], ['a'], null, null])
  expect([textOf(5), textOf(['a'])]).toEqual(['5', null])
})
