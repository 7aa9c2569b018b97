import { useEffect, useState } from 'react';
import type { Editor } from '@tiptap/core';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Lightbulb } from '@strapi/icons';
import { useEditorState } from '../use-text-editor';
import { findHints, type Hint } from './find-hints';

const pauseMs = 700;

/** Beside the text while somebody writes: what would make it easier to read. */
export const Hints = ({ editor }: { editor: Editor }) => {
  const { doc } = useEditorState(editor);
  const [hints, setHints] = useState<Hint[]>(() => findHints(doc));
  useEffect(() => {
    // Not while somebody is in the middle of a sentence.
    const timer = setTimeout(() => setHints(findHints(doc)), pauseMs);
    return () => clearTimeout(timer);
  }, [doc]);
  const show = ({ from, to }: Hint): void => {
    const end = doc.content.size;
    editor
      .chain()
      .focus()
      .setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) })
      .scrollIntoView()
      .run();
  };
  const count = hints.length === 1 ? '1 Hinweis' : `${hints.length} Hinweise`;
  return (
    <Box
      paddingLeft={4}
      paddingRight={4}
      paddingTop={hints.length > 0 ? 3 : 0}
      paddingBottom={hints.length > 0 ? 3 : 0}
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth={hints.length > 0 ? '1px 0 0' : '0'}
      background="neutral100"
    >
      <Flex gap={2} role="status">
        {hints.length > 0 && (
          <>
            <Lightbulb fill="neutral600" aria-hidden />
            <Typography variant="pi" fontWeight="bold">
              {count} zum Text
            </Typography>
          </>
        )}
      </Flex>
      {hints.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {hints.map((hint, index) => (
            <Flex key={index} tag="li" gap={3} justifyContent="space-between" wrap="wrap">
              <Typography variant="pi" style={{ flex: '1 1 20rem', overflowWrap: 'anywhere' }}>
                {hint.message}
              </Typography>
              <Button
                type="button"
                size="S"
                variant="tertiary"
                aria-label={`Zeigen: ${hint.message}`}
                onClick={() => show(hint)}
              >
                Zeigen
              </Button>
            </Flex>
          ))}
        </Flex>
      )}
    </Box>
  );
};
