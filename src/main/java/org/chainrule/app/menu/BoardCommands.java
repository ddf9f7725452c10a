package org.chainrule.app.menu;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Scope;
import org.chainrule.app.common.Key;
import org.chainrule.session.Board;
import org.chainrule.session.pass.Asking;
import org.chainrule.session.pass.Session;

/** The commands for who speaks before an audience. */
final class BoardCommands {

  private BoardCommands() {}

  /**
   * Returns the commands.
   *
   * @param scope that of the pass
   */
  static List<Command> of(Session session, Scope scope) {
    Board board = session.board();
    Asking asking = session.asking();
    return List.of(
        scope.command("ask", asking::askOrShow, Key.of(KeyCode.Q)),
        scope.toggle("askAlways", asking.alwaysProperty(), Key.shift(KeyCode.Q)),
        scope.toggle("spotlight", board.spotlightProperty(), KeyCode.H),
        scope.command("pen", board::takePen, Key.of(KeyCode.M)),
        scope.command("erase", board::erase, Key.of(KeyCode.DELETE)),
        scope.command("pointer", board::light, Key.of(KeyCode.Z)));
  }
}
