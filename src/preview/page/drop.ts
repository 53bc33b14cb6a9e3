/** Calls `onFile` with a file that is dropped on the page. @returns a function that ends this */
export const onDrop = (onFile: (file: File) => void): (() => void) => {
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation(); // the editor would insert the file as text
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    over(event);
    onFile(file);
  };
  window.addEventListener('dragover', over, true);
  window.addEventListener('drop', drop, true);
  return () => {
    window.removeEventListener('dragover', over, true);
    window.removeEventListener('drop', drop, true);
  };
};
