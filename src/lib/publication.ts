/** The name of the publication, until it can be set. */
export const siteName = 'Galley';
export const siteDescription = 'Notes on APIs that are written before they are built.';
