/** English that stays on a screen, each with its reason. */
export const exceptions: readonly { text: RegExp; reason: string }[] = [
  {
    text: /^Beispiel: „CC BY 4\.0“/,
    reason: 'Name einer Lizenz, in jeder Sprache gleich.',
  },
];
