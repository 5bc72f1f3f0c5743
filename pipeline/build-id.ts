/** Set by build.js. */
declare const BUILD_ID: string | undefined;

/** A sum of the code that the command was bundled of; `null` where it runs from its sources, which may change meanwhile. */
export const buildId: string | null = typeof BUILD_ID === 'undefined' ? null : BUILD_ID;
