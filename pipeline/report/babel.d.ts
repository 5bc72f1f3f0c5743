/** The part of the package that is used here; it brings no types of its own. */
declare module '@babel/code-frame' {
  export function codeFrameColumns(
    source: string,
    location: { readonly start: { readonly line: number; readonly column: number } },
    options: { readonly linesAbove: number; readonly linesBelow: number; readonly startLine: number },
  ): string;
}
