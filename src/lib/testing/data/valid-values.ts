export interface Options { document: unknown; direction: 'request' | 'response'; seed?: number; count?: number }
export function validValues(_schema: unknown, _options: Options): unknown[] { return []; }
