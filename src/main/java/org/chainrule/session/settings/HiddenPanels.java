package org.chainrule.session.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import org.chainrule.session.settings.Settings.Panel;

/**
 * Which panels are hidden: a file holds their names.
 *
 * @param shown whether each is shown
 */
record HiddenPanels(String key, Map<Panel, BooleanProperty> shown) implements Setting {

  @Override
  public Object stored() {
    return shown.keySet().stream()
        .filter(panel -> !shown.get(panel).get())
        .map(Panel::name)
        .toList();
  }

  @Override
  public void restore(Object stored) {
    List<?> hidden = stored instanceof List<?> list ? list : List.of();
    shown.forEach((panel, property) -> property.set(!hidden.contains(panel.name())));
  }

  @Override
  public Collection<? extends Observable> held() {
    return shown.values();
  }
}
