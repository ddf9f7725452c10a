package org.chainrule.view.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.chainrule.Scenarios;
import org.chainrule.app.window.PaneStage;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Points at what the explanation speaks of. */
final class ExplanationPaneTest {

  private final Session session =
      new Session(Scenarios.relu(), new Settings(), Runnable::run, Runnable::run);

  @AutoClose
  private final PaneStage window =
      PaneStage.open(
          session,
          (shown, appearance) ->
              new ExplanationPane(shown, appearance, Runnable::run, Runnable::run));

  @Test
  void whatALensSpeaksOfIsHoveredForAllPanels() {
    window.act(
        () -> {
          session.stepping().goToEnd();
          session.lenses().show(Lens.UNIT);
          session.pointing().select(Target.cell(Name.linearOutput(1), 1, 0));
        });

    Bounds bar = PaneStage.onScreen(link("(W₁)₂‚₂ x₂"));
    window.pointAt(bar.getCenterX(), bar.getCenterY());

    assertThat(session.pointing().hoverProperty().get()).contains(Target.cell(Name.x(), 1, 0));
  }

  /** What can be pressed and is called so. */
  private Node link(String start) {
    return window
        .nodes(node -> node.getId() != null && node.getId().startsWith("passage-"))
        .stream()
        .filter(node -> window.reading(node.getId()).startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
