import { styled } from 'styled-components';

interface DeskState {
  $isInvalid: boolean;
  $isReadOnly: boolean;
}

/** The field's frame, as Strapi's own fields have it. */
export const Desk = styled.div<DeskState>`
  border: 1px solid
    ${({ theme, $isInvalid }) => ($isInvalid ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isReadOnly }) =>
    $isReadOnly ? theme.colors.neutral150 : theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  min-width: 0;
  overflow: hidden;

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
  && [role='toolbar'] button[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    opacity: 0.5;
  }
  @media (forced-colors: active) {
    && [role='toolbar'] button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
    &:focus-within {
      outline: 2px solid Highlight;
    }
    button[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;

export const MarkdownArea = styled.textarea`
  display: block;
  width: 100%;
  box-sizing: border-box;
  border: 0;
  padding: ${({ theme }) => theme.spaces[4]};
  background: transparent;
  color: inherit;
  font-family: ui-monospace, 'SF Mono', Consolas, monospace;
  font-size: 1.4rem;
  line-height: 1.5;
  resize: vertical;
  outline: none;
`;

/** The text as it looks: the website's order of sizes in Strapi's type. */
export const Sheet = styled.div`
  .ProseMirror {
    min-height: 16rem;
    max-height: 65vh;
    overflow-y: auto;
    padding: ${({ theme }) => theme.spaces[4]};
    outline: none;
    position: relative;
    font-size: 1.5rem;
    line-height: 1.55;
    white-space: pre-wrap;
    white-space: break-spaces;
    overflow-wrap: anywhere;
    font-variant-ligatures: none;
  }
  .ProseMirror > * + *,
  .ProseMirror blockquote > * + * {
    margin-top: 1.2rem;
  }
  h2,
  h3,
  h4 {
    font-weight: 700;
    line-height: 1.3;
  }
  .ProseMirror > * + h2,
  .ProseMirror > * + h3,
  .ProseMirror > * + h4 {
    margin-top: 2.2rem;
  }
  h2 {
    font-size: 2.1rem;
  }
  h3 {
    font-size: 1.8rem;
  }
  h4 {
    font-size: 1.6rem;
  }
  strong {
    font-weight: 700;
  }
  em {
    font-style: italic;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
    cursor: text;
  }
  ul,
  ol {
    padding-left: 2.4rem;
  }
  ul {
    list-style: disc;
  }
  ul ul {
    list-style: circle;
  }
  ol {
    list-style: decimal;
  }
  li + li {
    margin-top: 0.3rem;
  }
  blockquote {
    padding-left: 1.6rem;
    border-left: 4px solid ${({ theme }) => theme.colors.neutral300};
  }
  code,
  pre {
    font-family: ui-monospace, 'SF Mono', Consolas, monospace;
    font-size: 0.9em;
    background: ${({ theme }) => theme.colors.neutral150};
    border-radius: ${({ theme }) => theme.borderRadius};
  }
  code {
    padding: 0 0.3em;
  }
  pre {
    padding: 1rem;
    white-space: pre-wrap;
  }
  pre code {
    padding: 0;
  }
  hr {
    border: 0;
    border-top: 2px solid ${({ theme }) => theme.colors.neutral300};
    padding: 0.6rem 0;
  }
  hr.ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  .tableWrapper {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    min-width: 100%;
  }
  th,
  td {
    position: relative;
    min-width: 6rem;
    padding: 0.6rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    text-align: left;
    vertical-align: top;
  }
  th {
    font-weight: 700;
    background: ${({ theme }) => theme.colors.neutral100};
  }
  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
  .ProseMirror-gapcursor {
    display: none;
    position: absolute;
  }
  .ProseMirror-gapcursor::after {
    content: '';
    display: block;
    position: absolute;
    top: -2px;
    width: 20px;
    border-top: 1px solid currentColor;
  }
  .ProseMirror-focused .ProseMirror-gapcursor {
    display: block;
  }
`;
