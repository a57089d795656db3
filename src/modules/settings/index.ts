export { routes } from './routes.ts';
export { defineSetting, type Setting } from './setting.ts';
export { readSetting } from './read-setting.ts';
export { configureSettings } from './change-setting.ts';
