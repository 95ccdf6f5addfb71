import { pathSlug, TreeError, treePath } from '../../../../src/areas/files/file-tree.js'

const ID = '3b241101-e2bb-4255-8caf-4136c566a962'
const record = (name: string | null) => ({ id: ID, name })
const tokens = {
  Project: record('Cosmos Landromat'),
  Sequence: record('S01'),
  Shot: record('P01'),
  TaskType: record('Animation'),
  Software: '3ds Max',
  Name: 'main',
  Version: '001',
  Task: record(null),
}
const tree = {
  working: {
    mountpoint: '/simple',
    root: 'productions',
    folder_path: { shot: '<Project>/shots/<Sequence>/<Shot>/<TaskType>/<Software>', style: 'lowercase' },
    file_name: { shot: '<Project>_<Sequence>_<Shot>_<TaskType>_<Name>_v<Version>', style: 'lowercase' },
  },
  preview: {
    mountpoint: '/p',
    root: '',
    folder_path: { shot: '<Shot.id>/<Task>', asset: '<Nothing>' },
    file_name: { shot: '<Shot.id>_<Shot>', style: 'uppercase', asset: 'a' },
  },
}
const path = (mode: string, kind: 'shot' | 'asset' | 'scene', sep?: string) =>
  treePath(tree, { mode, kind, ...(sep ? { sep } : {}) }, tokens)

describe('paths by the tree of a production', () => {
  test('are made of the names of what they are for', () => {
    expect(path('working', 'shot')).toEqual({
      folder: '/simple/productions/cosmos_landromat/shots/s01/p01/animation/3ds_max',
      fileName: 'cosmos_landromat_s01_p01_animation_main_v001',
    })
    expect(path('working', 'shot', '\\').folder).toBe(
      '/simple\\productions\\cosmos_landromat\\shots\\s01\\p01\\animation\\3ds_max',
    )
  })

  test('keep ids and tokens without a value', () => {
    expect(path('preview', 'shot')).toEqual({ folder: `/p/${ID}/<Task>`, fileName: `${ID.toUpperCase()}_P01` })
  })

  test('are refused where the tree cannot tell', () => {
    expect(() => treePath(null, { mode: 'working', kind: 'shot' }, tokens)).toThrow('No tree can be found')
    expect(() => path('output', 'shot')).toThrow('Mode output cannot be found on given tree.')
    expect(() => path('preview', 'asset')).toThrow('Unknown data type: Nothing.')
    expect(() => path('working', 'scene')).toThrow(TreeError)
  })

  test('hold small letters and figures of ASCII only', () => {
    expect(['Déjà Vu!', 'SH_01-02', '1,000 trees', '../../x'].map(pathSlug)).toEqual([
      'deja_vu',
      'sh_01_02',
      '1000_trees',
      'x',
    ])
  })
})
