import { useShell } from '../shell.ts';

/** Whoever gets stuck reaches a person. */
export const Help = () => {
  const { officeEmail, officePhone, officePhoneHref } = useShell();
  return (
    <p class="quiet">
      Sie kommen nicht weiter? Die Geschäftsstelle hilft Ihnen: Telefon{' '}
      <a href={officePhoneHref}>{officePhone}</a>, E-Mail{' '}
      <a href={`mailto:${officeEmail}`}>{officeEmail}</a>
    </p>
  );
};
