import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  title: string;
  legend?: ComponentChildren;
  children: ComponentChildren;
}

/** A section as on a plan, like components/band.astro: heading in the legend, content beside it. */
export const Band = ({ id, title, legend, children }: Props) => (
  <section class="wrap" aria-labelledby={id}>
    <div class="sheet band">
      <div class="band-legend">
        <h2 id={id}>{title}</h2>
        {legend}
      </div>
      <div>{children}</div>
    </div>
  </section>
);
