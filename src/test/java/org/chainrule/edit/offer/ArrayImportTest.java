package org.chainrule.edit.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.Nets;
import org.chainrule.edit.SetMatrices;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.history.History;
import org.chainrule.explain.naming.Notation;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/** In a net with x 2 × 1, W₁ 3 × 2, b₁ 3 × 1, W₂ 2 × 3, b₂ 2 × 1 and y 2 × 1. */
final class ArrayImportTest {

  private final Scenario scenario = Scenarios.relu();

  /** The entries 1, 2, 3 … row by row. */
  private static Matrix counted(int rows, int columns) {
    return Matrix.generate(rows, columns, (row, column) -> row * columns + column + 1);
  }

  private ArrayImport imported(Map<String, Matrix> arrays) {
    return ArrayImport.of(scenario, new LinkedHashMap<>(arrays), Filling.ZEROS, Notation.SHEET);
  }

  private Scenario after(ArrayImport found) {
    return found.edit().orElseThrow().apply(scenario);
  }

  @Test
  void eachArrayGoesToTheMatrixOfItsName() {
    ArrayImport found =
        imported(
            Map.of(
                "W1",
                counted(3, 2),
                "b1",
                counted(3, 1),
                "W2",
                counted(2, 3),
                "B2",
                counted(2, 1),
                "X",
                counted(2, 1),
                "y",
                counted(2, 1)));

    assertThat(found.remarks()).isEmpty();
    Scenario after = after(found);
    assertThat(Nets.weight(after, 1)).isEqualTo(counted(3, 2));
    assertThat(Nets.bias(after, 1)).isEqualTo(counted(3, 1));
    assertThat(Nets.weight(after, 2)).isEqualTo(counted(2, 3));
    assertThat(Nets.bias(after, 2)).isEqualTo(counted(2, 1));
    assertThat(after.sample().x()).isEqualTo(counted(2, 1));
    assertThat(after.sample().y()).isEqualTo(counted(2, 1));
  }

  @Test
  void itIsOneEntryOfTheHistory() {
    ArrayImport found = imported(Map.of("W1", counted(3, 2), "b1", counted(3, 1)));
    History history = History.saved(scenario).apply(found.edit().orElseThrow());

    assertThat(history.undoName(Naming.DEFAULT))
        .hasValueSatisfying(name -> assertThat(name).contains("W₁").contains("b₁"));
    assertThat(history.undo().current()).isEqualTo(scenario);
    assertThat(history.undo().canUndo()).isFalse();
  }

  @Test
  void whatDoesNotFitIsSaidAndTheRestIsTaken() {
    ArrayImport found = imported(Map.of("W1", counted(2, 3), "W2", counted(2, 3)));

    assertThat(found.remarks()).containsExactly("W₁ is 3 × 2, but the new one is 2 × 3");
    assertThat(Nets.weight(after(found), 1)).isEqualTo(Nets.weight(scenario, 1));
    assertThat(Nets.weight(after(found), 2)).isEqualTo(counted(2, 3));
  }

  @Test
  void namesThatMeanNothingAreSaid() {
    ArrayImport found = imported(Map.of("arr_0", counted(3, 2), "W3", counted(2, 2)));
    assertThat(found.edit()).isEmpty();
    assertThat(found.remarks()).hasSize(1);
    assertThat(found.remarks().get(0)).contains("arr_0").contains("W3");
    assertThat(ArrayImport.named(scenario, "W3")).isEmpty();
    assertThat(ArrayImport.named(scenario, "w2")).contains(Name.weight(2));
    assertThat(ArrayImport.named(scenario, "z1")).isEmpty();
  }

  @Test
  void vectorsMayLieTheOtherWay() {
    ArrayImport found = imported(Map.of("b1", counted(1, 3)));
    assertThat(found.remarks()).isEmpty();
    assertThat(Nets.bias(after(found), 1)).isEqualTo(counted(3, 1));
  }

  /** As NumPy's users keep them: four samples, a row each. */
  @Test
  void samplesMayStandInRows() {
    ArrayImport found = imported(Map.of("x", counted(4, 2), "y", counted(4, 2)));

    assertThat(found.remarks()).hasSize(2);
    assertThat(found.remarks()).allSatisfy(remark -> assertThat(remark).contains("4 × 2"));
    assertThat(after(found).sample().x())
        .isEqualTo(Matrix.of(new double[][] {{1, 3, 5, 7}, {2, 4, 6, 8}}));
    assertThat(after(found).sample().y())
        .isEqualTo(Matrix.of(new double[][] {{1, 3, 5, 7}, {2, 4, 6, 8}}));
  }

  @Test
  void aSquareOfSamplesIsTakenAsItStands() {
    ArrayImport found = imported(Map.of("x", counted(2, 2), "y", counted(2, 2)));
    assertThat(found.remarks()).isEmpty();
    assertThat(after(found).sample().x()).isEqualTo(counted(2, 2));
  }

  @Test
  void moreSamplesInOneAreSaid() {
    ArrayImport found = imported(Map.of("x", counted(2, 3)));
    assertThat(found.remarks()).containsExactly("there are 3 samples now, and y was made to fit");
    assertThat(after(found).sample().x()).isEqualTo(counted(2, 3));
    assertThat(after(found).sample().y())
        .isEqualTo(Matrix.of(new double[][] {{3, 0, 0}, {-1, 0, 0}}));

    assertThat(imported(Map.of("y", counted(2, 3))).remarks())
        .containsExactly("there are 3 samples now, and x was made to fit");
  }

  @Test
  void samplesThatDisagreeAreNotTaken() {
    Map<String, Matrix> arrays = new LinkedHashMap<>();
    arrays.put("x", counted(2, 3));
    arrays.put("y", counted(2, 5));
    arrays.put("b2", counted(2, 1));
    ArrayImport found = imported(arrays);

    assertThat(found.remarks()).containsExactly("x has 3 samples, but y has 5");
    assertThat(after(found).sample()).isEqualTo(scenario.sample());
    assertThat(Nets.bias(after(found), 2)).isEqualTo(counted(2, 1));
  }

  @Test
  void knowsWhereAnArrayCouldGo() {
    assertThat(ArrayImport.places(scenario, counted(3, 2)))
        .containsExactly(Name.x(), Name.y(), Name.weight(1));
    assertThat(ArrayImport.places(scenario, counted(1, 3))).containsExactly(Name.bias(1));
    assertThat(ArrayImport.places(scenario, counted(3, 3))).isEmpty();
  }

  @Test
  void goesWhereItIsTold() {
    ArrayImport found =
        ArrayImport.of(scenario, Name.bias(2), counted(1, 2), Filling.ZEROS, Notation.SHEET);
    assertThat(Nets.bias(after(found), 2)).isEqualTo(counted(2, 1));
    assertThat(
            ArrayImport.of(scenario, Name.bias(2), counted(3, 3), Filling.ZEROS, Notation.SHEET)
                .remarks())
        .containsExactly("b₂ is 2 × 1, but the new one is 3 × 3");
  }

  @Test
  void thereIsNoEditOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SetMatrices(List.of()));
  }
}
