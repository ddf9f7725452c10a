package org.chainrule.view.net;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Editing;
import org.chainrule.session.pass.Session;

/**
 * The sheet on which a person edits the net. Each change is done at once, as an edit that can be
 * undone; the sheet follows every edit, wherever it is made, as long as it is shown.
 */
public final class NetSheet {

  private final Editing editing;
  private final VBox box = new VBox();
  private final List<Part> parts;
  private Scenario scenario;
  private boolean shown;

  /** A sheet that edits what is open. */
  public NetSheet(Session session) {
    editing = session.editing();
    box.getStyleClass().add("net");
    parts =
        List.of(
            new CautionList(),
            new DataRow(editing),
            new LayerRows(editing),
            new LossRow(editing),
            new PenaltyRow(editing),
            new FillingRow(editing),
            new RoundAndScaleRow(editing));
    parts.forEach(part -> box.getChildren().add(part.node()));
    editing.historyProperty().addListener(source -> follow());
  }

  /** What is seen of the sheet; it shows no net until it is first seen. */
  public Node node() {
    return box;
  }

  /** Says whether the sheet is seen, and so has to follow. */
  public void setShown(boolean isShown) {
    shown = isShown;
    if (!shown) {
      editing.seal();
    }
    follow();
  }

  private void follow() {
    Scenario now = editing.historyProperty().get().current();
    if (shown && now != scenario) {
      scenario = now;
      parts.forEach(part -> part.show(now));
    }
  }
}
