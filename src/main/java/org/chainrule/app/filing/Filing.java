package org.chainrule.app.filing;

import java.nio.file.Path;
import java.util.Optional;
import org.chainrule.file.lesson.LessonReader;
import org.chainrule.session.pass.Session;

/** What a person does with files of scenarios, and of lessons where these are opened. */
public final class Filing {

  private static final String ENDING = ".json";

  private final Session session;
  private final Saving.Means means;
  private Optional<Saving> saving = Optional.empty();
  private final LessonOpener lessons;

  /**
   * Creates the commands; from now on they ask before something unsaved is left.
   *
   * @param lessons opens lessons
   */
  public Filing(Session session, Saving.Means means, LessonOpener lessons) {
    this.session = session;
    this.means = means;
    this.lessons = lessons;
    session.document().askBeforeLeaving(this::askBeforeLeaving);
  }

  private void askBeforeLeaving(Runnable leaving) {
    saving().askBeforeLeaving(leaving);
  }

  /** Made when it is first needed. */
  private Saving saving() {
    if (saving.isEmpty()) {
      Saving.Thing net =
          new Saving.Thing(
              session.document(),
              "text",
              ENDING,
              () -> session.editing().historyProperty().get().current().name(),
              this::folder);
      saving = Optional.of(new Saving(net, means));
    }
    return saving.get();
  }

  /** Lets a person choose a file and opens it. */
  public void open() {
    means.dialogs().scenario(folder()).ifPresent(this::open);
  }

  /** Opens a file: a lesson if its name says so, else a scenario. */
  public void open(Path file) {
    means.endEditing().run();
    if (LessonReader.isLesson(file)) {
      lessons.open(file);
    } else {
      session.opener().open(file);
    }
  }

  /** Saves, and lets a person choose where if the scenario has no file. */
  public void save() {
    saving().save();
  }

  /** Lets a person choose a file, and saves in it. */
  public void saveAs() {
    saving().saveAs();
  }

  /** Does something for which the scenario is left, unless a person wants to keep it. */
  public void leave(Runnable leaving) {
    saving().leave(leaving);
  }

  /** The folder in which a person looks for files first. */
  public Optional<Path> folder() {
    return session
        .document()
        .fileProperty()
        .get()
        .or(() -> means.recent().files().stream().findFirst())
        .map(file -> file.toAbsolutePath().getParent());
  }
}
