package org.chainrule.session.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.chainrule.network.Network;
import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.LatestJob;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;
import org.chainrule.words.Words;

/**
 * Training: the runs that are kept side by side, which of them and which of its states is looked
 * at, and what goes on. Lives on the UI thread.
 */
public final class Training {

  /** A run goes on for so many iterations at most. */
  public static final int MOST_ITERATIONS = 100_000;

  /** So many iterations a comparison has at least. */
  private static final int COMPARED = 100;

  private static final double USUAL_RATE = 0.1;
  private static final MathContext RATE_DIGITS = new MathContext(2);

  private final Notices notices;
  private final TrainJobs jobs;
  private final LatestJob changes;
  private final Advance advance;
  private final Following<Asked, Look> look;
  private final RunHistory history = new RunHistory();
  private final Map<Run, Reached> reached = new WeakHashMap<>();
  private final ReadOnlyObjectWrapper<Runs> runs = new ReadOnlyObjectWrapper<>(Runs.NONE);
  private final ReadOnlyIntegerWrapper iteration = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper progress = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Course> course =
      new ReadOnlyObjectWrapper<>(new Course(new Sgd(), USUAL_RATE, Batches.WHOLE));
  private final BooleanProperty logarithmic = new SimpleBooleanProperty();
  private final FollowedEntry entry = new FollowedEntry();

  private Runnable onceBegun = () -> {};

  private record Asked(KeptRun run, int iteration) {}

  private record Made(Run run, Reached reached) {}

  /**
   * Creates it, without any run.
   *
   * @param notices tell a person what could not be done
   */
  public Training(TrainJobs jobs, Notices notices) {
    this.jobs = jobs;
    this.notices = notices;
    Work running = new Work(jobs.running(), jobs.ui());
    changes = new LatestJob(jobs.running(), jobs.ui(), notices::fail);
    advance = new Advance(this, new Runner(running, this::learn, notices::fail), notices);
    look = new Following<>(new Work(jobs.looking(), jobs.ui()), Training::look, notices::fail);
  }

  private static Look look(Asked asked) {
    KeptRun having = asked.run.having(asked.iteration);
    State state = having.run().at(asked.iteration);
    return new Look(asked.run, state, Pass.run(state.network(), having.origin().sample()));
  }

  /** The runs that are kept side by side; none until the first one is begun. */
  public ReadOnlyObjectProperty<Runs> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /** Changes whenever a run has come further. */
  public ReadOnlyIntegerProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Returns how far a run has come. */
  public Reached reached(KeptRun run) {
    return reached.get(run.run());
  }

  /** Which iteration is looked at, of the run that is looked at or of one that it branches off. */
  public ReadOnlyIntegerProperty iterationProperty() {
    return iteration.getReadOnlyProperty();
  }

  /** The state that is looked at, a moment after it was asked for. */
  public ReadOnlyObjectProperty<Optional<Look>> lookProperty() {
    return look.answerProperty();
  }

  /** How the state that is looked at goes on, or will when the run that is being begun is there. */
  public ReadOnlyObjectProperty<Course> courseProperty() {
    return course.getReadOnlyProperty();
  }

  /** Whether a run goes on. */
  public ReadOnlyBooleanProperty runningProperty() {
    return advance.runningProperty();
  }

  /** How many iterations a second a run takes; may be infinite. */
  public DoubleProperty speedProperty() {
    return advance.speedProperty();
  }

  /** Whether ℓ is shown on an axis of powers of ten. */
  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  /** Has something worked out of each state that is looked at, where pictures are worked out. */
  public <A> Following<Look, A> follow(Function<Look, A> maker) {
    return follow((look, known, cancelled) -> known.accept(maker.apply(look)));
  }

  /** Has something worked out of each state that is looked at, bit by bit. */
  public <A> Following<Look, A> follow(Gradually<Look, A> maker) {
    Following<Look, A> following = following(maker);
    lookProperty().addListener((source, before, now) -> now.ifPresent(following::ask));
    lookProperty().get().ifPresent(following::ask);
    return following;
  }

  /** Chooses another entry of the matrix that the entry is of; past an edge, at that edge. */
  public void moveEntry(int down, int right) {
    lookProperty().get().ifPresent(now -> entry.move(now, down, right));
  }

  /** Chooses the first entry of the next W or b, around the end to the first. */
  public void nextMatrix() {
    lookProperty().get().ifPresent(entry::nextMatrix);
  }

  /** Goes on with another number in the place of the entry, as {@link #change} does. */
  public Optional<String> changeEntry(double number) {
    return Double.isFinite(number)
        ? changeNet(net -> entry.changed(net, course.get(), number))
        : Optional.of(Words.of("train.entry.invalid"));
  }

  /** Goes on by the next rule with its usual numbers, as {@link #change} does. */
  public void nextOptimiser() {
    onceBegun(this::takeNextOptimiser);
  }

  private void takeNextOptimiser() {
    List<Optimiser> all = Optimisers.all();
    String now = course.get().optimiser().id();
    int place = all.stream().map(Optimiser::id).toList().indexOf(now);
    Optimiser next = all.get((place + 1) % all.size());
    change(old -> new Course(next, old.rate(), old.batches())).ifPresent(notices::tell);
  }

  /** Has something worked out of what is asked for, where pictures are worked out. */
  public <Q, A> Following<Q, A> following(Gradually<Q, A> maker) {
    return new Following<>(new Work(jobs.pictures(), jobs.ui()), maker, notices::fail);
  }

  /**
   * Has something measured at the states of the run that is looked at, from its first to its last.
   *
   * @param subject of what it is measured
   */
  public <S, M> Following<?, List<Measured<M>>> measure(
      ObservableValue<S> subject, BiFunction<Look, S, M> measure) {
    Trail<S, M> trail = new Trail<>(measure);
    Following<Trail.Stretch<S>, List<Measured<M>>> following =
        new Following<>(new Work(jobs.pictures(), jobs.ui()), trail::along, notices::fail);
    InvalidationListener ask =
        source ->
            runs.get()
                .shown()
                .map(run -> stretch(run, subject.getValue()))
                .ifPresent(following::ask);
    runs.addListener(ask);
    progress.addListener(ask);
    iteration.addListener(ask);
    subject.addListener(ask);
    ask.invalidated(subject);
    return following;
  }

  private <S> Trail.Stretch<S> stretch(KeptRun run, S subject) {
    return new Trail.Stretch<>(run, last(), iteration.get(), subject);
  }

  /** Which entry of a W or a b is followed along the run; the first of W₁ to begin with. */
  public ObjectProperty<Target> entryProperty() {
    return entry.property();
  }

  /** The last iteration that the run that is looked at has reached. */
  public int last() {
    return runs.get().shown().map(this::last).orElse(0);
  }

  int last(KeptRun run) {
    return run.run().first() + reached(run).steps();
  }

  /** The iteration of the first state that can be looked at. */
  public int first() {
    return runs.get().shown().map(KeptRun::begin).orElse(0);
  }

  /** Begins anew with what a scenario holds; what was kept can be had back. */
  public void begin(Scenario scenario) {
    begin(List.of(scenario));
  }

  /** Begins anew with what some scenarios hold, side by side; what was kept can be had back. */
  public void begin(List<Scenario> scenarios) {
    advance.stop();
    Course like = course.get();
    changes.later(
        forgotten -> FirstRuns.made(scenarios, like, forgotten),
        made -> {
          noteUndoable();
          String subject = scenarios.get(0).name();
          Runs next = new Runs(made.stream().map(Plans.Made::run).toList(), 0, subject);
          made.forEach(one -> noteReached(one.run()));
          show(next, next.all().get(0).run().first());
          goTo(last());
          goOn(made);
          onceBegun.run();
          onceBegun = () -> {};
        });
  }

  /** What is asked for while the first run is being begun is done as soon as it is there. */
  private void onceBegun(Runnable action) {
    if (runs.get().shown().isPresent()) {
      action.run();
    } else {
      Runnable earlier = onceBegun;
      onceBegun =
          () -> {
            earlier.run();
            action.run();
          };
    }
  }

  /** The runs that it goes on from are looked at with it, though they do not stand beside it. */
  private void noteReached(KeptRun run) {
    reached.put(run.run(), Reached.by(run.run()));
    run.origin().from().ifPresent(this::noteReached);
  }

  private void goOn(List<Plans.Made> made) {
    Map<Run, Integer> targets = new LinkedHashMap<>();
    made.forEach(one -> targets.put(one.run().run(), one.steps()));
    advance.go(made.stream().map(Plans.Made::run).toList(), targets, Double.POSITIVE_INFINITY);
  }

  /** What the runs follow from that belong to a scenario, to be saved with it. */
  public Savable savable(Scenario scenario) {
    return Plans.of(runs.get().all(), scenario, reached);
  }

  /**
   * Has other samples learned by the net that the run that is looked at began with. That is undone
   * as what is done to runs is, even where the run has taken no step.
   *
   * @return why not, if there is no room for another run
   */
  public Optional<String> learn(Function<Network, Sample> samples) {
    return runs.get()
        .shown()
        .map(
            run -> {
              Network net = run.origin().first().beginning();
              Scenario scenario = new Scenario("", net, samples.apply(net));
              if (isFresh()) {
                noteUndoable();
              }
              return beginBeside(scenario);
            })
        .orElse(Optional.empty());
  }

  /**
   * Begins a run with another net or other samples beside those that there are, or in the place of
   * the one that is looked at, if that was not trained yet.
   *
   * @return why not, if there is no room for it
   */
  public Optional<String> beginBeside(Scenario scenario) {
    Origin origin = Origin.of(scenario.network(), scenario.sample());
    KeptRun shown = runs.get().shown().orElseThrow();
    if (isFresh() && shown.origin().from().isEmpty()) {
      begin(shown.letter(), shown.name(), origin, course.get(), true);
      return Optional.empty();
    }
    return add(origin, course.get());
  }

  /** Whether the run that is looked at has taken no step yet. */
  public boolean isFresh() {
    return runs.get().shown().filter(run -> reached(run).steps() == 0).isPresent();
  }

  /**
   * Lets a run branch off that goes on with other weights.
   *
   * @return why not, if there is no room for it
   */
  public Optional<String> goOnWith(KeptRun run, int at, Network other) {
    return add(Origin.at(run, at).with(network -> other), run.having(at).run().course());
  }

  /** Whether no step was taken yet. */
  public boolean isUntouched() {
    return runs.get().all().stream().allMatch(run -> reached(run).steps() == 0);
  }

  /** Looks at an iteration; past either end, at that end. What was being played is not any more. */
  public void goTo(int wanted) {
    advance.stopPlaying();
    lookAt(wanted);
  }

  void lookAt(int wanted) {
    if (runs.get().shown().isPresent()) {
      iteration.set(Math.max(first(), Math.min(last(), wanted)));
      showCourse();
      ask();
    }
  }

  /**
   * Looks so many iterations further; past the last one, steps are taken, as many more as are asked
   * for while they are.
   */
  public void move(int by) {
    onceBegun(() -> advance.move(by));
  }

  /** Lets the run that is looked at go on up to an iteration, at full speed. */
  public void runTo(int wanted) {
    advance.runTo(wanted);
  }

  /**
   * Lets the run that is looked at go on from the state that is, or pauses it. The states that it
   * has taken already are shown first, at the same speed.
   */
  public void toggleRunning() {
    onceBegun(advance::toggle);
  }

  /** Whoever looks at the last state goes on doing so. */
  private void learn(Run run, Reached now) {
    boolean follows =
        runs.get().shown().filter(shown -> shown.run() == run).isPresent()
            && iteration.get() == last();
    reached.put(run, now);
    progress.set(progress.get() + 1);
    if (follows) {
      goTo(last());
    }
  }

  /**
   * Goes on otherwise from the state that is looked at. A run that has taken no step yet is begun
   * otherwise; any other one stays as it is, and a new one branches off it.
   *
   * @return why not, if that is refused; then nothing changes
   */
  public Optional<String> change(UnaryOperator<Course> edit) {
    try {
      Course next = edit.apply(course.get());
      return next.equals(course.get()) ? Optional.empty() : branch(next, UnaryOperator.identity());
    } catch (InvalidTrainingException refused) {
      return Optional.of(refused.getMessage());
    }
  }

  /** Goes on with another rate, rounded to two digits, as {@link #change} does. */
  public void changeRate(DoubleUnaryOperator edit) {
    onceBegun(
        () -> {
          double rate = edit.applyAsDouble(course.get().rate());
          double round = BigDecimal.valueOf(rate).round(RATE_DIGITS).doubleValue();
          change(now -> new Course(now.optimiser(), round, now.batches())).ifPresent(notices::tell);
        });
  }

  /** Goes on with another net from the state that is looked at, as {@link #change} does. */
  public Optional<String> changeNet(UnaryOperator<Network> edit) {
    return branch(course.get(), edit);
  }

  private Optional<String> branch(Course next, UnaryOperator<Network> edit) {
    if (runs.get().shown().isEmpty()) {
      return Optional.of(Words.of("train.noRun"));
    }
    KeptRun shown = runs.get().shown().get();
    boolean fresh = reached(shown).steps() == 0 && iteration.get() == shown.run().first();
    if (fresh) {
      begin(shown.letter(), shown.name(), shown.origin().with(edit), next, true);
      return Optional.empty();
    }
    return add(Origin.at(shown, iteration.get()).with(edit), next);
  }

  private Optional<String> add(Origin origin, Course next) {
    if (runs.get().full()) {
      return Optional.of(Words.of("train.most", String.valueOf(Runs.MOST)));
    }
    begin(runs.get().freeLetter(), "", origin, next, false);
    return Optional.empty();
  }

  /** If a run goes on, the new one goes on in its place. */
  private void begin(int letter, String name, Origin origin, Course next, boolean replaces) {
    boolean goesOn = runningProperty().get();
    advance.stop();
    course.set(next);
    changes.later(
        forgotten -> made(origin.run(next)),
        made -> {
          KeptRun kept = new KeptRun(letter, name, origin, made.run);
          if (replaces) {
            install(runs.get().replacing(kept), made);
          } else {
            noteUndoable();
            install(runs.get().with(kept), made);
          }
          if (goesOn) {
            advance.start();
          }
        });
  }

  private static Made made(Run run) {
    return new Made(run, Reached.by(run));
  }

  private void noteUndoable() {
    history.note(new RunHistory.Moment(runs.get(), iteration.get()));
  }

  private void install(Runs next, Made made) {
    reached.put(made.run, made.reached);
    show(next, made.run.first());
  }

  private void show(Runs next, int at) {
    runs.set(next);
    progress.set(progress.get() + 1);
    goTo(at);
  }

  private void showCourse() {
    runs.get().shown().ifPresent(run -> course.set(run.having(iteration.get()).run().course()));
  }

  private void ask() {
    runs.get().shown().ifPresent(run -> look.ask(new Asked(run, iteration.get())));
  }

  /**
   * Shows what comes of too large a rate: the run that is looked at is begun once more beside
   * itself, with ten times its rate, or as many times ten as it takes for the loss to get worse;
   * where no rate makes it worse, that is said. Both go on, one as far as the other; looked at is
   * the state before the first step that raises it.
   */
  public void tryTenfold() {
    onceBegun(this::triedTenfold);
  }

  private void triedTenfold() {
    if (runs.get().full()) {
      notices.tell(Words.of("train.most", String.valueOf(Runs.MOST)));
      return;
    }
    advance.stop();
    KeptRun like = runs.get().shown().orElseThrow();
    Origin origin = like.origin().first();
    Course from = like.run().course();
    int letter = runs.get().freeLetter();
    changes.later(
        forgotten -> Excess.run(origin, from, COMPARED).map(Training::made),
        found ->
            found.ifPresentOrElse(
                made -> setBeside(like, new KeptRun(letter, "", origin, made.run), made),
                () ->
                    notices.tell(
                        Words.of(
                            "train.tenfold.none", COMPARED, (long) Math.pow(10, Excess.POWERS)))));
  }

  private void setBeside(KeptRun like, KeptRun wild, Made made) {
    noteUndoable();
    install(runs.get().with(wild), made);
    goTo(made.run.first() + made.reached.stepsBeforeRise());
    advance.go(List.of(like, wild), Math.max(last(like), COMPARED), Double.POSITIVE_INFINITY);
  }

  /** Looks at another of the runs, around the end to the first. */
  public void choose(int index) {
    if (!runs.get().all().isEmpty()) {
      int at = iteration.get();
      advance.stop();
      show(runs.get().choosing(index), at);
    }
  }

  /** Calls the run that is looked at by a name; an empty one takes its name away. */
  public void rename(String name) {
    runs.get()
        .shown()
        .filter(run -> !run.name().equals(name))
        .ifPresent(
            run -> {
              noteUndoable();
              runs.set(runs.get().replacing(run.named(name)));
            });
  }

  /** Takes the run away that is looked at, unless it is the only one. */
  public void remove() {
    if (runs.get().all().size() > 1) {
      advance.stop();
      noteUndoable();
      show(runs.get().without(), iteration.get());
    }
  }

  /** Whether there is anything to undo. */
  public boolean canUndo() {
    return history.canUndo();
  }

  /** Undoes what was last done to the runs; what they have reached stays. */
  public void undo() {
    travel(history.undo(now()));
  }

  /** Does again what was undone last. */
  public void redo() {
    travel(history.redo(now()));
  }

  private RunHistory.Moment now() {
    return new RunHistory.Moment(runs.get(), iteration.get());
  }

  private void travel(Optional<RunHistory.Moment> to) {
    changes.cancel();
    to.ifPresent(
        moment -> {
          advance.stop();
          show(moment.runs(), moment.iteration());
        });
  }

  /** Stops whatever goes on. */
  public void stop() {
    changes.cancel();
    advance.stop();
  }
}
