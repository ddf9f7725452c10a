package org.chainrule.session.practice.choosing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.explain.practice.AskedQuestion;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.Question;
import org.chainrule.practice.question.Questions;
import org.chainrule.session.LatestJob;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.Attempted;
import org.chainrule.session.practice.Grade;
import org.chainrule.session.practice.PracticeKind;
import org.chainrule.session.practice.PracticeRecord;
import org.chainrule.session.practice.PracticeSession;

/** Questions about the pass that is open, one after the other. Lives on the UI thread. */
public final class Questioning {

  /** So many questions in a row are looked at for one that is another. */
  private static final int MOST_ALIKE = 12;

  private final Session session;
  private final LatestJob job;
  private final ReadOnlyObjectWrapper<Optional<Question>> question =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Search> search =
      new ReadOnlyObjectWrapper<>(Search.UNDER_WAY);
  private final PracticeRecord record;
  private final Clock clock;
  private final Choosing<Choice> choosing = new Choosing<>(this::remember);
  private final Looking looking;
  private long seed;
  private boolean another;

  /**
   * Asks about the pass that a session shows.
   *
   * @param clock tells when something was answered
   * @param work finds the questions
   */
  public Questioning(Session session, PracticeSession practice, Clock clock, Work work) {
    this.session = session;
    this.record = practice.record();
    this.clock = clock;
    this.job = new LatestJob(work.jobs(), work.ui(), session.notices()::fail);
    this.looking = new Looking(session, practice, PracticeKind.UNIT, this::find);
    looking.look();
  }

  /** What is asked, if anything can be. */
  public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /** Whether there is something to ask. */
  public ReadOnlyObjectProperty<Search> searchProperty() {
    return search.getReadOnlyProperty();
  }

  /** The answers. */
  public Choosing<Choice> choosing() {
    return choosing;
  }

  /** Returns the words and numbers of the pass that a question is about. */
  public Explainer explainer(Question asked) {
    return Explained.like(session.explainer(), asked.trace());
  }

  /** Answers by a click on the graph, if that means something. */
  public void clicked(Target target) {
    question.get().flatMap(asked -> asked.answerAt(target)).ifPresent(choosing::answer);
  }

  /** Comes to what follows from this question, or else to the next one. */
  public void next() {
    Optional<Question> follows =
        choosing.doneProperty().get() ? question.get().flatMap(Question::next) : Optional.empty();
    if (follows.isPresent()) {
      ask(follows);
    } else {
      another = true;
      begin(seed + 1);
    }
  }

  /** Comes back to the question before. */
  public void back() {
    if (seed > 0) {
      begin(seed - 1);
    }
  }

  /** Which question it is. */
  public long seed() {
    return seed;
  }

  /** Comes to the question of this seed. */
  public void begin(long newSeed) {
    seed = newSeed;
    find();
  }

  /** Where a question is about no number of the pass, it is remembered by its kind alone. */
  private void remember(Choice answer, Grade grade) {
    Question asked = question.get().orElseThrow();
    String about = asked.about().map(target -> target.name().id()).orElse("");
    record.add(
        Attempted.ofWhole(
            clock.instant(),
            session.scenarioProperty().get().name(),
            asked.key(),
            about,
            AskedQuestion.of(asked, explainer(asked)).choice(answer).plainText(),
            grade,
            List.of()));
  }

  private void find() {
    Trace trace = session.traceProperty().get();
    long asked = seed;
    search.set(Search.UNDER_WAY);
    Optional<Question> before = question.get();
    boolean goesOn = another;
    another = false;
    job.later(
        forgotten -> goesOn ? other(trace, asked, before) : new Picked(asked, pick(trace, asked)),
        found -> {
          seed = found.seed();
          ask(found.question());
        });
  }

  private record Picked(long seed, Optional<Question> question) {}

  private static Optional<Question> pick(Trace trace, long seed) {
    return Questions.pick(trace, seed);
  }

  /** In a pass that gives few questions the same comes again; the next other one is wanted. */
  private static Picked other(Trace trace, long from, Optional<Question> before) {
    for (long seed = from; seed < from + MOST_ALIKE; seed++) {
      Optional<Question> found = pick(trace, seed);
      if (!found.equals(before)) {
        return new Picked(seed, found);
      }
    }
    return new Picked(from, pick(trace, from));
  }

  /** Nothing is offered while the question is another one. */
  private void ask(Optional<Question> asked) {
    choosing.end();
    search.set(asked.isPresent() ? Search.FOUND : Search.NOTHING);
    question.set(asked);
    asked.ifPresent(about -> choosing.begin(about.choices(), about::isRight));
  }
}
