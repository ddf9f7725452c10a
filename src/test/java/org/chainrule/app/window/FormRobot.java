package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/**
 * Fills in the controls of a sheet.
 *
 * @param robot the robot of the window that the sheet is in
 */
public record FormRobot(SceneRobot robot) {

  /** Presses a key on a control. */
  public void step(String id, KeyCode key) {
    robot.focus(id);
    robot.press(key);
  }

  /** Types a text in place of what stands there, and presses Enter. */
  public void type(String id, String text) {
    robot.focus(id);
    robot.act(() -> field(id).selectAll());
    robot.act(() -> field(id).replaceSelection(text));
    robot.press(KeyCode.ENTER);
  }

  /** Presses a button. */
  public void press(String id) {
    robot.act(() -> ((Button) robot.node(id)).fire());
  }

  /** Chooses what is called so. */
  public <T> void choose(String id, String words) {
    ComboBox<T> box = box(id);
    robot.act(
        () ->
            box.getItems().stream()
                .filter(choice -> box.getConverter().toString(choice).equals(words))
                .forEach(box::setValue));
    assertThat(box.getConverter().toString(box.getValue())).isEqualTo(words);
  }

  /** Returns what is chosen. */
  public Object chosen(String id) {
    return SceneRobot.onFx(() -> box(id).getValue());
  }

  /** Returns what all that can be chosen is called. */
  public <T> List<String> choices(String id) {
    ComboBox<T> box = box(id);
    return SceneRobot.onFx(
        () -> box.getItems().stream().map(box.getConverter()::toString).toList());
  }

  /** Sets a check box the other way. */
  public void check(String id, boolean so) {
    CheckBox box = (CheckBox) robot.node(id);
    assertThat(checked(id)).isNotEqualTo(so);
    robot.act(box::fire);
    assertThat(checked(id)).isEqualTo(so);
  }

  /** Whether a check box is set. */
  public boolean checked(String id) {
    return SceneRobot.onFx(((CheckBox) robot.node(id))::isSelected);
  }

  @SuppressWarnings("unchecked")
  private <T> ComboBox<T> box(String id) {
    return (ComboBox<T>) robot.node(id);
  }

  /** Returns the text in a field, or in that of a spinner. */
  public String text(String id) {
    return SceneRobot.onFx(() -> field(id).getText());
  }

  private TextField field(String id) {
    Node node = robot.node(id);
    return node instanceof Spinner<?> spinner ? spinner.getEditor() : (TextField) node;
  }
}
