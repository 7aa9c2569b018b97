import type { ComponentChildren } from 'preact';

interface Props {
  /** `alert` interrupts a screen reader, `status` waits for a pause. */
  role: 'alert' | 'status';
  title?: string;
  children: ComponentChildren;
}

/** A framed message. Its words say everything; the frame only makes it seen. */
export const Message = ({ role, title, children }: Props) => (
  <div class="notice" role={role}>
    {title && <h2>{title}</h2>}
    {children}
  </div>
);
