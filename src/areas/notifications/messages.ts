import type { Config } from '../../config.js'
import { languageOf, type Language } from '../../kernel/mail/language.js'
import type { Letter } from '../../kernel/mail/compose.js'
import { fill, type Line, type Piece } from '../../kernel/mail/rich-text.js'
import type { NoticeFacts } from './delivery-queries.js'

/** Characters of what somebody wrote that a message repeats. */
const QUOTED = 1500

/** Kinds of messages. */
type Kind =
  'comment' | 'commentAndStatus' | 'status' | 'mention' | 'assignation' | 'reply' | 'replyMention' | 'playlist'

const SUBJECTS: Record<Language, Record<Kind, string>> = {
  en: {
    comment: '{author} commented on {about}',
    commentAndStatus: '{author} commented on {about}',
    status: '{author} changed the status of {about}',
    mention: '{author} mentioned you on {about}',
    assignation: 'You were assigned to {about}',
    reply: '{author} replied on {about}',
    replyMention: '{author} mentioned you in a reply on {about}',
    playlist: 'The playlist {about} is ready for review',
  },
  fr: {
    comment: '{author} a commenté {about}',
    commentAndStatus: '{author} a commenté {about}',
    status: '{author} a changé le statut de {about}',
    mention: '{author} vous a mentionné sur {about}',
    assignation: 'Vous êtes assigné à {about}',
    reply: '{author} a répondu sur {about}',
    replyMention: '{author} vous a mentionné dans une réponse sur {about}',
    playlist: 'La playlist {about} est prête pour une revue',
  },
}

const SENTENCES: Record<Language, Record<Kind, string>> = {
  en: {
    comment: '{author} wrote a comment on {about}.',
    commentAndStatus: '{author} wrote a comment on {about} and set its status to {status}.',
    status: '{author} set the status of {about} to {status}.',
    mention: '{author} mentioned you in a comment on {about}.',
    assignation: '{author} assigned you to {about}.',
    reply: '{author} replied to a comment on {about}.',
    replyMention: '{author} mentioned you in a reply on {about}.',
    playlist: '{author} tells you that the playlist {about} is ready for review.',
  },
  fr: {
    comment: '{author} a écrit un commentaire sur {about}.',
    commentAndStatus: '{author} a écrit un commentaire sur {about} et passé son statut à {status}.',
    status: '{author} a passé le statut de {about} à {status}.',
    mention: '{author} vous a mentionné dans un commentaire sur {about}.',
    assignation: '{author} vous a assigné à {about}.',
    reply: '{author} a répondu à un commentaire sur {about}.',
    replyMention: '{author} vous a mentionné dans une réponse sur {about}.',
    playlist: '{author} vous informe que la playlist {about} est prête pour une revue.',
  },
}

/** What a notification says outside of the application, whatever the channel. */
export function messageOf(facts: NoticeFacts, config: Config): Letter {
  const language = languageOf(facts.recipient.locale, config.defaultLocale)
  const quoted = quotedText(facts)
  const kind = kindOf(facts, quoted)
  const { label, link } = subjectMatter(facts, config)
  const author = authorOf(facts)
  const pieces: Record<string, Piece> = {
    author: { bold: author },
    about: { link: label, to: link },
    status: { bold: facts.comment?.status ?? '' },
  }
  const subject = fill(SUBJECTS[language][kind], { author, about: label }).join('')
  const lines: Line[] = [fill(SENTENCES[language][kind], pieces)]
  if (quoted) lines.push([{ italic: quoted }])
  return { subject: `[Kitsu] ${subject}`, lines, language }
}

function kindOf({ type, change }: NoticeFacts, quoted: string): Kind {
  switch (type) {
    case 'comment':
      return change ? (quoted ? 'commentAndStatus' : 'status') : 'comment'
    case 'reply-mention':
      return 'replyMention'
    case 'playlist-ready':
      return 'playlist'
    default:
      return type
  }
}

/** Clients do not learn who of the studio wrote a comment; who calls them to a review tells them so. */
const authorOf = ({ type, recipient, author, studio }: NoticeFacts): string =>
  recipient.role === 'client' && author.role !== 'client' && type !== 'playlist-ready' ? studio : author.name

/** What the author wrote, as far as the recipient may read it. */
function quotedText({ type, comment, reply }: NoticeFacts): string {
  if (!comment?.isReadable) return ''
  const text = ((type === 'reply' || type === 'reply-mention' ? reply : comment.text) ?? '').trim()
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text
}

/** Name and address of what it is about: the task, or the playlist. */
function subjectMatter({ project, task, playlist }: NoticeFacts, config: Config): { label: string; link: string } {
  const root = `${config.domainProtocol}://${config.domainName}/productions/${project.id}`
  if (playlist) {
    const part =
      playlist.episodeId ??
      (project.isTvShow && playlist.forEntity === 'asset' ? (playlist.isForAll ? 'all' : 'main') : '')
    return {
      label: `${project.name} / ${playlist.name}`,
      link: `${root}/${part && `episodes/${part}/`}playlists/${playlist.id}`,
    }
  }
  if (!task) return { label: project.name, link: root }
  const episode = project.isTvShow ? `/episodes/${task.episodeId ?? 'main'}` : ''
  const kind = { Shot: 'shots', Edit: 'edits' }[task.forEntity ?? ''] ?? 'assets'
  return {
    label: [project.name, ...task.entity, task.taskType].join(' / '),
    link: `${root}${episode}/${kind}/tasks/${task.id}`,
  }
}
