const product = 'Redaktion Netzwerk Innenstadt NRW';

/** Strapi ends every tab's title with its own name. */
export const keepTitle = (): void => {
  const rename = (): void => {
    const title = document.title
      .replace(/\bStrapi( Admin)?$/, product)
      .replace(/^Einstellungen - Users\b/, 'Einstellungen - Konten')
      .replace(/^Einstellungen - Roles\b/, 'Einstellungen - Rollen');
    if (title !== document.title) document.title = title;
  };
  rename();
  new MutationObserver(rename).observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
  });
};

/** Petrol instead of Strapi's violet; the site's brick red would read as "delete" here. */
export const theme = {
  light: {
    colors: {
      primary100: '#e6f1f3',
      primary200: '#bfdce1',
      primary500: '#2f7886',
      primary600: '#1f5f6b',
      primary700: '#164852',
      buttonPrimary500: '#2f7886',
      buttonPrimary600: '#1f5f6b',
    },
  },
  dark: {
    colors: {
      primary100: '#123239',
      primary200: '#1f5f6b',
      primary500: '#5fb0bf',
      primary600: '#7cc4d1',
      primary700: '#a3dae4',
      buttonPrimary500: '#2f7886',
      buttonPrimary600: '#1f5f6b',
    },
  },
};
