package org.chainrule.app.window;

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
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The switch between the workspaces, and the way back from a net of the depth study. */
final class WorkspaceSwitch {

  private final HBox row = new HBox();

  WorkspaceSwitch(Session session, Commands commands, DepthPassage passage) {
    row.getStyleClass().add("workspace-switch");
    row.setAlignment(Pos.CENTER_LEFT);
    ToggleButton pass = toggle(session, commands, Workspace.PASS, "pass");
    pass.getStyleClass().add("left-pill");
    ToggleButton depth = toggle(session, commands, Workspace.DEPTH, "depth");
    depth.getStyleClass().add("right-pill");
    HBox both = new HBox(pass, depth);
    both.setAlignment(Pos.CENTER);
    BooleanExpression away =
        passage.openProperty().and(session.workspaceProperty().isEqualTo(Workspace.PASS));
    row.getChildren().addAll(both, new Slot(away, () -> back(commands, passage)));
  }

  Node node() {
    return row;
  }

  /** The one that is shown stays pressed, however often it is pressed. */
  private static ToggleButton toggle(
      Session session, Commands commands, Workspace workspace, String key) {
    ToggleButton button = new ToggleButton(Words.of("workspace." + key));
    button.setId("workspace-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, Words.of("workspace." + key + ".tip", commands.keyOf("workspace." + key)));
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
    Button button = new Button(Words.of("workspace.back"), new FontIcon(Feather.ARROW_LEFT));
    button.setId("workspace-back");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, Words.of("workspace.back.tip", commands.keyOf("workspace.depth")));
    button.setOnAction(event -> passage.back());
    return button;
  }
}
