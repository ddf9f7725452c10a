package org.chainrule.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Iterations a second of a run, which keeps its states and losses, beside plain EJML that takes the
 * same steps of gradient descent and keeps nothing. Each is measured in processes of its own, so
 * that neither is compiled for what the other does; they take turns, so that what else the machine
 * does meets both, and it is the time of the processor that counts. Of the ratios of neighbours the median and the quartiles are told.
 */
final class TrainBenchmark {

  private static final int PAIRS = 5;

  private TrainBenchmark() {}

  /** Prints a line for each net. */
  static void run() throws IOException, InterruptedException {
    System.out.println("train: iterations a second, a whole batch at each, ReLU and squared error");
    for (String net : List.of("2-8-2x200", "64-128-64x64", "784-256-10x64")) {
      beside(net);
    }
    for (String optimiser : List.of("momentum", "adam", "batches")) {
      System.out.printf(
          Locale.ROOT, "  %-14s %8.0f a second, %s%n", "2-8-2x200", probe("2-8-2x200", optimiser), optimiser);
    }
    System.out.printf(
        Locale.ROOT, "  2-8-2x200, 10,000 iterations: %.1f MB%n", probe("2-8-2x200", "memory"));
  }

  private static void beside(String net) throws IOException, InterruptedException {
    double[] ratios = new double[PAIRS];
    double[] speeds = new double[PAIRS];
    for (int pair = 0; pair < PAIRS; pair++) {
      double plain = probe(net, "ejml");
      speeds[pair] = probe(net, "sgd");
      ratios[pair] = speeds[pair] / plain;
    }
    Arrays.sort(ratios);
    Arrays.sort(speeds);
    System.out.printf(
        Locale.ROOT,
        "  %-14s %8.0f a second, %.2f (%.2f to %.2f) × EJML%n",
        net,
        speeds[PAIRS / 2],
        ratios[PAIRS / 2],
        ratios[PAIRS / 4],
        ratios[3 * PAIRS / 4]);
  }

  private static double probe(String net, String what) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                TrainProbe.class.getName(),
                net,
                what)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException("the probe of " + what + " ended with " + status);
    }
    return Double.parseDouble(output.strip());
  }
}
