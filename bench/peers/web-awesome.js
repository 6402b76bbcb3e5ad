import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/relative-time/relative-time.js';
import { libraryCards } from '../page/library-card.js';

export const mount = libraryCards('wa');
