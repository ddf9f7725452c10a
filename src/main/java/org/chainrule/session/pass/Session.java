package org.chainrule.session.pass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.chainrule.words.Words;

/**
 * The pass that is open: its scenario, its trace, how far it is shown, and what is pointed at.
 *
 * <p>Lives on the UI thread, except that scenarios are read and run elsewhere. Of several jobs the
 * latest wins.
 */
public final class Session {

  private final ReadOnlyObjectWrapper<Scenario> scenario = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Trace> trace = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<Target>> selection =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Target>> hover =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper sample = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> news =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> opening =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectBinding<Explainer> explainer;

  private final ObjectProperty<Workspace> workspace = new SimpleObjectProperty<>(Workspace.PASS);
  private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();
  private final Lenses lenses;
  private final PreviousPass previousPass;
  private final Editing editing;
  private final Document document;
  private final Settings settings;
  private final Passes passes;
  private final Waiting waiting;
  private Function<Throwable, Optional<Path>> log = failure -> Optional.empty();
  private Consumer<? super Explainer> preparation = explainer -> {};

  /**
   * Opens a session.
   *
   * @param first the scenario to begin with
   * @param settings how things are shown
   * @param jobs runs what takes longer than a few milliseconds
   * @param ui runs what changes the session
   */
  public Session(Scenario first, Settings settings, Executor jobs, Executor ui) {
    this(Opening.of(first), settings, jobs, ui);
  }

  /** Opens a session with a scenario that may have a file. */
  public Session(Opening first, Settings settings, Executor jobs, Executor ui) {
    this(first, settings, Workers.of(jobs, ui));
  }

  /** Opens a session with a scenario that may have a file, and with these who work for it. */
  public Session(Opening first, Settings settings, Workers workers) {
    this(first, settings, workers, Pass::run, ScenarioFile::save);
  }

  Session(
      Opening first, Settings settings, Workers workers, Passes.Run run, Document.Saving saving) {
    this.settings = settings;
    this.waiting = new Waiting(this, workers);
    this.passes = new Passes(workers, run);
    this.editing = new Editing(this, first.scenario());
    workspace.addListener(source -> pause());
    this.lenses = new Lenses(this);
    this.previousPass = new PreviousPass(this);
    this.document = new Document(editing, waiting, workers, saving, this::failure);
    show(first, run.of(first.scenario()));
    List<Observable> sources = new ArrayList<>(settings.writing().choices().values());
    sources.addAll(List.of(trace, settings.digitsProperty(), settings.flatThresholdProperty()));
    this.explainer =
        Bindings.createObjectBinding(
            () -> explained().apply(trace.get()), sources.toArray(Observable[]::new));
  }

  /** Explains passes by the settings of now, on any thread. */
  private Function<Trace, Explainer> explained() {
    Numbers numbers = settings.numbers();
    double flat = settings.flatThreshold();
    Style style = settings.writing().style();
    return run -> Explainer.of(run, numbers, flat, style);
  }

  /**
   * Has something done for each pass before it is shown, on the job executor: what takes long to
   * show of it, given as it will be explained unless a setting changes by then. A pass that is made
   * at once, as it is small, goes without.
   */
  public void prepareBy(Consumer<? super Explainer> work) {
    preparation = work;
  }

  private Consumer<Trace> prepare() {
    Consumer<? super Explainer> work = preparation;
    Function<Trace, Explainer> explained = explained();
    return run -> work.accept(explained.apply(run));
  }

  /** How things are shown. */
  public Settings settings() {
    return settings;
  }

  /** What is done to the scenario. */
  public Editing editing() {
    return editing;
  }

  /** The pass before the last edit. */
  public PreviousPass previousPass() {
    return previousPass;
  }

  /** How what is selected is looked at. */
  public Lenses lenses() {
    return lenses;
  }

  /** The file of the scenario. */
  public Document document() {
    return document;
  }

  /** Changes whenever another scenario is opened, and not when this one is edited. */
  public ReadOnlyIntegerProperty openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** Which workspace is shown; what is opened is shown in that of the pass. */
  public ObjectProperty<Workspace> workspaceProperty() {
    return workspace;
  }

  /** What is open. */
  public ReadOnlyObjectProperty<Scenario> scenarioProperty() {
    return scenario.getReadOnlyProperty();
  }

  /** The pass of what is open. */
  public ReadOnlyObjectProperty<Trace> traceProperty() {
    return trace.getReadOnlyProperty();
  }

  /** The words and numbers of the pass. */
  public ObservableValue<Explainer> explainerProperty() {
    return explainer;
  }

  /** The words and numbers of the pass. */
  public Explainer explainer() {
    return explainer.get();
  }

  /** The number of the last step taken, 0 before the first. */
  public ReadOnlyIntegerProperty cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /** The number of the last step taken, 0 before the first. */
  public int cursor() {
    return cursor.get();
  }

  /** What a person has selected. */
  public ReadOnlyObjectProperty<Optional<Target>> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** What the pointer rests on. */
  public ReadOnlyObjectProperty<Optional<Target>> hoverProperty() {
    return hover.getReadOnlyProperty();
  }

  /** The sample of a batch that is in focus, from 0. */
  public ReadOnlyIntegerProperty sampleProperty() {
    return sample.getReadOnlyProperty();
  }

  /** Moves the focus by this many samples, around the end to the start. */
  public void moveSample(int by) {
    int count = trace.get().sample().count();
    sample.set(Math.floorMod(sample.get() + by, count));
    selection
        .get()
        .filter(target -> target.isCell() && target.name().hasSampleColumns())
        .ifPresent(target -> select(Target.cell(target.name(), target.row(), sample.get())));
  }

  /** Whether the pass goes on by itself. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** What went wrong last, in words for a person; empty after it has been taken note of. */
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /**
   * What was done last that a person should know of, in words; empty after it has been taken note
   * of, and after the next edit. It is nothing that went wrong.
   */
  public ReadOnlyObjectProperty<Optional<String>> newsProperty() {
    return news.getReadOnlyProperty();
  }

  /** The number of steps of the pass. */
  public int stepCount() {
    return trace.get().steps().size();
  }

  /** Takes the next step, if there is one. */
  public void next() {
    goTo(cursor.get() + 1);
  }

  /** Takes the last step back, if there is one. */
  public void back() {
    goTo(cursor.get() - 1);
  }

  /** Goes back to the start, where nothing is computed yet. */
  public void goToStart() {
    goTo(0);
  }

  /** Goes to the last step. */
  public void goToEnd() {
    goTo(stepCount());
  }

  /** Goes to a step; past either end, to that end. */
  public void goTo(int step) {
    int target = Math.max(0, Math.min(stepCount(), step));
    selection.set(keptAt(target));
    cursor.set(target);
    if (target == stepCount()) {
      pause();
    }
  }

  /** What is selected when the pass stands at a step: now, or if it went there. */
  public Optional<Target> selectionAt(int step) {
    return step == cursor.get() ? selection.get() : keptAt(step);
  }

  private Optional<Target> keptAt(int step) {
    return selection.get().filter(Target::isCell).filter(target -> keeps(target, step));
  }

  /** Goes on to the next step of the spine, past the gradients of weights and biases. */
  public void nextOnSpine() {
    goTo(seek(1));
  }

  /** Goes back to the step of the spine before. */
  public void backOnSpine() {
    goTo(seek(-1));
  }

  /** Goes to the first step at which a quantity is shown. */
  public void goTo(Name name) {
    goTo(trace.get().shownFrom(name));
  }

  /** Selects a quantity or one of its entries. */
  public void select(Target target) {
    if (target.isCell() && target.name().hasSampleColumns()) {
      sample.set(target.column());
    }
    selection.set(Optional.of(target));
  }

  /** Selects nothing. */
  public void clearSelection() {
    selection.set(Optional.empty());
  }

  /**
   * Moves the selected cell; without one, selects the first cell of the current step's result.
   *
   * @param down rows downwards
   * @param right columns to the right
   */
  public void moveSelection(int down, int right) {
    Optional<Target> cell = selection.get().filter(Target::isCell);
    if (cell.isEmpty()) {
      Name name = selection.get().map(Target::name).orElseGet(this::currentName);
      select(Target.cell(name, 0, 0));
      return;
    }
    Quantity quantity = trace.get().quantity(cell.get().name());
    boolean turned = settings.writing().style().convention().turnsInGraph(cell.get().name());
    int rows = turned ? right : down;
    int columns = turned ? down : right;
    int row = Math.max(0, Math.min(quantity.rows() - 1, cell.get().row() + rows));
    int column = Math.max(0, Math.min(quantity.columns() - 1, cell.get().column() + columns));
    select(Target.cell(cell.get().name(), row, column));
  }

  /** Notes what the pointer rests on. */
  public void hover(Optional<Target> target) {
    if (!Objects.equals(hover.get(), target)) {
      hover.set(target);
    }
  }

  /** Lets the pass go on by itself, from the start if it is at its end. */
  public void play() {
    if (cursor.get() == stepCount()) {
      goToStart();
    }
    playing.set(true);
  }

  /** Stops the pass from going on by itself. */
  public void pause() {
    playing.set(false);
  }

  /** Plays or pauses. */
  public void togglePlaying() {
    if (playing.get()) {
      pause();
    } else {
      play();
    }
  }

  /** Says that something went wrong. */
  public void report(String message) {
    problem.set(Optional.of(message));
  }

  /**
   * Says who keeps what is known of failures of the program itself.
   *
   * @param keeper returns the file that it was written to, if it could be written
   */
  public void logFailures(Function<Throwable, Optional<Path>> keeper) {
    log = keeper;
  }

  /** Says that the program itself failed, and where more is to be read of it. */
  public void fail(Throwable failure) {
    report(failure(failure));
  }

  /** Logs a failure of the program itself, and returns what to say of it. */
  String failure(Throwable failure) {
    return Failure.words(failure, log.apply(failure));
  }

  /** Takes note of what went wrong. */
  public void dismissProblem() {
    problem.set(Optional.empty());
  }

  /** Says what was done, where nothing went wrong. */
  public void tell(String message) {
    news.set(Optional.of(message));
  }

  /** Takes note of what was done. */
  public void dismissNews() {
    news.set(Optional.empty());
  }

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

  /**
   * Reads a scenario off the UI thread, runs it there and shows it at its start, once a person
   * agrees to leave what is unsaved. If it cannot be used, what is open stays as it is, and the
   * reason is reported.
   */
  public void open(Source source) {
    open(source, () -> {});
  }

  /** Opens a scenario, and does something once it is shown. */
  public void open(Source source, Runnable shown) {
    open(source, () -> {}, shown);
  }

  /**
   * Opens a scenario.
   *
   * @param ready called once it is read and run, or cannot be, unless another one is opened by then
   * @param shown called once it is shown
   */
  public void open(Source source, Runnable ready, Runnable shown) {
    open(Optional.empty(), source, ready, shown);
  }

  private void open(Optional<Path> file, Source source, Runnable ready, Runnable shown) {
    opening.set(file);
    passes.open(
        source,
        prepare(),
        (read, run) -> {
          opening.set(Optional.empty());
          ready.run();
          document.leave(
              () -> {
                show(read, run);
                shown.run();
              });
        },
        failure -> {
          opening.set(Optional.empty());
          ready.run();
          reportUnopened(failure);
        });
  }

  private void reportUnopened(Throwable failure) {
    if (failure instanceof IOException && failure.getMessage() != null) {
      report(failure.getMessage());
    } else if (failure instanceof OutOfMemoryError) {
      report(Words.of("session.memory"));
    } else {
      fail(failure);
    }
  }

  /** Opens a scenario's file. */
  public void open(Path file) {
    open(
        Optional.of(file),
        waiting.over(file, () -> Opening.of(ScenarioFile.open(file))),
        () -> {},
        () -> {});
  }

  /** The file that is being opened, until it is shown or cannot be. */
  public ReadOnlyObjectProperty<Optional<Path>> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** Leaves what is open as it is, whatever is being opened. */
  public void cancelOpening() {
    passes.forgetOpening();
    opening.set(Optional.empty());
  }

  /** Runs an edited scenario and shows it where this one stands. */
  void follow(Scenario edited) {
    passes.follow(
        edited,
        prepare(),
        this::replace,
        failure -> {
          editing.returnToShown();
          report(Words.of("failure.undone", failure(failure)));
        });
  }

  /** Shows an edited scenario at the same step, with the same selection, if they have a place. */
  private void replace(Scenario newScenario, Trace newTrace) {
    int steps = newTrace.steps().size();
    int step =
        cursor.get() == 0
            ? 0
            : newTrace
                .stepOf(trace.get().step(cursor.get()).name())
                .map(Step::number)
                .orElse(Math.min(cursor.get(), steps));
    selection.set(selection.get().filter(target -> has(newTrace, target)));
    hover.set(hover.get().filter(target -> has(newTrace, target)));
    sample.set(Math.min(sample.get(), newTrace.sample().count() - 1));
    cursor.set(Math.min(cursor.get(), steps));
    scenario.set(newScenario);
    trace.set(newTrace);
    cursor.set(step);
    editing.noteShown();
  }

  private static boolean has(Trace trace, Target target) {
    return trace
        .find(target.name())
        .filter(
            quantity ->
                !target.isCell()
                    || target.row() < quantity.rows() && target.column() < quantity.columns())
        .isPresent();
  }

  private void show(Opening opening, Trace newTrace) {
    passes.forgetEdits();
    pause();
    dismissProblem();
    dismissNews();
    document.begin(opening);
    cursor.set(0);
    sample.set(0);
    selection.set(Optional.empty());
    hover.set(Optional.empty());
    scenario.set(opening.scenario());
    trace.set(newTrace);
    workspace.set(Workspace.PASS);
    opened.set(opened.get() + 1);
  }

  private boolean keeps(Target target, int step) {
    return trace.get().shownFrom(target.name()) <= step && step == cursor.get();
  }

  private Name currentName() {
    return cursor.get() == 0 ? Name.x() : trace.get().step(cursor.get()).name();
  }

  private int seek(int direction) {
    int step = cursor.get() + direction;
    while (step > 0 && step <= stepCount() && sideBranch(step)) {
      step += direction;
    }
    return step;
  }

  private boolean sideBranch(int number) {
    Step step = trace.get().step(number);
    return step.sideBranch();
  }
}
