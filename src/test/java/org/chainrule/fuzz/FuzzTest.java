package org.chainrule.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chainrule.app.cli.CommandHunt;
import org.chainrule.app.start.SettingsHunt;
import org.chainrule.arrays.table.TableHunt;
import org.chainrule.arrays.text.PastedHunt;
import org.chainrule.edit.EditHunt;
import org.chainrule.explain.practice.AnswerHunt;
import org.chainrule.file.arrays.ArrayFileHunt;
import org.chainrule.file.lesson.LessonHunt;
import org.chainrule.file.recovery.RecoveryHunt;
import org.chainrule.file.scenario.ScenarioHunt;
import org.chainrule.file.writing.RecentHunt;
import org.chainrule.formula.reading.FormulaHunt;
import org.chainrule.intake.IntakeHunt;
import org.chainrule.session.pass.SessionHunt;
import org.chainrule.typed.TypedHunt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is opened, pasted, typed, dropped or said on the command line is taken as it stands, or
 * refused in one line. Each build judges the same inputs. {@code -Dchainrule.fuzz.seconds=3600}
 * goes on for an hour, all kinds in turn; {@code -Dchainrule.fuzz.hunt} and {@code
 * -Dchainrule.fuzz.seed}, as a fault is told with them, judge its one input again.
 */
class FuzzTest {

  private static final long SECONDS = Long.getLong("chainrule.fuzz.seconds", 0);
  private static final long FIRST = 20261122;
  private static final Duration TURN = Duration.ofSeconds(1);

  @TempDir private Path folder;

  private List<Hunt<?>> hunts() throws Exception {
    return List.of(
        new ScenarioHunt(),
        new ArrayFileHunt(made("arrays")),
        new PastedHunt(),
        new TableHunt(),
        new TypedHunt(),
        new FormulaHunt(),
        new IntakeHunt(made("intake")),
        new EditHunt(),
        new SessionHunt(made("session")),
        new CommandHunt(made("commands")),
        new SettingsHunt(made("settings")),
        new RecentHunt(made("recent")),
        new RecoveryHunt(made("recovery")),
        new LessonHunt(),
        new AnswerHunt());
  }

  private Path made(String name) throws Exception {
    return Files.createDirectory(folder.resolve(name));
  }

  @Test
  void nothingIsFound() throws Exception {
    Set<Thread> threads = Set.copyOf(Thread.getAllStackTraces().keySet());
    String only = System.getProperty("chainrule.fuzz.hunt", "");
    List<Hunt<?>> hunts =
        hunts().stream().filter(hunt -> only.isEmpty() || hunt.name().equals(only)).toList();
    Long seed = Long.getLong("chainrule.fuzz.seed");
    Fuzz fuzz = new Fuzz(SECONDS > 0 || seed != null);
    if (SECONDS > 0) {
      inTurns(fuzz, hunts, seed == null ? FIRST : seed);
    } else {
      for (Hunt<?> hunt : hunts) {
        fuzz.run(hunt, seed == null ? FIRST : seed, seed == null ? hunt.inTheBuild() : 1);
      }
    }
    if (SECONDS > 0 || seed != null) {
      System.out.println("fuzz: " + fuzz);
    }
    fuzz.requireNothing(threads);
  }

  private static void inTurns(Fuzz fuzz, List<Hunt<?>> hunts, long first) {
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    long[] next = new long[hunts.size()];
    Arrays.fill(next, first);
    while (System.nanoTime() < end) {
      for (int k = 0; k < next.length; k++) {
        next[k] = fuzz.runUntil(hunts.get(k), next[k], System.nanoTime() + TURN.toNanos());
      }
    }
  }
}
