package org.chainrule.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.window.PaneStage;
import org.chainrule.app.window.Passes;
import org.chainrule.arrays.Found;
import org.chainrule.edit.SetLoss;
import org.chainrule.edit.SetSamples;
import org.chainrule.edit.given.Filling;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.typed.MatrixFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Copies matrices and pastes them. The numbers are those of the default scenario. */
final class MatrixClipboardTest {

  private final Scenario first = BundledScenarios.first();
  private final Session session = new Session(first, new Settings(), Runnable::run, Runnable::run);
  private final MatrixClipboard clipboard = new MatrixClipboard(session);

  @BeforeAll
  static void startTheToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void empty() {
    act(() -> Clipboard.getSystemClipboard().setContent(Map.of()));
  }

  @Test
  void copiesInTheFormatThatWasChosenLast() {
    act(() -> session.settings().matrixFormatProperty().set(MatrixFormat.MATLAB));
    select(Target.whole(Name.weight(2)));
    copy();
    assertThat(clipboard()).isEqualTo("[1 -0.5 2; -1 0.5 1]");
  }

  @Test
  void withNothingSelectedCopiesWhatTheCurrentStepComputed() {
    copy();
    assertThat(problem()).contains("Select a matrix");

    act(session.stepping()::next);
    copy();
    assertThat(clipboard()).isEqualTo("[[2.5],\n [-0.5],\n [0.5]]");
  }

  @Test
  void doesNotCopyWhatIsNotComputedYet() {
    select(Target.whole(Name.linearOutput(1)));
    copy();
    assertThat(problem()).isEqualTo("z₁ is not computed yet, so it cannot be copied");
    assertThat(clipboard()).isNull();
  }

  @Test
  void doesNotCopyWhatOtherProgramsCannotRead() {
    // ŷ = (4, −2): the logarithm of a negative number.
    act(() -> session.editing().apply(new SetLoss(Losses.CROSS_ENTROPY)));
    act(session.stepping()::goToEnd);
    select(Target.whole(Name.loss()));
    copy();
    assertThat(problem()).startsWith("Not copied: ℓ").contains("row 1, column 1");
    assertThat(clipboard()).isNull();
  }

  @Test
  void whatIsSmallerGoesInFromTheSelectedCellOn() {
    select(Target.cell(Name.weight(2), 0, 1));
    put("7\t8\n9\t10");
    paste();
    assertThat(scenario().network().layer(2).weight())
        .isEqualTo(Matrix.of(new double[][] {{1, 7, 8}, {-1, 9, 10}}));
    Passes.areFollowed(session);
  }

  @Test
  void whatDoesNotFitIsSaidInOneLine() {
    select(Target.cell(Name.weight(2), 1, 2));
    put("7 8\n9 10");
    paste();
    assertThat(problem()).startsWith("Not pasted: 2 × 2").contains("W₂ is 2 × 3");
    assertThat(problem().lines()).hasSize(1);
    assertThat(scenario()).isSameAs(first);
  }

  @Test
  void onlyWhatIsGivenTakesNumbers() {
    put("1 2 3");
    paste();
    assertThat(problem()).contains("Select a cell of x, y, W or b");
    select(Target.whole(Name.linearOutput(1)));
    paste();
    assertThat(problem()).startsWith("z₁ is computed by the pass");
    select(Target.whole(Name.x()));
    empty();
    paste();
    assertThat(problem()).isEqualTo("The clipboard holds no text to paste");
  }

  @Test
  void pastingMoreSamplesIntoXMakesMoreSamples() {
    select(Target.cell(Name.x(), 0, 0));
    put("1 2 3\n4 5 6");
    paste();
    assertThat(scenario().sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}}));
    assertThat(scenario().sample().count()).isEqualTo(3);
    assertThat(scenario().sample().y().columnAt(0)).isEqualTo(first.sample().y());
    Passes.areFollowed(session);
  }

  @Test
  void pastingFewerSamplesOverTheWholeOfXLeavesOutTheOthers() {
    act(() -> session.editing().apply(new SetSamples(3, Filling.ZEROS)));
    put("1 2\n4 5");
    select(Target.cell(Name.x(), 0, 0));
    paste();
    assertThat(scenario().sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 2, 0}, {4, 5, 0}}));

    select(Target.whole(Name.x()));
    paste();
    assertThat(scenario().sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 2}, {4, 5}}));
    Passes.areFollowed(session);
  }

  @Test
  void whatCanBeMeantInSeveralWaysIsAskedAboutAndNotPasted() {
    List<Found> asked = new ArrayList<>();
    MatrixClipboard asking = new MatrixClipboard(session, asked::addAll);
    select(Target.cell(Name.weight(2), 0, 0));
    put("W1 = [[1, 2]]; b1 = [3]");
    act(asking::paste);
    assertThat(asked).extracting(Found::name).containsExactly("W1", "b1");
    asked.clear();
    select(Target.whole(Name.linearOutput(1)));
    act(asking::paste);
    assertThat(asked).as("names need no target").hasSize(2);
    asked.clear();
    select(Target.cell(Name.weight(2), 0, 0));
    put("1,2\n3,4");
    act(asking::paste);
    assertThat(asked).hasSize(1);
    assertThat(scenario()).isSameAs(first);

    paste();
    assertThat(problem()).startsWith("Not pasted: this is several matrices");
  }

  /** The sheet's z₁ is (2.5, −0.5, 0.5) and its dℓ/dW₁ is [4 −8; 0 0; 2 −4]. */
  @Test
  void copiesWhatIsShownInEveryLayout() {
    act(session.stepping()::goToEnd);
    act(() -> session.settings().writing().rowsProperty().set(true));
    select(Target.whole(Name.linearOutput(1)));
    copy();
    assertThat(clipboard()).isEqualTo("[[2.5, -0.5, 0.5]]");

    select(Target.whole(Name.weight(1).gradient()));
    copy();
    assertThat(clipboard()).isEqualTo("[[4, -8],\n [0, 0],\n [2, -4]]");
    act(() -> session.settings().writing().numeratorProperty().set(true));
    copy();
    assertThat(clipboard()).isEqualTo("[[4, 0, 2],\n [-8, 0, -4]]");
  }

  @Test
  void pastesSamplesAsRowsWhereTheyAreRows() {
    act(() -> session.settings().writing().rowsProperty().set(true));
    select(Target.whole(Name.x()));
    put("1 2\n3 4\n5 6");
    paste();
    assertThat(scenario().sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 3, 5}, {2, 4, 6}}));
    assertThat(scenario().sample().count()).isEqualTo(3);

    // The third sample's first input is shown in row 3, column 1, and held in row 1, column 3.
    select(Target.cell(Name.x(), 0, 2));
    put("8\t9");
    paste();
    assertThat(scenario().sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 3, 8}, {2, 4, 9}}));
    Passes.areFollowed(session);
    copy();
    assertThat(clipboard()).isEqualTo("[[1, 2],\n [3, 4],\n [8, 9]]");

    put("1 2 3\n4 5 6");
    paste();
    assertThat(problem()).startsWith("Not pasted: 2 × 3").contains("x is 3 × 2");
  }

  private static void act(Runnable work) {
    PaneStage.onFx(
        () -> {
          work.run();
          return work;
        });
  }

  private void copy() {
    act(clipboard::copy);
  }

  private void paste() {
    act(clipboard::paste);
  }

  private void select(Target target) {
    act(() -> session.pointing().select(target));
  }

  private static void put(String text) {
    act(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  private static String clipboard() {
    return PaneStage.onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private Scenario scenario() {
    return session.scenarioProperty().get();
  }

  private String problem() {
    return session.notices().problemProperty().get().orElse("");
  }
}
