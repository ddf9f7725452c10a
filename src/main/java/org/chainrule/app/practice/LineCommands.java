package org.chainrule.app.practice;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Scope;
import org.chainrule.app.common.Key;
import org.chainrule.app.common.Key.Modifier;

/** The commands of typing lines. */
final class LineCommands {

  /** With what a line may begin, or go on. */
  private static final String TYPED =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()[]+-*/.^_=<>@";

  private LineCommands() {}

  /**
   * Returns the commands: where lines are typed, a letter that no field has is part of the line,
   * and no key of anything else.
   *
   * @param scope when the keys are its own
   * @param activity what is typed, which is made when it is first looked at
   */
  static List<Command> of(Scope scope, Supplier<LineActions> activity) {
    return List.of(
        scope.command(
            "practice.line",
            () -> activity.get().typeHere(),
            new Key("", KeyCode.UNDEFINED, Modifier.NONE, TYPED)));
  }
}
