package org.chainrule.app.train;

import java.util.Optional;
import java.util.function.Consumer;
import org.chainrule.app.common.Passage;
import org.chainrule.edit.Edit;
import org.chainrule.edit.TakeIn;
import org.chainrule.edit.history.History;
import org.chainrule.explain.study.BatchText;
import org.chainrule.file.training.TrainingKey;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.train.KeptRun;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Savable;
import org.chainrule.session.train.Training;
import org.chainrule.view.train.RunNames;
import org.chainrule.words.Words;

/**
 * The way of a state into the pass, and of what was changed there back into the runs. A state is
 * opened as a net of its own, beside the one that is trained, which stays as it was left with all
 * that was done to it; what is changed in a state that is open becomes a run that branches off.
 */
final class TrainPassage {

  private final Session session;
  private final Training training;
  private final Passage passage;

  /** What was trained from last: of the open net, or a state that was opened. */
  private Scenario seen;

  /** What the runs began with. */
  private Scenario first;

  /** What was opened last since then, be it a state or another net. */
  private Optional<Scenario> lastOpened = Optional.empty();

  /** Whether that only came back, after a net of another workspace had covered it. */
  private boolean returned;

  private Optional<Viewed> viewed = Optional.empty();

  /** A state that is open in the pass, as it was opened. */
  private record Viewed(KeptRun run, int iteration, Scenario scenario) {}

  TrainPassage(TrainServices services) {
    session = services.session();
    training = services.training();
    passage = services.passage();
    session.openedProperty().addListener(source -> noteOpened(session.scenarioProperty().get()));
  }

  private void noteOpened(Scenario scenario) {
    lastOpened = Optional.of(scenario);
    returned = passage.covered().was(scenario);
  }

  /** Opens the state that is looked at, at the step and with the selection that the pass has. */
  void open() {
    training.lookProperty().get().filter(this::isLookedAt).ifPresent(this::open);
  }

  private boolean isLookedAt(Look look) {
    return look.iteration() == training.iterationProperty().get();
  }

  private void open(Look look) {
    int step = session.stepping().cursor();
    Optional<Target> selection = session.pointing().selectionProperty().get();
    Scenario scenario =
        new Scenario(
            Words.of(
                "train.scenario",
                RunNames.letter(look.run()),
                String.valueOf(look.iteration()),
                training.runsProperty().get().subject()),
            look.state().network(),
            look.batch());
    passage.open(
        Workspace.TRAIN,
        () -> Opening.of(scenario).with(look.state().updating(look.course())),
        () -> {
          session.stepping().goTo(Math.min(step, session.stepping().count()));
          selection.ifPresent(session.pointing()::select);
          viewed = Optional.of(new Viewed(look.run(), look.iteration(), scenario));
          look.turn()
              .ifPresent(
                  turn -> passage.note(() -> Words.of("train.batch.shown", BatchText.of(turn))));
        });
  }

  /**
   * Takes up what is open: the first time and when another scenario was opened, it is what is
   * trained; when it was edited, a run of it is begun beside those that there are. A state of a run
   * gives way to the net that was open before: this is not trained.
   */
  void takeUp() {
    Scenario open = session.scenarioProperty().get();
    if (isView()) {
      viewed.ifPresent(state -> comeBack(state, open));
    } else if (seen == null || isAnother() || training.isUntouched() && !isAsSeen(open)) {
      begin(open);
    } else {
      learn(open);
      lastOpened = Optional.empty();
    }
  }

  private boolean isView() {
    return passage.fromProperty().get().filter(from -> from == Workspace.TRAIN).isPresent();
  }

  private void comeBack(Viewed state, Scenario now) {
    goOn(state, now)
        .ifPresentOrElse(
            session.notices()::report,
            () -> {
              viewed = Optional.empty();
              passage.leaveBehind();
            });
  }

  /** Other samples are learned from there on by a run of their own. */
  private Optional<String> goOn(Viewed state, Scenario now) {
    if (sameNumbers(state.scenario, now)) {
      return Optional.empty();
    }
    return now.sample().equals(state.scenario.sample())
        ? training.goOnWith(state.run, state.iteration, now.network())
        : training.beginBeside(now);
  }

  /** Whether what was opened last is neither what the runs began with nor what was seen last. */
  private boolean isAnother() {
    return lastOpened
        .filter(
            last ->
                !sameNumbers(last, first) && !sameNumbers(last, seen) || isTrainedOtherwise(last))
        .isPresent();
  }

  /** Whether a file says other runs than there are. */
  private boolean isTrainedOtherwise(Scenario last) {
    return !returned
        && TrainingKey.of(last)
            .filter(plan -> !training.savable(last).plan().equals(Optional.of(plan)))
            .isPresent();
  }

  /** A file may say how its net is trained, be the numbers those of now or not. */
  private boolean isAsSeen(Scenario open) {
    return sameNumbers(seen, open)
        && lastOpened.filter(last -> TrainingKey.of(last).isPresent()).isEmpty();
  }

  private static boolean sameNumbers(Scenario one, Scenario other) {
    return one == other
        || one.network().equals(other.network()) && one.sample().equals(other.sample());
  }

  /** Undoes what was done to the samples, if no step was taken since; else to the runs. */
  void undo() {
    History history = session.editing().historyProperty().get();
    if (isTrained(history) && history.canUndo() && sampled(history.undo(), history)) {
      session.editing().undo();
    } else {
      training.undo();
    }
  }

  /** Whether what is open is what the run learns that is looked at, of which no step was taken. */
  private boolean isTrained(History history) {
    return training.isFresh()
        && training
            .runsProperty()
            .get()
            .shown()
            .filter(run -> run.origin().sample().equals(history.current().sample()))
            .isPresent();
  }

  /** Takes up what was done to the samples, or undone; what is opened is taken up later. */
  void takeUpSamples() {
    History now = session.editing().historyProperty().get();
    boolean edited = now.canUndo() && sampled(now.undo(), now);
    boolean undone = now.canRedo() && sampled(now.redo(), now);
    if ((edited || undone) && !isView()) {
      learn(now.current());
    }
  }

  /** A point that is put changes nothing else, be it the rate that was usual before. */
  private void learn(Scenario open) {
    if (seen == null || sameNumbers(seen, open)) {
      return;
    }
    training.beginBeside(open).ifPresentOrElse(session.notices()::report, () -> seen = open);
  }

  private static boolean sampled(History one, History other) {
    return one.current().network().equals(other.current().network())
        && !one.current().sample().equals(other.current().sample());
  }

  /**
   * Puts what the runs follow from into the net that is trained, so that it is saved too, and says
   * which cannot be. A state that is open is a net of its own, with which no run goes; the net that
   * is trained lies behind it.
   */
  void keep() {
    if (isView()) {
      passage.covered().scenario().ifPresent(net -> keep(net, passage.covered()::apply));
    } else if (seen != null && !isAnother()) {
      keep(session.editing().historyProperty().get().current(), session.editing()::apply);
    }
  }

  private void keep(Scenario net, Consumer<Edit> editing) {
    Savable savable = training.savable(net);
    savable
        .plan()
        .filter(plan -> !TrainingKey.of(net).equals(Optional.of(plan)))
        .map(plan -> TrainingKey.with(net, plan))
        .ifPresent(with -> editing.accept(new TakeIn(with, Words.of("train.kept"))));
    if (!savable.unsaved().isEmpty() && !isView()) {
      session.notices().tell(UnsavedText.of(savable, training.runsProperty().get().all().size()));
    }
  }

  /** The same, if what is open is to be kept through a crash anyway. */
  void keepIfUnsaved() {
    if (session.document().unsaved().isPresent()) {
      keep();
    }
  }

  /** Begins anew with what is open, as if it had never been trained. */
  void beginAnew() {
    begin(TrainingKey.without(isView() ? seen : session.scenarioProperty().get()));
  }

  private void begin(Scenario open) {
    seen = open;
    first = open;
    lastOpened = Optional.empty();
    training.begin(open);
  }
}
