package org.chainrule.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What processes took that were started in turns, again and again. Needs a POSIX shell. */
final class ProcessCosts {

  private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

  /** What a process took, in seconds: of a clock, and of all processors. */
  record Cost(double wall, double processor) {}

  private ProcessCosts() {}

  /** Starts each of these so often, and waits for its end each time. */
  static ProcessCosts inTurns(int rounds, Map<String, List<String>> commands)
      throws IOException, InterruptedException {
    ProcessCosts all = new ProcessCosts();
    for (int k = 0; k < rounds; k++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        all.costs
            .computeIfAbsent(command.getKey(), name -> new ArrayList<>())
            .add(cost(command.getValue()));
      }
    }
    return all;
  }

  /** Prints the medians of each. */
  void print() {
    costs.forEach(
        (name, all) ->
            System.out.printf(
                "  %-16s %6.3f s  %6.3f s%n", name, median(name, Cost::wall), processor(name)));
  }

  private double processor(String name) {
    return median(name, Cost::processor);
  }

  /** The median of a part, in seconds. */
  double median(String name, ToDoubleFunction<Cost> part) {
    double[] sorted = costs.get(name).stream().mapToDouble(part).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** Starts a process, waits for its end, and asks the shell what time its children took. */
  static Cost cost(List<String> command) throws IOException, InterruptedException {
    List<String> shell =
        new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1 || exit; times", "sh"));
    shell.addAll(command);
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(shell).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    double wall = (System.nanoTime() - begun) / 1e9;
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
    String children = said.lines().skip(1).findFirst().orElseThrow();
    return new Cost(
        wall, Arrays.stream(children.split(" ")).mapToDouble(ProcessCosts::seconds).sum());
  }

  /** Reads a time such as 0m1.230s. */
  private static double seconds(String time) {
    String[] parts = time.replace("s", "").split("m");
    return 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
  }
}
