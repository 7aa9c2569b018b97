import { useState } from 'react';
import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';

const unreachable = 'Der Auftrag kam nicht an. Bitte noch einmal versuchen.';

/** The server's own sentence where it has refused, else that nothing has arrived. */
const messageOf = (error: unknown): string => {
  if (!isFetchError(error)) return unreachable;
  const said: unknown = error.response?.data?.error?.message;
  return typeof said === 'string' && said !== '' ? said : unreachable;
};

export interface OfficeAction {
  isBusy: boolean;
  /** Resolves to the answer, or to null after telling the person why there is none. */
  send: <Answer>(address: string, body?: object) => Promise<Answer | null>;
  /** The same for a question that changes nothing. */
  look: <Answer>(address: string) => Promise<Answer | null>;
}

/** Sends an order to one of the office's addresses and tells the person when it failed. */
export const useOfficeAction = (): OfficeAction => {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setIsBusy] = useState(false);

  const attempt = async <Answer>(ask: () => Promise<{ data: Answer }>): Promise<Answer | null> => {
    setIsBusy(true);
    try {
      return (await ask()).data;
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    send: <Answer>(address: string, body: object = {}) =>
      attempt(() => post<Answer>(address, body)),
    look: <Answer>(address: string) => attempt(() => get<Answer>(address)),
  };
};
