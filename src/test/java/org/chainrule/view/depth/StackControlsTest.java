package org.chainrule.view.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.chainrule.app.window.FormRobot;
import org.chainrule.app.window.PaneStage;
import org.chainrule.network.Initialisation;
import org.chainrule.session.Notices;
import org.chainrule.session.depth.DepthJobs;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Sets stacks and maps by their controls. Nothing is computed: no net is needed for that. */
final class StackControlsTest {

  private static final Executor NEVER = job -> {};

  private final Settings settings = new Settings();
  private final DepthSession depth =
      new DepthSession(settings, new DepthJobs(NEVER, NEVER, NEVER, NEVER, 1), new Notices());

  @AutoClose
  private final PaneStage window =
      PaneStage.open(
          settings,
          appearance ->
              new VBox(
                  new StackControls(depth), new MapControls(depth, new SimpleBooleanProperty())),
          420,
          900);

  private final FormRobot form = new FormRobot(window);

  private Stack stack(int index) {
    return depth.stacksProperty().get().get(index).stack();
  }

  @Test
  void aNumberIsTypedAndABadOneSaysWhy() {
    form.type("depth-scale", "3/2");
    assertThat(stack(0).scale()).isEqualTo(1.5);
    assertThat(form.text("depth-scale")).isEqualTo("1.5");
    form.type("depth-depth", "1000");
    assertThat(window.text("depth-depth-reason"))
        .isEqualTo("the depth is a whole number from 2 to 100, not 1000");
    assertThat(form.text("depth-depth")).isEqualTo("1000");
    assertThat(stack(0).depth()).isEqualTo(20);
    form.type("depth-width", "8.5");
    assertThat(window.text("depth-width-reason")).isEqualTo("this has to be a whole number");
    form.type("depth-seed", "9223372036854775807");
    assertThat(depth.chosen().network().seed()).isEqualTo(Long.MAX_VALUE);
    form.type("depth-depth", "30");
    assertThat(window.visible("depth-depth-reason")).isFalse();
    assertThat(stack(0).depth()).isEqualTo(30);
  }

  @Test
  void theDeviationIsAskedForWhereItIsFree() {
    assertThat(window.visible("depth-deviation")).isFalse();
    form.choose("depth-initialisation", Words.of("edit.filling.normal"));
    form.type("depth-deviation", "0.25");
    assertThat(stack(1).initialisation().spread(8, 8)).isEqualTo(0.25);
  }

  @Test
  void stacksOfOneActivationAreToldApart() {
    window.click("depth-add");
    window.click("depth-together");
    window.act(() -> depth.change(stack -> stack.withInitialisation(Initialisation.HE)));
    assertThat(window.text("depth-stack-0")).isEqualTo("σ, Xavier");
    assertThat(window.text("depth-stack-3")).isEqualTo("σ, He");
    assertThat(window.text("depth-mapped-3")).isEqualTo("σ, He");
  }

  @Test
  void aFieldOfWholeNumbersTakesNoLetters() {
    for (String name : List.of("depth", "width", "networks", "seed")) {
      TextField field = (TextField) window.node("depth-" + name);
      String before = field.getText();
      window.act(
          () -> {
            field.appendText("m");
            field.appendText("]");
          });
      assertThat(form.text("depth-" + name)).as(name).isEqualTo(before);
    }
    form.type("depth-networks", "1e2");
    assertThat(depth.maps().networksProperty().get()).isEqualTo(100);
  }

  @Test
  void stacksAreAddedAndTakenAway() {
    window.click("depth-add");
    assertThat(depth.stacksProperty().get()).hasSize(4);
    assertThat(window.text("depth-stack-3")).isEqualTo("σ (4)");
    assertThat(window.node("depth-add").isDisabled()).isTrue();
    window.click("depth-remove");
    assertThat(window.find("depth-stack-3")).isEmpty();
    assertThat(window.text("depth-stack-0")).isEqualTo("σ");
  }
}
