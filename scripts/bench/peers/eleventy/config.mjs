export default (config) => {
  config.setQuietMode(true);
  return {
    dir: { input: 'content', includes: '../includes', output: 'out' },
    templateFormats: ['md'],
    markdownTemplateEngine: false,
  };
};
