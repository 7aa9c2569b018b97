import { HtmlValidate } from 'html-validate';

/** What every page of the site is held to. */
export const htmlValidator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off', // titles come from editors
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // The style sheet keeps numbers on one line; so a copied number holds plain characters only.
    'tel-non-breaking': 'off',
    'no-raw-characters': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Where a script would move the focus, there is none: this is how people get to the summary.
    'no-autofocus': 'off',
    'no-inline-style': 'error',
  },
});
