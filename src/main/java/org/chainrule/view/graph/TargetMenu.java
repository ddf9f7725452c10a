package org.chainrule.view.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.MatrixClipboard;

/**
 * What can be done to what a person points at: to an operation, to a unit, to a matrix that the
 * scenario gives; and any matrix can be copied.
 */
public final class TargetMenu {

  private TargetMenu() {}

  /**
   * Returns the menu of a target, made for the pass as it is now. A whole quantity that a step
   * computes stands for its operation. The menu is empty if the pass has no such target.
   */
  public static ContextMenu of(Session session, Target target) {
    return of(session, target, new MatrixClipboard(session));
  }

  /** Returns the menu of a target, which copies and pastes in this way. */
  static ContextMenu of(Session session, Target target, MatrixClipboard clipboard) {
    ContextMenu menu = new ContextMenu();
    menu.setId("target-menu");
    if (session.traceProperty().get().find(target.name()).isPresent()) {
      sections(session, target, clipboard).forEach(section -> add(menu, section));
    }
    return menu;
  }

  private static Stream<List<MenuItem>> sections(
      Session session, Target target, MatrixClipboard clipboard) {
    Optional<Step> operation =
        target.isCell() ? Optional.empty() : session.traceProperty().get().stepOf(target.name());
    MatrixItems matrix = new MatrixItems(session, target, clipboard);
    return Stream.of(
        operation.map(step -> OperationItems.of(session, step.stage())).orElse(List.of()),
        UnitItems.of(session, target),
        matrix.clipboard(),
        matrix.numbers(),
        matrix.learning(),
        new SizeItems(session).of(target.name()));
  }

  private static void add(ContextMenu menu, List<MenuItem> section) {
    if (!section.isEmpty() && !menu.getItems().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    menu.getItems().addAll(section);
  }
}
