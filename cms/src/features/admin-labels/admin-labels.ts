import type { Feature } from '../feature';
import { applyForms } from './apply-forms';

/** German labels, help texts, layouts and columns for every type and component. */
export const adminLabels: Feature = { name: 'admin-labels', bootstrap: applyForms };
