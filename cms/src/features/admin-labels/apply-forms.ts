import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { configureEntry, type ViewConfiguration } from './configure-entry';
import type { EntryForm } from './form';
import { componentForms, contentTypeForms } from './forms';

interface Model {
  attributes: Record<string, { type: string }>;
}

/** What is used here of the content manager's two untyped configuration services. */
interface ViewService {
  find(uid: string): Model | undefined;
  read(model: Model): Promise<ViewConfiguration>;
  write(model: Model, view: ViewConfiguration): Promise<unknown>;
}

const contentTypeViews = (strapi: Core.Strapi): ViewService => {
  const service = strapi.plugin('content-manager').service('content-types');
  return {
    find: (uid) => service.findContentType(uid),
    read: (model) => service.findConfiguration(model),
    write: (model, view) => service.updateConfiguration(model, view),
  };
};

const componentViews = (strapi: Core.Strapi): ViewService => {
  const service = strapi.plugin('content-manager').service('components');
  return {
    find: (uid) => service.findComponent(uid),
    read: (model) => service.findConfiguration(model),
    write: (model, view) => service.updateConfiguration(model, view),
  };
};

const hashOf = (form: EntryForm): string =>
  createHash('sha256').update(JSON.stringify(form)).digest('hex');

const applyForm = async (views: ViewService, form: EntryForm): Promise<void> => {
  const model = views.find(form.uid);
  if (!model) throw new Error(`There is no type ${form.uid}`);
  const view = configureEntry(
    await views.read(model),
    form,
    (field) => model.attributes[field]?.type,
  );
  await views.write(model, view);
};

/**
 * Writes labels, help and layout of every type whose form in code has changed since the last start.
 * What the office arranged itself ("Ansicht konfigurieren") stays until then.
 */
export const applyForms = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'admin-labels', key: 'applied' });
  const applied = { ...((await store.get()) as Record<string, string> | null) };
  const work = [
    { views: contentTypeViews(strapi), forms: contentTypeForms },
    { views: componentViews(strapi), forms: componentForms },
  ];
  for (const { views, forms } of work) {
    for (const form of forms.filter((candidate) => applied[candidate.uid] !== hashOf(candidate))) {
      await applyForm(views, form);
      applied[form.uid] = hashOf(form);
    }
  }
  await store.set({ value: applied });
};
