import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Editor } from '@tiptap/core';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Code, Link } from '@strapi/icons';
import { historyTools, tableTools, toolGroups, type Tool } from './tools';
import { useEditorState } from './use-text-editor';

interface Props {
  editor: Editor;
  isReadOnly: boolean;
  onLink: () => void;
  onShowPlain: () => void;
}

const buttonsOf = (bar: HTMLElement): HTMLButtonElement[] => [
  ...bar.querySelectorAll<HTMLButtonElement>('button:not(:disabled)'),
];

/** One stop for the tab key; arrows lead from button to button, as screen readers announce it. */
const Bar = ({ label, children }: { label: string; children: ReactNode }) => {
  const bar = useRef<HTMLDivElement>(null);
  const stop = (button: HTMLButtonElement | undefined): void => {
    if (!bar.current || !button) return;
    for (const other of bar.current.querySelectorAll('button')) other.tabIndex = -1;
    button.tabIndex = 0;
  };
  useEffect(() => {
    if (!bar.current) return;
    const buttons = buttonsOf(bar.current);
    stop(buttons.find(({ tabIndex }) => tabIndex === 0) ?? buttons[0]);
  });
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!bar.current) return;
    const buttons = buttonsOf(bar.current);
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = {
      ArrowRight: (at + 1) % buttons.length,
      ArrowLeft: (at - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    stop(buttons[to]);
    buttons[to]?.focus();
  };
  return (
    <Flex
      ref={bar}
      role="toolbar"
      aria-label={label}
      onKeyDown={move}
      onFocus={({ target }: { target: Element }) => {
        if (target instanceof HTMLButtonElement) stop(target);
      }}
      // A click leaves the cursor where it stands in the text.
      onMouseDown={(event: { preventDefault: () => void }) => event.preventDefault()}
      gap={1}
      padding={1}
      wrap="wrap"
      background="neutral100"
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth="0 0 1px"
    >
      {children}
    </Flex>
  );
};

/** All that shapes a text, with what is on at the cursor shown as pressed. */
export const Toolbar = ({ editor, isReadOnly, onLink, onShowPlain }: Props) => {
  useEditorState(editor);
  const run = (apply: Tool['apply']): void => {
    apply(editor.chain().focus(), editor).run();
  };
  const canRun = (apply: Tool['apply']): boolean =>
    !isReadOnly && apply(editor.can().chain(), editor).run();
  const button = ({ label, icon, isOn, isPossible, apply }: Tool) => (
    <IconButton
      key={label}
      type="button"
      label={label}
      variant={isOn?.(editor) ? 'secondary' : 'ghost'}
      {...(isOn && { 'aria-pressed': isOn(editor) })}
      disabled={isReadOnly || !(isPossible ? isPossible(editor) : canRun(apply))}
      onClick={() => run(apply)}
    >
      {icon}
    </IconButton>
  );
  const link: unknown = editor.isActive('link') ? editor.getAttributes('link')['href'] : null;
  return (
    <>
      <Bar label="Text gestalten">
        {toolGroups.map((group, index) => (
          <Flex key={index} gap={1} wrap="wrap" paddingRight={1}>
            {group.map(button)}
            {index === 1 && (
              <IconButton
                type="button"
                label="Link (Strg+K)"
                variant={link === null ? 'ghost' : 'secondary'}
                aria-pressed={link !== null}
                disabled={isReadOnly}
                onClick={onLink}
              >
                <Link />
              </IconButton>
            )}
          </Flex>
        ))}
        <Flex gap={1} paddingRight={1}>
          {historyTools.map(button)}
        </Flex>
        <Button
          type="button"
          size="S"
          variant="ghost"
          startIcon={<Code />}
          onClick={onShowPlain}
          style={{ marginInlineStart: 'auto' }}
        >
          Markdown
        </Button>
      </Bar>
      {!isReadOnly && editor.isActive('table') && (
        <Bar label="Tabelle ändern">
          {tableTools.map(({ label, apply }) => (
            <Button
              key={label}
              type="button"
              size="S"
              variant="tertiary"
              disabled={!canRun(apply)}
              onClick={() => run(apply)}
            >
              {label}
            </Button>
          ))}
        </Bar>
      )}
      {typeof link === 'string' && (
        <Flex paddingLeft={4} paddingRight={4} paddingTop={2}>
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            Link zu {link}
          </Typography>
        </Flex>
      )}
    </>
  );
};
