package org.chainrule.session.pass;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
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
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.lesson.Exercise;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.program.Updating;
import org.chainrule.session.Board;
import org.chainrule.session.Notices;
import org.chainrule.session.Reading;
import org.chainrule.session.Work;
import org.chainrule.session.settings.Settings;
import org.chainrule.words.Words;

/**
 * The pass that is open: its scenario and its trace, and who does what with them.
 *
 * <p>Lives on the UI thread, except that scenarios are read and run elsewhere. Of several jobs the
 * latest wins.
 */
public final class Session {

  private final ReadOnlyObjectWrapper<Scenario> scenario = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Trace> trace = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Updating>> updating =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectBinding<Explainer> explainer;
  private final ObjectProperty<Workspace> workspace = new SimpleObjectProperty<>(Workspace.PASS);
  private final ObjectProperty<Optional<Exercise>> exercise =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();
  private final Notices notices = new Notices();
  private final Board board = new Board();
  private final Stepping stepping = new Stepping(this);
  private final Asking asking = new Asking(this);
  private final Pointing pointing;
  private final Lenses lenses;
  private final PreviousPass previousPass;
  private final Editing editing;
  private final Document document;
  private final Settings settings;
  private final Passes passes;
  private final Waiting waiting;
  private final Work files;
  private final Opener opener;
  private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
  private final Explaining explaining;
  private Supplier<Exercise> practised;
  private Explaining.Preparation shown;
  private Explainer explained;

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
    this.pointing = new Pointing(this);
    this.waiting = new Waiting(notices, workers.later());
    this.files = new Work(workers.files(), workers.ui());
    this.passes = new Passes(workers, run);
    this.editing = new Editing(this, first.scenario());
    workspace.addListener((source, before, now) -> leaveWorkspace(before, now));
    this.lenses = new Lenses(this);
    this.previousPass = new PreviousPass(this);
    this.document = new Document(editing, updating, waiting, files, saving, notices);
    this.opener = new Opener(this, passes, waiting);
    this.explaining = new Explaining(settings, this::explainAgain);
    this.explainer = Bindings.createObjectBinding(() -> explained, trace);
    show(first, passes.run(first), prepareOpening(), Workspace.PASS);
  }

  /** What was done there is no news elsewhere, and a pass is practised without its updates. */
  private void leaveWorkspace(Workspace before, Workspace now) {
    stepping.pause();
    notices.dismissNews();
    boolean practised = before == Workspace.PRACTICE || now == Workspace.PRACTICE;
    if (practised && updating.get().isPresent()) {
      follow(editing.historyProperty().get().current());
    }
  }

  /**
   * Has something done for each pass before it is shown, on the job executor: what takes long to
   * show of it. A pass that is made at once, as it is small, goes without.
   */
  public void prepareBy(Preparing work) {
    explaining.prepareBy(work);
  }

  /** Prepares the pass anew, where what it is prepared by has changed. */
  public void prepareAgain() {
    explainAgain();
  }

  /** Begins to prepare the pass of another scenario for being shown. */
  Explaining.Preparation prepareOpening() {
    return explaining.begin(true);
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

  /** What is held over the graph in front of others, and written on it until the next step. */
  public Board board() {
    return board;
  }

  /** What a person is told. */
  public Notices notices() {
    return notices;
  }

  /** Opens other scenarios. */
  public Opener opener() {
    return opener;
  }

  /** How far the pass is shown. */
  public Stepping stepping() {
    return stepping;
  }

  /** What is asked for before it is shown. */
  public Asking asking() {
    return asking;
  }

  /** What a person points at. */
  public Pointing pointing() {
    return pointing;
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

  /** Tells a person which file is waited for. */
  public Waiting waiting() {
    return waiting;
  }

  /** Reads and writes files, each in its own time. */
  public Work files() {
    return files;
  }

  /**
   * Returns a reading of files.
   *
   * @param progress told on the UI thread which share is read, as long as somebody waits for it
   */
  public Reading reading(DoubleConsumer progress) {
    AtomicReference<Reading> itself = new AtomicReference<>();
    itself.set(new Reading(share -> files.tell(itself.get(), () -> progress.accept(share))));
    return itself.get();
  }

  /**
   * Which workspace is shown; what is opened is shown in that of the pass, unless one practises.
   */
  public ObjectProperty<Workspace> workspaceProperty() {
    return workspace;
  }

  /** What a stop of a lesson asks one to practise, as long as that stop is shown. */
  public ObjectProperty<Optional<Exercise>> exerciseProperty() {
    return exercise;
  }

  /** Has somebody tell what is practised, once there is a place for it. */
  public void tellPractised(Supplier<Exercise> telling) {
    practised = telling;
  }

  /** What is practised now, so that a lesson can ask for the same. */
  public Optional<Exercise> practised() {
    return workspace.get() == Workspace.PRACTICE
        ? Optional.ofNullable(practised).map(Supplier::get)
        : Optional.empty();
  }

  /** What is open. */
  public ReadOnlyObjectProperty<Scenario> scenarioProperty() {
    return scenario.getReadOnlyProperty();
  }

  /** The pass of what is open. */
  public ReadOnlyObjectProperty<Trace> traceProperty() {
    return trace.getReadOnlyProperty();
  }

  /** How the weights and biases are moved after the pass, if its updates are shown. */
  public ReadOnlyObjectProperty<Optional<Updating>> updatingProperty() {
    return updating.getReadOnlyProperty();
  }

  /** What is practised is the pass alone. */
  private Optional<Updating> followedBy() {
    return workspace.get() == Workspace.PRACTICE ? Optional.empty() : updating.get();
  }

  /** Lets the pass go on with its updates, or end with its gradients, at the same step. */
  public void update(Optional<Updating> how) {
    if (!how.equals(updating.get())) {
      updating.set(how);
      follow(editing.historyProperty().get().current());
    }
  }

  /** Whether the pass is so small that it is run and shown within a few milliseconds. */
  public boolean isQuick() {
    return Passes.isQuick(scenario.get());
  }

  /** The words and numbers of the pass. */
  public ObservableValue<Explainer> explainerProperty() {
    return explainer;
  }

  /** The words and numbers of the pass. */
  public Explainer explainer() {
    return explainer.get();
  }

  /** Runs an edited scenario and shows it where this one stands. */
  void follow(Scenario edited) {
    Explaining.Preparation preparation = explaining.begin(false);
    underWay.set(true);
    passes.follow(
        edited,
        followedBy(),
        preparation::prepare,
        (scenario, run) -> replace(scenario, run, preparation),
        failure -> {
          giveUpEdit();
          notices.report(Words.of("failure.undone", notices.logged(failure)));
        });
  }

  /**
   * Whether something else than what is shown is under way: a pass that was edited, or the same by
   * other settings.
   */
  public ReadOnlyBooleanProperty underWayProperty() {
    return underWay.getReadOnlyProperty();
  }

  /** Gives up an edit that is under way; what is shown stays. */
  public void giveUpEdit() {
    passes.forgetEdits();
    underWay.set(false);
    editing.returnToShown();
    keepUp();
  }

  /**
   * Shows the pass by the settings of now; of a large net it is shown as it was until that is
   * prepared.
   */
  private void explainAgain() {
    notices.sayAgain();
    if (!editing.isShown()) {
      follow(editing.historyProperty().get().current());
      return;
    }
    Explaining.Preparation preparation = explaining.begin(false);
    underWay.set(true);
    passes.again(
        scenario.get(),
        trace.get(),
        preparation::prepare,
        (same, run) -> explain(run, preparation),
        failure -> {
          underWay.set(false);
          notices.fail(failure);
        });
  }

  /** Whatever came between, what is shown is shown by the settings of now. */
  private void keepUp() {
    if (!explaining.isOfNow(shown)) {
      explainAgain();
    }
  }

  /** Shows a pass with the words and numbers that it was prepared with, both in one step. */
  private void explain(Trace run, Explaining.Preparation preparation) {
    underWay.set(false);
    shown = preparation;
    explained = preparation.take(run);
    if (run == trace.get()) {
      explainer.invalidate();
    } else {
      trace.set(run);
    }
  }

  /** Shows an edited scenario at the same step, with the same selection, if they have a place. */
  private void replace(Scenario newScenario, Trace newTrace, Explaining.Preparation preparation) {
    int place = stepping.placeIn(newTrace);
    int steps = newTrace.steps().size();
    pointing.keepIn(newTrace);
    stepping.stand(Math.min(stepping.cursor(), steps));
    scenario.set(newScenario);
    explain(newTrace, preparation);
    stepping.stand(place);
    asking.keepIn(newTrace);
    editing.noteShown();
  }

  /**
   * Shows a scenario that is opened, at its start.
   *
   * @param where in which workspace
   */
  void show(Opening opening, Trace newTrace, Explaining.Preparation preparation, Workspace where) {
    passes.forgetEdits();
    stepping.pause();
    notices.dismissProblem();
    notices.dismissNews();
    document.begin(opening);
    asking.forget();
    board.erase();
    stepping.stand(0);
    pointing.begin();
    scenario.set(opening.scenario());
    updating.set(opening.updating());
    explain(newTrace, preparation);
    workspace.set(where);
    opened.set(opened.get() + 1);
    keepUp();
  }
}
