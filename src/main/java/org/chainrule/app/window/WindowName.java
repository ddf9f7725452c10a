package org.chainrule.app.window;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/**
 * What the window and its menu of scenarios call what is open.
 *
 * @param name the scenario's name on one line, or that it has none
 * @param unsaved whether something was done to it that is not saved
 */
record WindowName(String name, boolean unsaved) {

  /** What the session's scenario is called, now and later. */
  static ObservableValue<WindowName> of(Session session) {
    return Bindings.createObjectBinding(
        () ->
            new WindowName(
                oneLine(session.scenarioProperty().get().name()),
                session.document().unsavedProperty().get()),
        session.settings().languageProperty(),
        session.scenarioProperty(),
        session.document().unsavedProperty());
  }

  private static String oneLine(String name) {
    String line = name.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? Words.of("window.unnamed") : line;
  }

  /** The name, with a mark if it is unsaved. */
  String marked() {
    return unsaved ? Words.of("window.unsaved", name) : name;
  }

  /** The title of the window. */
  String title() {
    return Words.of("window.title", marked());
  }

  /** What a screen reader says for the menu of scenarios. */
  String reading() {
    return Words.of(unsaved ? "scenarios.reading.unsaved" : "scenarios.reading", name);
  }
}
