package org.chainrule.app.train;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Group;
import org.chainrule.app.common.Command.Scope;
import org.chainrule.app.common.Key;
import org.chainrule.app.common.Key.Modifier;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.train.Training;
import org.chainrule.view.train.PictureAct;

/** The commands of the place where nets are trained. */
public final class TrainCommands {

  /** Ten of them make a power of ten. */
  private static final double STEP = Math.pow(10, 0.1);

  private static final int PAGE = 10;
  private static final int LEAP = 100;

  private final Supplier<Training> training;
  private final Supplier<? extends TrainActions> place;
  private final Scope scope;

  private TrainCommands(
      Session session, Supplier<Training> training, Supplier<? extends TrainActions> place) {
    this.training = training;
    this.place = place;
    scope = new Scope(Group.TRAIN, () -> session.workspaceProperty().get() == Workspace.TRAIN);
  }

  /**
   * Returns the commands.
   *
   * @param training the runs, of which there are none until they are first looked at
   * @param place the place, which is made when it is first looked at
   */
  public static List<Command> of(
      Session session, Supplier<Training> training, Supplier<? extends TrainActions> place) {
    return new TrainCommands(session, training, place).all();
  }

  private List<Command> all() {
    return List.of(
        train("run", Training::toggleRunning, Key.of(KeyCode.SPACE)),
        move("next", 1, Key.of(KeyCode.RIGHT), Key.also(Modifier.NONE, KeyCode.KP_RIGHT)),
        move("back", -1, Key.of(KeyCode.LEFT), Key.also(Modifier.NONE, KeyCode.KP_LEFT)),
        move("nextPage", PAGE, Key.of(KeyCode.PAGE_DOWN)),
        move("backPage", -PAGE, Key.of(KeyCode.PAGE_UP)),
        move("leap", LEAP, Key.shift(KeyCode.PAGE_DOWN)),
        move("leapBack", -LEAP, Key.shift(KeyCode.PAGE_UP)),
        goTo("first", Training::first, Key.of(KeyCode.HOME)),
        goTo("last", Training::last, Key.of(KeyCode.END)),
        place("open", TrainActions::open, Key.of(KeyCode.ENTER)),
        place("depth", TrainActions::study, Key.of(KeyCode.G)),
        train("tenfold", Training::tryTenfold, Key.of(KeyCode.X)),
        train("nextRun", some -> some.choose(chosen(some) + 1), Key.of(KeyCode.DOWN)),
        train("backRun", some -> some.choose(chosen(some) - 1), Key.of(KeyCode.UP)),
        rate(
            "rateUp",
            STEP,
            Key.typed("*", KeyCode.ASTERISK),
            Key.also(Modifier.NONE, KeyCode.MULTIPLY)),
        rate(
            "rateDown",
            1 / STEP,
            Key.typed("/", KeyCode.SLASH),
            Key.also(Modifier.NONE, KeyCode.DIVIDE)),
        place("remove", this::remove, Key.of(KeyCode.DELETE)),
        act("pointAdd", PictureAct.ADD, Key.of(KeyCode.I), Key.also(Modifier.NONE, KeyCode.INSERT)),
        act("pointKind", PictureAct.KIND, Key.of(KeyCode.C)),
        act("pointNext", PictureAct.NEXT, Key.of(KeyCode.V)),
        act("pointBack", PictureAct.BACK, Key.shift(KeyCode.V)),
        act("crossLeft", PictureAct.LEFT, Key.shift(KeyCode.LEFT)),
        act("crossRight", PictureAct.RIGHT, Key.shift(KeyCode.RIGHT)),
        act("crossUp", PictureAct.UP, Key.shift(KeyCode.UP)),
        act("crossDown", PictureAct.DOWN, Key.shift(KeyCode.DOWN)),
        words("wordsDown", 1, KeyCode.PAGE_DOWN),
        words("wordsUp", -1, KeyCode.PAGE_UP),
        place("rename", TrainActions::rename, Key.of(KeyCode.F2)),
        place("undo", TrainActions::undo, Key.shortcut(KeyCode.Z)),
        train(
            "redo",
            Training::redo,
            Key.shortcut(KeyCode.Y),
            Key.with(Modifier.SHORTCUT_SHIFT, KeyCode.Z)),
        train("optimiser", Training::nextOptimiser, Key.of(KeyCode.O)),
        train("matrix", Training::nextMatrix, Key.of(KeyCode.W)),
        place("begin", TrainActions::beginAnew, Key.of(KeyCode.N)),
        train("logarithmic", some -> toggle(some.logarithmicProperty()), Key.of(KeyCode.Y)),
        place("picture", TrainActions::nextPicture, Key.of(KeyCode.P)),
        place(
            "faster",
            actions -> actions.pace(1),
            Key.typed("+", KeyCode.PLUS),
            Key.also(Modifier.NONE, KeyCode.ADD)),
        place(
            "slower",
            actions -> actions.pace(-1),
            Key.typed("-", KeyCode.MINUS),
            Key.also(Modifier.NONE, KeyCode.SUBTRACT)));
  }

  private Command train(String name, Consumer<Training> does, Key... keys) {
    return scope.command("train." + name, () -> does.accept(training.get()), keys);
  }

  private Command place(String name, Consumer<TrainActions> does, Key... keys) {
    return scope.command("train." + name, () -> does.accept(place.get()), keys);
  }

  private Command words(String name, int by, KeyCode code) {
    return place(name, actions -> actions.readOn(by), Key.shortcut(code));
  }

  /** In a picture with points that which is picked there goes first. */
  private void remove(TrainActions actions) {
    if (!actions.act(PictureAct.REMOVE)) {
      training.get().remove();
    }
  }

  private Command rate(String name, double factor, Key... keys) {
    return train(name, some -> some.changeRate(rate -> rate * factor), keys);
  }

  private Command act(String name, PictureAct act, Key... keys) {
    return place(name, actions -> actions.act(act), keys);
  }

  private Command move(String name, int by, Key... keys) {
    return train(name, some -> some.move(by), keys);
  }

  private Command goTo(String name, ToIntFunction<Training> where, Key... keys) {
    return train(name, some -> some.goTo(where.applyAsInt(some)), keys);
  }

  private static int chosen(Training training) {
    return training.runsProperty().get().chosen();
  }

  private static void toggle(BooleanProperty property) {
    property.set(!property.get());
  }
}
