import { useState } from 'react';
import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useEntries, type FoundEntry, type Search } from './use-entries';

interface Props {
  /** The one that is chosen at present. */
  address: string;
  onChoose: (entry: FoundEntry) => void;
}

const said = (search: Search): string => {
  switch (search.state) {
    case 'idle':
      return '';
    case 'searching':
      return 'Wird gesucht …';
    case 'failed':
      return 'Die Suche kam nicht an. Bitte noch einmal versuchen.';
    case 'found':
      if (search.entries.length === 0) {
        return 'Nichts gefunden. Gesucht wird in den Titeln dessen, was veröffentlicht ist.';
      }
      return search.entries.length === 1 ? '1 Treffer' : `${search.entries.length} Treffer`;
  }
};

const Entry = styled.button`
  display: block;
  width: 100%;
  padding: 0.8rem 1.2rem;
  border: 1px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  text-align: start;
  overflow-wrap: anywhere;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** Pages of the website, found by words of their title. */
export const EntryChoice = ({ address, onChoose }: Props) => {
  const [typed, setTyped] = useState('');
  const search = useEntries(typed);
  const entries = search.state === 'found' ? search.entries : [];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root
        name="link-search"
        hint="Themen, Veranstaltungen, Leitfäden, Meldungen, Praxisbeispiele und Seiten."
      >
        <Field.Label>Auf dieser Website suchen</Field.Label>
        <TextInput
          type="search"
          autoComplete="off"
          placeholder="Worte aus dem Titel"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            // Enter here means "search", which has happened already.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        <Field.Hint />
      </Field.Root>
      <Typography role="status" variant="pi" textColor="neutral600">
        {said(search)}
      </Typography>
      {entries.length > 0 && (
        <Box
          tag="ul"
          aria-label="Treffer"
          maxHeight="24rem"
          overflow="auto"
          borderColor="neutral200"
          hasRadius
          padding={1}
        >
          {entries.map((entry) => (
            <li key={entry.address}>
              <Entry
                type="button"
                aria-pressed={entry.address === address}
                onClick={() => onChoose(entry)}
              >
                <Typography
                  tag="span"
                  fontWeight="semiBold"
                  textColor="neutral800"
                  style={{ display: 'block' }}
                >
                  {entry.title}
                </Typography>
                <Typography tag="span" variant="pi" textColor="neutral600">
                  {entry.typeName} · {entry.address}
                </Typography>
              </Entry>
            </li>
          ))}
        </Box>
      )}
    </Flex>
  );
};
