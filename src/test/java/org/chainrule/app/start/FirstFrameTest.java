package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start may touch before its first frame: what nobody looks at yet costs nothing. The bounds
 * are counts, which are the same on every computer; they leave a little room for what is to come.
 * Of the nodes, a good hundred are the tiles of the pictures that are seen.
 */
class FirstFrameTest {

  private static final int NODES = 300;
  private static final int THREADS = 15;
  private static final int CLASSES = 489;
  private static final int LAMBDAS = 712;

  private static final Pattern INITIALIZED = Pattern.compile("Initializing '([^']*)'");

  /** What is only needed once somebody asks for it. */
  private static final List<String> LATER =
      List.of(
          "org.chainrule.session.depth.",
          "org.chainrule.study.",
          "org.chainrule.view.depth.",
          "org.chainrule.view.net.",
          "org.chainrule.view.intake.",
          "org.chainrule.view.check.",
          "org.chainrule.view.nudge.",
          "org.chainrule.view.graph.cell.",
          "org.chainrule.app.practice.PracticeWorkspace",
          "org.chainrule.session.practice.",
          "org.chainrule.app.train.TrainServices",
          "org.chainrule.app.train.TrainWorkspace",
          "org.chainrule.session.train.",
          "org.chainrule.view.train.",
          "org.chainrule.view.explanation.StripPane",
          "org.chainrule.app.window.LectureStage",
          "org.chainrule.export.",
          "org.chainrule.file.recovery.Recovery ",
          "org.chainrule.app.menu.HelpSheet",
          "org.chainrule.app.window.SettingsSheet",
          "org.chainrule.app.window.Icon",
          "org.chainrule.app.common.Overlay",
          "org.chainrule.app.common.Question",
          "picocli.",
          "com.fasterxml.jackson.databind.",
          "com.sun.org.apache.xerces.",
          "org.scilab.forge.jlatexmath.",
          "javafx.scene.control.Tooltip ",
          "javafx.scene.control.TextField ",
          "javafx.scene.control.ScrollBar ",
          "javafx.scene.control.CheckMenuItem ");

  @TempDir private Path folder;

  @Test
  void touchesOnlyWhatIsSeen() throws IOException, InterruptedException {
    Path log = folder.resolve("classes.txt");
    String[] said = started(log).split(" ");
    List<String> classes = classes(log);
    assertThat(classes.stream().filter(FirstFrameTest::isForLater)).isEmpty();
    assertThat(classes.stream().filter(FirstFrameTest::isOwn).count())
        .as("classes of the program")
        .isBetween(200L, (long) CLASSES);
    assertThat(classes.stream().filter(FirstFrameTest::isOwnLambda).count())
        .as("lambdas of the program, each a class that is made as it starts")
        .isLessThanOrEqualTo(LAMBDAS);
    assertThat(Integer.parseInt(said[0])).as("nodes in the scene").isBetween(100, NODES);
    assertThat(Integer.parseInt(said[1])).as("threads started").isBetween(3, THREADS);
    assertThat(folder.resolve("config")).as("the folder of what is remembered").doesNotExist();
  }

  private static boolean isForLater(String name) {
    return LATER.stream().anyMatch((name + " ")::startsWith);
  }

  private static boolean isOwn(String name) {
    return name.startsWith("org.chainrule.") && !name.contains("$$Lambda");
  }

  private static boolean isOwnLambda(String name) {
    return name.startsWith("org.chainrule.") && name.contains("$$Lambda");
  }

  /** The names of the classes that were set to work; looking at code loads some others. */
  private static List<String> classes(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(INITIALIZED::matcher)
          .filter(Matcher::find)
          .map(found -> found.group(1).replace('/', '.'))
          .toList();
    }
  }

  private String started(Path log) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+init=info:file=" + log,
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1920x1080-32",
                "-Dprism.order=sw",
                "-Dchainrule.config=" + folder.resolve("config"),
                "-cp",
                System.getProperty("java.class.path"),
                FirstFrameChild.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.strip();
  }
}
