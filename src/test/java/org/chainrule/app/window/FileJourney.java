package org.chainrule.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A journey through a window that remembers files, in a folder of its own. */
abstract class FileJourney {

  /** What the scenario is called with which the window opens. */
  static final String FIRST = BundledScenarios.first().name();

  /** What stands behind a name while something is unsaved. */
  static final String MARK = " •";

  @TempDir Path folder;

  final ChosenFiles dialogs = new ChosenFiles();
  FileWindow files;
  @AutoClose WindowRobot window;
  Session session;

  @BeforeEach
  void open() {
    files = FileWindow.open(BundledScenarios.first(), folder.resolve("config"), dialogs);
    window = files.window();
    session = window.session();
  }

  /** Returns the scenario's file, changed by another program while the scenario was edited. */
  Path changedByAnotherProgram() throws IOException {
    Path file = folder.resolve("mine.json");
    files.saveAs(file);
    Files.writeString(file, "of another program");
    files.edit(7);
    return file;
  }

  /** Picks a scenario from the menu of them. */
  void pick(String scenario) {
    window.click("scenarios");
    window.clickMenu("scenario-" + scenario);
  }
}
