/**
 * Lets plain `node --import` run the TypeScript sources, compiled exactly as the build does, so that tests that start
 * whole processes never run a stale build.
 */
import { register } from 'node:module'

register('./typescript-hooks.mjs', import.meta.url)
