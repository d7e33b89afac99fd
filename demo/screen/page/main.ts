/** Starts the ordering screen: one session, drawn anew after each change. */
import { html, render } from 'lit-html';
import { frame } from './frame.js';
import { Session } from './session.js';

const show = (session: Session): void => {
  render(frame(session), document.body);
};

try {
  const session = await Session.start(show);
  const { patients } = session.state.setting;
  const named = (): string | undefined =>
    patients.find(({ id }) => id === decodeURIComponent(location.hash.slice(1)))?.id;
  const chosen = named() ?? patients[0]?.id;
  // Drawn once there is a chart: an empty screen that fills would move under the reader's eyes.
  if (chosen === undefined) session.set({});
  else await session.open(chosen);
  window.addEventListener('hashchange', () => {
    const id = named();
    if (id !== undefined) void session.open(id);
  });
} catch {
  render(
    html`<p class="lost" role="alert">The make-believe EHR does not answer. Is the demo still running?</p>`,
    document.body,
  );
}
