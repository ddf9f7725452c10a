package org.chainrule.view.train;

import org.chainrule.formula.writing.Numbers;
import org.chainrule.session.train.KeptRun;
import org.chainrule.study.train.Course;
import org.chainrule.words.Words;

/** What runs are called. */
public final class RunNames {

  private RunNames() {}

  /** The letter that tells a run from the others. */
  public static String letter(KeptRun run) {
    return String.valueOf((char) ('A' + run.letter()));
  }

  /** What it is called: its name, if it has one, else its letter with its rule and rate. */
  public static String of(KeptRun run, Numbers numbers) {
    return run.name().isEmpty()
        ? Words.of("train.run", letter(run), of(run.run().course(), numbers))
        : Words.of("train.run", letter(run), run.name());
  }

  /** The rule and the rate by which a run goes on. */
  public static String of(Course course, Numbers numbers) {
    return Words.of(
        "train.course",
        Words.of("train.optimiser." + course.optimiser().id()),
        numbers.said(course.rate()));
  }
}
