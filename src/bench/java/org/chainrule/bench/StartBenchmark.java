package org.chainrule.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.bench.ProcessCosts.Cost;

/**
 * How long the program takes to start, beside the least that any program takes, each without and
 * with a class-data archive of its own, in turns. Needs a POSIX shell.
 *
 * <p>A window's start is the life of a process that ends with its first frame; it is compared with
 * that of a window of JavaFX with one label. Aim: at most 1.5 times that without archives, and 1.2
 * times with them.
 *
 * <p>What the command {@code trace} does is the time of a process that traces one file, less that
 * of a process that does nothing, with the same class path and the same kind of archive: what is
 * left is the command's own. Aim: at most twice the time of {@code java -version}, with archives.
 *
 * <p>Wall time hangs on what else the computer does; the processor time, of all threads, hardly
 * does.
 */
final class StartBenchmark {

  private static final int ROUNDS = 7;
  private static final String PROBE = "org.chainrule.bench.StartProbe";
  private static final String LAUNCHER = "org.chainrule.app.start.Launcher";
  private static final String JAVA = System.getProperty("java.home") + "/bin/java";

  private final Path folder;
  private final String classPath;

  private StartBenchmark(Path folder) throws IOException {
    this.folder = folder;
    this.classPath = jars();
  }

  static void run() throws IOException, InterruptedException {
    new StartBenchmark(Files.createTempDirectory("chainrule-start")).measure();
  }

  private void measure() throws IOException, InterruptedException {
    for (boolean archived : new boolean[] {false, true}) {
      Map<String, List<String>> commands = commands(archived);
      ProcessCosts costs = ProcessCosts.inTurns(ROUNDS, commands);
      System.out.printf(
          "starts %s archives, medians of %d, wall and processor time%n",
          archived ? "with" : "without", ROUNDS);
      costs.print();
      report("window / empty window", costs, "empty window", "window", "");
      report("(trace - nothing) / java -version", costs, "java -version", "trace", "nothing");
    }
  }

  private static void report(
      String what, ProcessCosts costs, String unit, String name, String without) {
    System.out.printf(
        "  %s: wall %.2f, processor %.2f%n",
        what,
        ratio(costs, unit, name, without, Cost::wall),
        ratio(costs, unit, name, without, Cost::processor));
  }

  private static double ratio(
      ProcessCosts costs, String unit, String name, String without, ToDoubleFunction<Cost> part) {
    double less = without.isEmpty() ? 0 : costs.median(without, part);
    return (costs.median(name, part) - less) / costs.median(unit, part);
  }

  private Map<String, List<String>> commands(boolean archived)
      throws IOException, InterruptedException {
    Path file = folder.resolve("net.json");
    Files.writeString(
        file,
        """
        {"layers": [{"W": [[1, 2], [3, 4]], "b": [0, 1], "activation": "relu"}],
         "loss": "mse", "x": [[1], [2]], "y": [[0], [1]]}
        """);
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("window", command(archived, PROBE, "program"));
    commands.put("empty window", command(archived, PROBE, "empty"));
    commands.put("trace", command(archived, LAUNCHER, "trace", file.toString()));
    commands.put("nothing", command(archived, PROBE, "nothing"));
    commands.put("java -version", List.of(JAVA, "-version"));
    return commands;
  }

  private List<String> command(boolean archived, String... call)
      throws IOException, InterruptedException {
    if (!archived) {
      return command("-Xshare:auto", call);
    }
    Path archive = folder.resolve(call[1] + ".jsa");
    ProcessCosts.cost(command("-XX:ArchiveClassesAtExit=" + archive, call));
    return command("-XX:SharedArchiveFile=" + archive, call);
  }

  private List<String> command(String option, String... call) {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA,
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                option,
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1920x1080-32",
                "-Dprism.order=sw",
                "-Dchainrule.config=" + folder.resolve("config"),
                "-cp",
                classPath));
    command.addAll(List.of(call));
    return command;
  }

  /** The class path with a jar for each folder: only classes of jars go into an archive. */
  private String jars() throws IOException {
    List<String> all = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path place = Path.of(part);
      all.add(Files.isDirectory(place) ? jar(place, all.size()).toString() : part);
    }
    return String.join(File.pathSeparator, all);
  }

  private Path jar(Path classes, int number) throws IOException {
    Path jar = folder.resolve(number + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> found = Files.walk(classes)) {
      for (Path one : found.filter(Files::isRegularFile).collect(Collectors.toList())) {
        out.putNextEntry(new JarEntry(classes.relativize(one).toString().replace('\\', '/')));
        Files.copy(one, out);
        out.closeEntry();
      }
    }
    return jar;
  }
}
