export { viewerFields, viewerLists } from './viewer-service.js'
