import { useEffect, useRef } from 'preact/hooks';

export interface FieldProblem {
  /** Field that the entry leads to; null where it concerns the whole form. */
  fieldId: string | null;
  message: string;
}

interface Props {
  problems: readonly FieldProblem[];
}

/** All that is wrong, in one place above the form; takes the focus whenever something new comes up. */
export const ErrorSummary = ({ problems }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div class="notice" role="alert" tabIndex={-1} ref={box} aria-labelledby="problems">
      <h2 id="problems">Bitte prüfen Sie Ihre Angaben</h2>
      <ul>
        {problems.map(({ fieldId, message }) => (
          <li key={message}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
};
