package org.chainrule.app.window;

import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.chainrule.app.common.Slot;
import org.chainrule.app.depth.DepthPassage;
import org.chainrule.app.menu.Commands;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** The switch between the workspaces, and the way back from a net of the depth study. */
final class WorkspaceSwitch {

  private static final int LONG = 60;

  private final HBox row = new HBox();

  WorkspaceSwitch(Session session, Commands commands, DepthPassage passage) {
    row.getStyleClass().add("workspace-switch");
    row.setAlignment(Pos.CENTER_LEFT);
    ToggleButton pass = toggle(session, commands, Workspace.PASS, "pass");
    pass.getStyleClass().add("left-pill");
    ToggleButton depth = toggle(session, commands, Workspace.DEPTH, "depth");
    depth.getStyleClass().add("center-pill");
    ToggleButton practice = toggle(session, commands, Workspace.PRACTICE, "practice");
    practice.getStyleClass().add("right-pill");
    HBox all = new HBox(pass, depth, practice);
    all.setAlignment(Pos.CENTER);
    BooleanExpression inPass = session.workspaceProperty().isEqualTo(Workspace.PASS);
    BooleanExpression left =
        BooleanExpression.booleanExpression(passage.leftProperty().map(Optional::isPresent));
    row.getChildren()
        .addAll(
            all,
            new Slot(passage.openProperty().and(inPass), () -> back(commands, passage)),
            new Slot(left.and(inPass), () -> leave(passage)));
  }

  Node node() {
    return row;
  }

  /** Leads to what was open before the nets of the study. */
  private static Button leave(DepthPassage passage) {
    Button button =
        new Button(Words.of("workspace.leave"), new FeatherIcon(Feather.CORNER_UP_LEFT));
    button.setId("workspace-leave");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(
        button,
        passage
            .leftProperty()
            .map(
                name -> Words.of("workspace.leave.tip", OneLine.shortened(name.orElse(""), LONG))));
    button.setOnAction(event -> passage.leave());
    return button;
  }

  /** The one that is shown stays pressed, however often it is pressed. */
  private static ToggleButton toggle(
      Session session, Commands commands, Workspace workspace, String key) {
    ToggleButton button = new ToggleButton(Words.of("workspace." + key));
    button.setId("workspace-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, () -> Words.of("workspace." + key + ".tip", commands.keyOf("workspace." + key)));
    button.setOnAction(
        event -> {
          session.workspaceProperty().set(workspace);
          button.setSelected(true);
        });
    session
        .workspaceProperty()
        .addListener((source, before, now) -> button.setSelected(now == workspace));
    button.setSelected(session.workspaceProperty().get() == workspace);
    return button;
  }

  private static Button back(Commands commands, DepthPassage passage) {
    Button button = new Button(Words.of("workspace.back"), new FeatherIcon(Feather.ARROW_LEFT));
    button.setId("workspace-back");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, Words.of("workspace.back.tip", commands.keyOf("workspace.depth")));
    button.setOnAction(event -> passage.back());
    return button;
  }
}
