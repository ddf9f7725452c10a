package org.chainrule.session.pass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.session.Reading;

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
     * @throws Exception if there is none to be had; an IOException has one line for a person
     */
    Opening read() throws Exception;
  }

  private final Session session;
  private final Passes passes;
  private final Waiting waiting;
  private final ReadOnlyObjectWrapper<Optional<Path>> opening =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

  /** The reading of the file that is being opened, or of the one before. */
  private Reading reading = new Reading(share -> {});

  /** To be run when the waiting for the file that is being opened has ended. */
  private Runnable ended = () -> {};

  Opener(Session session, Passes passes, Waiting waiting) {
    this.session = session;
    this.passes = passes;
    this.waiting = waiting;
  }

  /** The file that is being opened, until it is shown or cannot be. */
  public ReadOnlyObjectProperty<Optional<Path>> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** The share of that file that is read, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
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
    open(Optional.empty(), source, ready, shown, session.document()::leave, false);
  }

  /**
   * Opens a scenario in place of what is open, without a question: whoever calls keeps what was
   * left.
   *
   * @param ready called once it is read and run, or cannot be, unless another one is opened by then
   * @param shown told once it is shown what was open before, as it was left
   */
  public void openInstead(Source source, Runnable ready, Consumer<? super Opening> shown) {
    open(Optional.empty(), source, ready, shown, session.document()::uncover, false);
  }

  /**
   * Opens a scenario over what is open, without a question: whoever calls keeps what is covered,
   * and what is covered already.
   *
   * @param ready called once it is read and run, or cannot be, unless another one is opened by then
   * @param shown told once it is shown what was open before, as it was left
   */
  public void openOver(Source source, Runnable ready, Consumer<? super Opening> shown) {
    open(Optional.empty(), source, ready, shown, Runnable::run, false);
  }

  /**
   * Opens a scenario in place of what is open, without a question, while the workspace that is
   * shown stays: whoever calls keeps what was left.
   */
  public void openBehind(Source source, Runnable shown) {
    open(Optional.empty(), source, () -> {}, left -> shown.run(), Runnable::run, true);
  }

  /** Opens a scenario's file. */
  public void open(Path file) {
    Reading next = session.reading(progress::set);
    open(
        Optional.of(file),
        () -> next.read(() -> Opening.of(ScenarioFile.open(file, next))),
        () -> {},
        left -> {},
        session.document()::leave,
        false);
    reading = next;
  }

  private void open(
      Optional<Path> file,
      Source source,
      Runnable ready,
      Consumer<? super Opening> shown,
      Consumer<Runnable> leaving,
      boolean behind) {
    begin(file);
    Explaining.Preparation preparation = session.prepareOpening();
    passes.open(
        source,
        preparation::prepare,
        (read, run) -> {
          end();
          ready.run();
          leaving.accept(
              () -> {
                Opening left = session.document().asItIs();
                session.show(read, run, preparation, where(behind));
                shown.accept(left);
              });
        },
        failure -> {
          end();
          ready.run();
          report(failure);
        });
  }

  /** Who practises goes on with what is opened. */
  private Workspace where(boolean behind) {
    Workspace shown = session.workspaceProperty().get();
    return behind || shown == Workspace.PRACTICE ? shown : Workspace.PASS;
  }

  private void begin(Optional<Path> file) {
    end();
    opening.set(file);
    ended = file.map(of -> waiting.begin("session.waiting.open", of)).orElse(() -> {});
  }

  private void end() {
    ended.run();
    ended = () -> {};
    reading.end();
    progress.set(0);
    opening.set(Optional.empty());
  }

  private void report(Throwable failure) {
    if (failure instanceof IOException && failure.getMessage() != null) {
      session.notices().report(failure.getMessage());
    } else {
      session.notices().fail(failure);
    }
  }

  /** Leaves what is open as it is, whatever is being opened. */
  public void cancel() {
    passes.forgetOpening();
    end();
  }
}
