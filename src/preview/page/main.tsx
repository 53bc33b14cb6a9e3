import { render } from 'preact';
import { previewBackend } from './preview-backend.ts';
import { Studio } from './studio.tsx';

render(<Studio backend={previewBackend} />, document.body);
