package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Scope;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Keys that the program does not know stay with their layer, also through files. */
class UnknownKeysTest {

  private static final String FILE =
      """
      {"name": "net", "author": "A", "/layers/0/note": "of the file", "layers": [
        {"W": [[1]], "b": [0], "activation": "tanh", "note": "one", "a/b~c": [1, 2]},
        {"W": [[2]], "b": [0], "activation": "tanh", "note": "two"},
        {"W": [[3]], "b": [0], "activation": "tanh"},
        {"W": [[4]], "b": [0], "activation": "tanh", "note": "four"}],
       "loss": "mse", "x": [1], "y": [1]}
      """;

  private static Scenario read(String file) throws ScenarioFileException {
    return ScenarioReader.read(file, "net.json");
  }

  private static Scenario throughAFile(Scenario scenario) throws ScenarioFileException {
    Scenario read = read(ScenarioWriter.toJson(scenario));
    assertThat(read).isEqualTo(scenario);
    return read;
  }

  /** The note of each layer by its weight, which tells the layers apart. */
  private static Map<Double, String> notes(Scenario scenario) {
    Map<Double, String> notes = new TreeMap<>();
    for (int k = 0; k < scenario.network().depth(); k++) {
      String note = scenario.unknown().get("/layers/" + k + "/note");
      if (note != null) {
        notes.put(scenario.network().layers().get(k).weight().get(0, 0), note);
      }
    }
    return notes;
  }

  private static final Map<Double, String> ALL =
      Map.of(1.0, "\"one\"", 2.0, "\"two\"", 4.0, "\"four\"");

  @Test
  void keysMoveUpWithTheirLayer() throws ScenarioFileException {
    Scenario after =
        throughAFile(new InsertLayer(2, 1, Activations.RELU, Filling.ZEROS).apply(read(FILE)));

    assertThat(after.unknown().keySet())
        .containsExactlyInAnyOrder(
            "author",
            "/~1layers~10~1note",
            "/layers/0/note",
            "/layers/0/a~1b~0c",
            "/layers/2/note",
            "/layers/4/note");
    assertThat(notes(after)).isEqualTo(ALL);
  }

  @Test
  void keysGoWithTheirLayerAndTheOthersMoveDown() throws ScenarioFileException {
    Scenario after = throughAFile(new RemoveLayer(1, Filling.ZEROS).apply(read(FILE)));

    assertThat(notes(after)).isEqualTo(Map.of(2.0, "\"two\"", 4.0, "\"four\""));
    assertThat(after.unknown()).containsKeys("author", "/~1layers~10~1note").hasSize(4);
  }

  @Test
  void keysStayWithTheirLayerThroughManyEdits() throws ScenarioFileException {
    for (long seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      Scenario scenario = read(FILE);
      Map<Double, String> expected = new TreeMap<>(ALL);
      for (int k = 0; k < 12; k++) {
        int depth = scenario.network().depth();
        if (random.nextBoolean() || depth == 1) {
          int number = 1 + random.nextInt(depth + 1);
          scenario = new InsertLayer(number, 1, Activations.TANH, Filling.ZEROS).apply(scenario);
        } else {
          int number = 1 + random.nextInt(depth);
          expected.remove(scenario.network().layer(number).weight().get(0, 0));
          scenario = new RemoveLayer(number, Filling.ZEROS).apply(scenario);
        }
        scenario = throughAFile(scenario);
        assertThat(notes(scenario)).isEqualTo(expected);
      }
    }
  }

  @Test
  void otherEditsKeepEveryKey() throws ScenarioFileException {
    Scenario before = read(FILE);
    List<Edit> edits =
        List.of(
            new SetUnits(2, 3, Filling.ZEROS),
            new SetInputs(2, Filling.ZEROS),
            new SetSamples(2, Filling.ZEROS),
            new SetActivation(1, Activations.RELU),
            new SetLoss(Losses.MAE),
            new Rename("other"),
            new Scale(Scope.parameters(), 2));

    for (Edit edit : edits) {
      assertThat(throughAFile(edit.apply(before)).unknown()).isEqualTo(before.unknown());
    }
  }

  /** A δ that the file gave beside another loss is not written a second time. */
  @Test
  void aLossTakesOverTheKeysOfItsOwn() throws ScenarioFileException {
    Scenario before = read(FILE.replace("\"mse\"", "\"mse\", \"huber_delta\": 0.5"));
    assertThat(before.unknown()).containsKey("huber_delta");

    Scenario huber = throughAFile(new SetLoss(Losses.HUBER).apply(before));
    assertThat(huber.network().loss().settings()).containsEntry("huber_delta", 1.0);
    assertThat(huber.unknown()).doesNotContainKey("huber_delta").containsKey("author");
  }
}
