import { hydrate, mount } from 'svelte';
import './app/colours.css';
import './app/base.css';
import { applyTheme } from './app/theme';
import App from './app/App.svelte';
import { rest } from './app/rest.svelte';
import { listen, place } from './app/router.svelte';

applyTheme();
listen();
if (place.route.view === 'home') rest.loadLater();
else void rest.load();
// The build has written what the page shows at first into it; the development server has not.
const start = document.getElementById('main') ? hydrate : mount;
start(App, { target: document.body });
