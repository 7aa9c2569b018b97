import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Feather } from '@strapi/icons';
import { Desk, MarkdownArea } from './desk';
import { Notice } from './notice';
import type { FieldState } from './writing-desk';

interface Props {
  field: FieldState;
  markdown: string;
  /** Why the text cannot be shown as it looks; none when somebody has chosen Markdown. */
  reasons: readonly string[];
  onWrite: (markdown: string) => void;
  onShowRich: () => void;
}

const hasImage = (markdown: string): boolean => markdown.includes('![');

/** The Markdown itself. */
export const PlainText = ({ field, markdown, reasons, onWrite, onShowRich }: Props) => (
  <Desk $isInvalid={field.isInvalid} $isReadOnly={field.isReadOnly}>
    <Flex
      padding={1}
      gap={2}
      wrap="wrap"
      justifyContent="space-between"
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth="0 0 1px"
    >
      <Box paddingLeft={2}>
        <Typography variant="pi" textColor="neutral600">
          Markdown
        </Typography>
      </Box>
      <Button
        type="button"
        size="S"
        variant="tertiary"
        startIcon={<Feather />}
        onClick={onShowRich}
      >
        Gestaltet bearbeiten
      </Button>
    </Flex>
    {reasons.length > 0 && (
      <Notice>
        Dieser Text enthält {reasons.join(' und ')}. Damit davon nichts verloren geht, wird er hier
        als Markdown bearbeitet und Zeichen für Zeichen so gespeichert, wie er dasteht.
      </Notice>
    )}
    {reasons.length === 0 && hasImage(markdown) && (
      <Notice>
        Im Text steckt ein Bild. So lässt er sich nicht speichern: Bilder kommen mit Alternativtext
        und Nachweis über ein Bildfeld auf die Website.
      </Notice>
    )}
    <MarkdownArea
      id={field.id}
      aria-describedby={field.describedBy}
      aria-invalid={field.isInvalid}
      required={field.isRequired}
      readOnly={field.isReadOnly}
      rows={Math.min(24, Math.max(8, markdown.split('\n').length + 2))}
      value={markdown}
      onChange={(event) => onWrite(event.target.value)}
    />
  </Desk>
);
