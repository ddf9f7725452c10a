package org.chainrule.app.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Scope;
import org.chainrule.app.common.Key;
import org.chainrule.app.common.Key.Modifier;

/** The commands of choosing an answer. */
final class ChoosingCommands {

  private static final int DIGITS = 9;

  private final Scope scope;
  private final Supplier<ChoosingActions> activity;

  private ChoosingCommands(Scope scope, Supplier<ChoosingActions> activity) {
    this.scope = scope;
    this.activity = activity;
  }

  /**
   * Returns the commands.
   *
   * @param scope when the keys are their own
   * @param activity where an answer is chosen, which is made when it is first looked at
   */
  static List<Command> of(Scope scope, Supplier<ChoosingActions> activity) {
    return new ChoosingCommands(scope, activity).all();
  }

  private List<Command> all() {
    List<Command> all = new ArrayList<>();
    all.add(
        does(
            "practice.choose",
            choosing -> choosing.choose(1),
            new Key("1–9", KeyCode.DIGIT1, Modifier.NONE, "1")));
    for (int digit = 2; digit <= DIGITS; digit++) {
      all.add(choose(digit));
    }
    all.add(
        does(
            "practice.choice.next",
            choosing -> choosing.move(1),
            Key.of(KeyCode.DOWN),
            Key.of(KeyCode.RIGHT)));
    all.add(
        does(
            "practice.choice.before",
            choosing -> choosing.move(-1),
            Key.of(KeyCode.UP),
            Key.of(KeyCode.LEFT)));
    all.add(does("practice.tell", ChoosingActions::tell, Key.of(KeyCode.S)));
    all.add(does("practice.more", ChoosingActions::another, Key.of(KeyCode.A)));
    return all;
  }

  /** The list of keys names all digits at once. */
  private Command choose(int digit) {
    KeyCode code = KeyCode.valueOf("DIGIT" + digit);
    Key key = new Key("", code, Modifier.NONE, String.valueOf(digit));
    return does("practice.choose." + digit, choosing -> choosing.choose(digit), key);
  }

  private Command does(String name, Consumer<ChoosingActions> does, Key... keys) {
    return scope.command(name, () -> does.accept(activity.get()), keys);
  }
}
