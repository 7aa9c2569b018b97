import { useState, type FormEvent } from 'react';
import type { Editor } from '@tiptap/core';
import { Button, Field, Flex, Modal, TextInput } from '@strapi/design-system';
import { EntryChoice } from './entry-choice';
import { readAddress } from './read-address';

interface Props {
  editor: Editor;
  onClose: () => void;
}

/** The words that become a link: those selected, or those of the link at the cursor. */
const startOf = (editor: Editor) => {
  if (editor.isActive('link')) editor.commands.extendMarkRange('link');
  const { doc, selection } = editor.state;
  return {
    href: String(editor.getAttributes('link')['href'] ?? ''),
    isLink: editor.isActive('link'),
    words: doc.textBetween(selection.from, selection.to, ' ', ' ').trim(),
  };
};

/** Asks where a link leads: to a page of the website found by its title, or to an address. */
export const LinkDialog = ({ editor, onClose }: Props) => {
  const [start] = useState(() => startOf(editor));
  const [typed, setTyped] = useState(start.href);
  const [words, setWords] = useState(start.words);
  const [isTried, setIsTried] = useState(false);
  const reading = readAddress(typed);
  const isNew = start.words === '';
  const addressProblem = isTried && reading.kind === 'problem' ? reading.message : false;
  const wordsProblem =
    isTried && isNew && words.trim() === '' ? 'Bitte die Worte des Links eingeben.' : false;

  const close = (): void => {
    onClose();
    // After the dialog has given the focus back.
    setTimeout(() => editor.commands.focus());
  };
  const submit = (): void => {
    setIsTried(true);
    if (reading.kind === 'problem' || (isNew && words.trim() === '')) return;
    const mark = { type: 'link', attrs: { href: reading.href } };
    const chain = editor.chain();
    const { from, to } = editor.state.selection;
    if (isNew) {
      chain.setTextSelection(from);
      chain.insertContent({ type: 'text', text: words.trim(), marks: [mark] });
    } else chain.setLink({ href: reading.href });
    // What is typed next belongs to the sentence, not to the link.
    chain.setTextSelection(isNew ? from + words.trim().length : to);
    chain.unsetMark('link').run();
    close();
  };
  const remove = (): void => {
    editor.chain().unsetLink().run();
    close();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Schließen">
          <Modal.Title>{start.isLink ? 'Link ändern' : 'Link setzen'}</Modal.Title>
        </Modal.Header>
        <form
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            // React would hand it on to the form of the entry, which would save.
            event.stopPropagation();
            submit();
          }}
        >
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Field.Root
                name="link-words"
                required={isNew}
                error={wordsProblem}
                hint="Sagt, was hinter dem Link steht: „Antrag auf Förderung“, nicht „hier“."
              >
                <Field.Label>Worte des Links</Field.Label>
                <TextInput
                  value={words}
                  disabled={!isNew}
                  onChange={(event) => setWords(event.target.value)}
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              <EntryChoice
                address={typed}
                onChoose={({ address, title }) => {
                  setTyped(address);
                  if (isNew && words.trim() === '') setWords(title);
                }}
              />
              <Field.Root
                name="link-address"
                required
                error={addressProblem}
                hint="Zum Beispiel https://www.land.nrw, /kontakt/ oder eine E-Mail-Adresse."
              >
                <Field.Label>Adresse</Field.Label>
                <TextInput value={typed} onChange={(event) => setTyped(event.target.value)} />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={close}>
              Abbrechen
            </Button>
            <Flex gap={2}>
              {start.isLink && (
                <Button type="button" variant="danger-light" onClick={remove}>
                  Link entfernen
                </Button>
              )}
              <Button type="submit">Link setzen</Button>
            </Flex>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
