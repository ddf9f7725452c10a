package org.chainrule.session.practice;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.chainrule.edit.TakeIn;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.line.AlikeNets;
import org.chainrule.practice.line.Line;
import org.chainrule.practice.line.LineMarker;
import org.chainrule.practice.line.LineTask;
import org.chainrule.practice.line.OwnLines;
import org.chainrule.practice.line.Refusal;
import org.chainrule.practice.line.Verdict;
import org.chainrule.session.LatestJob;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/**
 * Typing the lines of the pass that is open: what a person types for its steps, and what is found
 * of it. Lives on the UI thread.
 */
public final class TypedLines {

  /** Some line that can be read in every net. */
  private static final String ANY_LINE = "W1 @ x * (x > 0).sum()";

  private final Session session;
  private final PracticeRecord record;
  private final Clock clock;
  private final Work work;
  private final LatestJob marking;
  private final LatestJob following;
  private final LatestJob drawing;
  private final ReadOnlyObjectWrapper<LinePage> page = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty fading = new SimpleBooleanProperty();
  private int blank = 1;
  private final Drafting drafting;
  private AlikeNets nets;

  /** What was typed for lines that are given now; it is there again when they are not. */
  private Map<Name, LineEntry> aside = Map.of();

  private OwnLines ownAside = OwnLines.NONE;

  /**
   * Types the lines of the pass that a session shows.
   *
   * @param record takes every line that is marked
   * @param drafts keeps what is typed and not done yet
   * @param clock tells when, and gives the seeds of other nets
   * @param work marks the lines
   */
  public TypedLines(Session session, PracticeRecord record, Drafts drafts, Clock clock, Work work) {
    this.session = session;
    this.record = record;
    this.clock = clock;
    this.work = work;
    this.marking = new LatestJob(work.jobs(), work.ui(), session.notices()::fail);
    this.following = new LatestJob(work.jobs(), work.ui(), session.notices()::fail);
    this.drawing = new LatestJob(work.jobs(), work.ui(), session.notices()::fail);
    session.scenarioProperty().addListener(source -> drawing.cancel());
    session.explainerProperty().addListener(source -> follow());
    fading.addListener(source -> restart());
    drafting = new Drafting(session, drafts, PracticeKind.LINE, this::unfinished, this::restore);
    begin();
  }

  /** The lines, as far as they have come. */
  public ReadOnlyObjectProperty<LinePage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** The lines, as far as they have come. */
  public LinePage page() {
    return page.get();
  }

  /** Whether lines become blank from the last one backwards, one more each time. */
  public BooleanProperty fadingProperty() {
    return fading;
  }

  /** What is given instead was not typed in vain. */
  private void restart() {
    Map<Name, LineEntry> typed = new HashMap<>(aside);
    typed.putAll(page().typed());
    OwnLines own = page().own();
    for (Map.Entry<Name, Line.Sense> before : ownAside.senses().entrySet()) {
      own = own.with(before.getKey(), before.getValue());
    }
    blank = 1;
    begin();
    aside = typed;
    ownAside = own;
    show(page().with(typed, own));
  }

  /** What is typed, by its step and how far it has come; nothing once all is done. */
  private Map<String, String> unfinished() {
    return page().done() == page().asked().size() ? Map.of() : Retyped.texts(page());
  }

  /**
   * Brings back what was typed, and finds again what was found of it, without counting it twice.
   */
  private void restore(Map<String, String> texts) {
    Retyped kept = new Retyped(page(), nets, texts);
    marking.later(forgotten -> kept.found(), this::show);
  }

  private void begin() {
    Explainer explainer = session.explainer();
    nets = new AlikeNets(explainer.trace());
    aside = Map.of();
    ownAside = OwnLines.NONE;
    int all = explainer.trace().steps().size();
    show(LinePage.of(explainer, fading.get() ? blank : all));
    prepare(page().task());
    drafting.look();
  }

  /** The first line is to be read and marked as fast as the others. */
  private void prepare(LineTask task) {
    AlikeNets prepared = nets;
    Work.aside(
        work.jobs(),
        () -> {
          if (task.read(ANY_LINE) instanceof Line line) {
            new LineMarker(task, prepared, OwnLines.NONE).mark(line);
          }
        });
  }

  /** Another pass has other lines; the same one in other letters keeps them. */
  private void follow() {
    if (page().trace() != session.explainer().trace()) {
      begin();
    } else {
      show(page().in(session.explainer()));
    }
  }

  private void show(LinePage next) {
    boolean followed = page() != null && page().own().equals(next.own());
    marking.cancel();
    page.set(next);
    if (!followed) {
      goOn(next);
    }
  }

  /** Finds how the pass goes on from the lines that the person goes on with. */
  private void goOn(LinePage from) {
    following.cancel();
    if (!from.own().isEmpty()) {
      following.later(
          forgotten -> from.own().on(from.trace()), pass -> page.set(page().followed(pass)));
    }
  }

  /** Comes to the line of a step. */
  public void select(Step step) {
    if (page().at() != step) {
      show(page().at(step));
    }
  }

  /** Types the line of the step. */
  public void type(String text) {
    LineEntry entry = page().entry();
    if (!entry.text().equals(text) && entry.state() != LineState.GIVEN) {
      show(withoutOwn().with(page().at(), entry.typed(text)));
      drafting.keep();
    }
  }

  /** What follows from a line that one no longer goes on with is to be marked again. */
  private LinePage withoutOwn() {
    LinePage page = page();
    OwnLines fewer = page.own().without(page.at().name());
    return fewer.equals(page.own()) ? page : page.with(fewer).withoutCarried();
  }

  /** Marks the line, if it can be read; one that is done already leads to the next. */
  public void enter() {
    if (page().entry().state().isDone()) {
      next();
    } else {
      mark();
    }
  }

  /** Marks the line, or refuses it if it cannot be read. */
  public void mark() {
    LinePage page = page();
    LineEntry entry = page.entry();
    if (page.reading() instanceof Refusal refusal
        && entry.state() == LineState.OPEN
        && !entry.text().isBlank()) {
      if (!refusal.fitting().isEmpty()) {
        remember(entry.text(), Grade.OFF, List.of());
      }
      show(page.with(page.at(), entry.in(LineState.REFUSED)));
    } else if (page.reading() instanceof Line line && entry.state() != LineState.GIVEN) {
      LineMarker marker = new LineMarker(page().task(), nets, page().own());
      marking.later(forgotten -> marker.mark(line), this::found);
    }
  }

  private void found(Verdict verdict) {
    LineEntry entry = page().entry();
    if (entry.verdict().isEmpty()) {
      remember(entry.text(), Grade.of(verdict), mistakes(verdict));
    }
    page.set(page().with(page().at(), entry.found(verdict)));
    drafting.keep();
  }

  private static List<String> mistakes(Verdict verdict) {
    return verdict instanceof Verdict.Mistaken mistaken
        ? mistaken.all().stream().map(wrong -> wrong.mistake().id()).distinct().toList()
        : List.of();
  }

  private void remember(String text, Grade grade, List<String> mistakes) {
    Step step = page().at();
    record.add(
        Attempted.ofWhole(
            clock.instant(),
            session.scenarioProperty().get().name(),
            step.operation().key(),
            step.id(),
            text,
            grade,
            mistakes));
  }

  /**
   * Whether the line is wrong, but gives what has the right shape, so that one can go on with it.
   */
  public boolean canCarryOn() {
    return page().entry().state() == LineState.WRONG
        && page().reading() instanceof Line line
        && page().task().fits(line.sense());
  }

  /** Goes on with what the line gives, though it is wrong. */
  public void carryOn() {
    if (canCarryOn() && page().reading() instanceof Line line) {
      LinePage page = page();
      OwnLines own = page.own().with(page.at().name(), line.sense());
      show(page.with(page.at(), page.entry().in(LineState.OWN)).with(own));
      drafting.keep();
      next();
    }
  }

  /** Shows the line; it counts as shown unless it was found before. */
  public void showMe() {
    LinePage page = page();
    LineState state = page.entry().state();
    if (state != LineState.RIGHT && state != LineState.GIVEN && state != LineState.SHOWN) {
      remember("", Grade.SHOWN, List.of());
      show(withoutOwn().with(page.at(), page.entry().in(LineState.SHOWN)));
    }
  }

  /** Comes to the next line that is open. */
  public void next() {
    page().next().ifPresent(this::select);
  }

  /** Comes to the line of a step that stands so many after this one, or before it. */
  public void move(int steps) {
    int number = page().at().number() + steps;
    if (number >= 1 && number <= page().trace().steps().size()) {
      select(page().trace().step(number));
    }
  }

  /** Comes to the line of the step before this one. */
  public void back() {
    move(-1);
  }

  /** Shows the line, or else comes to the next. */
  public void advance() {
    if (page().entry().state().isDone()) {
      next();
    } else {
      showMe();
    }
  }

  /**
   * Comes to other lines: those of a net of the same sizes with other functions. If lines fade, one
   * more is blank where all were found. While something is left to do, what was typed goes only if
   * that is asked for again after it was said.
   */
  public void another() {
    int typed = Retyped.texts(page()).size();
    boolean loses = typed > 0 && page().done() < page().asked().size();
    if (loses && !session.notices().isMeant(Words.of("line.another.loses", typed))) {
      return;
    }
    if (fading.get() && page().isRight()) {
      blank = Math.min(blank + 1, page().trace().steps().size());
    }
    draw(clock.millis());
  }

  /** Comes to the lines of the net of a seed. */
  public void draw(long seed) {
    OtherNet other = new OtherNet(session.scenarioProperty().get(), seed);
    drawing.later(
        other::scenario,
        drawn ->
            session
                .editing()
                .tryApply(new TakeIn(drawn, Words.of("line.another.source")))
                .ifPresent(session.notices()::report));
  }
}
