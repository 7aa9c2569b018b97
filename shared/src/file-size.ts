const decimal = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/** "2,3 MB", "640 KB"; decimal units as file managers show them. `bytes` ≥ 0. */
export const formatFileSize = (bytes: number): string => {
  if (bytes >= 1_000_000) return `${decimal.format(bytes / 1_000_000)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
};
