package org.chainrule.session.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;

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
  public Collection<? extends Observable> held() {
    List<Observable> held = new ArrayList<>();
    for (Setting setting : settings) {
      held.addAll(setting.held());
    }
    return held;
  }
}
