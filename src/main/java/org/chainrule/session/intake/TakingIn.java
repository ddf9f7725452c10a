package org.chainrule.session.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.arrays.Found;
import org.chainrule.edit.TakeIn;
import org.chainrule.edit.given.Filling;
import org.chainrule.intake.Outcome;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.LatestJob;
import org.chainrule.session.Reading;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.ShownNets;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * What is being taken in: what was found, what a person has said of it, and what would come of it.
 * Nothing of it touches the scenario before it is applied; it always goes into the one that is open
 * then. Lives on the UI thread; files are read by those who read the session's, and readings tried
 * on the job executor.
 */
public final class TakingIn {

  private final Session session;
  private final Means means;
  private final Consumer<String> news;
  private final LatestJob job;
  private final ReadOnlyObjectWrapper<Optional<Stand>> stand =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

  /** The reading that is under way, or the one before. */
  private Reading reading = new Reading(share -> {});

  /** To be run when the waiting for it has ended. */
  private Runnable waited = () -> {};

  private Optional<List<Found>> found = Optional.empty();
  private Answers answers = Answers.NONE;
  private Scenario into;

  /**
   * Takes in for a session; nothing yet.
   *
   * @param jobs tries readings
   * @param ui runs what comes of it
   * @param news is told in a line for a person what was taken in
   */
  public TakingIn(Session session, Means means, Executor jobs, Executor ui, Consumer<String> news) {
    this.session = session;
    this.means = means;
    this.news = news;
    job = new LatestJob(jobs, ui, this::fail);
    session.editing().historyProperty().addListener(source -> follow());
  }

  /** How far it has come; nothing while nothing is taken in. */
  public ReadOnlyObjectProperty<Optional<Stand>> standProperty() {
    return stand.getReadOnlyProperty();
  }

  /** The share of the files that is read, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Takes in what is in these files, in place of what was being taken in. */
  public void read(List<Path> files) {
    begin(files.stream().map(file -> file.getFileName().toString()));
    Reading mine = session.reading(progress::set);
    reading = mine;
    waited = session.waiting().begin("session.waiting.open", files.get(0));
    session
        .files()
        .run(
            mine,
            () -> mine.read(() -> List.copyOf(means.files().read(files, mine))),
            read -> {
              endReading();
              found = Optional.of(read);
              look();
            },
            failure -> {
              endReading();
              unread(failure);
            });
  }

  private void unread(Throwable failure) {
    if (failure instanceof IOException) {
      refuse(failure.getMessage());
    } else {
      fail(failure);
    }
  }

  private void endReading() {
    waited.run();
    waited = () -> {};
    reading.end();
    progress.set(0);
  }

  /** Takes in what was found elsewhere, in place of what was being taken in. */
  public void takeIn(List<Found> things) {
    begin(things.stream().map(Found::source));
    found = Optional.of(List.copyOf(things));
    look();
  }

  private void begin(Stream<String> sources) {
    job.cancel();
    endReading();
    found = Optional.empty();
    answers = Answers.NONE;
    stand.set(Optional.of(new Stand(named(sources.distinct().toList()), Optional.empty(), true)));
  }

  private static String named(List<String> sources) {
    String first = sources.isEmpty() ? "" : OneLine.shortened(sources.get(0));
    return Words.of("intake.sheet.source", first, Math.max(0, sources.size() - 1));
  }

  /** Looks at it with other answers. */
  public void answer(Answers given) {
    answers = given;
    look();
  }

  /**
   * Says more of it.
   *
   * @param about the id of an array or a table
   * @param word the answer
   */
  public void say(Topic topic, String about, String word) {
    answer(answers.with(topic, about, word));
  }

  /**
   * Sends columns of a table to x and to y.
   *
   * @param x an answer; nothing leaves it as it was
   * @param y an answer; nothing leaves it as it was
   */
  public void sayColumns(String about, Optional<String> x, Optional<String> y) {
    Answers more = x.map(word -> answers.with(Topic.X, about, word)).orElse(answers);
    answer(y.map(word -> more.with(Topic.Y, about, word)).orElse(more));
  }

  /** Does what was previewed, as one edit, if it is all there. */
  public void apply() {
    Optional<Scenario> result = stand.get().flatMap(Stand::result);
    if (result.isPresent()) {
      Stand done = stand.get().get();
      cancel();
      if (session.editing().apply(new TakeIn(result.get(), done.source()))) {
        session.notices().dismissProblem();
        String preview = done.outcome().map(Outcome::previewLine).orElse("");
        news.accept(Words.of("intake.sheet.taken", done.source(), preview));
      }
    }
  }

  /** Gives it up; nothing has changed. */
  public void cancel() {
    job.cancel();
    endReading();
    found = Optional.empty();
    stand.set(Optional.empty());
  }

  private void refuse(String reason) {
    cancel();
    session.notices().report(reason);
  }

  private void fail(Throwable failure) {
    cancel();
    session.notices().fail(failure);
  }

  /** What would come of it depends on the scenario that it goes into. */
  private void follow() {
    if (found.isPresent() && current() != into) {
      look();
    }
  }

  private void look() {
    found.ifPresent(this::look);
  }

  private void look(List<Found> things) {
    Answers given = answers;
    Scenario open = current();
    Filling filling = session.editing().fillingProperty().get();
    into = open;
    stand.set(stand.get().map(Stand::lookedAtAnew));
    job.later(
        forgotten -> shown(means.reading().of(things, Optional.of(open), given, filling)),
        outcome -> stand.set(stand.get().map(before -> before.with(outcome))));
  }

  /** What the window would not show cannot be taken. */
  private static Outcome shown(Outcome outcome) {
    return outcome
        .result()
        .flatMap(result -> ShownNets.refusal(result.network()))
        .map(outcome::refused)
        .orElse(outcome);
  }

  private Scenario current() {
    return session.editing().historyProperty().get().current();
  }
}
