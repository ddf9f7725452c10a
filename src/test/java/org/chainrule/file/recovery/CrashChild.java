package org.chainrule.file.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;

/**
 * A program of its own that edits a scenario about a thousand times a second and keeps each edit,
 * or saves a large one as often as it can, until it is killed. What it does stands in its output,
 * each line before or after it is done. It closes its error output when it is under way.
 */
public final class CrashChild {

  /** Large enough for a save to take some time, in which a kill can hit it. */
  private static final int UNITS = 200;

  private static final int EDITS_A_SAVE = 3;
  private static final long MILLISECOND = 1_000_000;

  private CrashChild() {}

  /**
   * Edits, or looks for what was left.
   *
   * @param arguments {@code edit} or {@code save}, recovery folder, file, number of the first edit;
   *     or {@code leftovers}, recovery folder
   */
  public static void main(String[] arguments) throws Exception {
    // Not buffered: a line that was written is there, whatever happens to the program.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    RecoveryFolder folder = new RecoveryFolder(Path.of(arguments[1]), Clock.systemUTC());
    if (arguments[0].equals("leftovers")) {
      folder.leftovers().abandoned().stream()
          .map(left -> left.unsaved().scenario().name())
          .sorted()
          .forEach(out::println);
    } else {
      edit(folder, arguments, out);
    }
  }

  private static void edit(RecoveryFolder folder, String[] arguments, PrintStream out)
      throws Exception {
    Path file = Path.of(arguments[2]);
    boolean saves = arguments[0].equals("save");
    int units = saves ? UNITS : UNITS / 5;
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    Keeper keeper =
        new Keeper(
            folder.open(), executor, Clock.systemUTC(), problem -> line(out, "problem " + problem));
    Optional<Fingerprint> known = Optional.empty();
    if (Files.exists(file)) {
      known = Optional.of(ScenarioFile.open(file).fingerprint());
    }
    int first = Integer.parseInt(arguments[3]);
    for (int number = first; ; number++) {
      Scenario scenario = scenario(number, units);
      line(out, "edit " + number + " " + System.currentTimeMillis());
      keeper.keep(scenario, Optional.of(file), known);
      if (number == first) {
        // The keeper's first write was put before this.
        executor.submit(() -> {}).get();
      }
      if (saves && (number - first) % EDITS_A_SAVE == 0) {
        line(out, "saving " + number);
        known = Optional.of(ScenarioFile.save(file, scenario, known));
        keeper.clear();
        line(out, "saved " + number);
      }
      if (number == first) {
        System.err.close();
      }
      LockSupport.parkNanos(MILLISECOND);
    }
  }

  private static void line(PrintStream out, String text) {
    out.print(text + "\n");
    out.flush();
  }

  /** Whether this is the scenario of an edit, whole. */
  static boolean isWhole(Scenario scenario) {
    int edit = Integer.parseInt(scenario.name());
    return scenario.equals(scenario(edit, scenario.network().inputs()));
  }

  /** The scenario of an edit: its name and every number in it tell which. */
  static Scenario scenario(int edit, int units) {
    Matrix.EntryFunction entries = (row, column) -> edit + (row * units + column) / 65536.0;
    Layer layer =
        new Layer(
            Matrix.generate(units, units, entries),
            Matrix.generate(units, 1, entries),
            Activations.TANH);
    Sample sample =
        new Sample(Matrix.generate(units, 1, entries), Matrix.generate(units, 1, entries));
    return new Scenario(String.valueOf(edit), new Network(List.of(layer), Losses.MSE), sample);
  }

  /** Starts the program, its output going to a file. */
  static Process start(Path output, String... arguments) throws IOException {
    String own = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("surefire.test.class.path", own),
                CrashChild.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(output.toString())))
        .start();
  }

  /** Returns what another program finds left, by name. */
  static List<String> leftovers(Path folder) throws IOException, InterruptedException {
    Path output = Files.createTempFile("leftovers", ".txt");
    try {
      assertThat(start(output, "leftovers", folder.toString()).waitFor()).isZero();
      return Files.readAllLines(output);
    } finally {
      Files.delete(output);
    }
  }
}
