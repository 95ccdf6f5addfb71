import { messageOf } from '../../../../src/areas/notifications/messages.js'
import type { NoticeFacts } from '../../../../src/areas/notifications/delivery-queries.js'
import { slackText } from '../../../../src/kernel/chat/slack.js'
import { composeMail } from '../../../../src/kernel/mail/compose.js'
import { testConfig } from '../../../support/config.js'

const config = testConfig('postgresql://localhost/none', { DOMAIN_NAME: 'studio.example' })
const root = 'https://studio.example/productions/p1'

const FACTS: NoticeFacts = {
  type: 'comment',
  change: false,
  recipient: { id: 'r', email: 'art@studio.example', locale: 'en_US', role: 'user' },
  accounts: { slack: null, mattermost: null, discord: null },
  author: { name: 'Ada Lovelace', role: 'supervisor' },
  studio: 'Toon Works',
  project: { id: 'p1', name: 'Robots', isTvShow: false },
  task: { id: 't1', taskType: 'Animation', forEntity: 'Shot', entity: ['E01', 'SQ01', 'SH010'], episodeId: 'e1' },
  playlist: null,
  comment: { text: 'Nice arcs', status: 'Retake', isReadable: true },
  reply: null,
  keys: { slack: null, mattermost: null, discord: null },
}
const mail = (facts: Partial<NoticeFacts>) =>
  composeMail('art@studio.example', messageOf({ ...FACTS, ...facts }, config))
const says = (facts: Partial<NoticeFacts>): string => mail(facts).text.split('\n\n')[0]!.trim()

const TASK = `Robots / E01 / SQ01 / SH010 / Animation (${root}/shots/tasks/t1)`

describe('what notifications say', () => {
  test.each<[string, Partial<NoticeFacts>, string]>([
    ['a comment', {}, `Ada Lovelace wrote a comment on ${TASK}.`],
    [
      'a comment with a status',
      { change: true },
      `Ada Lovelace wrote a comment on ${TASK} and set its status to Retake.`,
    ],
    [
      'a status alone',
      { change: true, comment: { text: '', status: 'Retake', isReadable: true } },
      `Ada Lovelace set the status of ${TASK} to Retake.`,
    ],
    ['a mention', { type: 'mention' }, `Ada Lovelace mentioned you in a comment on ${TASK}.`],
    ['an assignment', { type: 'assignation', comment: null }, `Ada Lovelace assigned you to ${TASK}.`],
    ['a reply', { type: 'reply', reply: 'Yes' }, `Ada Lovelace replied to a comment on ${TASK}.`],
    [
      'a mention in a reply',
      { type: 'reply-mention', reply: 'Yes' },
      `Ada Lovelace mentioned you in a reply on ${TASK}.`,
    ],
  ])('of %s', (_, facts, text) => {
    expect(says(facts)).toBe(text)
  })

  test('of a reply is what was replied, of a comment what was commented, and neither where it may not be read', () => {
    expect(mail({ type: 'reply', reply: 'Yes' }).text).toMatch(/\n\nYes\n$/)
    expect(mail({}).text).toMatch(/\n\nNice arcs\n$/)
    const hidden = mail({ comment: { text: 'Nice arcs', status: 'Retake', isReadable: false } })
    expect(hidden.text + hidden.html).not.toContain('Nice arcs')
  })

  test('to clients comes from the studio, but for an invitation to a review', () => {
    const recipient = { ...FACTS.recipient, role: 'client' } as const
    expect(says({ recipient })).toBe(`Toon Works wrote a comment on ${TASK}.`)
    const playlist = { id: 'l1', name: 'Dailies', forEntity: 'shot', isForAll: false, episodeId: null }
    expect(says({ recipient, type: 'playlist-ready', task: null, comment: null, playlist })).toBe(
      `Ada Lovelace tells you that the playlist Robots / Dailies (${root}/playlists/l1) is ready for review.`,
    )
  })

  test.each<[string, Partial<NoticeFacts>, string]>([
    ['an asset', { task: { ...FACTS.task!, forEntity: 'Asset', episodeId: null } }, '/assets/tasks/t1'],
    ['an edit', { task: { ...FACTS.task!, forEntity: 'Edit' } }, '/edits/tasks/t1'],
    ['a concept', { task: { ...FACTS.task!, forEntity: 'Concept' } }, '/assets/tasks/t1'],
    ['a shot of a series', { project: { ...FACTS.project, isTvShow: true } }, '/episodes/e1/shots/tasks/t1'],
    [
      'an asset of a series',
      { project: { ...FACTS.project, isTvShow: true }, task: { ...FACTS.task!, forEntity: 'Asset', episodeId: null } },
      '/episodes/main/assets/tasks/t1',
    ],
  ])('leads to %s', (_, facts, path) => {
    expect(mail(facts).text).toContain(`(${root}${path})`)
  })

  test.each([
    [{ forEntity: 'shot', isForAll: false, episodeId: 'e1' }, true, '/episodes/e1/playlists/l1'],
    [{ forEntity: 'asset', isForAll: true, episodeId: null }, true, '/episodes/all/playlists/l1'],
    [{ forEntity: 'asset', isForAll: false, episodeId: null }, true, '/episodes/main/playlists/l1'],
    [{ forEntity: 'asset', isForAll: false, episodeId: null }, false, '/playlists/l1'],
  ])('leads to a playlist %j of a series: %s', (values, isTvShow, path) => {
    const playlist = { id: 'l1', name: 'Dailies', ...values }
    const project = { ...FACTS.project, isTvShow }
    expect(mail({ type: 'playlist-ready', task: null, comment: null, playlist, project }).text).toContain(
      `(${root}${path})`,
    )
  })

  test('does not repeat a long text whole', () => {
    const comment = { text: 'x'.repeat(50_000_000), status: 'Retake', isReadable: true }
    const { text, html } = mail({ comment })
    expect(text.length + html.length).toBeLessThan(5000)
    expect(slackText(messageOf({ ...FACTS, comment }, config).lines).length).toBeLessThanOrEqual(3000)
  })

  test('shows as HTML what was typed, and nothing of it is HTML', () => {
    const evil = '"><script>alert(1)</script>'
    const task = { ...FACTS.task!, entity: [evil] }
    const { html } = mail({
      task,
      author: { name: evil, role: 'user' },
      comment: { text: evil, status: evil, isReadable: true },
    })
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
  })

  test('is in English where there are no words of ours', () => {
    expect(mail({ recipient: { ...FACTS.recipient, locale: 'ja_JP' } }).language).toBe('en-US')
    expect(mail({ recipient: { ...FACTS.recipient, locale: 'fr_CA' } }).language).toBe('fr-FR')
  })
})
