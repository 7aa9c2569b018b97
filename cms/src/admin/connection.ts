const lost =
  'Das Redaktionssystem antwortet gerade nicht. Was Sie geschrieben haben, bleibt in diesem Fenster stehen: bitte offen lassen und erst speichern, wenn dieser Hinweis verschwunden ist. Die Website läuft weiter.';
const back = 'Das Redaktionssystem antwortet wieder. Sie können jetzt speichern.';
const askAgainMs = 3000;
const backShownMs = 8000;

/** In the form of Strapi's own refusals, of which the admin shows the message. */
const noAnswer = (): Response =>
  Response.json(
    {
      data: null,
      error: {
        status: 503,
        name: 'ServiceUnavailableError',
        message: 'Das Redaktionssystem antwortet gerade nicht. Bitte gleich noch einmal versuchen.',
        details: {},
      },
    },
    { status: 503 },
  );

/** Over everything else, also over windows of the admin; it takes no clicks from what is below. */
const makeNotice = (): HTMLElement => {
  const notice = document.createElement('div');
  // Regions that are read aloud stay in reach while a window is open; others are hidden then.
  notice.setAttribute('role', 'status');
  notice.setAttribute('aria-live', 'assertive');
  Object.assign(notice.style, {
    position: 'fixed',
    insetInline: '0',
    insetBlockEnd: '0',
    zIndex: '10000',
    pointerEvents: 'none',
    font: '600 1.5rem/1.4 system-ui, sans-serif',
    textAlign: 'center',
  });
  document.body.append(notice);
  return notice;
};

const say = (notice: HTMLElement, text: string, colour: string): void => {
  const line = document.createElement('p');
  line.textContent = text;
  Object.assign(line.style, {
    margin: '0',
    padding: '1.2rem 2rem',
    color: '#fff',
    background: colour,
    borderBlockStart: '2px solid #fff',
  });
  notice.replaceChildren(line);
};

/** Tells people in German when the CMS does not answer, and when it does again. Call in `bootstrap`. */
export const watchConnection = (): void => {
  const notice = makeNotice();
  const ask = window.fetch.bind(window);
  let isLost = false;

  const isThere = async (): Promise<boolean> =>
    ask('/admin/init', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
  const waitForReturn = async (): Promise<void> => {
    if (!(await isThere())) {
      say(notice, lost, '#8a1f11');
      window.setTimeout(() => void waitForReturn(), askAgainMs);
      return;
    }
    isLost = false;
    // Only who was told that it is gone is told that it is back.
    if (!notice.hasChildNodes()) return;
    say(notice, back, '#1d6b35');
    window.setTimeout(() => {
      if (!isLost) notice.replaceChildren();
    }, backShownMs);
  };
  const doubt = (): void => {
    if (isLost) return;
    isLost = true;
    void waitForReturn();
  };

  window.fetch = async (...question) => {
    try {
      const answer = await ask(...question);
      if (answer.status === 503) doubt();
      return answer;
    } catch (error) {
      // Who asks takes some questions back, as when leaving a page.
      if (error instanceof DOMException) throw error;
      doubt();
      return noAnswer();
    }
  };
};
