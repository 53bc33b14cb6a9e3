import { useEffect, useState } from 'preact/hooks';
import { percent } from '../../text/format-text.ts';
import type { AtsReport, Backend } from './backend.ts';
import { Dialog } from './dialog.tsx';

interface AtsViewProps {
  readonly backend: Backend;
  readonly onClose: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** A dialog with the fields that a parser of applicant tracking systems finds in the PDF, beside those of the résumé. */
export const AtsView = ({ backend, onClose, onFailure }: AtsViewProps) => {
  const [report, setReport] = useState<AtsReport>();
  useEffect(() => {
    backend.checkAts().then(setReport, (error: unknown) => {
      onClose();
      onFailure(error);
    });
  }, []);
  const title = report
    ? `Read as a parser does: ${percent(report.score)} of 100`
    : 'Reading the PDF…';
  return (
    <Dialog name="ats" {...{ title, onClose }}>
      {report && <FieldTable {...report} />}
    </Dialog>
  );
};

const FieldTable = ({ fields }: AtsReport) => (
  <div class="ats-table" tabIndex={0} role="region" aria-labelledby="ats-title">
    <table>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Score</th>
          <th scope="col">Résumé</th>
          <th scope="col">Found</th>
        </tr>
      </thead>
      <tbody>{fields.flatMap(fieldRows)}</tbody>
    </table>
  </div>
);

/** The rows of a field, one for each of its values. */
const fieldRows = ({ field, score, values }: AtsReport['fields'][number]) =>
  values.map(({ expected, found, score: own }, index) => (
    <tr key={`${field}-${index}`} class={own < 1 ? 'differs' : ''}>
      {index === 0 && (
        <>
          <th scope="row" rowSpan={values.length}>
            {field}
          </th>
          <td rowSpan={values.length}>{percent(score)}</td>
        </>
      )}
      <td>{expected}</td>
      <td>{found ?? '–'}</td>
    </tr>
  ));
