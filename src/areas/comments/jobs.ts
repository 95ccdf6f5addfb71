import { z } from 'zod'
import type { Job } from '../../kernel/jobs/job.js'
import { copyImported } from './import-service.js'

const imported = z.object({
  commentId: z.uuid(),
  previews: z.array(z.object({ id: z.uuid(), sourceId: z.uuid(), extension: z.string() })),
})

/** Copies the files of previews that an automation took over from another task. */
export const importFilesJob: Job<z.output<typeof imported>> = {
  name: 'comments.importFiles',
  data: imported,
  retries: 8,
  pauseSeconds: 5,
  timeoutSeconds: 3600,
  parallel: 1,
  run: copyImported,
}
