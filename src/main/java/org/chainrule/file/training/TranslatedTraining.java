package org.chainrule.file.training;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.study.train.PlannedRun;
import org.chainrule.study.train.TrainingPlan;
import org.chainrule.words.Translated;

/**
 * Names a training that comes with the program, and its runs, in the language of the messages. Runs
 * are counted from 1 there.
 */
final class TranslatedTraining {

  private TranslatedTraining() {}

  /** Returns the scenario of this file with its names in the language, where that has them. */
  static Scenario of(String file, Scenario scenario) {
    String key = "bundled.training." + file + ".";
    TrainingPlan plan = TrainingKey.of(scenario).orElseThrow();
    List<PlannedRun> runs = new ArrayList<>();
    for (PlannedRun run : plan.runs()) {
      String name = Translated.of(key + (runs.size() + 1), run.name());
      runs.add(new PlannedRun(name, run.course(), run.steps(), run.changes()));
    }
    TrainingPlan named = new TrainingPlan(runs);
    Scenario trained = named.equals(plan) ? scenario : TrainingKey.with(scenario, named);
    return new Scenario(
        Translated.of(key + "name", scenario.name()),
        trained.network(),
        trained.sample(),
        trained.unknown());
  }
}
