package org.chainrule.app.practice;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Scope;
import org.chainrule.app.common.Key;

/** The commands of filling in. */
final class FillCommands {

  private final Scope scope;
  private final Supplier<FillActions> activity;

  private FillCommands(Scope scope, Supplier<FillActions> activity) {
    this.scope = scope;
    this.activity = activity;
  }

  /**
   * Returns the commands.
   *
   * @param scope when the keys are its own
   * @param activity what is filled in, which is made when it is first looked at
   */
  static List<Command> of(Scope scope, Supplier<FillActions> activity) {
    return new FillCommands(scope, activity).all();
  }

  private List<Command> all() {
    Scope cell =
        new Scope(scope.group(), () -> scope.applies().getAsBoolean() && activity.get().canEdit());
    return List.of(
        cell.command(
            "practice.type", () -> activity.get().edit(true), Key.ofNumber("0123456789.,-−+(√½s")),
        cell.command(
            "practice.edit",
            () -> activity.get().edit(false),
            Key.of(KeyCode.ENTER),
            Key.of(KeyCode.F2)),
        does("practice.up", fill -> fill.move(-1, 0), Key.of(KeyCode.UP)),
        does("practice.down", fill -> fill.move(1, 0), Key.of(KeyCode.DOWN)),
        does("practice.left", fill -> fill.move(0, -1), Key.of(KeyCode.LEFT)),
        does("practice.right", fill -> fill.move(0, 1), Key.of(KeyCode.RIGHT)),
        does("practice.clear", FillActions::clear, Key.of(KeyCode.DELETE)),
        does("practice.mark", FillActions::mark, Key.shift(KeyCode.M)),
        does("practice.show", FillActions::showMe, Key.shift(KeyCode.S)),
        does("practice.another", FillActions::another, Key.shift(KeyCode.A)));
  }

  private Command does(String name, Consumer<FillActions> does, Key... keys) {
    return scope.command(name, () -> does.accept(activity.get()), keys);
  }
}
