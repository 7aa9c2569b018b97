// Everything in this folder runs before anything is installed: Node 20, no dependencies.

/**
 * One sentence for a person, then the end.
 * @param {string} sentence
 * @returns {never}
 */
export const refuse = (sentence) => {
  console.error(`\n${sentence}\n`);
  process.exit(1);
};
