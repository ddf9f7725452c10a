package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types into fields and opens lists with the keyboard, and goes on with it. */
final class ControlsJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  private final FormRobot form = new FormRobot(window);
  private final Session session = window.session();

  @Test
  void onceANumberIsTakenInALensKeysBelongToThePass() {
    window.press(KeyCode.END);
    int last = session.stepping().cursor();
    window.press(KeyCode.N);
    form.type("descent-rate", "0.02");
    window.press(KeyCode.LEFT);
    assertThat(session.stepping().cursor()).isEqualTo(last - 1);

    form.type("descent-rate", "0");
    window.press(KeyCode.LEFT);
    assertThat(session.stepping().cursor()).isEqualTo(last - 1);
    assertThat(window.visible("descent-rate-reason")).isTrue();
  }

  @Test
  void onceANumberIsTakenInACardTabLeadsBackToIt() {
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    form.type("setting-digits", "5");
    window.press(KeyCode.D);
    assertThat(session.settings().darkProperty().get()).isTrue();
    assertThat(form.text("setting-digits")).isEqualTo("5");

    window.press(KeyCode.TAB);
    assertThat(hasKeyboard("setting-digits")).isTrue();
  }

  @Test
  void onceANumberIsTakenInTheSheetOfTheNetItsKeyClosesIt() {
    window.press(KeyCode.E);
    form.type("layer-1-units", "4");
    assertThat(session.scenarioProperty().get().network().layer(1).outputs()).isEqualTo(4);
    window.press(KeyCode.E);
    assertThat(window.visible("net")).isFalse();
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(1);
  }

  @Test
  void theTabKeySelectsWhatIsInAField() {
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    window.press(KeyCode.TAB);
    assertThat(hasKeyboard("setting-digits")).isTrue();
    assertThat(WindowRobot.onFx(() -> spinner("setting-digits").getEditor().getSelectedText()))
        .isEqualTo("3");
    window.press(KeyCode.DIGIT6);
    window.press(KeyCode.TAB);
    assertThat(session.settings().digitsProperty().get()).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(names = {"SPACE", "ENTER"})
  void aKeyOpensAFocusedList(KeyCode key) {
    window.focus("scenarios");
    window.press(key);
    assertThat(WindowRobot.onFx(((MenuButton) window.node("scenarios"))::isShowing)).isTrue();
    window.press(KeyCode.ESCAPE);

    window.press(KeyCode.E);
    window.focus("layer-1-activation");
    ComboBoxBase<?> box = (ComboBoxBase<?>) window.node("layer-1-activation");
    window.press(key);
    assertThat(WindowRobot.onFx(box::isShowing)).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(WindowRobot.onFx(box::isShowing)).isFalse();
    assertThat(window.visible("net")).isTrue();
  }

  @Test
  void whatIsChosenInAListWithTheKeyboardIsTaken() {
    window.press(KeyCode.E);
    window.focus("layer-1-activation");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertThat(session.scenarioProperty().get().network().layer(1).activation().id())
        .isEqualTo("leaky_relu");
    assertThat(session.stepping().cursor()).isZero();
  }

  private Spinner<?> spinner(String id) {
    return (Spinner<?>) window.node(id);
  }

  private boolean hasKeyboard(String id) {
    return WindowRobot.onFx(window.node(id)::isFocused);
  }
}
