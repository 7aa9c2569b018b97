import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type { Difference, ShownFile } from '../../features/versions/compare-contents';
import type { Part } from '../../features/versions/mark-words';
import { enumLabels } from '../enum-labels';

const changed = { padding: '0 2px', borderRadius: 2 } as const;

/** One stretch; what colour and line say to the eye is said in words to the ear. */
const Stretch = ({ part: { mark, text } }: { part: Part }) => {
  if (mark === 'gap') return <Typography textColor="neutral600">{text}</Typography>;
  if (mark === 'same') return <Typography>{text}</Typography>;
  const isNew = mark === 'added';
  return (
    <Box
      tag={isNew ? 'ins' : 'del'}
      background={isNew ? 'success100' : 'danger100'}
      style={{ ...changed, textDecoration: isNew ? 'underline' : 'line-through' }}
    >
      <VisuallyHidden>{isNew ? ' eingefügt: ' : ' entfernt: '}</VisuallyHidden>
      <Typography textColor={isNew ? 'success700' : 'danger700'}>{text}</Typography>
      <VisuallyHidden> Ende </VisuallyHidden>
    </Box>
  );
};

const Text = ({ parts }: { parts: readonly Part[] }) => (
  <Box style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
    {parts.map((part, index) => (
      <Stretch key={index} part={part} />
    ))}
  </Box>
);

const Items = ({ parts }: { parts: readonly Part[] }) => (
  <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
    {parts.map((part, index) => (
      <Box key={index} tag="li">
        <Stretch part={part} />
      </Box>
    ))}
  </Flex>
);

const Picture = ({ file, side }: { file: ShownFile | null; side: string }) =>
  file?.imageUrl ? (
    <Box tag="figure" margin={0}>
      <img
        src={file.imageUrl}
        alt={`${side}: ${file.name}`}
        style={{ display: 'block', maxWidth: '14rem', maxHeight: '10rem' }}
      />
      <Typography tag="figcaption" variant="pi">
        {side}
      </Typography>
    </Box>
  ) : null;

const Change = ({ difference }: { difference: Difference }) => {
  const { kind, before, after } = difference;
  const parts =
    kind === 'choice'
      ? difference.parts.map((part) => ({ ...part, text: enumLabels[part.text] ?? part.text }))
      : difference.parts;
  if (kind === 'text') return <Text parts={parts} />;
  return (
    <>
      <Items parts={parts} />
      {(before?.imageUrl || after?.imageUrl) && (
        <Flex gap={4} wrap="wrap" alignItems="flex-start">
          <Picture file={before} side="vorher" />
          <Picture file={after} side="nachher" />
        </Flex>
      )}
    </>
  );
};

/** All in which two versions differ, each under the name that its field has in the form. */
export const Differences = ({ differences }: { differences: readonly Difference[] }) => {
  if (differences.length === 0) return <Typography>Beide sind gleich.</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {differences.map((difference, index) => (
        <Flex key={index} direction="column" alignItems="stretch" gap={1}>
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {difference.label}
          </Typography>
          <Change difference={difference} />
        </Flex>
      ))}
    </Flex>
  );
};
