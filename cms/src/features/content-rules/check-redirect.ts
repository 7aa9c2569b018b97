import { textOf, type Entry } from './model';
import type { Problem } from './problem';

const isTarget = (value: string): boolean => /^\/(?!\/)\S*$|^https:\/\/[^\s.]+\.\S+$/.test(value);

export const checkRedirect = (entry: Entry): Problem[] => {
  const from = textOf(entry.from);
  const to = textOf(entry.to);
  const problems: Problem[] = [];
  if (from !== '' && !/^\/(?!\/)\S+$/.test(from)) {
    problems.push({
      path: ['from'],
      message: 'Die alte Adresse beginnt mit einem Schrägstrich und ist nicht die Startseite.',
    });
  }
  if (to !== '' && !isTarget(to)) {
    problems.push({
      path: ['to'],
      message: 'Die neue Adresse beginnt mit einem Schrägstrich oder mit https://.',
    });
  }
  if (from !== '' && from === to) {
    problems.push({ path: ['to'], message: 'Alte und neue Adresse sind gleich.' });
  }
  return problems;
};
