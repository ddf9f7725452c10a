package org.chainrule.app.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.pass.program.Step;
import org.chainrule.session.LatestJob;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.copying.ClipboardPicture;
import org.chainrule.view.common.copying.FormulaClipboard;
import org.chainrule.view.common.copying.FormulaMenu;
import org.chainrule.view.graph.GraphPane;
import org.chainrule.words.Words;

/** What a person copies to the clipboard of what is explained, and of the graph. */
public final class Copying {

  private final Session session;
  private final GraphPane graph;
  private final Appearance appearance;
  private final Scene scene;
  private final LatestJob painting;

  /**
   * Copies from a window.
   *
   * @param jobs paints pictures
   * @param ui puts them on the clipboard
   */
  public Copying(
      Session session,
      GraphPane graph,
      Appearance appearance,
      Scene scene,
      Executor jobs,
      Executor ui) {
    this.session = session;
    this.graph = graph;
    this.appearance = appearance;
    this.scene = scene;
    this.painting = new LatestJob(jobs, ui, session.notices()::fail);
  }

  /** Copies the formula of the step that is explained, in the format that was chosen last. */
  public void formula() {
    step()
        .map(step -> session.explainer().symbols(step).formula())
        .ifPresentOrElse(
            new FormulaClipboard(session, appearance)::copy,
            () -> session.notices().report(Words.of("formula.none")));
  }

  /** Returns what can be done to the formulas of the step that is explained. */
  public List<MenuItem> formulaItems() {
    return FormulaMenu.items(session, appearance, scene, formulas());
  }

  private List<Formula> formulas() {
    Explainer explainer = session.explainer();
    return step().stream()
        .flatMap(
            step ->
                Stream.of(explainer.symbols(step).formula(), explainer.withNumbers(step).formula()))
        .distinct()
        .toList();
  }

  private Optional<Step> step() {
    return session.lenses().focus().step();
  }

  /**
   * Copies the picture of the whole graph as it is now, as large as it is on the screen.
   *
   * @param light whether it is in light colours, whatever the theme is
   */
  public void graph(boolean light) {
    ClipboardPicture picture = graph.picture(light ? Palette.light() : appearance.palette());
    painting.later(
        forgotten -> picture.image(),
        image -> {
          ClipboardPicture.put(image);
          String size =
              Words.of(
                  "picture.size",
                  String.valueOf((int) image.getWidth()),
                  String.valueOf((int) image.getHeight()));
          session.notices().tell(Words.of("picture.copied", size));
        });
  }
}
