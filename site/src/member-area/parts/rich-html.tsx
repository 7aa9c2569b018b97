interface Props {
  /** From the member API: sanitised in the CMS by shared/src/rich-text.ts. */
  html: string;
}

/** The member area's only place that inserts HTML. */
export const RichHtml = ({ html }: Props) => (
  <div class="rich-text" dangerouslySetInnerHTML={{ __html: html }} />
);
