import { mount } from 'svelte';
import './app/colours.css';
import './app/base.css';
import { applyTheme } from './app/theme';
import App from './app/App.svelte';

applyTheme();
mount(App, { target: document.body });
