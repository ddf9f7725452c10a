package org.chainrule.app.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Passage;
import org.chainrule.app.common.Place;
import org.chainrule.app.common.WindowServices;
import org.chainrule.app.depth.DepthCommands;
import org.chainrule.app.depth.DepthPassage;
import org.chainrule.app.depth.DepthWorkspace;
import org.chainrule.app.menu.WindowActions;
import org.chainrule.app.practice.PracticeCommands;
import org.chainrule.app.practice.PracticeServices;
import org.chainrule.app.practice.PracticeWorkspace;
import org.chainrule.app.practice.RecordKeeper;
import org.chainrule.app.train.TrainCommands;
import org.chainrule.app.train.TrainServices;
import org.chainrule.app.train.TrainWorkspace;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.practice.PracticeSession;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.AtFirstLook;

/**
 * The places that share the window, each made when it is first looked at. A place is what is shown
 * of a workspace; what its keys do is asked of it without making it.
 */
final class Places {

  private final Session session;
  private final Appearance appearance;
  private final WindowServices services;
  private final Passage passage;
  private final Map<Workspace, AtFirstLook<? extends Place>> places =
      new EnumMap<>(Workspace.class);
  private final List<Supplier<List<Command>>> commands = new ArrayList<>();
  private DepthPassage way;

  /**
   * The places, without any yet.
   *
   * @param passage the way of a net into the pass
   */
  Places(Session session, Appearance appearance, WindowServices services, Passage passage) {
    this.session = session;
    this.appearance = appearance;
    this.services = services;
    this.passage = passage;
  }

  /** Has a place for the pass, which is made with the window. */
  void pass(Supplier<PassWorkspace> made) {
    places.put(Workspace.PASS, new AtFirstLook<>(made));
  }

  /** Has one for the depth study. While its window makes a frame, the study leaves it room. */
  void depth(Supplier<DepthSession> maker, Scene scene, Stage stage) {
    AtFirstLook<DepthSession> depth =
        new AtFirstLook<>(
            () -> {
              DepthSession begun = maker.get();
              scene.addPreLayoutPulseListener(begun::frameBegins);
              atEnd(stage, begun.maps()::cancel);
              return begun;
            });
    way = new DepthPassage(session, depth, passage);
    AtFirstLook<DepthWorkspace> place =
        new AtFirstLook<>(() -> new DepthWorkspace(depth.get(), appearance, way));
    places.put(Workspace.DEPTH, place);
    commands.add(
        () -> DepthCommands.of(session, depth, way, pages -> place.get().scrollWords(pages)));
  }

  /**
   * Has one to practise in.
   *
   * @param banner what stands over it while a lesson is played
   * @param edge takes its controls before an audience
   */
  void practice(WindowActions window, Supplier<Node> banner, Consumer<Optional<Node>> edge) {
    AtFirstLook<PracticeWorkspace> place = new AtFirstLook<>(() -> practice(banner.get(), edge));
    places.put(Workspace.PRACTICE, place);
    commands.add(() -> PracticeCommands.of(session, window, place));
  }

  private PracticeWorkspace practice(Node banner, Consumer<Optional<Node>> edge) {
    RecordKeeper records = new RecordKeeper(services, session.notices());
    return new PracticeWorkspace(
        new PracticeServices(
            session,
            new PracticeSession(records.record()),
            records,
            records.drafts(),
            appearance,
            services.clock(),
            services.jobs(),
            services.ui()),
        banner,
        edge);
  }

  /** Has one to train in. */
  void train(Stage stage) {
    AtFirstLook<TrainServices> training =
        new AtFirstLook<>(
            () -> {
              TrainServices begun =
                  TrainServices.of(session, passage, this::study, appearance, services.ui());
              atEnd(stage, begun.training()::stop);
              return begun;
            });
    AtFirstLook<TrainWorkspace> place = new AtFirstLook<>(() -> new TrainWorkspace(training.get()));
    places.put(Workspace.TRAIN, place);
    commands.add(() -> TrainCommands.of(session, () -> training.get().training(), place));
  }

  private void study(Stack stack) {
    way.study(stack, Workspace.TRAIN);
  }

  /** A window that is closed leaves no work behind. */
  private static void atEnd(Stage stage, Runnable stop) {
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> stop.run());
  }

  /** The place of the workspace that is shown. */
  Place shown() {
    return places.get(session.workspaceProperty().get()).get();
  }

  /** Has each place that was looked at give what goes with the file. */
  void keep() {
    places.values().forEach(place -> place.made().ifPresent(Place::keep));
  }

  /** What can be done with keys in places beside the pass. */
  List<Command> commands() {
    return commands.stream().flatMap(some -> some.get().stream()).toList();
  }
}
