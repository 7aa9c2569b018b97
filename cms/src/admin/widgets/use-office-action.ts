import { useState } from 'react';
import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';

const unreachable = 'Der Auftrag kam nicht an. Bitte noch einmal versuchen.';

/** The office's own sentence where it refused, else that nothing has arrived. */
const messageOf = (error: unknown): string => {
  if (!isFetchError(error)) return unreachable;
  const said: unknown = error.response?.data?.error?.message;
  return error.status === 400 || error.status === 404 ? String(said ?? unreachable) : unreachable;
};

export interface OfficeAction {
  isBusy: boolean;
  /** Resolves to the answer, or to null after telling the person why there is none. */
  send: <Answer>(address: string, body?: object) => Promise<Answer | null>;
}

/** Sends an order to one of the office's addresses and tells the person when it failed. */
export const useOfficeAction = (): OfficeAction => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setIsBusy] = useState(false);

  const send = async <Answer>(address: string, body: object = {}): Promise<Answer | null> => {
    setIsBusy(true);
    try {
      return (await post<Answer>(address, body)).data;
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, send };
};
