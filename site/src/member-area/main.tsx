import { render } from 'preact';
import { MemberArea } from './member-area.tsx';
import { browserSurroundings, onHintChange } from './session/browser-surroundings.ts';
import { createSessionKeeper } from './session/session-keeper.ts';
import { readShell } from './shell.ts';

const root = document.getElementById('member-area');
if (root) {
  const keeper = createSessionKeeper(browserSurroundings());
  onHintChange(keeper.hintChanged);
  const shell = readShell(root);
  root.replaceChildren();
  render(<MemberArea shell={shell} keeper={keeper} now={new Date().toISOString()} />, root);
  void keeper.resume();
}
