package org.chainrule.app.window;

import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.chainrule.app.common.Passage;
import org.chainrule.app.common.Slot;
import org.chainrule.app.menu.Commands;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** The switch between the workspaces, and the way back from what another one led to. */
final class WorkspaceSwitch {

  private static final int LONG = 60;

  private final HBox row = new HBox();
  private final HBox all = new HBox();

  WorkspaceSwitch(Session session, Commands commands, Passage passage) {
    row.getStyleClass().add("workspace-switch");
    row.setAlignment(Pos.CENTER_LEFT);
    for (Workspace workspace : Workspace.values()) {
      all.getChildren().add(toggle(session, commands, workspace));
    }
    pill(all, 0, "left-pill");
    for (int k = 1; k < all.getChildren().size() - 1; k++) {
      pill(all, k, "center-pill");
    }
    pill(all, all.getChildren().size() - 1, "right-pill");
    all.setAlignment(Pos.CENTER);
    BooleanExpression inPass = session.workspaceProperty().isEqualTo(Workspace.PASS);
    BooleanExpression left =
        BooleanExpression.booleanExpression(passage.leftProperty().map(Optional::isPresent));
    BooleanExpression led =
        BooleanExpression.booleanExpression(passage.wayBackProperty().map(Optional::isPresent));
    row.getChildren()
        .addAll(
            all,
            new Slot(led, () -> back(session, commands, passage)),
            new Slot(left.and(inPass), () -> leave(passage)));
  }

  Node node() {
    return row;
  }

  /** Has the places told by icons where there is no room for their names, or by their names. */
  void showIcons(boolean icons) {
    for (Workspace workspace : Workspace.values()) {
      Labeled button = (Labeled) all.getChildren().get(workspace.ordinal());
      button.setGraphic(icons ? new FeatherIcon(icon(workspace)) : null);
      button.setContentDisplay(icons ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
    }
  }

  private static Feather icon(Workspace workspace) {
    return switch (workspace) {
      case PASS -> Feather.SHARE_2;
      case DEPTH -> Feather.LAYERS;
      case PRACTICE -> Feather.EDIT_3;
      case TRAIN -> Feather.TRENDING_DOWN;
    };
  }

  /** Leads to what was open before the nets of the study. */
  private static Button leave(Passage passage) {
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
  private static ToggleButton toggle(Session session, Commands commands, Workspace workspace) {
    String key = workspace.key();
    ToggleButton button = new ToggleButton(Words.of("workspace." + key));
    button.setId("workspace-" + key);
    button.setAccessibleText(button.getText());
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

  private static void pill(HBox all, int place, String style) {
    all.getChildren().get(place).getStyleClass().add(style);
  }

  private static Button back(Session session, Commands commands, Passage passage) {
    Button button = new Button("", new FeatherIcon(Feather.ARROW_LEFT));
    button.setId("workspace-back");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .textProperty()
        .bind(
            passage
                .wayBackProperty()
                .map(
                    to ->
                        to.map(workspace -> Words.of("workspace.back." + workspace.key()))
                            .orElse("")));
    Tip.on(
        button,
        passage
            .wayBackProperty()
            .map(
                to ->
                    to.map(
                            workspace ->
                                Words.of(
                                    tip(session.workspaceProperty().get(), workspace),
                                    commands.keyOf("workspace." + workspace.key())))
                        .orElse("")));
    button.setOnAction(event -> passage.back());
    return button;
  }

  private static String tip(Workspace shown, Workspace to) {
    String from = shown == Workspace.PASS ? "" : "." + shown.key();
    return "workspace.back." + to.key() + from + ".tip";
  }
}
