package org.chainrule.app.practice;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Group;
import org.chainrule.app.common.Command.Scope;
import org.chainrule.app.common.Key;
import org.chainrule.app.common.Key.Modifier;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.practice.PracticeKind;

/** The commands of the place where a person practises. */
public final class PracticeCommands {

  private final Scope scope;
  private final Supplier<? extends PracticeActions> place;

  private PracticeCommands(Session session, Supplier<? extends PracticeActions> place) {
    this.place = place;
    scope =
        new Scope(Group.PRACTICE, () -> session.workspaceProperty().get() == Workspace.PRACTICE);
  }

  /**
   * Returns the commands.
   *
   * @param place the place, which is made when it is first looked at
   */
  public static List<Command> of(Session session, Supplier<? extends PracticeActions> place) {
    return new PracticeCommands(session, place).all();
  }

  private List<Command> all() {
    return Stream.of(
            shared(),
            FillCommands.of(in(PracticeKind.FILL), () -> actions(FillActions.class)),
            ChoosingCommands.of(
                in(PracticeKind.UNIT, PracticeKind.FAULT), () -> actions(ChoosingActions.class)))
        .flatMap(List::stream)
        .toList();
  }

  /** When the keys of these kinds are their own. */
  private Scope in(PracticeKind... kinds) {
    return new Scope(
        Group.PRACTICE,
        () ->
            scope.applies().getAsBoolean()
                && Stream.of(kinds).anyMatch(kind -> place.get().kind() == kind));
  }

  private <A> A actions(Class<A> actions) {
    return place.get().actions(actions);
  }

  private List<Command> shared() {
    return List.of(
        activity("practice.next", Activity::next, Key.of(KeyCode.PAGE_DOWN)),
        activity("practice.back", Activity::back, Key.of(KeyCode.PAGE_UP)),
        activity("practice.undo", Activity::undo, Key.shortcut(KeyCode.Z)),
        activity(
            "practice.redo",
            Activity::redo,
            Key.shortcut(KeyCode.Y),
            Key.with(Modifier.SHORTCUT_SHIFT, KeyCode.Z)),
        scope.command("practice.kind", () -> place.get().nextKind(), Key.of(KeyCode.K)));
  }

  private Command activity(String name, Consumer<Activity> does, Key... keys) {
    return scope.command(name, () -> does.accept(place.get().shown()), keys);
  }
}
