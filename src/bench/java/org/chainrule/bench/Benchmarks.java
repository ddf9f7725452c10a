package org.chainrule.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks that its argument names: pass, depth, train, steps, edits, map, start,
 * installed, heap or all.
 */
public final class Benchmarks {

  private static final List<String> NETS = List.of("2-3-2", "8-16-8", "64-128-64", "784-256-10");

  private Benchmarks() {}

  /** Runs them. */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    String which = arguments.length == 0 ? "all" : arguments[0];
    boolean all = which.equals("all");
    if (all || which.equals("pass")) {
      pass();
    }
    if (all || which.equals("depth")) {
      DepthBenchmark.run();
    }
    if (all || which.equals("train")) {
      TrainBenchmark.run();
    }
    if (all || which.equals("steps")) {
      pixels("step-to-pixels", "steps", NETS);
    }
    if (all || which.equals("edits")) {
      pixels("edit-to-pixels", "edits", NETS.subList(0, 3));
    }
    if (all || which.equals("map")) {
      map();
    }
    if (all || which.equals("start")) {
      StartBenchmark.run();
    }
    if (all || which.equals("installed")) {
      InstalledStartBenchmark.run();
    }
    if (all || which.equals("heap")) {
      System.out.print("784-256-10, 64 samples, " + probe(true, "heap"));
    }
  }

  private static void pass() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(PassBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  private static void pixels(String title, String probe, List<String> nets)
      throws IOException, InterruptedException {
    System.out.println(title + ", 1920 × 1080, software pipeline, motion off, beside a window");
    System.out.println("that shows as many new pixels from a ready image");
    for (String net : nets) {
      System.out.print("  " + probe(true, probe, net));
    }
  }

  private static void map() throws IOException, InterruptedException {
    System.out.println("depth study, key to pixels, 1920 × 1080, software pipeline");
    for (boolean fullSpeed : new boolean[] {true, false}) {
      System.out.println(fullSpeed ? "pulses at full speed" : "pulses at 60 Hz");
      System.out.print(probe(fullSpeed, "map"));
    }
  }

  /**
   * Runs a probe of the window in a process of its own, with no display, and returns its output.
   */
  private static String probe(boolean fullSpeed, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1920x1080-32",
                "-Dprism.order=sw",
                // As the launcher sets it.
                "-Dprism.dirtyregioncount=15",
                "-Djava.awt.headless=true",
                "-Djavafx.animation.fullspeed=" + fullSpeed,
                "-cp",
                System.getProperty("java.class.path"),
                "org.chainrule.app.window.WindowProbe"));
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException("the probe " + command + " ended with " + status);
    }
    return output;
  }
}
