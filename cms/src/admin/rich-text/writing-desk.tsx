import { useEffect, useRef, useState } from 'react';
import { textSchema } from './markdown/rich-text-schema';
import { openText, type Opening } from './markdown/text-document';
import { PlainText } from './plain-text';
import { RichText } from './rich-text';

/** What the form knows of a field, for whoever cannot see it. */
export interface FieldState {
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
  isRequired: boolean;
  isInvalid: boolean;
  isReadOnly: boolean;
}

interface Props {
  field: FieldState;
  /** As it is in the form. */
  markdown: string;
  onWrite: (markdown: string) => void;
}

interface Session {
  /** A new one for every text that comes from elsewhere, so that nothing of the old one is undone. */
  number: number;
  opening: Opening;
  isPlain: boolean;
}

/** The text as it looks, or its Markdown; somebody may change between the two at any time. */
export const WritingDesk = ({ field, markdown, onWrite }: Props) => {
  const open = (text: string, number: number): Session => {
    const opening = openText(textSchema, text);
    return { number, opening, isPlain: opening.kind === 'plain' };
  };
  const [session, setSession] = useState(() => open(markdown, 0));
  /** What was opened or written here last: anything else in the form comes from outside. */
  const own = useRef(markdown);
  useEffect(() => {
    if (markdown === own.current) return;
    own.current = markdown;
    setSession(({ number }) => open(markdown, number + 1));
  }, [markdown]);

  const write = (text: string): void => {
    own.current = text;
    onWrite(text);
  };
  const { opening, isPlain, number } = session;
  if (isPlain || opening.kind === 'plain') {
    return (
      <PlainText
        field={field}
        markdown={markdown}
        reasons={opening.kind === 'plain' ? opening.reasons : []}
        onWrite={write}
        onShowRich={() => setSession(open(own.current, number + 1))}
      />
    );
  }
  return (
    <RichText
      key={number}
      field={field}
      opened={opening.text}
      onWrite={write}
      onShowPlain={() => setSession({ ...session, isPlain: true })}
    />
  );
};
