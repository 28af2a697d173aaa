/** The files that the list changes most, by short names. */
export const entry = 'openapi/openapi.yaml';
export const postSchemas = 'openapi/components/schemas/posts.yaml';
export const healthSchemas = 'openapi/components/schemas/health.yaml';
export const headers = 'openapi/components/headers/headers.yaml';
export const paging = 'openapi/components/parameters/paging.yaml';
export const postParameters = 'openapi/components/parameters/posts.yaml';
export const conditional = 'openapi/components/parameters/conditional.yaml';
export const postPaths = 'openapi/paths/posts.yaml';
export const postExamples = 'openapi/components/examples/posts.yaml';
export const healthPaths = 'openapi/paths/health.yaml';
export const contractPaths = 'openapi/paths/contract.yaml';
export const collectionRoute = 'src/routes/api/posts/+server.ts';
export const itemRoute = 'src/routes/api/posts/[post]/+server.ts';
