import { useEffect, useRef, useState } from 'preact/hooks';
import type { AtsReport, Backend } from './backend.ts';

interface AtsViewProps {
  readonly backend: Backend;
  readonly onClose: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** A dialog with the fields that a parser of applicant tracking systems finds in the PDF, beside those of the résumé. */
export const AtsView = ({ backend, onClose, onFailure }: AtsViewProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [report, setReport] = useState<AtsReport>();
  useEffect(() => {
    dialog.current?.showModal();
    backend.checkAts().then(setReport, (error: unknown) => {
      onClose();
      onFailure(error);
    });
  }, []);
  return (
    <dialog ref={dialog} class="ats" aria-labelledby="ats-title" onClose={onClose}>
      <h2 id="ats-title">
        {report ? `Read as a parser does: ${percent(report.score)} of 100` : 'Reading the PDF…'}
      </h2>
      {report && (
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
            <tbody>
              {report.fields.flatMap(({ field, score, values }) =>
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
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
};

const percent = (score: number): string => String(Math.round(score * 100));
