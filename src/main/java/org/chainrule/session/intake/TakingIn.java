package org.chainrule.session.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.chainrule.session.pass.Session;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * What is being taken in: what was found, what a person has said of it, and what would come of it.
 * Nothing of it touches the scenario before it is applied; it always goes into the one that is open
 * then. Lives on the UI thread; files are read and readings tried on the job executor.
 */
public final class TakingIn {

  /** What came of reading files. */
  private record Files(List<Found> found, Optional<String> refusal) {}

  private final Session session;
  private final Means means;
  private final Consumer<String> news;
  private final LatestJob job;
  private final ReadOnlyObjectWrapper<Optional<Stand>> stand =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private Optional<List<Found>> found = Optional.empty();
  private Answers answers = Answers.NONE;
  private Scenario into;

  /**
   * Takes in for a session; nothing yet.
   *
   * @param jobs runs what takes longer than a few milliseconds
   * @param ui runs what comes of it
   * @param news is told in a line for a person what was taken in
   */
  public TakingIn(Session session, Means means, Executor jobs, Executor ui, Consumer<String> news) {
    this.session = session;
    this.means = means;
    this.news = news;
    job = new LatestJob(jobs, ui, this::refuse);
    session.editing().historyProperty().addListener(source -> follow());
  }

  /** How far it has come; nothing while nothing is taken in. */
  public ReadOnlyObjectProperty<Optional<Stand>> standProperty() {
    return stand.getReadOnlyProperty();
  }

  /** Takes in what is in these files, in place of what was being taken in. */
  public void read(List<Path> files) {
    begin(files.stream().map(file -> file.getFileName().toString()));
    job.later(
        forgotten -> filesOf(files),
        read ->
            read.refusal()
                .ifPresentOrElse(
                    this::refuse,
                    () -> {
                      found = Optional.of(read.found());
                      look();
                    }));
  }

  private Files filesOf(List<Path> files) {
    try {
      return new Files(List.copyOf(means.files().read(files)), Optional.empty());
    } catch (IOException unreadable) {
      return new Files(List.of(), Optional.of(unreadable.getMessage()));
    }
  }

  /** Takes in what was found elsewhere, in place of what was being taken in. */
  public void takeIn(List<Found> things) {
    begin(things.stream().map(Found::source));
    found = Optional.of(List.copyOf(things));
    look();
  }

  private void begin(Stream<String> sources) {
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
    found = Optional.empty();
    stand.set(Optional.empty());
  }

  private void refuse(String reason) {
    cancel();
    session.notices().report(reason);
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
        forgotten -> means.reading().of(things, Optional.of(open), given, filling),
        outcome -> stand.set(stand.get().map(before -> before.with(outcome))));
  }

  private Scenario current() {
    return session.editing().historyProperty().get().current();
  }
}
