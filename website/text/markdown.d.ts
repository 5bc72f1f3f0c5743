/** Texts are bundled as text (see build.js and vitest.config.ts). */
declare module '*.md' {
  const text: string;
  export default text;
}
