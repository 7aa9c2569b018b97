import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

/** Something to know before saving; read out as soon as it appears. */
export const Notice = ({ children }: { children: ReactNode }) => (
  <Flex
    role="alert"
    gap={2}
    padding={3}
    alignItems="flex-start"
    background="warning100"
    borderColor="warning200"
    borderStyle="solid"
    borderWidth="0 0 1px"
  >
    <WarningCircle fill="warning700" aria-hidden style={{ flex: 'none', marginTop: 2 }} />
    <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  </Flex>
);
