import type { ComponentChildren } from 'preact';
import { addresses } from '../addresses.ts';
import type { Loading } from '../session/use-answer.ts';
import { Message } from './message.tsx';
import { Unavailable } from './waiting.tsx';

interface Props<T> {
  loading: Loading<T>;
  retry: () => void;
  /** "Die Veröffentlichungen werden geladen …" */
  waiting: string;
  /** Where to go on when the thing is not there; else to the publications. */
  list?: { label: string; href: string };
  children: (value: T) => ComponentChildren;
}

/** Waiting, away, not there, or the thing itself: never an empty page. */
export const Loaded = <T,>({
  loading,
  retry,
  waiting,
  list = { label: 'Zu den Veröffentlichungen', href: addresses.guides },
  children,
}: Props<T>) => {
  if (loading.kind === 'ready') return <>{children(loading.value)}</>;
  return (
    <div class="wrap">
      {loading.kind === 'loading' && <p role="status">{waiting}</p>}
      {loading.kind === 'failed' && loading.code === 'unavailable' && <Unavailable retry={retry} />}
      {loading.kind === 'failed' && loading.code !== 'unavailable' && (
        <Message role="alert" title="Das finden wir nicht">
          <p>
            {loading.message} <a href={list.href}>{list.label}</a>
          </p>
        </Message>
      )}
    </div>
  );
};
