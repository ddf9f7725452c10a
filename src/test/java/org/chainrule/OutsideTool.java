package org.chainrule;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of others that reads what was written here, where this computer has it. */
public final class OutsideTool {

  private static final long PATIENCE = 120;

  private final Path program;

  private OutsideTool(Path program) {
    this.program = program;
  }

  /** Returns the first of these programs that is there; where none is, the test is skipped. */
  public static OutsideTool of(String... names) {
    Optional<Path> found = Stream.of(names).flatMap(OutsideTool::all).findFirst();
    assumeTrue(found.isPresent(), () -> "none of " + List.of(names) + " is on this computer");
    return new OutsideTool(found.orElseThrow());
  }

  /** Where it is. */
  Path program() {
    return program;
  }

  /** Returns a Python that has a module; where none has, the test is skipped. */
  public static OutsideTool python(String module) {
    Optional<OutsideTool> found =
        all("python3").map(OutsideTool::new).filter(python -> python.has(module)).findFirst();
    assumeTrue(found.isPresent(), () -> "no Python on this computer has " + module);
    return found.orElseThrow();
  }

  private boolean has(String module) {
    try {
      return new ProcessBuilder(program.toString(), "-c", "import " + module)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private static Stream<Path> all(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  /** Runs it in a folder and returns what it says; it must end well. */
  public String run(Path folder, String... arguments) throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".txt");
    List<String> line =
        Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments)).toList();
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
    process.destroyForcibly();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    if (!ended || process.exitValue() != 0) {
      throw new AssertionError(line + " failed: " + text);
    }
    return text;
  }
}
