import type { EditorVersion } from './install';

/** A value of the editor's settings.json. */
export type Setting =
  string | number | boolean | null | readonly Setting[] | { [key: string]: Setting };

/** Settings by their id, as settings.json holds them. */
export type Settings = Record<string, Setting>;

/**
 * What makes the workbench calm and the same everywhere: no chat, no welcome page, nothing that
 * asks a server, nothing that moves by itself. Tests and screenshots then show Steward only.
 */
export const quietSettings: Settings = {
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // On by default in a browser, unlike on the desktop.
  'files.autoSave': 'off',
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** The theme every run begins with; older editors know it by another id. */
export function themeSettings(version: EditorVersion): Settings {
  const id = version === 'minimum' ? 'Default Dark Modern' : 'Dark Modern';
  return { 'workbench.colorTheme': id };
}
