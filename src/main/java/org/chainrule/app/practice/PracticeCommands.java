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

  private final Session session;
  private final LessonSteps lesson;
  private final Scope scope;
  private final Supplier<? extends PracticeActions> place;

  private PracticeCommands(
      Session session, LessonSteps lesson, Supplier<? extends PracticeActions> place) {
    this.session = session;
    this.lesson = lesson;
    this.place = place;
    scope =
        new Scope(Group.PRACTICE, () -> session.workspaceProperty().get() == Workspace.PRACTICE);
  }

  /**
   * Returns the commands.
   *
   * @param lesson goes on from an exercise that a lesson asks for
   * @param place the place, which is made when it is first looked at
   */
  public static List<Command> of(
      Session session, LessonSteps lesson, Supplier<? extends PracticeActions> place) {
    return new PracticeCommands(session, lesson, place).all();
  }

  private List<Command> all() {
    return Stream.of(
            shared(),
            LineCommands.of(in(PracticeKind.LINE), () -> actions(LineActions.class)),
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
        scope.command("practice.next", this::next, Key.of(KeyCode.PAGE_DOWN)),
        scope.command("practice.back", this::back, Key.of(KeyCode.PAGE_UP)),
        activity("practice.undo", Activity::undo, Key.shortcut(KeyCode.Z)),
        activity(
            "practice.redo",
            Activity::redo,
            Key.shortcut(KeyCode.Y),
            Key.with(Modifier.SHORTCUT_SHIFT, KeyCode.Z)),
        scope.command("practice.kind", () -> place.get().nextKind(), Key.shortcut(KeyCode.K)));
  }

  /** In a lesson the clicker goes on from an exercise that is done. */
  private void next() {
    if (isInLesson() && place.get().shown().isDone()) {
      lesson.next();
    } else {
      place.get().shown().next();
    }
  }

  private void back() {
    if (isInLesson()) {
      lesson.back();
    } else {
      place.get().shown().back();
    }
  }

  private boolean isInLesson() {
    return session.exerciseProperty().get().isPresent();
  }

  private Command activity(String name, Consumer<Activity> does, Key... keys) {
    return scope.command(name, () -> does.accept(place.get().shown()), keys);
  }
}
