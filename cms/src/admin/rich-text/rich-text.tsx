import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Desk, Sheet } from './desk';
import { Hints } from './hints/hints';
import { LinkDialog } from './links/link-dialog';
import { cleanPasted } from './paste/clean-pasted';
import type { OpenedText } from './markdown/text-document';
import { Notice } from './notice';
import { Toolbar } from './toolbar';
import { useTextEditor } from './use-text-editor';
import type { FieldState } from './writing-desk';

interface Props {
  field: FieldState;
  opened: OpenedText;
  onWrite: (markdown: string) => void;
  onShowPlain: () => void;
}

const noImages =
  'Bilder kommen mit Alternativtext und Nachweis über ein Bildfeld auf die Website. In den Text wurde keines übernommen.';

/** The text as it looks. */
export const RichText = ({ field, opened, onWrite, onShowPlain }: Props) => {
  const { toggleNotification } = useNotification();
  const [loss, setLoss] = useState<string | null>(null);
  const [isLinking, setIsLinking] = useState(false);
  const refuseImages = () => toggleNotification({ type: 'warning', message: noImages });
  const { place, editor } = useTextEditor({
    field,
    opened,
    onWrite: ({ markdown, loss: found }) => {
      setLoss(found);
      onWrite(markdown);
    },
    onLink: () => setIsLinking(true),
    onFiles: refuseImages,
    cleanPasted: (html) => {
      const { html: cleaned, hadImages } = cleanPasted(html);
      if (hadImages) refuseImages();
      return cleaned;
    },
  });
  return (
    <Desk $isInvalid={field.isInvalid} $isReadOnly={field.isReadOnly}>
      {editor && (
        <Toolbar
          editor={editor}
          isReadOnly={field.isReadOnly}
          onLink={() => setIsLinking(true)}
          onShowPlain={onShowPlain}
        />
      )}
      {loss !== null && (
        <Notice>
          Bei „{loss}“ könnte die Website nicht zeigen, was hier steht: Beim Speichern ginge dort
          eine Auszeichnung verloren. Meist hilft es, Fett oder Kursiv bis zum Ende des Wortes zu
          ziehen oder davor ein Leerzeichen zu setzen.
        </Notice>
      )}
      <Sheet>
        <div ref={place} />
      </Sheet>
      {editor && !field.isReadOnly && <Hints editor={editor} />}
      {editor && isLinking && <LinkDialog editor={editor} onClose={() => setIsLinking(false)} />}
    </Desk>
  );
};
