package org.chainrule.app.filing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chainrule.app.common.WindowServices;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;

/** The files that were opened or saved last, as the menu shows them. Lives on the UI thread. */
public final class Recent {

  private final WindowServices services;
  private final Notices notices;
  private final ObservableList<Path> files = FXCollections.observableArrayList();
  private final ObservableList<Path> shown = FXCollections.unmodifiableObservableList(files);

  /** Remembers every file that the session opens. */
  public Recent(Session session, WindowServices services) {
    this.services = services;
    this.notices = session.notices();
    session.openedProperty().addListener((source, before, now) -> addFileOf(session));
    addFileOf(session);
  }

  private void addFileOf(Session session) {
    session.document().fileProperty().get().ifPresent(this::add);
  }

  /** The files, the latest first. Some may be gone. */
  public ObservableList<Path> files() {
    return shown;
  }

  /** Puts a file first, unless it can be read only once, as a pipe can. */
  public void add(Path file) {
    services
        .recent()
        .ifPresent(
            list ->
                show(
                    () -> {
                      if (Files.isRegularFile(file)) {
                        list.add(file);
                      }
                      return list.all();
                    }));
  }

  /** Looks at what other programs have added. */
  public void refresh() {
    services.recent().ifPresent(list -> show(list::all));
  }

  private void show(Callable<List<Path>> all) {
    new Work(services.keeping(), services.ui()).run(all, this::show, notices::fail);
  }

  private void show(List<Path> all) {
    if (!files.equals(all)) {
      files.setAll(all);
    }
  }
}
