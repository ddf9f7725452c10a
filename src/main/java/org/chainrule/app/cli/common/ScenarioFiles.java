package org.chainrule.app.cli.common;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.keys.Misunderstood;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.program.Updating;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Reads and explains scenarios for the command line, which no setting of the window affects. */
public final class ScenarioFiles {

  private static final double FLAT_THRESHOLD = Marks.FLAT;

  private ScenarioFiles() {}

  /**
   * Reads a scenario's file, given as on the command line.
   *
   * @param console is told what in it is not understood
   */
  public static Scenario read(String file, Console console) throws ScenarioFileException, Refusal {
    Scenario scenario = ScenarioReader.read(path(file));
    caution(file, scenario, console);
    return scenario;
  }

  /** Says on standard error what in a scenario's file is not understood, a line each. */
  public static void caution(String file, Scenario scenario, Console console) {
    Misunderstood.of(scenario)
        .forEach(note -> console.complain(Words.of("file.error", OneLine.of(file), note)));
  }

  /** Reads a scenario's file, given as on the command line, and keeps what else is known of it. */
  public static ScenarioFile open(String file) throws ScenarioFileException, Refusal {
    return ScenarioFile.open(path(file));
  }

  /** Returns the path of a file, given as on the command line. */
  public static Path path(String file) throws Refusal {
    if (file.isBlank()) {
      throw Refusal.wrongUsage("cli.wrong.blank");
    }
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw Refusal.badInput(Words.of("cli.badPath", file));
    }
  }

  /**
   * Runs a scenario and explains its pass in the way that everyone gets without asking.
   *
   * @param updating how its weights and biases are moved after the pass, if they are
   */
  public static Explainer explained(Scenario scenario, Optional<Updating> updating) {
    return Explainer.of(run(scenario, updating), Numbers.DEFAULT, FLAT_THRESHOLD);
  }

  /** Runs a scenario and explains its pass, which ends with its gradients. */
  public static Explainer explained(Scenario scenario) {
    return explained(scenario, Optional.empty());
  }

  /** Runs a scenario, and moves its weights and biases if that is asked for. */
  public static Trace run(Scenario scenario, Optional<Updating> updating) {
    return updating
        .map(how -> Pass.run(scenario.network(), scenario.sample(), how))
        .orElseGet(() -> Pass.run(scenario));
  }
}
