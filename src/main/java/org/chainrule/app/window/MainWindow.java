package org.chainrule.app.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.chainrule.app.about.AboutPane;
import org.chainrule.app.common.FieldSelector;
import org.chainrule.app.common.Layer;
import org.chainrule.app.common.ListOpener;
import org.chainrule.app.common.Overlay;
import org.chainrule.app.common.Passage;
import org.chainrule.app.common.Place;
import org.chainrule.app.common.Threads;
import org.chainrule.app.common.WindowServices;
import org.chainrule.app.depth.DepthThreads;
import org.chainrule.app.filing.DroppedFile;
import org.chainrule.app.filing.Filing;
import org.chainrule.app.filing.Importing;
import org.chainrule.app.filing.Recent;
import org.chainrule.app.filing.RecoverySheet;
import org.chainrule.app.filing.Safekeeping;
import org.chainrule.app.filing.Saving;
import org.chainrule.app.lesson.LessonAct;
import org.chainrule.app.lesson.LessonDesk;
import org.chainrule.app.lesson.LessonPlace;
import org.chainrule.app.menu.Commands;
import org.chainrule.app.menu.HelpSheet;
import org.chainrule.app.menu.KeyRouter;
import org.chainrule.app.menu.Menus;
import org.chainrule.app.menu.WindowActions;
import org.chainrule.app.outgoing.Copying;
import org.chainrule.app.outgoing.ExerciseSheet;
import org.chainrule.app.outgoing.ExportSheet;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.recovery.RecoveryFolder;
import org.chainrule.lesson.Lesson;
import org.chainrule.session.Keepable;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Checking;
import org.chainrule.session.pass.Session;
import org.chainrule.study.check.GradientCheck;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.common.MatrixClipboard;
import org.chainrule.view.common.TypedValue;
import org.chainrule.view.common.copying.FormulaOffer;
import org.chainrule.view.graph.Scrub;
import org.chainrule.view.graph.ZoomablePane;
import org.chainrule.view.net.NetSheet;
import org.chainrule.words.Words;

/** The window: the header, the panels, and what comes over them. */
public final class MainWindow implements AutoCloseable {

  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 420;

  /** A first frame takes so long at most, and nobody acts on it sooner. */
  private static final int RENDERING_MILLIS = 200;

  private final Stage stage;
  private final Session session;
  private final Commands commands;
  private final LensPanels panels;
  private final PassWorkspace workspace;
  private final MatrixClipboard clipboard;
  private final Places places;
  private final BorderPane content = new BorderPane();
  private final TopEdge edge;
  private final KeyRouter router;
  private final Recent recent;
  private final Node notices;
  private final Filing filing;
  private final LessonDesk lessons;
  private final AtFirstLook<Copying> copying;
  private final Importing importing;
  private final Safekeeping safekeeping;
  private final AtFirstLook<Safekeeping> coveredSafe;
  private final RecoverySheet recovery;
  private final Appearance appearance;
  private HelpSheet helpSheet;
  private final StackPane root = new StackPane();
  private final Scene scene;
  private final Overlays overlays;
  private final Layer<Overlay> help;
  private final Layer<Overlay> settings;
  private final Layer<Overlay> net;
  private final Layer<Overlay> export;
  private final Layer<Overlay> exercises;
  private final Executor ui;
  private boolean hasFrame;
  private boolean isFilled;

  /** A window on a session, not shown yet. */
  public MainWindow(Stage stage, Session session, AwtMeasure measure, WindowServices services) {
    this(
        stage,
        session,
        () -> new DepthSession(session.settings(), DepthThreads.jobs(), session.notices()),
        GradientCheck::run,
        measure,
        services);
  }

  /** A window in which the depth study is begun, by its maker, when it is first looked at. */
  MainWindow(
      Stage stage,
      Session session,
      Supplier<DepthSession> depthMaker,
      Checking.Check means,
      AwtMeasure measure,
      WindowServices services) {
    this.stage = stage;
    this.session = session;
    ui = services.ui();
    // In clothes from the first control on: whatever is dressed anew is matched with every rule.
    scene = new Scene(root, stage.getWidth(), stage.getHeight());
    new Theme(scene, root, session.settings()).apply();
    overlays = new Overlays(scene, root);
    help = overlays.card(() -> helpCard(services));
    settings = overlays.card(this::settingsCard);
    net = overlays.card(this::netCard);
    export = overlays.card(() -> exportCard(services));
    exercises = overlays.card(() -> exerciseCard(services));
    appearance = new Appearance(session.settings(), measure, work -> spare(work, services.jobs()));
    Actions actions = new Actions();
    Passage passage = new Passage(session);
    places = new Places(session, appearance, services, passage);
    places.pass(this::workspace);
    places.practice(actions, this::banner, this::putBar);
    places.depth(depthMaker, scene, stage);
    places.train(stage);
    commands = Commands.of(session, actions, passage::undo, places::commands);
    panels = new LensPanels(session, appearance, means);
    workspace = new PassWorkspace(session, appearance, panels);
    recent = new Recent(session, services);
    router = new KeyRouter(commands, overlays::allows);
    Saving.Means saving =
        new Saving.Means(
            session.notices(),
            overlays.question(),
            services.dialogs(),
            recent,
            services.recovery().map(RecoveryFolder::inPlace),
            this::endEditing);
    lessons = new LessonDesk(session, stage, saving, services, actions);
    workspace.setBanner(lessons.bar());
    filing = new Filing(session, saving, lessons);
    importing = new Importing(session, services, filing::folder, overlays::place);
    clipboard = new MatrixClipboard(session, importing::takeIn);
    workspace.graph().useClipboard(clipboard);
    copying =
        new AtFirstLook<>(
            () ->
                new Copying(
                    session, workspace.graph(), appearance, scene, services.jobs(), services.ui()));
    safekeeping = new Safekeeping(session.notices(), session.document(), services);
    coveredSafe = new AtFirstLook<>(() -> keptSafe(passage.covered(), services));
    passage.covered().changes().addListener(source -> keepSafe(passage.covered()));
    recovery = new RecoverySheet(session, safekeeping, lessons, services.clock(), overlays::place);
    content.setCenter(workspace.node());
    content.setMinSize(0, 0);
    content.addEventHandler(
        ActionEvent.ACTION,
        event -> TypedValue.taken(event).ifPresent(control -> focusWorkspace()));
    content.disableProperty().bind(overlays.coveringProperty());
    Header header =
        new Header(
            session,
            commands,
            Menus.of(session, commands, actions, passage, recent, filing::open, lessons),
            new WorkspaceSwitch(session, commands, passage),
            new CautionLine(session, passage.noteProperty()).node(),
            this::focusWorkspace);
    edge = new TopEdge(session, content, header.node());
    edge.listenTo(scene);
    notices = Notice.all(session);
    root.getChildren().addAll(content, edge.node(), notices);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::calm);
    overlays.keepKeys(commands, router);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    session.board().pointerProperty().addListener(source -> light());
    ListOpener.on(scene);
    FieldSelector.on(scene);
    router.route(scene);
    new Playback(session);
    DroppedFile.on(scene, () -> !overlays.question().isVisible(), filing::open, importing::read);
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setFullScreenExitHint("");
    session.workspaceProperty().addListener(source -> showWorkspace());
    stage.titleProperty().bind(WindowName.of(session).map(WindowName::title));
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          quit();
        });
  }

  /**
   * Shows it, the graph first. What else a start does waits for the first frame: the panels around
   * the graph, which come with the next, and offering what other windows left unsaved; reading
   * which files are recent and the icon wait until it is seen, too.
   */
  public void show() {
    double width = stage.getWidth();
    double height = stage.getHeight();
    stage.show();
    size(width, height);
    focusWorkspace();
    onceLaidOut(Runnable::run, this::fillOnceRendered);
    onceLaidOut(ui, () -> safekeeping.begin(recovery::offer));
    afterFrame(
        () -> {
          hasFrame = true;
          stage.getIcons().setAll(Icon.images());
          recent.refresh();
          commands.all();
        });
  }

  /** One pulse after the first has its frame rendered, which the panels would hold up. */
  private void fillOnceRendered() {
    onceLaidOut(
        ui,
        () -> {
          workspace.fill(commands, appearance);
          isFilled = true;
        });
    Platform.requestNextPulse();
  }

  /** For tests: whether all panels are in their place. */
  boolean isFilled() {
    return isFilled;
  }

  /** Some window managers first show a window at its least size, unless told its size again. */
  private void size(double width, double height) {
    if (!stage.isMaximized() && !Double.isNaN(width) && !Double.isNaN(height)) {
      stage.setWidth(width);
      stage.setHeight(height);
    }
  }

  /**
   * Does something a moment after the next frame is laid out, if the window is still there: what is
   * done while the frame is rendered holds it up.
   */
  public void afterFrame(Runnable work) {
    onceLaidOut(
        CompletableFuture.delayedExecutor(RENDERING_MILLIS, TimeUnit.MILLISECONDS, ui), work);
  }

  private void onceLaidOut(Executor later, Runnable work) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            later.execute(MainWindow.this.whileShowing(work));
          }
        });
  }

  private Runnable whileShowing(Runnable work) {
    return () -> {
      if (stage.isShowing()) {
        work.run();
      }
    };
  }

  /** What may be looked at next is painted beforehand, but not before the first frame. */
  private void spare(Runnable work, Executor jobs) {
    if (hasFrame) {
      jobs.execute(work);
    } else {
      afterFrame(() -> jobs.execute(work));
    }
  }

  /** Plays a lesson that has been read. */
  public void begin(LessonFile lesson) {
    lessons.begin(lesson);
  }

  /** Offers the first lesson to whoever was not offered it and is at none. */
  public void offerLesson() {
    if (!session.settings().offeredProperty().get() && !lessons.playingProperty().get()) {
      lessons.offer();
    }
  }

  private void showWorkspace() {
    Place place = places.shown();
    content.setCenter(place.node());
    notices.translateYProperty().bind(place.foot().map(height -> -height.doubleValue()));
    focusWorkspace();
  }

  private void focusWorkspace() {
    places.shown().focus();
  }

  private PassWorkspace workspace() {
    return workspace;
  }

  private void putBar(Optional<Node> controls) {
    edge.putBar(controls);
  }

  private Node banner() {
    return lessons.bar();
  }

  private Overlay helpCard(WindowServices services) {
    helpSheet =
        new HelpSheet(
            commands,
            appearance,
            () -> new AboutPane(services.folder(), session.settings().languageProperty()));
    return new Overlay("help", Words.of("help.title"), helpSheet.node());
  }

  private Overlay settingsCard() {
    return new Overlay(
        "settings", Words.of("settings.title"), SettingsSheet.of(session.settings()));
  }

  private Overlay netCard() {
    NetSheet sheet = new NetSheet(session);
    Overlay overlay = new Overlay("net", Words.of("net.title"), sheet.node());
    overlay.getStyleClass().add("overlay-aside");
    overlay.visibleProperty().addListener((source, before, now) -> sheet.setShown(now));
    return overlay;
  }

  private Overlay exportCard(WindowServices services) {
    ExportSheet sheet =
        new ExportSheet(
            session,
            services.dialogs(),
            overlays.question(),
            filing::folder,
            new OpenLesson(),
            Threads.pool("export", 1),
            services.ui());
    Overlay overlay = new Overlay("export", Words.of("export.title"), sheet.node());
    overlay.visibleProperty().addListener((source, before, now) -> sheet.setShown(now));
    return overlay;
  }

  private Overlay exerciseCard(WindowServices services) {
    ExerciseSheet sheet =
        new ExerciseSheet(
            session.notices(),
            services.dialogs(),
            overlays.question(),
            filing::folder,
            Threads.pool("exercises", 1),
            services.ui());
    Overlay overlay = new Overlay("exercises", Words.of("exercises.title"), sheet.node());
    overlay.visibleProperty().addListener((source, before, now) -> sheet.setShown(now));
    return overlay;
  }

  private class OpenLesson implements ExportSheet.OpenLesson {
    @Override
    public Optional<Lesson> lesson() {
      return lessons.opened();
    }

    @Override
    public boolean isInFront() {
      return lessons.isInFront();
    }
  }

  private void keepSafe(Keepable covered) {
    if (covered.unsaved().isPresent()) {
      coveredSafe.get();
    }
  }

  private Safekeeping keptSafe(Keepable covered, WindowServices services) {
    Safekeeping kept = new Safekeeping(session.notices(), covered, services);
    kept.beginQuietly();
    return kept;
  }

  /** Keeps what is unsaved for the next start. */
  @Override
  public void close() {
    coveredSafe.made().ifPresent(Safekeeping::close);
    recovery.layer().made().ifPresent(Overlay::hide);
    safekeeping.close();
    lessons.close();
  }

  private void quit() {
    places.keep();
    filing.leave(
        () ->
            lessons.leave(
                () -> {
                  safekeeping.forget();
                  coveredSafe.made().ifPresent(Safekeeping::forget);
                  lessons.forget();
                  stage.hide();
                }));
  }

  /** A field gives what was typed into it when it loses the focus. */
  private void endEditing() {
    if (scene.getFocusOwner() instanceof TextInputControl) {
      workspace.focus();
    }
  }

  /**
   * The next key ends what the last one set in motion, and hides what it replaced; Esc gives up
   * what is being typed, whatever else it does.
   */
  private void calm(KeyEvent event) {
    workspace.graph().finishMotion();
    if (event.getCode() == KeyCode.ESCAPE) {
      TypedValue.restoreIn(scene.getFocusOwner());
    }
    if (!event.getCode().isModifierKey()) {
      session.previousPass().hide();
    }
  }

  private void light() {
    overlays.light(session.board().pointerProperty());
  }

  /**
   * However often Alt and an arrow are pressed, until Alt is released it is one change; and the
   * light at the pointer is on as long as its key is held.
   */
  private void release(KeyEvent event) {
    if (event.getCode() == KeyCode.ALT) {
      workspace.graph().endScrub();
    }
    if (event.getCode() == commands.named("pointer").firstKey().code()) {
      session.board().pointerProperty().set(false);
    }
  }

  /** What commands do, and where lessons have their place. */
  private final class Actions implements WindowActions, LessonPlace {

    @Override
    public void next() {
      lessons.next();
    }

    @Override
    public void back() {
      lessons.back();
    }

    @Override
    public void openFile() {
      filing.open();
    }

    @Override
    public void save() {
      if (lessons.isInFront()) {
        lessons.save();
      } else {
        places.keep();
        filing.save();
      }
    }

    @Override
    public void saveAs() {
      if (lessons.isInFront()) {
        lessons.saveAs();
      } else {
        places.keep();
        filing.saveAs();
      }
    }

    @Override
    public boolean playsLesson() {
      return lessons.playingProperty().get();
    }

    @Override
    public ZoomablePane graph() {
      return workspace.graph();
    }

    @Override
    public Layer<Overlay> card(Supplier<Overlay> maker) {
      return overlays.card(maker);
    }

    @Override
    public void add(Node node) {
      root.getChildren().add(node);
    }

    @Override
    public void dress(Scene second) {
      new Theme(second, second.getRoot(), session.settings()).apply();
      router.route(second);
    }

    @Override
    public boolean turnPage(int by) {
      return workspace.turn(by);
    }

    @Override
    public void lesson(LessonAct act) {
      lessons.act(act);
    }

    @Override
    public void importNumbers() {
      importing.choose();
    }

    @Override
    public void export() {
      endEditing();
      export.get().toggle();
    }

    @Override
    public void exercises() {
      endEditing();
      exercises.get().toggle();
    }

    @Override
    public void quit() {
      MainWindow.this.quit();
    }

    @Override
    public void toggleFullScreen() {
      stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void zoom(double factor) {
      places.shown().zoomable().ifPresent(graph -> graph.zoom(factor));
    }

    @Override
    public void fit() {
      places.shown().zoomable().ifPresent(ZoomablePane::fit);
    }

    @Override
    public void leave() {
      if (places.shown().leave()
          || workspace.graph().cancelEditing()
          || session.board().putDown()
          || session.lenses().back()
          || session.lenses().putAway()
          || session.asking().withdraw()
          || lessons.leaveLesson()) {
        return;
      }
      if (stage.isFullScreen()) {
        stage.setFullScreen(false);
      } else if (session.notices().problemProperty().get().isPresent()) {
        session.notices().dismissProblem();
      } else if (session.notices().newsProperty().get().isPresent()) {
        session.notices().dismissNews();
      } else {
        session.pointing().clearSelection();
      }
    }

    @Override
    public void showMenu() {
      FormulaOffer.around(scene.getFocusOwner())
          .ifPresentOrElse(FormulaOffer::show, workspace.graph()::showMenu);
    }

    @Override
    public boolean canEditCell() {
      return workspace.graph().canEdit();
    }

    @Override
    public void editCell(boolean empty) {
      workspace.graph().edit(empty);
    }

    @Override
    public void scrubCell(int steps, Scrub.Pace pace) {
      workspace.graph().scrub(steps, pace);
    }

    @Override
    public void blank() {
      overlays.blank();
    }

    @Override
    public void help() {
      help.get().toggle();
      helpSheet.showKeys();
    }

    @Override
    public void glossary() {
      help.get().show();
      helpSheet.showGlossary();
    }

    @Override
    public void about() {
      help.get().show();
      helpSheet.showAbout();
    }

    @Override
    public void settings() {
      settings.get().toggle();
    }

    @Override
    public void copy() {
      if (!overlays.coveringProperty().get()) {
        clipboard.copy();
      }
    }

    @Override
    public void copyFormula() {
      if (!overlays.coveringProperty().get()) {
        copying.get().formula();
      }
    }

    @Override
    public List<MenuItem> formulas() {
      return copying.get().formulaItems();
    }

    @Override
    public void copyPicture(boolean light) {
      if (!overlays.coveringProperty().get()) {
        copying.get().graph(light);
      }
    }

    @Override
    public void paste() {
      if (!overlays.coveringProperty().get()) {
        clipboard.paste();
      }
    }

    @Override
    public void checkAll() {
      panels.checkAll();
    }

    @Override
    public void scrollWords(int pages) {
      workspace.scrollWords(pages);
    }

    @Override
    public void descend() {
      panels.descend();
    }

    @Override
    public void toggleUpdates() {
      panels.toggleUpdates();
    }

    @Override
    public void editNet() {
      net.get().toggle();
    }
  }

  /** For tests: what takes in arrays. */
  Importing importing() {
    return importing;
  }

  /** For tests: what the window shows. */
  Node content() {
    return root;
  }
}
