/** Psychiatric illness beside the one that is treated, in outpatients with depression that has resisted treatment. */
import { problem, type Likely } from './likely.js';

const selected = 'Ruled out by most programmes, and met all the same.';

export const mind: readonly Likely[] = [
  problem('F41.1', 'Generalized anxiety disorder', 0.45, 'Every second patient is anxious, too.'),
  problem('F43.10', 'Post-traumatic stress disorder, unspecified', 0.18, 'One in five or six.'),
  problem('F60.3', 'Borderline personality disorder', 0.08, 'Coded less often than it is met.'),
  problem('R45.851', 'Suicidal ideations', 0.15, 'Coded at some visits of severe depression.'),
  problem('Z91.51', 'Personal history of suicidal behavior', 0.12, 'About one in eight.'),
  problem('F31.81', 'Bipolar II disorder', 0.05, 'Depression of the bipolar kind is treated, too.'),
  problem('F31.9', 'Bipolar disorder, unspecified', 0.03, 'Half as often as bipolar II in these clinics.'),
  problem('F33.3', 'Major depressive disorder, recurrent, severe with psychotic symptoms', 0.02, selected),
  problem('F20.9', 'Schizophrenia, unspecified', 0.004, selected, { matters: true }),
  problem('F25.1', 'Schizoaffective disorder, depressive type', 0.005, selected, { matters: true }),
  problem('F23', 'Brief psychotic disorder', 0.01, 'One episode, years ago.', { status: 'resolved' }),
  problem('F42.9', 'Obsessive-compulsive disorder, unspecified', 0.05, 'One in twenty.'),
  problem('F10.20', 'Alcohol dependence, uncomplicated', 0.05, 'Active misuse is a reason to wait.'),
  problem('F10.21', 'Alcohol dependence, in remission', 0.07, 'More often past than present.', {
    status: 'remission',
    since: 1500,
  }),
  problem(
    'F12.20',
    'Cannabis dependence, uncomplicated',
    0.05,
    'As frequent as alcohol in younger patients.',
  ),
  problem('F11.20', 'Opioid dependence, uncomplicated', 0.01, selected),
  problem('F11.21', 'Opioid dependence, in remission', 0.015, 'Under maintenance treatment.', {
    status: 'remission',
  }),
  problem('F15.20', 'Other stimulant dependence, uncomplicated', 0.01, selected),
  problem('F16.21', 'Hallucinogen dependence, in remission', 0.004, 'Where ketamine misuse is coded.', {
    status: 'remission',
  }),
];
