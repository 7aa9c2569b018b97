import { downloadLinkSchema, type MemberFile } from '@netzwerk/shared';
import { useState } from 'preact/hooks';
import { accessibilityFact, fileFacts } from '../../views/parts/file-facts.ts';
import { useKeeper } from '../session/use-login-state.ts';

/** The browser's own download: it shows progress, can be paused, and needs no memory of the page. */
const saveFrom = (url: string): void => {
  const link = document.createElement('a');
  link.href = url;
  // With this attribute a refused download stays a failed download instead of replacing the page.
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
};

const Download = ({ file }: { file: MemberFile }) => {
  const keeper = useKeeper();
  const [status, setStatus] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const download = async () => {
    setProblem(null);
    setStatus('Der Download wird vorbereitet …');
    const answer = await keeper.ask({
      method: 'POST',
      path: 'downloads',
      answer: downloadLinkSchema,
      body: { fileId: file.fileId },
    });
    setStatus(answer.ok ? 'Der Download hat begonnen.' : '');
    if (answer.ok) saveFrom(answer.value.url);
    else setProblem(`Das Herunterladen hat nicht geklappt. ${answer.message}`);
  };

  return (
    <li>
      <p>
        <strong>{file.title}</strong> <span class="file-facts">({fileFacts(file)})</span>
      </p>
      <p class="quiet">{accessibilityFact(file)}</p>
      <p class="download-line">
        <button type="button" class="button button-quiet" onClick={() => void download()}>
          {file.type} herunterladen<span class="unseen">: {file.title}</span>
        </button>{' '}
        <span role="status" class="quiet">
          {status}
        </span>
      </p>
      <p role="alert" class="field-error">
        {problem}
      </p>
    </li>
  );
};

export const FileDownloads = ({ files }: { files: readonly MemberFile[] }) => (
  <ul class="entries">
    {files.map((file) => (
      <Download key={file.fileId} file={file} />
    ))}
  </ul>
);
