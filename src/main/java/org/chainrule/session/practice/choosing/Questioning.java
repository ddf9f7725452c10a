package org.chainrule.session.practice.choosing;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.Question;
import org.chainrule.practice.question.Questions;
import org.chainrule.session.LatestJob;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.PracticeKind;
import org.chainrule.session.practice.PracticeSession;

/** Questions about the pass that is open, one after the other. Lives on the UI thread. */
public final class Questioning {

  private final Session session;
  private final LatestJob job;
  private final ReadOnlyObjectWrapper<Optional<Question>> question =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Search> search =
      new ReadOnlyObjectWrapper<>(Search.UNDER_WAY);
  private final Choosing<Choice> choosing = new Choosing<>();
  private final Looking looking;
  private long seed;

  /**
   * Asks about the pass that a session shows.
   *
   * @param jobs finds the questions
   * @param ui runs what comes of it
   */
  public Questioning(Session session, PracticeSession practice, Executor jobs, Executor ui) {
    this.session = session;
    this.job = new LatestJob(jobs, ui, session.notices()::fail);
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

  private void find() {
    Trace trace = session.traceProperty().get();
    long asked = seed;
    search.set(Search.UNDER_WAY);
    job.later(forgotten -> Questions.pick(trace, asked), this::ask);
  }

  /** Nothing is offered while the question is another one. */
  private void ask(Optional<Question> asked) {
    choosing.end();
    search.set(asked.isPresent() ? Search.FOUND : Search.NOTHING);
    question.set(asked);
    asked.ifPresent(about -> choosing.begin(about.choices(), about::isRight));
  }
}
