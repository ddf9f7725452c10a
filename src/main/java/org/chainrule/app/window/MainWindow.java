package org.chainrule.app.window;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.FieldSelector;
import org.chainrule.app.common.ListOpener;
import org.chainrule.app.common.Overlay;
import org.chainrule.app.common.Question;
import org.chainrule.app.common.WindowServices;
import org.chainrule.app.depth.DepthPassage;
import org.chainrule.app.depth.DepthThreads;
import org.chainrule.app.depth.DepthWorkspace;
import org.chainrule.app.filing.DroppedFile;
import org.chainrule.app.filing.Filing;
import org.chainrule.app.filing.Importing;
import org.chainrule.app.filing.Recent;
import org.chainrule.app.filing.RecoverySheet;
import org.chainrule.app.filing.Safekeeping;
import org.chainrule.app.menu.Commands;
import org.chainrule.app.menu.HelpSheet;
import org.chainrule.app.menu.KeyRouter;
import org.chainrule.app.menu.Menus;
import org.chainrule.app.menu.WindowActions;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.file.recovery.RecoveryFolder;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Checking;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.study.check.GradientCheck;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.MatrixClipboard;
import org.chainrule.view.common.TypedValue;
import org.chainrule.view.graph.Scrub;
import org.chainrule.view.intake.IntakeSheet;
import org.chainrule.view.net.NetSheet;
import org.chainrule.words.Words;

/** The window: the header, the panels, and what comes over them. */
public final class MainWindow implements AutoCloseable {

  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 420;

  /** The commands that change how the window looks, whatever it shows. */
  private static final Set<String> LOOKS = Set.of("larger", "smaller", "usual", "fullScreen");

  private final Stage stage;
  private final Session session;
  private final Commands commands;
  private final LensPanels panels;
  private final PassWorkspace workspace;
  private final MatrixClipboard clipboard;
  private final Supplier<DepthWorkspace> depthWorkspace;
  private final BorderPane content = new BorderPane();
  private final KeyRouter router;
  private final Question question = new Question();
  private final Filing filing;
  private final Importing importing;
  private final Safekeeping safekeeping;
  private final RecoverySheet recovery;
  private final Overlay help;
  private final Overlay settings;
  private final Overlay net;
  private final Curtain curtain = new Curtain();
  private final StackPane root = new StackPane();
  private final Scene scene;
  private DepthWorkspace depthPanels;

  /** A window on a session, not shown yet. */
  public MainWindow(Stage stage, Session session, AwtMeasure measure, WindowServices services) {
    this(
        stage,
        session,
        new DepthSession(session.settings(), DepthThreads.jobs(), session.notices()),
        GradientCheck::run,
        measure,
        services);
  }

  MainWindow(
      Stage stage,
      Session session,
      DepthSession depth,
      Checking.Check means,
      AwtMeasure measure,
      WindowServices services) {
    this.stage = stage;
    this.session = session;
    Appearance appearance = new Appearance(session.settings(), measure, services.jobs());
    DepthPassage passage = new DepthPassage(session, depth);
    depthWorkspace = () -> new DepthWorkspace(depth, appearance, passage);
    commands =
        Commands.of(
            session, new Actions(), depth, passage, pages -> depthPanels.scrollWords(pages));
    panels = new LensPanels(session, appearance, means);
    workspace = new PassWorkspace(session, commands, appearance, panels);
    Recent recent = new Recent(session, services);
    filing =
        new Filing(
            session,
            question,
            services.dialogs(),
            recent,
            services.recovery().map(RecoveryFolder::inPlace),
            this::endEditing);
    importing = new Importing(session, services, filing::folder, this::place);
    clipboard = new MatrixClipboard(session, importing::takeIn);
    workspace.graph().useClipboard(clipboard);
    safekeeping = new Safekeeping(session, services);
    recovery = new RecoverySheet(session, safekeeping, services.clock());
    router = new KeyRouter(commands, this::allowed);
    help = new Overlay("help", Words.of("help.title"), HelpSheet.of(commands));
    settings =
        new Overlay("settings", Words.of("settings.title"), SettingsSheet.of(session.settings()));
    net = netSheet();
    content.setCenter(workspace.node());
    content.setMinSize(0, 0);
    content.addEventHandler(
        ActionEvent.ACTION,
        event -> TypedValue.taken(event).ifPresent(control -> focusWorkspace()));
    content
        .disableProperty()
        .bind(
            help.visibleProperty()
                .or(settings.visibleProperty())
                .or(net.visibleProperty())
                .or(importing.openProperty())
                .or(question.visibleProperty()));
    overlays()
        .forEach(
            overlay ->
                overlay
                    .disableProperty()
                    .bind(question.visibleProperty().or(importing.openProperty())));
    Header header =
        new Header(
            session,
            commands,
            Menus.of(session, commands, passage, recent, filing::open),
            new WorkspaceSwitch(session, commands, passage).node(),
            new CautionLine(session).node(),
            this::focusWorkspace);
    TopEdge edge = new TopEdge(session, content, header.node());
    root.getChildren()
        .addAll(
            content,
            edge.node(),
            Notice.all(session),
            help,
            settings,
            net,
            recovery.overlay(),
            question,
            curtain);
    scene = new Scene(root);
    new Theme(scene, root, session.settings()).apply();
    curtain.listenTo(scene);
    edge.listenTo(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::calm);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keepToOverlay);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::endScrub);
    ListOpener.on(scene);
    FieldSelector.on(scene);
    router.route(scene);
    new Playback(session);
    DroppedFile.on(scene, () -> !question.isVisible(), filing::open, importing::read);
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setFullScreenExitHint("");
    stage.getIcons().setAll(Icon.images());
    session.workspaceProperty().addListener(source -> showWorkspace());
    scene.addPreLayoutPulseListener(depth::frameBegins);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> depth.maps().cancel());
    stage.titleProperty().bind(WindowName.of(session).map(WindowName::title));
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          quit();
        });
  }

  /** Shows it, and offers what other windows left unsaved. */
  public void show() {
    stage.show();
    focusWorkspace();
    safekeeping.begin(recovery::offer);
  }

  /** The depth study is set up when it is first shown. */
  private void showWorkspace() {
    boolean inDepth = session.workspaceProperty().get() == Workspace.DEPTH;
    if (inDepth && depthPanels == null) {
      depthPanels = depthWorkspace.get();
    }
    content.setCenter(inDepth ? depthPanels.node() : workspace.node());
    focusWorkspace();
  }

  private void focusWorkspace() {
    if (session.workspaceProperty().get() == Workspace.DEPTH) {
      depthPanels.focus();
    } else {
      workspace.focus();
    }
  }

  /** Made when it is first shown: a deep net has many layers to set. */
  private Overlay netSheet() {
    NetSheet sheet = new NetSheet(session);
    Overlay overlay = new Overlay("net", Words.of("net.title"), sheet.node());
    overlay.getStyleClass().add("overlay-aside");
    overlay.visibleProperty().addListener((source, before, now) -> sheet.setShown(now));
    return overlay;
  }

  /** Keeps what is unsaved for the next start. */
  @Override
  public void close() {
    recovery.overlay().hide();
    safekeeping.close();
  }

  private void quit() {
    filing.leave(
        () -> {
          safekeeping.forget();
          stage.hide();
        });
  }

  /** A field gives what was typed into it when it loses the focus. */
  private void endEditing() {
    if (scene.getFocusOwner() instanceof TextInputControl) {
      workspace.focus();
    }
  }

  private List<Overlay> overlays() {
    return List.of(help, settings, net, recovery.overlay());
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

  /**
   * While a card lies over the window, the pass gets no keys; those of leaving and help close it.
   */
  private void keepToOverlay(KeyEvent event) {
    for (Overlay overlay : overlays()) {
      if (overlay.isVisible() && !overlay.isDisabled() && !event.isConsumed()) {
        boolean closes =
            commands.named("leave").matches(event) || commands.named("help").matches(event);
        if (closes) {
          overlay.hide();
        }
        if (closes || router.isForPass(scene, event)) {
          event.consume();
        }
      }
    }
  }

  /** A question needs every key, and the sheet of an import all but those of how it looks. */
  private boolean allowed(Command command) {
    return !question.isVisible()
        && (!importing.openProperty().get() || LOOKS.contains(command.name()));
  }

  /** Under a question that may be asked over it. */
  private void place(IntakeSheet sheet) {
    sheet.disableProperty().bind(question.visibleProperty());
    root.getChildren().add(root.getChildren().indexOf(question), sheet);
  }

  /** However often Alt and an arrow are pressed, until Alt is released it is one change. */
  private void endScrub(KeyEvent event) {
    if (event.getCode() == KeyCode.ALT) {
      workspace.graph().endScrub();
    }
  }

  /** Whether a card lies over the panels, so that a person does not see what is selected. */
  private boolean covered() {
    return help.isVisible() || settings.isVisible() || net.isVisible();
  }

  private final class Actions implements WindowActions {

    @Override
    public void next() {
      workspace.next();
    }

    @Override
    public void back() {
      workspace.back();
    }

    @Override
    public void openFile() {
      filing.open();
    }

    @Override
    public void save() {
      filing.save();
    }

    @Override
    public void saveAs() {
      filing.saveAs();
    }

    @Override
    public void importNumbers() {
      importing.choose();
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
      workspace.graph().zoom(factor);
    }

    @Override
    public void fit() {
      workspace.graph().fit();
    }

    @Override
    public void leave() {
      if (workspace.graph().cancelEditing()
          || session.lenses().back()
          || session.lenses().putAway()) {
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
      workspace.graph().showMenu();
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
      curtain.fall();
    }

    @Override
    public void help() {
      help.toggle();
    }

    @Override
    public void settings() {
      settings.toggle();
    }

    @Override
    public void copy() {
      if (!covered()) {
        clipboard.copy();
      }
    }

    @Override
    public void paste() {
      if (!covered()) {
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
    public void editNet() {
      net.toggle();
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
