package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.common.WindowServices;
import org.chainrule.arrays.NumberArray;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes numbers for the default net (x 2 × 1, W₁ 3 × 2, W₂ 2 × 3) from files. */
final class ImportJourneyTest {

  @TempDir private Path folder;

  private final ChosenFiles dialogs = new ChosenFiles();

  @AutoClose
  private final WindowRobot window =
      WindowRobot.open(
          BundledScenarios.first(),
          jobs -> WindowServices.forgetful(dialogs, jobs, Platform::runLater));

  private final FormRobot form = new FormRobot(window);
  private final Session session = window.session();

  @Test
  void nothingOfTheSheetIsMadeBeforeItIsNeeded() throws IOException {
    assertThat(window.has("intake")).isFalse();
    take(weights());
    assertThat(window.visible("intake")).isTrue();
  }

  @Test
  void anArchiveIsTakenInAsOneEdit() throws IOException {
    take(weights());
    assertThat(current()).isEqualTo(BundledScenarios.first());
    assertThat(window.text("intake-item-1-name")).isEqualTo("W1");
    assertThat(window.text("intake-item-3-fate")).contains("3 dimensions");
    window.press(KeyCode.SPACE);
    window.awaitJobs();
    window.focus("intake-apply");
    window.press(KeyCode.ENTER);
    window.awaitJobs();

    assertThat(window.numbers("W1")).contains("1 2; 3 4; 5 6");
    assertThat(window.numbers("b1")).contains("7; 8; 9");
    assertThat(window.visible("problem")).isFalse();
    assertThat(window.text("news")).startsWith("Taken in from net.npz: ");
    assertThat(window.stage().getTitle()).contains("•");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(current()).isEqualTo(BundledScenarios.first());
  }

  /** W has rows for outputs, b as many entries, and there is one that has three dimensions. */
  private Path weights() throws IOException {
    Path file = folder.resolve("net.npz");
    try (Npz npz = new Npz(file)) {
      npz.add("W1", "(3, 2)", 1, 2, 3, 4, 5, 6)
          .add("b1", "(3,)", 7, 8, 9)
          .add("images", "(1, 1, 2)", 1, 2);
    }
    return file;
  }

  @Test
  void asksWhatTheSamplesOfASquareAreAndShowsBothResults() throws IOException {
    take(square());
    assertThat(window.text("intake-samples-sign")).isEqualTo("Please choose");
    assertThat(window.node("intake-apply").isDisabled()).isTrue();
    window.press(KeyCode.SPACE);
    window.awaitJobs();
    assertThat(window.reading("intake-result-x")).isEqualTo("x, 2 by 2: 1 3; 2 4");
    assertThat(window.reading("intake-result-y")).isEqualTo("y, 2 by 2: 5 7; 6 8");
    window.press(KeyCode.DOWN);
    window.awaitJobs();
    assertThat(window.reading("intake-result-x")).isEqualTo("x, 2 by 2: 1 2; 3 4");
    assertThat(window.reading("intake-result-y")).isEqualTo("y, 2 by 2: 5 6; 7 8");
    window.press(KeyCode.UP);
    window.awaitJobs();
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitJobs();

    assertThat(current().sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 3}, {2, 4}}));
    assertThat(current().sample().y()).isEqualTo(Matrix.of(new double[][] {{5, 7}, {6, 8}}));
  }

  private Path square() throws IOException {
    Path file = folder.resolve("data.npz");
    try (Npz npz = new Npz(file)) {
      npz.add("x", "(2, 2)", 1, 2, 3, 4).add("y", "(2, 2)", 5, 6, 7, 8);
    }
    return file;
  }

  @Test
  void aTableWithAHeadingGoesToXAndY() throws IOException {
    String text = "a,b,y1,y2\n1,2,3,4\n5,6,7,8\n9,10,11,12\n";
    take(Files.writeString(folder.resolve("data.csv"), text));
    form.choose("intake-item-1-place", "x and y, by columns");
    window.awaitJobs();
    form.type("intake-item-1-x", "a, b");
    window.awaitJobs();
    form.type("intake-item-1-y", "3-4");
    window.awaitJobs();
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitJobs();

    assertThat(current().sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 5, 9}, {2, 6, 10}}));
    assertThat(current().sample().y())
        .isEqualTo(Matrix.of(new double[][] {{3, 7, 11}, {4, 8, 12}}));
  }

  @Test
  void columnsOfATableThatDoesNotFitAsAWholeCanBeTyped() throws IOException {
    String text = "Land;Breite;Höhe;Klasse\nA;1,5;3,25;ja\nB;2,75;4,5;nein\nC;9,5;1,25;ja\n";
    take(Files.writeString(folder.resolve("de.csv"), text));
    assertThat(window.node("intake-apply").isDisabled()).isTrue();
    form.type("intake-item-1-x", "Breite, Höhe");
    window.awaitJobs();
    form.type("intake-item-1-y", "3, 2");
    window.awaitJobs();
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitJobs();

    Matrix x = Matrix.of(new double[][] {{1.5, 2.75, 9.5}, {3.25, 4.5, 1.25}});
    assertThat(current().sample().x()).isEqualTo(x);
  }

  @Test
  void severalFilesGoInTogether() throws IOException {
    Path x = folder.resolve("x.csv");
    Path y = folder.resolve("y.csv");
    Files.writeString(x, "1,2\n3,4\n5,6\n");
    Files.writeString(y, "1,0\n0,1\n1,1\n");
    take(x, y);
    assertThat(window.text("intake-title")).isEqualTo("Import from x.csv and 1 more");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitJobs();
    assertThat(current().sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 3, 5}, {2, 4, 6}}));
    assertThat(current().sample().y()).isEqualTo(Matrix.of(new double[][] {{1, 0, 1}, {0, 1, 1}}));
  }

  @Test
  void cancellingChangesNothing() throws IOException {
    take(square());
    window.press(KeyCode.SPACE);
    window.awaitJobs();
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("intake")).isFalse();
    assertThat(current()).isEqualTo(BundledScenarios.first());
    assertThat(window.stage().getTitle()).doesNotContain("•");
  }

  @Test
  void keysOfThePassDoNotReachItUnderTheSheet() throws IOException {
    window.press(KeyCode.RIGHT);
    take(square());
    for (KeyCode key : new KeyCode[] {KeyCode.RIGHT, KeyCode.D, KeyCode.E, KeyCode.F1, KeyCode.N}) {
      window.press(key);
    }
    assertThat(session.stepping().cursor()).isEqualTo(1);
    assertThat(session.settings().darkProperty().get()).isFalse();
    assertThat(window.visible("net")).isFalse();
    assertThat(window.visible("help")).isFalse();
    int size = session.settings().textSizeProperty().get();
    window.press(KeyCode.CONTROL, KeyCode.PLUS);
    assertThat(session.settings().textSizeProperty().get()).isGreaterThan(size);
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(2);
  }

  @Test
  void aFileOfArraysCanBeDropped() throws IOException {
    window.drop(square());
    window.awaitJobs();
    assertThat(window.visible("intake")).isTrue();
  }

  @Test
  void goesIntoTheScenarioThatIsOpenThen() throws IOException {
    take(weights());
    window.press(KeyCode.SPACE);
    window.awaitJobs();
    Scenario other = BundledScenarios.load(BundledScenarios.all().get(1).id());
    Path file = folder.resolve("other.json");
    ScenarioFile.save(file, other, Optional.empty());
    window.drop(file);
    window.awaitJobs();
    assertThat(window.visible("intake")).isTrue();
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitJobs();
    assertThat(current().name()).isEqualTo(other.name());
    assertThat(current().sample()).isEqualTo(other.sample());
    assertThat(window.numbers("b1")).contains("7; 8; 9");
  }

  @Test
  void whatWasFoundElsewhereIsTakenInToo() {
    NumberArray bias = NumberArray.of("pasted", "b1", Matrix.column(7, 8, 9));
    window.act(() -> window.importing().takeIn(List.of(bias)));
    window.awaitJobs();
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitJobs();
    assertThat(window.numbers("b1")).contains("7; 8; 9");
  }

  @Test
  void severalPastedMatricesGoThroughTheSheet() {
    window.act(
        () -> {
          Clipboard.getSystemClipboard()
              .setContent(
                  Map.of(DataFormat.PLAIN_TEXT, "W1 = [[1, 2], [3, 4], [5, 6]]\nb1 = [7, 8, 9]\n"));
          session.pointing().select(Target.whole(Name.weight(1)));
        });
    window.press(KeyCode.CONTROL, KeyCode.V);
    window.awaitJobs();
    assertThat(window.visible("intake")).isTrue();
    assertThat(window.text("intake-item-2-name")).isEqualTo("b1");
    window.press(KeyCode.ESCAPE);
    assertThat(current()).isEqualTo(BundledScenarios.first());
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    take(folder.resolve("gone.npz"));
    assertThat(window.visible("intake")).isFalse();
    assertThat(window.text("problem")).contains("gone.npz");
    assertThat(current()).isEqualTo(BundledScenarios.first());
  }

  /** What is read is evaluated in a job of its own. */
  private void take(Path... files) {
    dialogs.choose(files);
    window.press(KeyCode.CONTROL, KeyCode.I);
    window.awaitJobs();
    window.awaitJobs();
  }

  private Scenario current() {
    return WindowRobot.onFx(() -> session.editing().historyProperty().get().current());
  }
}
