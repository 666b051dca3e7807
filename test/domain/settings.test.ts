/** The settings with what people read of them: names, defaults, choices and hints, a line each. UPDATE_GOLDEN=1 writes them anew. */
import path from 'node:path';
import { settingOf, SETTING_KEYS, type SettingKey } from '../../src/domain/settings';
import { goldenTables } from '../support/golden';

goldenTables(path.join(__dirname, 'settings.txt'), {
  setting: (key) => JSON.stringify(settingOf(key as SettingKey)),
});

test('each is there', () => {
  expect(SETTING_KEYS.map((key) => settingOf(key).name)).not.toContain('');
});
