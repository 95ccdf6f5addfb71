export { removeTask } from './removal.js'
export { resetTask } from './reset.js'
