package org.chainrule.session.practice.fill;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Answer;
import org.chainrule.session.LatestJob;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.Attempted;
import org.chainrule.session.practice.Drafting;
import org.chainrule.session.practice.Drafts;
import org.chainrule.session.practice.Grade;
import org.chainrule.session.practice.PracticeKind;
import org.chainrule.session.practice.PracticeRecord;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * Filling in the numbers of the pass that is open: what a person writes, and what is found of it.
 * Lives on the UI thread.
 */
public final class FillIn {

  /** How many numbers the steps of a pass may have together to be filled in by hand. */
  public static final int MOST_ENTRIES = Exercise.MOST_ENTRIES;

  private final Session session;
  private final PracticeRecord record;
  private final LongSupplier seeds;
  private final Clock clock;
  private final Work marking;
  private final FreshNumbers fresh;
  private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Extent> extent = new SimpleObjectProperty<>(Extent.CELL);
  private final ReadOnlyObjectWrapper<Optional<Target>> latest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper explained = new ReadOnlyBooleanWrapper();
  private final Live live = new Live(this);
  private final Fading fading = new Fading();
  private final Drafting drafting;
  private AnswerHistory history = new AnswerHistory();

  /**
   * Fills in the pass that a session shows.
   *
   * @param record takes every answer that is marked
   * @param drafts keeps what is written and not done yet
   * @param seeds of fresh numbers
   * @param clock tells when something was answered
   * @param marking marks answers, which takes longer than a key may
   * @param searching searches fresh numbers
   */
  public FillIn(
      Session session,
      PracticeRecord record,
      Drafts drafts,
      LongSupplier seeds,
      Clock clock,
      Work marking,
      Work searching) {
    this.session = session;
    this.record = record;
    this.seeds = seeds;
    this.clock = clock;
    this.marking = marking;
    this.fresh =
        new FreshNumbers(
            session, new LatestJob(searching.jobs(), searching.ui(), session.notices()::fail));
    session.traceProperty().addListener(source -> follow());
    fading.onProperty().addListener(source -> fade());
    drafting = new Drafting(session, drafts, PracticeKind.FILL, this::unfinished, this::restore);
    begin();
  }

  /** The exercise with all that was done in it. */
  public ReadOnlyObjectProperty<Sheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /** The exercise with all that was done in it. */
  public Sheet sheet() {
    return sheet.get();
  }

  /**
   * Whose answer was marked last; of several the first that does not count or is not simply right.
   */
  public ReadOnlyObjectProperty<Optional<Target>> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /** Whether the explanation of the step that was shown last stands beside the answers. */
  public ReadOnlyBooleanProperty explainedProperty() {
    return explained.getReadOnlyProperty();
  }

  /** Puts the explanation away; returns whether there was one. */
  public boolean endExplaining() {
    boolean was = explained.get();
    explained.set(false);
    return was;
  }

  /** How much is marked at a time. */
  public ObjectProperty<Extent> extentProperty() {
    return extent;
  }

  /** Guessing before an audience. */
  public Live live() {
    return live;
  }

  /** How a worked example becomes blank from its end. */
  public Fading fading() {
    return fading;
  }

  /** Another pass is another exercise; the same one, however it is written, is not. */
  private void follow() {
    if (trace() != sheet().exercise().trace()) {
      begin();
    }
  }

  private void begin() {
    live.end();
    latest.set(Optional.empty());
    explained.set(false);
    history = new AnswerHistory();
    sheet.set(Sheet.of(fading.of(Exercise.of(trace()))));
    drafting.look();
  }

  /** What is given instead was not written in vain: it is there again when it is blank again. */
  private void fade() {
    live.end();
    explained.set(false);
    sheet.set(sheet().with(fading.of(Exercise.of(trace()))));
    if (sheet().isDone()) {
      fading.done(sheet());
    }
  }

  /** What is written, by its place; nothing once all is done. */
  private Map<String, String> unfinished() {
    return sheet().isDone() ? Map.of() : Written.texts(sheet().answers());
  }

  /** Takes what was written before as one change, and marks it without counting it again. */
  private void restore(Map<String, String> texts) {
    write(Written.answers(texts, trace()));
    List<Step> written = written();
    judge(marker -> marker.steps(written), found -> sheet.set(sheet().with(found)));
  }

  private Trace trace() {
    return session.traceProperty().get();
  }

  /** The selected entry, if it is one to be found. */
  public Optional<Target> selected() {
    return session
        .pointing()
        .selectionProperty()
        .get()
        .filter(Target::isCell)
        .filter(cell -> sheet().isBlank(cell.name()));
  }

  /** The step that a person is at: the one whose entry is selected, or else the first not done. */
  public Optional<Step> current() {
    Optional<Name> selected = session.pointing().selectionProperty().get().map(Target::name);
    return selected
        .filter(sheet().exercise()::asks)
        .flatMap(sheet().exercise().trace()::stepOf)
        .or(() -> sheet().next());
  }

  /** Takes an answer; returns why not, if it is no number. An empty one is taken away. */
  public Optional<String> answer(Target cell, String typed) {
    if (typed.isBlank()) {
      write(sheet().answers().without(cell));
      return Optional.empty();
    }
    try {
      write(sheet().answers().with(cell, Answer.read(typed)));
      markAsTyped(cell);
      markAgainAfter(trace().stepOf(cell.name()).orElseThrow().number());
      return Optional.empty();
    } catch (TypedException wrong) {
      return Optional.of(wrong.getMessage());
    }
  }

  private void write(Answers answers) {
    if (!answers.equals(sheet().answers())) {
      history.changes(sheet());
      explained.set(false);
      sheet.set(sheet().with(answers));
      drafting.keep();
    }
  }

  /** Takes back what was answered or shown last. */
  public void undo() {
    history.undo(sheet()).ifPresent(this::comeTo);
  }

  /** Answers or shows again what was undone last. */
  public void redo() {
    history.redo(sheet()).ifPresent(this::comeTo);
  }

  private void comeTo(Sheet other) {
    explained.set(false);
    sheet.set(other.with(sheet().exercise()));
    drafting.keep();
    markAgainAfter(0);
  }

  /** Marks what is complete by an answer, as much at a time as is wanted. */
  private void markAsTyped(Target cell) {
    Step step = trace().stepOf(cell.name()).orElseThrow();
    List<Step> row =
        sheet().exercise().rowOf(cell.name()).stream()
            .filter(each -> sheet().isBlank(each.name()))
            .toList();
    switch (extent.get()) {
      case CELL -> judge(marker -> marker.cell(cell), this::found);
      case MATRIX -> markIfComplete(List.of(step));
      case STEP -> markIfComplete(row);
    }
  }

  private void markIfComplete(List<Step> steps) {
    if (steps.stream().allMatch(sheet().answers()::isComplete)) {
      judge(marker -> marker.steps(steps), this::found);
    }
  }

  /** What follows from a number that has changed is marked again, for it may follow no more. */
  private void markAgainAfter(int changed) {
    Map<Target, Verdict> later = new HashMap<>(sheet().verdicts());
    later
        .keySet()
        .removeIf(
            each -> trace().shownFrom(each.name()) <= changed || !sheet().isBlank(each.name()));
    if (!later.isEmpty()) {
      judge(
          marker -> marker.again(later),
          found -> {
            tellWhatFollowsNoMore(later, found);
            sheet.set(sheet().with(found));
          });
    }
  }

  /** What was right by a number that has changed is no new mistake. */
  private void tellWhatFollowsNoMore(Map<Target, Verdict> before, Map<Target, Verdict> found) {
    long off =
        found.entrySet().stream()
            .filter(now -> before.containsKey(now.getKey()))
            .filter(now -> before.get(now.getKey()).grade() == Grade.CARRIED)
            .filter(now -> !now.getValue().grade().counts())
            .count();
    if (off > 0) {
      session.notices().tell(Words.of("practice.followsNoMore", off));
    }
  }

  /** Marks the answers of now; what becomes of others meanwhile is left out. */
  private void judge(
      Function<Marking, Map<Target, Verdict>> asked, Consumer<Map<Target, Verdict>> done) {
    Marking now = new Marking(sheet(), session.settings().numbers());
    Exercise exercise = sheet().exercise();
    marking.run(
        () -> asked.apply(now),
        found -> {
          if (sheet().exercise() == exercise) {
            Map<Target, Verdict> standing = new HashMap<>(found);
            standing.entrySet().removeIf(each -> !stands(each.getKey(), each.getValue()));
            done.accept(standing);
          }
        },
        session.notices()::fail);
  }

  private boolean stands(Target cell, Verdict verdict) {
    return sheet().answers().at(cell).filter(verdict.answer()::equals).isPresent();
  }

  /** Marks all that was written, as it stands there now. */
  public void mark() {
    List<Step> written = written();
    judge(marker -> marker.steps(written), this::found);
  }

  private List<Step> written() {
    return sheet().exercise().asked().stream()
        .filter(step -> sheet().isBlank(step.name()))
        .filter(step -> Exercise.cells(step).stream().anyMatch(this::isWritten))
        .toList();
  }

  private boolean isWritten(Target cell) {
    return sheet().answers().at(cell).isPresent();
  }

  private void found(Map<Target, Verdict> verdicts) {
    List<Map.Entry<Target, Verdict>> inOrder =
        verdicts.entrySet().stream()
            .sorted(Comparator.comparing(found -> place(found.getKey())))
            .toList();
    inOrder.stream()
        .filter(found -> isNews(found.getKey(), found.getValue()))
        .forEach(found -> remember(found.getKey(), found.getValue()));
    sheet.set(sheet().with(verdicts));
    latest.set(
        inOrder.stream()
            .filter(found -> !found.getValue().grade().counts())
            .findFirst()
            .or(
                () ->
                    inOrder.stream()
                        .filter(found -> found.getValue().grade() != Grade.RIGHT)
                        .findFirst())
            .or(() -> inOrder.stream().findFirst())
            .map(Map.Entry::getKey));
    if (sheet().isDone()) {
      drafting.keep();
      fading.done(sheet());
    }
  }

  private long place(Target cell) {
    long entry = (long) cell.row() * trace().quantity(cell.name()).columns() + cell.column();
    return ((long) trace().shownFrom(cell.name()) << Integer.SIZE) + entry;
  }

  /** Whether this was not found of the same answer before. */
  private boolean isNews(Target cell, Verdict verdict) {
    return sheet()
        .verdict(cell)
        .filter(before -> before.answer().equals(verdict.answer()))
        .isEmpty();
  }

  private void remember(Target cell, Verdict verdict) {
    remember(cell, verdict.answer().text(), verdict.grade(), verdict.mistakes());
  }

  private void remember(Target cell, String typed, Grade grade, List<String> mistakes) {
    record.add(
        new Attempted(
            clock.instant(),
            session.scenarioProperty().get().name(),
            trace().stepOf(cell.name()).orElseThrow().operation().key(),
            cell.name().id(),
            cell.row(),
            cell.column(),
            typed,
            grade,
            mistakes));
  }

  /** Selects the first entry of what a step makes. */
  void select(Step step) {
    session.pointing().select(Target.whole(step.name()));
  }

  /**
   * Shows the numbers of the current step with their explanation: what was not found before counts
   * as shown. What was written elsewhere stays.
   */
  public void showMe() {
    current()
        .ifPresent(
            step -> {
              history.changes(sheet());
              takenFrom(step).forEach(this::showUnlessDone);
              showUnlessDone(step);
              session.stepping().goTo(step.number());
              select(step);
              explained.set(true);
            });
  }

  /**
   * The steps that give what a step takes, where nothing was written: its explanation holds their
   * numbers. What was written stays.
   */
  private List<Step> takenFrom(Step step) {
    return step.operands().stream()
        .map(operand -> trace().untransposed(operand).name())
        .map(name -> name.isGradient() ? name : name.value())
        .flatMap(name -> trace().stepOf(name).stream())
        .filter(made -> sheet().exercise().asks(made.name()))
        .filter(made -> Exercise.cells(made).stream().noneMatch(this::isWritten))
        .toList();
  }

  /** What was not found before counts as shown. */
  private void showUnlessDone(Step step) {
    if (!sheet().isDone(step)) {
      rememberShown(step.name());
      show(step);
    }
  }

  /** A number that was shown is none that a person found. */
  private void rememberShown(Name name) {
    Exercise.cells(trace().stepOf(name).orElseThrow())
        .forEach(cell -> remember(cell, "", Grade.SHOWN, List.of()));
  }

  /** Shows the numbers of one step. */
  void show(Step step) {
    Set<Name> more = new HashSet<>(sheet().shown());
    more.add(step.name());
    sheet.set(sheet().withShown(more));
    markAgainAfter(step.number());
    if (sheet().isDone()) {
      fading.done(sheet());
    }
  }

  /** Covers the numbers of one step again. */
  void hide(Step step) {
    Set<Name> fewer = new HashSet<>(sheet().shown());
    fewer.remove(step.name());
    sheet.set(sheet().withShown(fewer));
    markAgainAfter(step.number() - 1);
  }

  /**
   * Comes to an exercise like this one, with fresh numbers. While something is left to do, what was
   * written goes only if that is asked for again after it was said.
   */
  public void another() {
    long written = sheet().answers().all().size();
    boolean loses = written > 0 && !sheet().isDone();
    if (!loses || session.notices().isMeant(Words.of("practice.another.loses", written))) {
      fresh.draw(seeds.getAsLong());
    }
  }

  /** Gives the net fresh numbers. */
  public FreshNumbers fresh() {
    return fresh;
  }
}
