package org.chainrule.app.menu;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Opened;
import org.chainrule.app.window.Passes;
import org.chainrule.app.window.WindowRobot;
import org.chainrule.edit.Edit;
import org.chainrule.edit.Rename;
import org.chainrule.edit.SetEntry;
import org.chainrule.edit.UnitEdit;
import org.chainrule.edit.unit.UnitGoal;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Undoes and redoes by the menu and by its keys. */
final class EditMenuJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  private final Session session = window.session();
  private final Scenario first = session.scenarioProperty().get();

  @Test
  void namesWhatItUndoesAndRedoes() {
    assertThat(text("undo")).isEqualTo("Undo    Ctrl+Z");
    assertThat(greyed("undo")).isTrue();
    assertThat(greyed("redo")).isTrue();

    apply(new SetEntry(Target.cell(Name.weight(1), 1, 0), 3));
    assertThat(text("undo")).isEqualTo("Undo: W₁ row 2, column 1 = 3    Ctrl+Z");
    assertThat(greyed("undo")).isFalse();

    apply(new UnitEdit(UnitGoal.DEAD, 1, 0, 0, 0.05));
    assertThat(text("undo")).startsWith("Undo: Unit 1 of layer 1 dead");

    fire("undo");
    assertThat(text("undo")).startsWith("Undo: W₁ row 2, column 1 = 3");
    assertThat(text("redo")).isEqualTo("Redo: Unit 1 of layer 1 dead    Ctrl+Y");
    Passes.areFollowed(session);

    fire("undo");
    assertThat(greyed("undo")).isTrue();
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
    Passes.areFollowed(session);

    fire("redo");
    fire("redo");
    assertThat(greyed("redo")).isTrue();
    assertThat(text("undo")).startsWith("Undo: Unit 1 of layer 1 dead");
  }

  /** In the place of training the menu undoes what Ctrl Z does, and not the net. */
  @Test
  void doesWhatTheKeysDoWhereNetsAreTrained() {
    apply(new SetEntry(Target.cell(Name.weight(1), 1, 0), 3));
    Scenario edited = session.scenarioProperty().get();
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    WindowRobot.await("a run is there", () -> runs() == 1);
    window.press(KeyCode.X);
    WindowRobot.await("another is beside it", () -> runs() == 2);
    assertThat(text("undo")).isEqualTo("Undo    Ctrl+Z");

    fire("undo");
    assertThat(runs()).isEqualTo(1);
    assertThat(session.scenarioProperty().get()).isSameAs(edited);
    fire("redo");
    assertThat(runs()).isEqualTo(2);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(text("undo")).as("the numbers of the training are kept").startsWith("Undo: ");
  }

  private int runs() {
    return window
        .nodes(node -> node.getId() != null && node.getId().matches("train-run-\\d"))
        .size();
  }

  @Test
  void theMenuNamesNumbersAsTheyAreShown() {
    apply(new SetEntry(Target.cell(Name.weight(1), 0, 0), 0.123456));
    assertThat(text("undo")).contains("= 0.123 ");
    WindowRobot.onFx(
        () -> {
          session.settings().digitsProperty().set(5);
          return session;
        });
    assertThat(text("undo")).contains("= 0.12346 ");
  }

  @Test
  void aLongNameIsCutShortAndNoLetterOfItBecomesAKey() {
    apply(new Rename("_" + "long ".repeat(50)));
    assertThat(text("undo")).startsWith("Undo: Name: _long").hasSizeLessThan(85).contains("…");
    assertThat(item("undo").isMnemonicParsing()).isFalse();
  }

  @Test
  void keysUndoAndRedo() {
    window.press(KeyCode.END);
    apply(new SetEntry(Target.cell(Name.x(), 0, 0), 2));
    // By hand: W₁x + b₁ = (0.5·2 + 2, 1.5·2 − 1 − 1, −2 + 1 + 0.5).
    assertThat(window.numbers("z1")).contains("3; 1; −0.5");

    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.numbers("z1")).contains("2.5; −0.5; 0.5");
    window.press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(window.numbers("z1")).contains("3; 1; −0.5");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(window.numbers("z1")).contains("3; 1; −0.5");
    assertThat(session.stepping().cursor()).isEqualTo(14);
  }

  @Test
  void randomisesAllParametersWithASeedThatTheNameSays() {
    fire("randomise");
    Scenario drawn = session.scenarioProperty().get();
    assertThat(text("undo"))
        .startsWith("Undo: All parameters: nice numbers (halves in ±2), seed 2");
    Passes.areFollowed(session);

    fire("randomise");
    assertThat(text("undo"))
        .startsWith("Undo: All parameters: nice numbers (halves in ±2), seed 3");
    assertThat(session.scenarioProperty().get()).isNotEqualTo(drawn);

    fire("undo");
    assertThat(session.scenarioProperty().get()).isEqualTo(drawn);
    fire("undo");
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
  }

  @Test
  void opensWithTheMouseBetweenFileAndPass() {
    MenuBar bar = bar();
    assertThat(bar.getMenus()).extracting(Menu::getId).startsWith("menu-file", "menu-edit");
    fire("editNet");
    assertThat(window.visible("net")).isTrue();
  }

  private void apply(Edit edit) {
    WindowRobot.onFx(() -> session.editing().apply(edit));
    window.settle();
  }

  private String text(String key) {
    return WindowRobot.onFx(() -> item(key).getText());
  }

  private boolean greyed(String key) {
    return WindowRobot.onFx(() -> item(key).isDisable());
  }

  private void fire(String key) {
    WindowRobot.onFx(
        () -> {
          item(key).fire();
          return key;
        });
    window.settle();
  }

  private MenuItem item(String key) {
    return bar().getMenus().stream()
        .flatMap(menu -> WindowRobot.onFx(() -> Opened.items(menu)).stream())
        .filter(item -> ("menu-" + key).equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private MenuBar bar() {
    return (MenuBar) WindowRobot.nodes(window.stage(), node -> node instanceof MenuBar).get(0);
  }
}
