import { render } from 'preact';
import { previewBackend } from './preview-backend.ts';
import { createServiceBackend } from './service-backend.ts';
import { Studio } from './studio.tsx';

const isService = document.documentElement.dataset['backend'] === 'service';

render(<Studio backend={isService ? createServiceBackend() : previewBackend} />, document.body);
