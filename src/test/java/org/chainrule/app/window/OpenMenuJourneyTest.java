package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.graph.TargetMenu;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Presses the pass's keys while the menu of what is pointed at is open. */
final class OpenMenuJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  private final Session session = window.session();

  @Test
  void anOpenMenuKeepsItsKeys() {
    Node focus = focusOwner();
    show(Target.cell(Name.linearOutput(1), 0, 0));
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.E);
    assertThat(session.stepping().cursor()).isZero();
    assertThat(focusOwner()).isSameAs(focus);
    assertThat(window.visible("net")).isFalse();

    window.press(KeyCode.ESCAPE);
    WindowRobot.await("the menu is closed", () -> !window.menuShows("unit-dead"));
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(1);
  }

  private Node focusOwner() {
    return WindowRobot.onFx(() -> window.stage().getScene().getFocusOwner());
  }

  private void show(Target target) {
    ContextMenu menu = WindowRobot.onFx(() -> TargetMenu.of(session, target));
    Node owner = window.node("graph");
    WindowRobot.onFx(
        () -> {
          menu.show(owner, 300, 300);
          return menu;
        });
    WindowRobot.await("the menu is open", () -> window.menuShows("unit-dead"));
  }
}
