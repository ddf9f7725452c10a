package org.chainrule.session.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings that stand together in a file, each under its own key. */
record SettingGroup(String key, List<Setting> settings) implements Setting {

  @Override
  public Object stored() {
    Map<String, Object> stored = new LinkedHashMap<>();
    settings.forEach(setting -> stored.put(setting.key(), setting.stored()));
    return stored;
  }

  @Override
  public void restore(Object stored) {
    Map<?, ?> values = stored instanceof Map<?, ?> map ? map : Map.of();
    settings.forEach(setting -> setting.restore(values.get(setting.key())));
  }

  @Override
  public void whenChanged(Runnable action) {
    settings.forEach(setting -> setting.whenChanged(action));
  }
}
