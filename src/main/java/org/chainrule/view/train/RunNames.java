package org.chainrule.view.train;

import java.util.Optional;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.session.train.KeptRun;
import org.chainrule.session.train.Runs;
import org.chainrule.study.train.Course;
import org.chainrule.words.Words;

/** What runs are called. */
public final class RunNames {

  private RunNames() {}

  /** The letter that tells a run from the others. */
  public static String letter(KeptRun run) {
    return String.valueOf((char) ('A' + run.letter()));
  }

  /** What it is called: its letter with its name, if it has one, and with its rule and rate. */
  public static String of(KeptRun run, Numbers numbers) {
    return Words.of("train.run", letter(run), words(run, numbers));
  }

  /** The same; where others are called so too, with what tells it from them. */
  public static String of(KeptRun run, Runs all, Numbers numbers) {
    String words = words(run, numbers);
    boolean alone =
        all.all().stream().filter(other -> words(other, numbers).equals(words)).count() < 2;
    String name = Words.of("train.run", letter(run), words);
    return alone
        ? name
        : difference(run, all).map(what -> Words.of("train.run.with", name, what)).orElse(name);
  }

  private static String words(KeptRun run, Numbers numbers) {
    String course = of(run.run().course(), numbers);
    return run.name().isEmpty() ? course : Words.of("train.run.with", run.name(), course);
  }

  private static Optional<String> difference(KeptRun run, Runs all) {
    Optional<KeptRun> from = run.origin().from().filter(before -> before.letter() != run.letter());
    long counts =
        all.all().stream().map(other -> other.origin().sample().count()).distinct().count();
    return from.isPresent()
        ? Optional.of(
            Words.of(
                "train.run.from", letter(from.get()), String.valueOf(run.origin().iteration())))
        : Optional.of(Words.of("train.run.samples", run.origin().sample().count()))
            .filter(samples -> counts > 1);
  }

  /** The rule and the rate by which a run goes on. */
  public static String of(Course course, Numbers numbers) {
    return Words.of(
        "train.course",
        Words.of("train.optimiser." + course.optimiser().id()),
        numbers.said(course.rate()));
  }
}
