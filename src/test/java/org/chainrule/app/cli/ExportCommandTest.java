package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {

  private static final String SMALL = "--size=320x240";

  @TempDir private Path folder;
  private String relu;

  @BeforeEach
  void writeScenario() throws Exception {
    relu = ScenarioTexts.bundled(folder, "relu-regression");
  }

  private CommandRun export(String... more) {
    List<String> line = new ArrayList<>(List.of("export", relu));
    line.addAll(List.of(more));
    return CommandRun.of(line.toArray(String[]::new));
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  @Test
  void writesOneFileForOneStep() throws Exception {
    CommandRun run = export("--to", at("a.png").toString(), "--steps=z1", SMALL);

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("Written to " + at("a.png") + "\n");
    assertThat(files()).containsExactly("a.png");
  }

  @Test
  void namesTheFilesOfSeveralStepsByTheirPlaceInThePass() throws Exception {
    CommandRun run = export("--to", at("a.png").toString(), "--steps", "dl_dx,z1..z2,start", SMALL);

    assertThat(run.status()).isZero();
    assertThat(files())
        .containsExactly("a-00-start.png", "a-01-z1.png", "a-02-z2.png", "a-14-dl_dx.png");
  }

  @Test
  void writesTheUpdatesOfAnOptimiser() throws Exception {
    CommandRun run =
        export("--to", at("a.csv").toString(), "--steps=update", "--optimiser=sgd", "--rate=0.25");

    assertThat(run.status()).isZero();
    assertThat(files())
        .containsExactly(
            "a-15-W1_new.csv", "a-16-b1_new.csv", "a-17-W2_new.csv", "a-18-b2_new.csv");
    assertThat(Files.readString(at("a-18-b2_new.csv")).lines()).containsExactly("0.0", "0.5");
  }

  @ParameterizedTest
  @CsvSource({"png", "svg", "pdf", "gif"})
  void writesOneFileForAllStepsWhereOnePictureShowsThem(String ending) throws Exception {
    CommandRun run = export("--to", at("a." + ending).toString(), "--view=whole", "--size=600x400");

    assertThat(run.status()).isZero();
    assertThat(files()).containsExactly("a." + ending);
  }

  @Test
  void paintsTheSameAsRender() throws Exception {
    export("--to", at("a.png").toString(), "--steps=loss", SMALL, "--theme=dark");
    CommandRun.of("render", relu, "--step=loss", "--out", "" + at("b.png"), SMALL, "--theme=dark");

    assertThat(at("a.png")).hasSameBinaryContentAs(at("b.png"));
  }

  @Test
  void countsMorePixelsAtALargerScale() throws Exception {
    export("--to", at("a.png").toString(), "--steps=loss", SMALL, "--scale=2.5");

    BufferedImage image = ImageIO.read(at("a.png").toFile());
    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight()).isEqualTo(600);
  }

  @Test
  void leavesTheGroundOut() throws Exception {
    String[] graph = {"--steps=loss", SMALL, "--view=graph"};
    export("--to", at("a.png").toString(), graph[0], graph[1], graph[2], "--transparent");
    export("--to", at("b.png").toString(), graph[0], graph[1], graph[2]);

    assertThat(ImageIO.read(at("a.png").toFile()).getRGB(1, 1) >>> 24).isZero();
    assertThat(ImageIO.read(at("b.png").toFile()).getRGB(1, 1) >>> 24).isEqualTo(255);
  }

  @Test
  void writesOverNothingUnasked() throws Exception {
    Files.writeString(at("a-02-z2.png"), "dear to me");

    CommandRun refused = export("--to", at("a.png").toString(), "--steps=z1,z2", SMALL);

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "chainrule: "
                + at("a-02-z2.png")
                + ": there is a file of this name already; --force writes over it\n");
    assertThat(files()).containsExactly("a-02-z2.png");
    assertThat(export("--to", at("a.png").toString(), "--steps=z1,z2", SMALL, "--force").status())
        .isZero();
    assertThat(ImageIO.read(at("a-02-z2.png").toFile()).getWidth()).isEqualTo(320);
  }

  @Test
  void putsTheNamesOfSeveralScenariosIntoThoseOfTheFiles() throws Exception {
    String xor = ScenarioTexts.bundled(folder, "xor");

    CommandRun run =
        CommandRun.of(
            "export", relu, xor, "--to", at("*-slide.png").toString(), "--steps=loss", SMALL);

    assertThat(run.status()).isZero();
    assertThat(files()).containsExactly("relu-regression-slide.png", "xor-slide.png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--steps=z1..z9 | this pass has no step \"z9\"; it has start, z1,",
        "--steps=update | this pass has no step \"update\"; it has start, z1,",
        "--steps= | this pass has no step \"\"; it has start, z1,",
        "--view=wide | there is no view \"wide\"; known are full, lecture, graph",
        "--scale=99 | --scale takes a number from 0.1 to 10.0, not \"99\"",
        "--scale=nan | --scale takes a number from 0.1 to 10.0, not \"nan\"",
        "--digits=9 | --digits takes a whole number from 2 to 8, not \"9\"",
        "--notation=greek | there is no notation \"greek\"; known are sheet, textbook, layered,",
        "--size=big | a size is written like 1920x1080, not \"big\"",
        "--theme=blue | there is no theme \"blue\"; known are light, dark, light-contrast and dark-contrast"
      })
  void saysWhatItDoesNotKnow(String option, String said) throws Exception {
    CommandRun run = export("--to", at("a.png").toString(), option);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("chainrule: " + said);
    assertThat(files()).isEmpty();
  }

  @Test
  void saysWhereTheTargetIsMissingOrOfNoFormat() {
    assertThat(export().err()).startsWith("chainrule: the file to write is missing: --to OUT");
    assertThat(export("--to", "pass.doc").err())
        .startsWith("chainrule: the ending of pass.doc names no format; known are .");
  }

  @Test
  void doesNotPassOverAnOptionThatTheFormatLacks() throws Exception {
    CommandRun run = export("--to", at("a.png").toString(), "--beamer");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("chainrule: --beamer says nothing of ");
    assertThat(files()).isEmpty();
  }

  private String lesson(String stops) throws Exception {
    String text =
        "{\"format\": \"chainrule-lesson\", \"version\": 1, \"name\": \"Off\","
            + "\"scenarios\": {\"a\": \"relu-regression.json\"}, \"stops\": ["
            + stops
            + "]}";
    return Files.writeString(at("a.lesson.json"), text).toString();
  }

  private static final String STOP = "{\"title\": \"One\", \"scenario\": \"a\", \"step\": \"z1\"}";

  @Test
  void writesALessonAsAPage() throws Exception {
    CommandRun run = CommandRun.of("export", lesson(STOP), "--to", at("a.html").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(Files.readString(at("a.html"))).contains("<h1>Off</h1>", "id=\"stop-1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "a.pdf, --digits=3, 'goes out as .html, not as .pdf'",
    "a.html, --steps=z1, '--steps says nothing of a lesson'",
    "a.html, --optimiser=sgd, '--optimiser says nothing of a lesson'",
    "a.html, --sample=1, '--sample says nothing of a lesson'",
    "a.html, --notation=textbook, '--notation says nothing of a lesson'",
    "a.html, --layout=rows, '--layout says nothing of a lesson'"
  })
  void refusesWhatALessonSaysItself(String target, String option, String message) throws Exception {
    CommandRun run = CommandRun.of("export", lesson(STOP), "--to", "" + at(target), option);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(files()).isEmpty();
  }

  @Test
  void drawsTheSampleAskedForAsRenderDoes() throws Exception {
    String xor = ScenarioTexts.bundled(folder, "xor");
    String a = at("a.png").toString();
    CommandRun.of("export", xor, "--to", a, "--steps=z1", SMALL, "--sample=3");
    CommandRun.of("render", xor, "--step=z1", "--out", "" + at("b.png"), SMALL, "--sample=3");
    CommandRun.of("render", xor, "--step=z1", "--out", "" + at("c.png"), SMALL);

    assertThat(at("a.png")).hasSameBinaryContentAs(at("b.png"));
    assertThat(Files.readAllBytes(at("a.png"))).isNotEqualTo(Files.readAllBytes(at("c.png")));
  }

  @Test
  void refusesASampleThatIsNotThere() {
    CommandRun run = export("--to", at("a.pdf").toString(), "--sample=2");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("there is no sample \"2\"");
  }
}
