import type { ComponentChildren } from 'preact';
import { useDocumentTitle } from '../shell.ts';

interface Props {
  title: string;
  /** Above the title: what kind of thing this is. */
  kicker?: string;
  lead?: string;
  /** In the legend beside the title. */
  legend?: ComponentChildren;
  children?: ComponentChildren;
}

export const PageHead = ({ title, kicker, lead, legend, children }: Props) => {
  useDocumentTitle(title);
  return (
    <div class="wrap">
      <div class="sheet plain-head">
        <div class="band-legend">{legend}</div>
        <div>
          {kicker && <p class="kicker">{kicker}</p>}
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
          {children}
        </div>
      </div>
    </div>
  );
};
