import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { Editor } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { KeepTablesPlain } from './keep-tables-plain';
import { textExtensions, textSchema } from './markdown/rich-text-schema';
import { writeText, type OpenedText, type Written } from './markdown/text-document';
import type { FieldState } from './writing-desk';

const isInTable = ({ selection: { $from } }: EditorState): boolean =>
  Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).some(
    ({ type }) => type.name === 'table',
  );

/** Where Markdown knows no line break: in headings and in the cells of tables. */
const isOneLine = (state: EditorState): boolean =>
  state.selection.$from.parent.type.name === 'heading' || isInTable(state);

/** A cell takes a single line: what was copied with several becomes one. Tables stay tables. */
const pasteIntoCell = (view: EditorView, { content }: Slice): boolean => {
  if (!isInTable(view.state)) return false;
  if (content.childCount < 2 && content.firstChild?.isTextblock !== false) return false;
  if (content.firstChild?.type.name.startsWith('table') === true) return false;
  const text = content.textBetween(0, content.size, ' ', ' ');
  view.dispatch(view.state.tr.insertText(text).scrollIntoView());
  return true;
};

const attributesOf = (field: FieldState): Record<string, string> => ({
  id: field.id,
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-labelledby': field.labelledBy,
  'aria-required': String(field.isRequired),
  'aria-invalid': String(field.isInvalid),
  'aria-readonly': String(field.isReadOnly),
  ...(field.describedBy !== undefined && { 'aria-describedby': field.describedBy }),
  // Read with the keyboard also where nothing may be changed.
  tabindex: '0',
  lang: 'de',
});

interface Options {
  field: FieldState;
  opened: OpenedText;
  onWrite: (written: Written) => void;
  onLink: () => void;
  /** Somebody has pasted or dropped files. */
  onFiles: () => void;
  cleanPasted: (html: string) => string;
}

/** An editor on the element that `place` is given to. */
export const useTextEditor = (
  options: Options,
): { place: RefObject<HTMLDivElement>; editor: Editor | null } => {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    const refuseFiles = (files: FileList | undefined): boolean => {
      if (!files || files.length === 0) return false;
      latest.current.onFiles();
      return true;
    };
    const made = new Editor({
      element: place.current,
      extensions: [...textExtensions, KeepTablesPlain],
      content: latest.current.opened.document.toJSON() as object,
      editable: !latest.current.field.isReadOnly,
      // The styles are the sheet's; a text is no command: a date at the start of a line stays one.
      injectCSS: false,
      enableInputRules: ['heading', 'bulletList', 'blockquote', 'bold', 'italic', 'link'],
      enablePasteRules: ['link'],
      editorProps: {
        attributes: () => attributesOf(latest.current.field),
        handleKeyDown: ({ state, editable }, event) => {
          if (editable && event.key === 'k' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            latest.current.onLink();
            return true;
          }
          const breaksLine = event.shiftKey || event.ctrlKey || event.metaKey;
          return event.key === 'Enter' && breaksLine && isOneLine(state);
        },
        transformPastedHTML: (html) => latest.current.cleanPasted(html),
        handlePaste: (view, event, slice) => {
          const { clipboardData } = event;
          // Word adds a picture of what was copied; that one is not meant.
          if (clipboardData?.types.includes('text/html') !== true) {
            if (refuseFiles(clipboardData?.files)) return true;
          }
          return pasteIntoCell(view, slice);
        },
        handleDrop: (_view, event) => refuseFiles(event.dataTransfer?.files),
      },
      onUpdate: ({ editor: { state } }) => {
        const { opened, onWrite } = latest.current;
        onWrite(writeText(textSchema.nodeFromJSON(state.doc.toJSON()), opened));
      },
    });
    setEditor(made);
    return () => made.destroy();
  }, []);

  const { isReadOnly, isInvalid, isRequired, describedBy } = options.field;
  useEffect(() => {
    if (!editor) return;
    editor.setEditable(!isReadOnly, false);
    // Lets the view ask for its attributes again.
    editor.view.setProps({});
  }, [editor, isReadOnly, isInvalid, isRequired, describedBy]);
  return { place, editor };
};

/** Follows what is written and where the cursor stands. */
export const useEditorState = (editor: Editor): EditorState =>
  useSyncExternalStore(
    (changed) => {
      editor.on('transaction', changed);
      return () => editor.off('transaction', changed);
    },
    () => editor.state,
  );
