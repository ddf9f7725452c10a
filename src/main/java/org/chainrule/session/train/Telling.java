package org.chainrule.session.train;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.beans.InvalidationListener;
import org.chainrule.study.finding.Findings;
import org.chainrule.study.train.Run;

/** Tells what the numbers of the run that is looked at show, as it goes on. */
public final class Telling {

  /** Lives on the thread of pictures: what was found of a run is not searched again. */
  private final Map<Run, Findings> known = new WeakHashMap<>();

  private record Question(KeptRun run, int last) {}

  private Telling() {}

  /** Has the run that is looked at searched whenever it has come further. */
  public static Following<?, Told> of(Training training) {
    Telling telling = new Telling();
    Following<Question, Told> following =
        training.following((question, told, cancelled) -> told.accept(telling.of(question.run)));
    InvalidationListener ask =
        source ->
            training
                .runsProperty()
                .get()
                .shown()
                .map(run -> new Question(run, training.last()))
                .ifPresent(following::ask);
    training.runsProperty().addListener(ask);
    training.progressProperty().addListener(ask);
    ask.invalidated(training.runsProperty());
    return following;
  }

  private Told of(KeptRun run) {
    Findings findings = known.computeIfAbsent(run.run(), some -> findings(run));
    return new Told(run, findings.now(() -> false));
  }

  private static Findings findings(KeptRun run) {
    return new Findings(run.run(), run.origin().from().map(Telling::findings));
  }
}
