package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the commands that write files may write over. */
class WritingOverTest {

  private static final String EXISTS =
      ": there is a file of this name already; --force writes over it\n";

  /** The commands that are told which file to write. */
  enum Writing {
    RENDER,
    IMPORT;

    CommandRun run(Path read, Path out, String... more) {
      List<String> line =
          new ArrayList<>(
              this == RENDER
                  ? List.of("render", "" + read, "--step", "loss", "--size", "480x320")
                  : List.of("import", "" + read, "--activations=relu", "--loss=mse"));
      line.addAll(List.of("--out", out.toString()));
      line.addAll(List.of(more));
      return CommandRun.of(line.toArray(String[]::new));
    }
  }

  @TempDir private Path folder;
  private Path net;

  @BeforeEach
  void aNetWithoutAnEnding() throws Exception {
    net = folder.resolve("net");
    Files.move(Path.of(ScenarioTexts.bundled(folder, "relu-regression")), net);
  }

  /** What a command can read: a scenario or a table. */
  private Path input(Writing writing) throws Exception {
    return writing == Writing.RENDER
        ? net
        : Files.writeString(folder.resolve("data"), "W1,1,2\nb1,0,0\n");
  }

  private Path table() throws Exception {
    return Files.writeString(folder.resolve("d.csv"), "x1,x2,y\n1,2,3.5\n2,3,4.25\n");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsReadIsNeverWrittenOver(Writing writing) throws Exception {
    Path read = input(writing);
    String before = Files.readString(read);
    Path link = Files.createSymbolicLink(folder.resolve("link"), read);
    Path twin = Files.createLink(folder.resolve("twin"), read);

    for (Path out : List.of(read, link, twin)) {
      CommandRun run = writing.run(read, out, "--force");

      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("--out " + out + " is one of the files that are read");
      assertThat(read).hasContent(before);
    }
  }

  @Test
  void theNetThatArraysGoIntoIsReadToo() throws Exception {
    String before = Files.readString(net);

    CommandRun run =
        CommandRun.of(
            "import", "" + table(), "--into", "" + net, "--out", "" + net, "--force", "--net=new");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is one of the files that are read");
    assertThat(net).hasContent(before);
  }

  @Test
  void anotherFileIsWrittenOverOnlyByForce() throws Exception {
    Path picture = Files.writeString(folder.resolve("notes"), "dear to me");

    CommandRun refused = Writing.RENDER.run(net, picture);

    assertThat(refused).isEqualTo(new CommandRun(1, "", "chainrule: " + picture + EXISTS));
    assertThat(picture).hasContent("dear to me");
    assertThat(Writing.RENDER.run(net, picture, "--force")).isEqualTo(new CommandRun(0, "", ""));
    assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(480);
  }

  @Test
  void aScenarioIsWrittenOverOnlyByForce() throws Exception {
    Path out = Files.writeString(folder.resolve("mine.json"), "dear to me");
    Path table = table();
    String[] answers = {"--into", net.toString(), "--resize=yes"};

    CommandRun refused =
        CommandRun.of("import", "" + table, "--out", "" + out, answers[0], answers[1], answers[2]);

    assertThat(refused).isEqualTo(new CommandRun(1, "", "chainrule: " + out + EXISTS));
    assertThat(out).hasContent("dear to me");
    CommandRun forced =
        CommandRun.of(
            "import", "" + table, "--out", "" + out, "--force", answers[0], answers[1], answers[2]);
    assertThat(forced.err()).isEmpty();
    assertThat(out).content().contains("\"layers\"");
  }

  /** Whoever renders a step again, after an edit, wants the new picture. */
  @Test
  void aPictureOfAnEarlierRunMakesRoom() throws Exception {
    Path picture = folder.resolve("p.png");
    assertThat(Writing.RENDER.run(net, picture).status()).isZero();
    byte[] light = Files.readAllBytes(picture);

    assertThat(Writing.RENDER.run(net, picture, "--theme=dark").status()).isZero();

    assertThat(Files.readAllBytes(picture)).isNotEqualTo(light);
  }

  @Test
  void aPictureOfAnotherProgramDoesNot() throws Exception {
    Path picture = folder.resolve("p.png");
    ImageIO.write(
        new java.awt.image.BufferedImage(9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB),
        "png",
        picture.toFile());

    assertThat(Writing.RENDER.run(net, picture).err()).isEqualTo("chainrule: " + picture + EXISTS);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void modesAndLinksStay() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.png"), "old");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("secret.png"));
    Path dangling = Files.createSymbolicLink(folder.resolve("new.png"), Path.of("made.png"));

    assertThat(Writing.RENDER.run(net, link, "--force").status()).isZero();
    assertThat(Writing.RENDER.run(net, dangling).status()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(dangling).isSymbolicLink();
    assertThat(folder.resolve("made.png")).isRegularFile();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void forceDoesNotLiftAProtection() throws Exception {
    Path picture = Files.writeString(folder.resolve("p.png"), "old");
    Files.setPosixFilePermissions(picture, PosixFilePermissions.fromString("r--r--r--"));

    CommandRun run = Writing.RENDER.run(net, picture, "--force");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("or it is read-only");
    assertThat(picture).hasContent("old");
  }

  @Test
  void theFolderOfAPassIsTreatedTheSame() throws Exception {
    Path pictures = Files.createDirectory(folder.resolve("pass"));
    Path dear = Files.writeString(pictures.resolve("03-z3.png"), "dear to me");

    CommandRun refused = CommandRun.of("" + net, "--out", "" + pictures);

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).isEqualTo("chainrule: " + dear + EXISTS);
    assertThat(pictures).isDirectoryNotContaining(file -> !file.equals(dear));
  }
}
