package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.export.FullPicture;
import org.chainrule.export.LecturePicture;
import org.chainrule.export.StepPicture;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {

  @TempDir private Path folder;
  private String relu;
  private String picture;

  @BeforeEach
  void writeScenario() throws Exception {
    relu = ScenarioTexts.bundled(folder, "relu-regression");
    picture = folder.resolve("picture.png").toString();
  }

  private BufferedImage render(String... more) throws IOException {
    String[] arguments = new String[4 + more.length];
    System.arraycopy(more, 0, arguments, 4, more.length);
    arguments[0] = "render";
    arguments[1] = relu;
    arguments[2] = "--out";
    arguments[3] = picture;
    assertThat(CommandRun.of(arguments)).isEqualTo(new CommandRun(0, "", ""));
    return ImageIO.read(Path.of(picture).toFile());
  }

  @Test
  void writesAPictureForAProjector() throws Exception {
    BufferedImage image = render("--step", "dl_dz1");

    assertThat(image.getWidth()).isEqualTo(1920);
    assertThat(image.getHeight()).isEqualTo(1080);
  }

  @Test
  void takesSizeAndTheme() throws Exception {
    BufferedImage light = render("--step", "z1", "--size", "480x320");
    BufferedImage dark = render("--step", "z1", "--size", "480x320", "--theme", "dark");

    assertThat(light.getWidth()).isEqualTo(480);
    assertThat(light.getHeight()).isEqualTo(320);
    assertThat(light.getRGB(1, 90) & 0xFF).isGreaterThan(200);
    assertThat(dark.getRGB(1, 90) & 0xFF).isLessThan(80);
  }

  /** The picture is the one that the layout gives, and no other. */
  @ParameterizedTest
  @CsvSource({"numerator, true, false", "rows, false, true", "'rows,numerator', true, true"})
  void paintsInTheLayoutAskedFor(String layout, boolean numerator, boolean rows) throws Exception {
    Scenario scenario = BundledScenarios.load("relu-regression");
    Explainer explainer = ScenarioFiles.explained(scenario).with(new Convention(numerator, rows));
    int last = explainer.trace().steps().size() - 1;
    StepPicture expected =
        new FullPicture(explainer, scenario.name(), Palette.light(), 960, 640, fault -> {});

    BufferedImage image = render("--step", "dl_db1", "--size", "960x640", "--layout", layout);

    assertThat(pixels(image)).isEqualTo(pixels(expected.paint(last)));
    assertThat(pixels(image)).isNotEqualTo(pixels(render("--step", "dl_db1", "--size", "960x640")));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** The second of the four samples of XOR alone; there is no fifth. */
  @Test
  void paintsTheSampleAskedFor() throws Exception {
    relu = ScenarioTexts.bundled(folder, "xor");
    Explainer explainer = ScenarioFiles.explained(BundledScenarios.load("xor"));
    StepPicture expected =
        new LecturePicture(explainer, Palette.light(), 960, 640, Samples.ONE, 1, fault -> {});

    BufferedImage image = render("--step", "z1", "--size", "960x640", "--lecture", "--sample", "2");

    assertThat(pixels(image)).isEqualTo(pixels(expected.paint(1)));
    for (String wrong : List.of("5", "0", "two", "99999999999")) {
      CommandRun run =
          CommandRun.of("render", relu, "--step", "z1", "--out", picture, "--sample", wrong);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("there is no sample \"" + wrong + "\"", "from 1 to 4");
    }
  }

  @Test
  void paintsTheStart() throws Exception {
    assertThat(render("--step", "start", "--size", "480x320").getWidth()).isEqualTo(480);
  }

  @Test
  void listsTheStepsIfThereIsNoneOfThisId() {
    CommandRun run = CommandRun.of("render", relu, "--step", "z9", "--out", picture);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "chainrule: this pass has no step \"z9\"; it has start, z1, z2, z3, yhat, loss, "
                + "dl_dyhat, dl_dz3, dl_dW2, dl_db2, dl_dz2, dl_dz1, dl_dW1, dl_db1, dl_dx; "
                + "see chainrule --help\n");
    assertThat(Path.of(picture)).doesNotExist();
  }

  @Test
  void saysWhereItCannotWrite() throws Exception {
    String nowhere = folder.resolve("none/p.png").toString();
    Path taken = Files.createDirectory(folder.resolve("taken.png"));

    CommandRun missing =
        CommandRun.of("render", relu, "--step", "z1", "--out", nowhere, "--size=480x320");
    CommandRun folderThere =
        CommandRun.of("render", relu, "--step", "z1", "--out", taken.toString());

    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err())
        .isEqualTo("chainrule: " + nowhere + ": there is no such folder to write into\n");
    assertThat(folderThere.status()).isEqualTo(1);
    assertThat(folderThere.err())
        .isEqualTo("chainrule: " + taken + ": this is a folder, not a file\n");
  }
}
