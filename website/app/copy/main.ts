import { bindCopyButtons } from './buttons.ts';

bindCopyButtons();
