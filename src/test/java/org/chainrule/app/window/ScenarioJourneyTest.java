package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.chainrule.edit.SetActivation;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.activation.Activations;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens other scenarios, good ones and bad ones, in the middle of a pass. */
final class ScenarioJourneyTest {

  @TempDir private Path folder;

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  @Test
  void switchesTheScenarioInMidPass() {
    step(6);

    window.click("scenarios");
    window.clickMenu("scenario-sigmoid-bce");
    WindowRobot.await("the scenario is open", () -> window.session().stepping().cursor() == 0);
    window.settle();

    assertThat(window.text("scenarios")).contains("BCE");
    assertThat(window.stage().getTitle()).contains("BCE");
    assertThat(window.counter()).isEqualTo("0 / 14");
    assertThat(window.numbers("x")).contains("1; −2");
    assertThat(window.numbers("W1")).contains("2 −2; 0.5 0.25; −3 2");
    assertThat(window.numbers("z1")).isEmpty();
    window.press(KeyCode.RIGHT);
    assertThat(window.counter()).isEqualTo("1 / 14");
    assertThat(window.numbers("z1")).contains(HandValues.sigmoid().get("z1"));
  }

  @Test
  void aBatchShowsAColumnASample() {
    window.choose("xor");
    step(1);
    assertThat(window.numbers("z1")).hasValueSatisfying(rows -> columns(rows, 4));
    window.press(KeyCode.END);
    assertThat(window.numbers("dl_dx")).hasValueSatisfying(rows -> columns(rows, 4));
    assertThat(window.numbers("dl_db1")).hasValueSatisfying(rows -> columns(rows, 1));
  }

  @Test
  void aBadFileLeavesWhatIsOpenAndSaysWhereAndWhy() throws IOException {
    step(7);
    Path bad = write("bad.json", "{\n  \"layers\": [{\"W\": [[1, 2], [3]], \"b\": [0, 0],\n");

    window.drop(bad);
    WindowRobot.await("the message is there", () -> window.visible("problem"));
    window.settle();

    assertThat(window.text("problem")).contains("bad.json").contains("line ").contains("column ");
    assertThat(window.text("problem").lines()).hasSize(1);
    assertThat(window.counter()).isEqualTo("7 / 14");
    assertThat(window.text("scenarios")).isEqualTo(BundledScenarios.first().name());
    assertThat(window.numbers("dl_dz3")).contains("2; −2");
    assertThat(window.numbers("dl_dW2")).isEmpty();
    assertThat(window.session().document().fileProperty().get()).isEmpty();

    window.press(KeyCode.RIGHT);
    assertThat(window.numbers("dl_dW2")).contains("5 0 1; −5 0 −1");
    assertThat(window.visible("problem")).isTrue();

    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("problem")).isFalse();
    assertThat(window.counter()).isEqualTo("8 / 14");
  }

  @Test
  void aNetWithoutCurvesSaysWhy() {
    assertThat(window.find("curve-none")).isEmpty();
    soften(1);
    assertThat(window.find("curve-1")).isEmpty();
    assertThat(window.find("curve-2")).isPresent();
    soften(2);
    assertThat(window.find("curve-2")).isEmpty();
    assertThat(window.reading("curve-none")).startsWith("Softmax has no curve");
  }

  private void soften(int layer) {
    SetActivation softmax = new SetActivation(layer, Activations.SOFTMAX);
    window.act(() -> window.session().editing().apply(softmax));
    Passes.areFollowed(window.session());
    window.settle();
  }

  @Test
  void aMissingFileIsNamed() {
    window.drop(folder.resolve("nowhere.json"));
    WindowRobot.await("the message is there", () -> window.visible("problem"));
    assertThat(window.text("problem")).contains("nowhere.json").contains("no such file");
    assertThat(window.counter()).isEqualTo("0 / 14");
  }

  @Test
  void aGoodFileTakesTheMessageAway() throws IOException {
    window.drop(write("bad.json", "[1"));
    WindowRobot.await("the message is there", () -> window.visible("problem"));
    Path good =
        write(
            "good.json",
            """
            {"name": "Homework", "layers": [{"W": [[2, 1]], "b": [1], "activation": "identity"}],
             "loss": "mse", "x": [[3], [4]], "y": [[10]]}
            """);

    window.drop(good);
    WindowRobot.await("the file is open", () -> window.text("scenarios").equals("Homework"));
    window.settle();

    assertThat(window.visible("problem")).isFalse();
    assertThat(window.counter()).isEqualTo("0 / 8");
    assertThat(window.session().document().fileProperty().get()).contains(good);
    step(3);
    assertThat(window.numbers("z1")).contains("11");
    assertThat(window.numbers("loss")).contains("1");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void step(int times) {
    for (int k = 0; k < times; k++) {
      window.press(KeyCode.RIGHT);
    }
  }

  private static void columns(String rows, int count) {
    for (String row : rows.split("; ")) {
      assertThat(row.split(" ")).hasSize(count);
    }
  }
}
