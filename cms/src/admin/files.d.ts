declare module '*.svg' {
  const url: string;
  export default url;
}

/** The examples of the specification, for tests. */
declare module 'commonmark-spec' {
  export const tests: { markdown: string; html: string; section: string; number: number }[];
}
