/** Starts the ordering screen: one session, drawn anew after each change. */
import { html, render } from 'lit-html';
import { frame } from './frame.js';
import { Session } from './session.js';

const show = (session: Session): void => {
  render(frame(session), document.body);
};

try {
  const session = await Session.start(show);
  const [first] = session.state.setting.patients;
  const wanted = decodeURIComponent(location.hash.slice(1));
  const chosen = session.state.setting.patients.find(({ id }) => id === wanted) ?? first;
  if (chosen) await session.choosePatient(chosen.id);
} catch {
  render(
    html`<p class="lost" role="alert">The make-believe EHR does not answer. Is the demo still running?</p>`,
    document.body,
  );
}
