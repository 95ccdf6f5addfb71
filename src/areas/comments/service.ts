export { removeComment } from './removal.js'
