package org.chainrule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.chainrule.edit.Filling;
import org.chainrule.edit.SetLoss;
import org.chainrule.edit.SetSamples;
import org.chainrule.file.BundledScenarios;
import org.chainrule.network.Losses;
import org.chainrule.network.Scenario;
import org.chainrule.pass.Name;
import org.chainrule.pass.Target;
import org.chainrule.session.Session;
import org.chainrule.typed.Notation;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies matrices and pastes them, by keys. The numbers are those of the default scenario. */
final class ClipboardJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  private final Session session = window.session();
  private final Scenario first = session.scenarioProperty().get();

  @BeforeEach
  void emptyTheClipboard() {
    WindowRobot.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of()));
  }

  @Test
  void copiesTheMatrixOfTheSelectedCell() {
    select(Target.cell(Name.weight(1), 2, 1));
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("[[0.5, -1],\n [1.5, 0.5],\n [-1, -0.5]]");
    assertThat(problem()).isEmpty();
  }

  @Test
  void copiesInTheNotationThatWasChosenLast() {
    WindowRobot.onFx(
        () -> {
          session.settings().notationProperty().set(Notation.MATLAB);
          return session;
        });
    select(Target.whole(Name.weight(2)));
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("[1 -0.5 2; -1 0.5 1]");
  }

  @Test
  void withNothingSelectedCopiesWhatTheCurrentStepComputed() {
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(problem()).contains("Select a matrix");
    window.press(KeyCode.ESCAPE);

    window.press(KeyCode.RIGHT);
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("[[2.5],\n [-0.5],\n [0.5]]");
  }

  @Test
  void doesNotCopyWhatIsNotComputedYet() {
    select(Target.whole(Name.linearOutput(1)));
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(problem()).isEqualTo("z₁ is not computed yet, so it cannot be copied");
    assertThat(clipboard()).isNull();
  }

  @Test
  void doesNotCopyWhatOtherProgramsCannotRead() {
    // ŷ = (4, −2): the logarithm of a negative number.
    WindowRobot.onFx(() -> session.editing().apply(new SetLoss(Losses.CROSS_ENTROPY)));
    window.press(KeyCode.END);
    select(Target.whole(Name.loss()));
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(problem()).startsWith("Not copied: ℓ").contains("row 1, column 1");
    assertThat(clipboard()).isNull();
  }

  @Test
  void whatIsCopiedComesBackByPasting() {
    select(Target.cell(Name.weight(1), 0, 0));
    window.press(KeyCode.CONTROL, KeyCode.C);
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(session.editing().historyProperty().get().canUndo()).isFalse();

    put("[[1, 2], [3, 4], [5, 6]]");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.numbers("W1")).contains("1 2; 3 4; 5 6");
    Passes.areFollowed(session);
    window.press(KeyCode.CONTROL, KeyCode.C);
    String copied = clipboard();
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(session.scenarioProperty().get()).isEqualTo(first);

    put(copied);
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.numbers("W1")).contains("1 2; 3 4; 5 6");
  }

  @Test
  void whatIsSmallerGoesInFromTheSelectedCellOn() {
    select(Target.cell(Name.weight(2), 0, 1));
    put("7\t8\n9\t10");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.numbers("W2")).contains("1 7 8; −1 9 10");
    Passes.areFollowed(session);
  }

  @Test
  void whatDoesNotFitIsSaidInOneLine() {
    select(Target.cell(Name.weight(2), 1, 2));
    put("7 8\n9 10");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(problem()).startsWith("Not pasted: 2 × 2").contains("W₂ is 2 × 3");
    assertThat(problem().lines()).hasSize(1);
    assertThat(session.scenarioProperty().get()).isSameAs(first);
  }

  @Test
  void whatCannotBeReadIsSaidInOneLine() {
    select(Target.cell(Name.bias(1), 0, 0));
    put("0\nhello\n1");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(problem()).startsWith("Not pasted: row 2").contains("\"hello\"");
    assertThat(problem().lines()).hasSize(1);
    assertThat(window.visible("problem")).isTrue();
  }

  @Test
  void onlyWhatIsGivenTakesNumbers() {
    put("1 2 3");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(problem()).contains("Select a cell of x, y, W or b");
    select(Target.whole(Name.linearOutput(1)));
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(problem()).startsWith("z₁ is computed by the pass");
    select(Target.whole(Name.x()));
    WindowRobot.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of()));
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(problem()).isEqualTo("The clipboard holds no text to paste");
  }

  @Test
  void pastingMoreSamplesIntoXMakesMoreSamples() {
    select(Target.cell(Name.x(), 0, 0));
    put("1 2 3\n4 5 6");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.numbers("x")).contains("1 2 3; 4 5 6");
    assertThat(session.scenarioProperty().get().sample().count()).isEqualTo(3);
    assertThat(session.scenarioProperty().get().sample().y().columnAt(0))
        .isEqualTo(first.sample().y());
    Passes.areFollowed(session);
  }

  @Test
  void pastingFewerSamplesOverTheWholeOfXLeavesOutTheOthers() {
    WindowRobot.onFx(() -> session.editing().apply(new SetSamples(3, Filling.ZEROS)));
    put("1 2\n4 5");
    select(Target.cell(Name.x(), 0, 0));
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.numbers("x")).contains("1 2 0; 4 5 0");

    select(Target.whole(Name.x()));
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.numbers("x")).contains("1 2; 4 5");
    Passes.areFollowed(session);
  }

  /** The sheet's z₁ is (2.5, −0.5, 0.5) and its dℓ/dW₁ is [4 −8; 0 0; 2 −4]. */
  @Test
  void copiesWhatIsShownInEveryLayout() {
    window.press(KeyCode.END);
    window.press(KeyCode.R);
    select(Target.whole(Name.linearOutput(1)));
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("[[2.5, -0.5, 0.5]]");

    select(Target.whole(Name.weight(1).gradient()));
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("[[4, -8],\n [0, 0],\n [2, -4]]");
    window.press(KeyCode.O);
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("[[4, 0, 2],\n [-8, 0, -4]]");
  }

  @Test
  void pastesSamplesAsRowsWhereTheyAreRows() {
    window.press(KeyCode.R);
    select(Target.whole(Name.x()));
    put("1 2\n3 4\n5 6");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.numbers("x")).contains("1 2; 3 4; 5 6");
    assertThat(session.scenarioProperty().get().sample().count()).isEqualTo(3);

    // The third sample's first input is shown in row 3, column 1, and held in row 1, column 3.
    select(Target.cell(Name.x(), 0, 2));
    put("8\t9");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.numbers("x")).contains("1 2; 3 4; 8 9");
    Passes.areFollowed(session);
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("[[1, 2],\n [3, 4],\n [8, 9]]");

    put("1 2 3\n4 5 6");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(problem()).startsWith("Not pasted: 2 × 3").contains("x is 3 × 2");
  }

  @Test
  void nothingIsPastedBehindACard() {
    select(Target.cell(Name.weight(1), 0, 0));
    put("[[1, 2], [3, 4], [5, 6]]");
    window.press(KeyCode.F1);
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(session.scenarioProperty().get()).isSameAs(first);
  }

  private void select(Target target) {
    WindowRobot.onFx(
        () -> {
          session.select(target);
          return target;
        });
    window.settle();
  }

  private static void put(String text) {
    WindowRobot.onFx(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  private static String clipboard() {
    return WindowRobot.onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private String problem() {
    return WindowRobot.onFx(() -> session.problemProperty().get().orElse(""));
  }
}
