package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StartCommandTest {

  @TempDir private Path folder;

  @Test
  void handsTheWindowWhatItHasRead() throws Exception {
    String file = ScenarioTexts.bundled(folder, "kink");
    List<Optional<ScenarioFile>> handed = new ArrayList<>();
    Window window =
        (opened, lesson) -> {
          handed.add(opened);
          return Optional.empty();
        };

    CommandRun.of(window);
    CommandRun.of(window, file);

    assertThat(handed)
        .containsExactly(Optional.empty(), Optional.of(ScenarioFile.open(Path.of(file))));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void readsAPipeOnce() throws Exception {
    Path pipe = folder.resolve("pipe.json");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path source = Path.of(ScenarioTexts.bundled(folder, "kink"));
    // Whoever opens the pipe a second time would wait for a writer for ever.
    Process writer =
        new ProcessBuilder("cp", source.toString(), pipe.toString()).inheritIO().start();
    List<Optional<ScenarioFile>> handed = new ArrayList<>();
    Window window =
        (opened, lesson) -> {
          handed.add(opened);
          return Optional.empty();
        };
    try {
      CommandRun run =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> CommandRun.of(window, pipe.toString()));

      assertThat(run.err()).isEmpty();
      assertThat(handed.get(0).orElseThrow().scenario()).isEqualTo(BundledScenarios.load("kink"));
    } finally {
      writer.destroyForcibly();
    }
  }

  @Test
  void withoutAWindowPrintsTheTraceAndWritesAPictureAStep() throws Exception {
    String file = ScenarioTexts.bundled(folder, "kink");
    Path pictures = folder.resolve("made/pictures");

    CommandRun run = CommandRun.of(file, "--out", pictures.toString());

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("A unit at the kink\n")
        .endsWith("\n15 pictures, one per step, are in " + pictures + "\n");
    assertThat(run.err()).endsWith("No window: this is a test.\n");
    try (var written = Files.list(pictures)) {
      assertThat(written.map(path -> path.getFileName().toString()).sorted())
          .hasSize(15)
          .startsWith("00-start.png", "01-z1.png", "02-z2.png")
          .endsWith("14-dl_dx.png");
    }
  }

  @Test
  void saysWhereItCannotWrite() throws Exception {
    String file = ScenarioTexts.bundled(folder, "kink");

    CommandRun run = CommandRun.of(file, "--out", file);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("chainrule: " + file + ": this is a file, so no folder can be made of it\n");
  }
}
