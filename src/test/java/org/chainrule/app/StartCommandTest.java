package org.chainrule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCommandTest {

  @TempDir private Path folder;

  @Test
  void tellsTheWindowItsFile() throws Exception {
    String file = ScenarioTexts.bundled(folder, "kink");
    List<List<String>> told = new ArrayList<>();
    Window window =
        arguments -> {
          told.add(arguments);
          return Optional.empty();
        };

    CommandRun.of(window);
    CommandRun.of(window, file);

    assertThat(told).containsExactly(List.of(), List.of(file));
  }

  @Test
  void withoutAWindowPrintsTheTraceAndWritesAPictureAStep() throws Exception {
    String file = ScenarioTexts.bundled(folder, "kink");
    Path pictures = folder.resolve("made/pictures");

    CommandRun run = CommandRun.of(file, "--out", pictures.toString());

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("A unit at the kink\n")
        .endsWith("\n15 pictures, one a step, are in " + pictures + "\n");
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
