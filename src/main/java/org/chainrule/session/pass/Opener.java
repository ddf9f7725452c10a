package org.chainrule.session.pass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.session.Notices;
import org.chainrule.words.Words;

/**
 * Opens scenarios: reads and runs them off the UI thread, and shows them at their start once a
 * person agrees to leave what is unsaved. Of several the latest wins. If one cannot be used, what
 * is open stays as it is, and the reason is reported. Lives on the UI thread.
 */
public final class Opener {

  /** Where a scenario is read from. */
  @FunctionalInterface
  public interface Source {
    /**
     * Reads the scenario.
     *
     * @throws IOException with one line for a person if there is none to be had
     */
    Opening read() throws IOException;
  }

  private final Session session;
  private final Passes passes;
  private final Waiting waiting;
  private final ReadOnlyObjectWrapper<Optional<Path>> opening =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Opener(Session session, Passes passes, Waiting waiting) {
    this.session = session;
    this.passes = passes;
    this.waiting = waiting;
  }

  /** The file that is being opened, until it is shown or cannot be. */
  public ReadOnlyObjectProperty<Optional<Path>> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** Opens a scenario. */
  public void open(Source source) {
    open(source, () -> {});
  }

  /** Opens a scenario, and does something once it is shown. */
  public void open(Source source, Runnable shown) {
    open(source, () -> {}, left -> shown.run());
  }

  /**
   * Opens a scenario.
   *
   * @param ready called once it is read and run, or cannot be, unless another one is opened by then
   * @param shown told once it is shown what was open before, as it was left
   */
  public void open(Source source, Runnable ready, Consumer<? super Opening> shown) {
    open(Optional.empty(), source, ready, shown);
  }

  /** Opens a scenario's file. */
  public void open(Path file) {
    open(
        Optional.of(file),
        waiting.over(file, () -> Opening.of(ScenarioFile.open(file))),
        () -> {},
        left -> {});
  }

  private void open(
      Optional<Path> file, Source source, Runnable ready, Consumer<? super Opening> shown) {
    opening.set(file);
    Explaining.Preparation preparation = session.prepare();
    passes.open(
        source,
        preparation::prepare,
        (read, run) -> {
          opening.set(Optional.empty());
          ready.run();
          session
              .document()
              .leave(
                  () -> {
                    Opening left = session.document().asItIs();
                    session.show(read, run, preparation);
                    shown.accept(left);
                  });
        },
        failure -> {
          opening.set(Optional.empty());
          ready.run();
          report(failure);
        });
  }

  private void report(Throwable failure) {
    Notices notices = session.notices();
    if (failure instanceof IOException && failure.getMessage() != null) {
      notices.report(failure.getMessage());
    } else if (failure instanceof OutOfMemoryError) {
      notices.report(Words.of("session.memory"));
    } else {
      notices.fail(failure);
    }
  }

  /** Leaves what is open as it is, whatever is being opened. */
  public void cancel() {
    passes.forgetOpening();
    opening.set(Optional.empty());
  }
}
