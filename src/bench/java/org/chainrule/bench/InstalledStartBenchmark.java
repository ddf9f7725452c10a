package org.chainrule.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.app.start.FirstFrame;
import org.chainrule.bench.ProcessCosts.Cost;

/**
 * How long the installed program takes from its start to its first frame, beside an empty window of
 * the same Java and the same JavaFX with the same options, which has a cache of its own made the
 * same way: by a run that opens the window, rests, and is asked to end. Aim: at most 1.5 times.
 *
 * <p>Wants the image that the profile {@code installer} leaves, and a display.
 */
final class InstalledStartBenchmark {

  private static final int ROUNDS = 7;
  private static final Path IMAGE = Path.of("target", "installer", "chainrule", "lib");
  private static final String CACHE = "-XX:AOTCache=";
  private static final Duration TRAINING = Duration.ofMinutes(3);

  private final Path app = IMAGE.resolve("app").toAbsolutePath();
  private final String java = IMAGE.resolve("runtime/bin/java").toAbsolutePath().toString();
  private final Path folder;
  private final Path probe;
  private final Path empty;
  private final List<String> settings;

  private InstalledStartBenchmark(Path folder) throws IOException {
    this.folder = folder;
    settings = Files.readAllLines(app.resolve("chainrule.cfg"));
    // At the end of the class path: so the caches, which know nothing of it, are still valid.
    probe = jar("probe.jar", StartProbe.class, FirstFrame.class);
    empty = jar("empty.jar", EmptyWindow.class);
  }

  static void run() throws IOException, InterruptedException {
    if (!Files.exists(IMAGE)) {
      System.out.println("no image in " + IMAGE + ": mvn -Pinstaller package makes it");
      return;
    }
    new InstalledStartBenchmark(Files.createTempDirectory("chainrule-start")).measure();
  }

  private void measure() throws IOException, InterruptedException {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("program", command(cached(), classPath(), "program"));
    commands.put("empty window", command(cachedEmpty(), emptyClassPath(), "empty"));
    for (Map.Entry<String, List<String>> command : commands.entrySet()) {
      tellClasses(command.getKey(), command.getValue());
    }
    System.out.printf("starts as installed, medians of %d, wall and processor time%n", ROUNDS);
    ProcessCosts costs = ProcessCosts.inTurns(ROUNDS, commands);
    costs.print();
    System.out.printf(
        "  program / empty window: wall %.2f, processor %.2f%n",
        costs.median("program", Cost::wall) / costs.median("empty window", Cost::wall),
        costs.median("program", Cost::processor) / costs.median("empty window", Cost::processor));
  }

  /** What the launcher hands to Java, without its cache. */
  private List<String> options() {
    return told("java-options=").filter(option -> !option.startsWith(CACHE)).toList();
  }

  private List<String> cached() {
    return told("java-options=").filter(option -> option.startsWith(CACHE)).toList();
  }

  private Stream<String> told(String key) {
    return settings.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).replace("$APPDIR", app.toString()));
  }

  private String classPath() {
    return told("app.classpath=").collect(Collectors.joining(File.pathSeparator));
  }

  private String emptyClassPath() {
    String toolkit =
        told("app.classpath=")
            .filter(jar -> jar.contains("javafx-"))
            .collect(Collectors.joining(File.pathSeparator));
    return empty + File.pathSeparator + toolkit;
  }

  private List<String> command(List<String> cache, String classPath, String what) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(options());
    command.addAll(cache);
    command.add("-Dchainrule.config=" + folder.resolve("config"));
    command.addAll(List.of("-cp", classPath + File.pathSeparator + probe));
    command.addAll(List.of(StartProbe.class.getName(), what));
    return command;
  }

  private List<String> cachedEmpty() throws IOException, InterruptedException {
    Path cache = folder.resolve("empty.aot");
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(options());
    command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=error"));
    command.addAll(List.of("-cp", emptyClassPath(), EmptyWindow.class.getName()));
    Path said = folder.resolve("training.log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    while (process.isAlive() && !Files.readString(said).contains(EmptyWindow.SHOWN)) {
      Thread.sleep(100);
    }
    if (!process.isAlive()) {
      throw new IOException("no window; see " + said);
    }
    rest(process);
    process.destroy();
    if (!process.waitFor(TRAINING.toSeconds(), TimeUnit.SECONDS) || !Files.exists(cache)) {
      process.destroyForcibly();
      throw new IOException("no cache; see " + said);
    }
    return List.of(CACHE + cache);
  }

  /** Waits until it has used no processor for three seconds. */
  private static void rest(Process process) throws InterruptedException {
    Duration used = Duration.ZERO;
    int quiet = 0;
    while (quiet < 3) {
      Thread.sleep(1000);
      Duration now = process.info().totalCpuDuration().orElse(used);
      quiet = now.minus(used).toMillis() < 20 ? quiet + 1 : 0;
      used = now;
    }
  }

  /** How many classes a start loads, and how many of them are not from the cache. */
  private void tellClasses(String name, List<String> command)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes.txt");
    List<String> telling = new ArrayList<>(command);
    telling.add(1, "-Xlog:class+load:file=" + log);
    ProcessCosts.cost(telling);
    try (Stream<String> lines = Files.lines(log)) {
      List<String> loaded = lines.filter(line -> line.contains(" source: ")).toList();
      long fresh = loaded.stream().filter(line -> !line.contains("shared objects file")).count();
      System.out.printf(
          "  %-16s %d classes, %d of them not from the cache%n", name, loaded.size(), fresh);
    }
  }

  /** A jar of classes and the classes inside them. */
  private Path jar(String name, Class<?>... classes) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Class<?> one : classes) {
        add(one, out);
      }
    }
    return jar;
  }

  private static void add(Class<?> one, JarOutputStream out) throws IOException {
    String name = one.getName().replace('.', '/') + ".class";
    out.putNextEntry(new JarEntry(name));
    try (InputStream in = one.getClassLoader().getResourceAsStream(name)) {
      in.transferTo(out);
    }
    out.closeEntry();
    for (Class<?> inside : one.getDeclaredClasses()) {
      add(inside, out);
    }
  }
}
