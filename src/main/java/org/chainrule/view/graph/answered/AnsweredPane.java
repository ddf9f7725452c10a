package org.chainrule.view.graph.answered;

import java.util.Optional;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.graph.CellWidths;
import org.chainrule.drawing.graph.LabelWidths;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.layout.graph.StepView;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Painting;
import org.chainrule.view.graph.GraphPicture;
import org.chainrule.view.graph.ZoomablePane;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/**
 * The graph of a pass in which something is answered. It keeps to one place of the pass, which is
 * pointed out, so that nothing in it is dragged.
 */
public abstract class AnsweredPane extends ZoomablePane {

  private final Session session;
  private Laid laid;

  /** A layout, and what it was made of. */
  private record Laid(
      Explainer of, boolean lecture, Language language, GraphLayout layout, double widest) {

    boolean isOf(Explainer now, boolean inLecture) {
      return lecture == inLecture && of.equals(now) && language.equals(Words.language());
    }
  }

  /**
   * Shows a pass, as a whole to begin with.
   *
   * @param name its id, and what the message bundle calls it by
   */
  protected AnsweredPane(Appearance appearance, Session session, String name) {
    super(appearance, session, name);
    this.session = session;
    session.openedProperty().addListener(source -> forgetZoom());
  }

  /** What is open. */
  protected final Session session() {
    return session;
  }

  /** The pass that is shown. */
  protected abstract Explainer explainer();

  /** What is painted of it now. */
  protected abstract Frame frame();

  /** What of it is spoken of, if anything is. */
  protected abstract Optional<Target> about();

  /** The sizes of cells, from those that their numbers need. */
  protected CellSize sizes(CellSize natural) {
    return natural;
  }

  private Laid laid() {
    Explainer now = explainer();
    boolean lecture = appearance().lecture();
    if (laid == null || !laid.isOf(now, lecture)) {
      GraphLayout layout = layOut(now, lecture);
      double widest = StepView.widest(layout, now.trace());
      laid = new Laid(now, lecture, Words.language(), layout, widest);
    }
    return laid;
  }

  private GraphLayout layOut(Explainer now, boolean lecture) {
    return GraphBuilder.of(
        now.marks(),
        sizes(CellWidths.of(appearance().measure(), now.numbers())),
        LabelWidths.of(appearance().measure(), now),
        now.labels().convention(),
        lecture ? Spacing.LECTURE : Spacing.USUAL);
  }

  @Override
  protected final GraphLayout graphLayout() {
    return laid().layout();
  }

  @Override
  protected final double widestStep() {
    return laid().widest();
  }

  @Override
  protected final Painting painting(int cursor) {
    return new GraphPicture(
        frame(),
        graphLayout(),
        offset(),
        unitInPixels(),
        appearance().textSize(getScene()),
        new Box(0, 0, getWidth(), getHeight()),
        room(),
        overview().map(map -> new GraphPicture.Map(strip(), map)));
  }

  @Override
  protected final Optional<Box> pointedOut() {
    return about().flatMap(target -> graphLayout().find(target.name()).map(MatrixBlock::box));
  }

  @Override
  protected final Optional<Box> subject(int cursor) {
    return pointedOut().map(box -> box.grown(2).inside(graphLayout().size()));
  }

  @Override
  protected final boolean hold(MouseEvent event) {
    return false;
  }

  @Override
  protected final void dragHeld(MouseEvent event) {}

  /** Goes where the map was clicked; returns whether the click was an answer. */
  protected final boolean answers(MouseEvent event) {
    Optional<Point> jump = onMap(event);
    jump.ifPresent(this::centerOn);
    return jump.isEmpty() && !wasDragged();
  }
}
